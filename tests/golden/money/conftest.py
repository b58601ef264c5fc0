"""The golden state of money in a store that is made once, for whoever only looks."""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Self

import pytest
import streamlit as st
from sqlmodel import Session

from components import cached
from components.funding import braid, deadlines, flow, front, gaps
from data.settings import settings
from data.store.database import open_database
from data.store.opening.local import LOCAL
from data.views.funding.ledger import Ledger
from data.views.funding.stored_ledger import ledger
from tests.golden.money.files import Downloads
from tests.golden.money.state import TODAY, settle


class Then(datetime):
    """The day of the golden state, whenever it is looked at."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(TODAY.year, TODAY.month, TODAY.day, tzinfo=tz)


@pytest.fixture(scope="session")
def golden_file(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Path:
    """The store of the golden state, not to be written to."""
    file = Path(shutil.copy(migrated_file, tmp_path_factory.mktemp("money") / "store.db"))
    engine = open_database(f"sqlite:///{file}")
    settle(engine)
    engine.dispose()
    return file


@pytest.fixture(scope="session")
def state(golden_file: Path) -> Ledger:
    """All that is known of money and need."""
    engine = open_database(f"sqlite:///{golden_file}")
    with Session(engine) as session:
        known = ledger(session, LOCAL)
    engine.dispose()
    return known


@pytest.fixture
def app_store(golden_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The golden state behind the app and the command line."""
    kept = (settings.cache_clear, cached.engine.clear, cached._fetch.clear)
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", f"sqlite:///{golden_file}")
    for clear in kept:
        clear()
    yield
    cached.engine().dispose()
    for clear in kept:
        clear()


@pytest.fixture
def that_day(monkeypatch: pytest.MonkeyPatch, app_store: None) -> None:
    """The pages of the golden state on its day."""
    for module in (braid, deadlines, flow, front, gaps):
        monkeypatch.setattr(module, "datetime", Then)


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """What the buttons of the page that is drawn would give, by the ending of the file's name."""
    offered: Downloads = {}

    def offer(label: str, data: Callable[[], bytes], file_name: str, *_: object, **__: object) -> None:
        offered[Path(file_name).suffix] = data

    monkeypatch.setattr(st, "download_button", offer)
    return offered
