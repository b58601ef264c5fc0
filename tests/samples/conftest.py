"""The sample state, loaded once into a store of its own."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.samples.load import load_sample
from data.store.database import migrate, open_database


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path_factory.mktemp('sample')}/sample.db"
    migrate(url)
    engine = open_database(url)
    assert load_sample(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def session(sample: Engine) -> Iterator[Session]:
    with Session(sample) as session:
        yield session
