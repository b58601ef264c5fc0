"""A page costs what it shows: no plan walks through the stored values."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.overview import overview

Asked = list[tuple[str, Any]]

LARGE = ("observation", "current", "statistic", "series")


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


def scans(session: Session, asked: Asked) -> list[str]:
    connection = session.connection()
    if connection.dialect.name != "sqlite":
        pytest.skip("a small table is best scanned, and PostgreSQL knows it")
    plans = [
        row.detail
        for statement, parameters in list(asked)
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
    ]
    assert any("SEARCH" in plan for plan in plans)
    aliases = {f"{table}_{number}" for table in LARGE for number in range(1, 9)} | set(LARGE)
    return [plan for plan in plans if plan.startswith("SCAN") and plan.split()[1] in aliases]
