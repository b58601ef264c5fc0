"""A page costs what it shows: no plan walks through the stored values."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.selection import Selection
from data.store.database import open_database
from data.store.opening.local import LOCAL
from data.views.catalogue.catalogue import aliases, catalogue
from data.views.catalogue.metric_history import metric_history
from data.views.catalogue.previews import preview_edit, preview_merge
from data.views.choices import choices
from data.views.comparing.comparison import comparison
from data.views.handing_in.questions import questions
from data.views.indicator.around import around
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import indicator
from data.views.indicator.notes import notes
from data.views.indicator.targets import targets
from data.views.looks import Look, offered
from data.views.overview.freshness import by_region, freshness, sources_of
from data.views.overview.overview import overview
from data.views.region.last_handed_in import last_handed_in
from data.views.region.profile import profile
from data.views.region.region import blanks, region
from tests.views.state import ALDER, BIRCH, RATE, fill

Asked = list[tuple[str, Any]]

LARGE = ("observation", "current", "statistic", "series")


@pytest.fixture
def session(migrated_file: Path, tmp_path: Path) -> Iterator[Session]:
    """The small state on SQLite alone: PostgreSQL knows that so small a table is best scanned."""
    engine = open_database(f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'store.db')}")
    fill(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


@pytest.fixture
def asked(session: Session) -> Iterator[Asked]:
    """Every statement that runs on the session's connection, with its parameters."""
    statements: Asked = []

    def note(*event: Any) -> None:
        _, _, statement, parameters, _, _ = event
        if not statement.startswith("EXPLAIN"):
            statements.append((statement, parameters))

    engine = session.get_bind()
    sa.event.listen(engine, "before_cursor_execute", note)
    yield statements
    sa.event.remove(engine, "before_cursor_execute", note)


SELECTIONS = [
    Selection(),
    Selection(theme="Outcomes", period="PY2024-Q2"),
    Selection(regions=("Alder", "Birch")),
    Selection(sector="Energy"),
]


@pytest.mark.parametrize("selection", SELECTIONS, ids=str)
def test_the_overview_scans_no_stored_values(session: Session, asked: Asked, selection: Selection) -> None:
    overview(session, VISITOR, selection)
    assert scans(session, asked) == []


@pytest.mark.parametrize(
    "selection", [Selection(), Selection(regions=("Birch",), period="PY2024-Q3")], ids=str
)
def test_the_other_pages_scan_no_stored_values(session: Session, asked: Asked, selection: Selection) -> None:
    indicator(session, VISITOR, RATE, selection)
    offered(session, VISITOR, RATE, selection)
    around(session, VISITOR, RATE, selection, Look(groups="sex"))
    comparison(session, VISITOR, RATE, selection)
    region(session, VISITOR, BIRCH, selection)
    region(session, VISITOR, ALDER, selection, partnership_id=1)
    blanks(session, VISITOR, BIRCH, selection)
    profile(session, VISITOR, BIRCH)
    last_handed_in(session, VISITOR, ALDER, selection)
    questions(session, Viewer("stu", "Stu", Role.STEWARD), ALDER)
    targets(session, VISITOR, (ALDER, BIRCH), (RATE,))
    notes(session, VISITOR, (ALDER, BIRCH))
    freshness(session, VISITOR)
    by_region(session, VISITOR)
    sources_of(session, VISITOR, (1, 2, 3))
    choices(session, VISITOR)
    metric_names(session, VISITOR)
    for entry in catalogue(session, VISITOR):
        aliases(session, VISITOR, entry.id)
        metric_history(session, VISITOR, entry.id)
        preview_merge(session, LOCAL, entry.id, RATE)
        preview_edit(session, LOCAL, entry.id, (("unit", "another"),))
    assert scans(session, asked) == []


def scans(session: Session, asked: Asked) -> list[str]:
    connection = session.connection()
    plans = [
        row.detail
        for statement, parameters in list(asked)
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ]
    assert any("SEARCH" in plan for plan in plans)
    aliases = {f"{table}_{number}" for table in LARGE for number in range(1, 9)} | set(LARGE)
    return [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] in aliases]
