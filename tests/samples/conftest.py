"""The sample state in a store of its own; reading its workbooks, which is most of a load, is done once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.reading.process import child
from data.reading.reading import Reading, Vocabulary
from data.store.database import open_database


@pytest.fixture(scope="session")
def sample(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    file = shutil.copy(sample_file, tmp_path_factory.mktemp("sample") / "store.db")
    engine = open_database(f"sqlite:///{file}")
    yield engine
    engine.dispose()


@pytest.fixture
def session(sample: Engine) -> Iterator[Session]:
    with Session(sample) as session:
        yield session


@pytest.fixture(scope="session")
def readings() -> dict[tuple[str, Vocabulary], Reading]:
    """What was read, by workbook and the words that were known."""
    return {}


@pytest.fixture
def read_once(readings: dict[tuple[str, Vocabulary], Reading], monkeypatch: pytest.MonkeyPatch) -> None:
    """Loads of this test take a workbook as it was read before: the loading is tested, not the reader."""
    read = child.read

    def kept(content: bytes, name: str, vocabulary: Vocabulary) -> Reading:
        if (name, vocabulary) not in readings:
            readings[name, vocabulary] = read(content, name, vocabulary)
        return readings[name, vocabulary]

    monkeypatch.setattr(child, "read", kept)
