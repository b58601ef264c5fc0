"""No page, and no handing in, walks through the tables that grow with every submission."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from components import cached
from data import commands
from data.settings import settings
from tests.benchmarks.stores import TEN_THOUSAND, store
from tests.benchmarks.workbooks import Size, write
from tests.pages.opening import follow

ROOT = Path(__file__).parents[2]
PAGES = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("pages/*/*.py"))
GROWING = ("observation", "current", "statistic", "series")


class Plans:
    """How SQLite answers each statement that an engine is asked."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.walks: list[str] = []

    def hear(
        self, connection: Connection, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool
    ) -> None:
        if not re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)", statement):
            return
        self.statements.append(statement)
        raw = connection.connection.driver_connection
        assert raw is not None
        asked = parameters[0] if many else parameters
        steps = [step for *_, step in raw.execute(f"EXPLAIN QUERY PLAN {statement}", asked)]
        self.walks += [f"{step}: {statement}" for step in steps if _walks(step, statement)]


def _walks(step: str, statement: str) -> bool:
    """Whether a step of the plan goes through a growing table from end to end; plans name its alias.

    A table that only the plan names is one whose foreign keys SQLite would look at, were one broken.
    """
    named = {table for table in GROWING if re.search(rf"\b{table}\b", statement, re.IGNORECASE)}
    aliases = {
        alias.lower()
        for table in named
        for alias in re.findall(rf"\b{table}(?:\s+AS)?\s+(\w+)", statement, re.IGNORECASE)
    }
    scanned = re.match(r"SCAN (\w+)", step)
    return scanned is not None and scanned.group(1).lower() in named | aliases


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return store(TEN_THOUSAND, tmp_path_factory.mktemp("plans"))


@pytest.fixture
def plans(url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plans]:
    """The plans of all that is asked of the store while the test runs."""
    heard = Plans()
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    for kept in (settings.cache_clear, cached.engine.clear, cached._fetch.clear):
        kept()
    event.listen(Engine, "before_cursor_execute", heard.hear)
    yield heard
    event.remove(Engine, "before_cursor_execute", heard.hear)
    for kept in (settings.cache_clear, cached.engine.clear, cached._fetch.clear):
        kept()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_costs_what_it_shows(page: str, plans: Plans) -> None:
    app = follow(page, {})
    assert not app.exception
    assert plans.statements
    assert plans.walks == []


def test_handing_in_and_taking_back_cost_what_is_handed_in(plans: Plans, tmp_path: Path) -> None:
    workbook = tmp_path / "new.xlsx"
    write(Size(sheets=1, metrics=2, quarters=4), workbook)
    commands.submit(workbook, "State")
    commands.undo(41)
    assert any("INTO observation" in statement for statement in plans.statements)
    assert plans.walks == []


def test_a_walk_is_told_from_a_search(plans: Plans) -> None:
    with cached.engine().connect() as connection:
        connection.exec_driver_sql("SELECT value FROM observation AS o WHERE cell = 'B2'")
        connection.exec_driver_sql("SELECT value FROM observation AS o WHERE id = 7")
    assert [walk.split(":")[0] for walk in plans.walks] == ["SCAN o"]
