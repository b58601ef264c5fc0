"""The small state in a real store, on each kind of database."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from tests.views.state import fill


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    fill(engine)
    with Session(engine) as session:
        yield session
