"""Storing and taking back cost what they touch: no statement walks through all that is stored."""

import re
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session

from data.access import VISITOR
from data.store.drafting.difference import difference
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import drafted, simple

# Small tables that a submission may read whole, and those that a statement makes for itself.
SMALL = {
    "place",
    "placealias",
    "person",
    "grant",
    "metric",
    "asked",
    "a",
    "fallback",
    "f",
    "back",
    "b",
    "p",
    "revision",
    "auditentry",
}  # of these two one row


def steps(driver: Any, statement: str) -> list[str]:
    """What SQLite would do for a statement, asked on the same connection before it runs."""
    if statement.startswith("CREATE TEMPORARY TABLE"):
        statement = statement.split(" AS ", 1)[1]
    if not statement.startswith(("SELECT", "WITH", "INSERT", "UPDATE", "DELETE")):
        return []
    marks = re.findall(r"\?\d*", statement)
    numbered = {mark for mark in marks if mark != "?"}
    places = [None] * (marks.count("?") + len(numbered))
    return [row[3] for row in driver.execute(f"EXPLAIN QUERY PLAN {statement}", places)]


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # PostgreSQL plans by what is stored
def test_no_statement_scans_what_grows(store: Engine) -> None:
    scans: list[tuple[str, str]] = []
    seen: list[str] = []

    def look(connection: Any, cursor: Any, statement: str, *_: object) -> None:
        seen.append(statement)
        for step in steps(cursor.connection, statement):
            words = step.split()
            if words[0] == "SCAN" and words[1] not in SMALL and "CONSTANT" not in step:
                scans.append((step, statement))

    values = {("Placed", "Alder", 2024): 1.0, ("Placed", "Birch", 2024): 2.0}
    event.listen(store, "before_cursor_execute", look)
    for _ in range(2):
        submit(store, LOCAL, drafted(store, simple(values)))
    with Session(store) as session:
        difference(session, VISITOR, drafted(store, simple(values)))
    undo(store, LOCAL, 2)
    undo(store, LOCAL, 1)
    assert any("current" in statement for statement in seen)
    assert scans == []
