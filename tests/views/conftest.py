"""The small state in a real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from data.store.database import open_database
from tests.views.state import fill


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    engine = open_database(f"sqlite:///{tmp_path}/state.db")
    fill(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()
