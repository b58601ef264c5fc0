"""What the tests of pages share: a store of their own behind the app."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from components import cached
from data.settings import settings
from data.store.database import open_database
from tests.store.sheets import ALDER, person, settle


@pytest.fixture
def bare(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A store without anything in it behind the app."""
    file = shutil.copy(migrated_file, tmp_path / "pages.db")
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", f"sqlite:///{file}")
    kept = (settings.cache_clear, cached.engine.clear, cached._fetch.clear)
    for clear in kept:
        clear()
    engine = open_database(f"sqlite:///{file}")
    yield engine
    engine.dispose()
    for clear in kept:
        clear()


@pytest.fixture
def store(bare: Engine) -> Engine:
    """A state with the regions Alder and Birch; Ann hands in for Alder."""
    settle(bare)
    with bare.begin() as connection:
        person(connection, "ann", ("contributor", ALDER))
    return bare
