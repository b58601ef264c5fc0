"""Storing and taking back cost what they touch: no statement walks through all that is stored."""

import re
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlmodel import Session

from data.access import VISITOR
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.store.drafting.difference import difference
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import drafted, simple
from tests.store.test_lists import hand_in

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


def watched(store: Engine) -> tuple[list[str], list[tuple[str, str]]]:
    """The statements that the store runs from now on, and each scan in their plans with its statement."""
    seen: list[str] = []
    scans: list[tuple[str, str]] = []

    def look(connection: Any, cursor: Any, statement: str, *_: object) -> None:
        seen.append(statement)
        for step in steps(cursor.connection, statement):
            if step.startswith("SCAN") and "CONSTANT" not in step:
                scans.append((step, statement))

    event.listen(store, "before_cursor_execute", look)
    return seen, scans


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # PostgreSQL plans by what is stored
def test_no_statement_scans_what_grows(store: Engine) -> None:
    seen, scans = watched(store)
    values = {("Placed", "Alder", 2024): 1.0, ("Placed", "Birch", 2024): 2.0}
    for _ in range(2):
        submit(store, LOCAL, drafted(store, simple(values)))
    with Session(store) as session:
        difference(session, VISITOR, drafted(store, simple(values)))
    undo(store, LOCAL, 2)
    undo(store, LOCAL, 1)
    assert any("current" in statement for statement in seen)
    assert [scan for scan in scans if scan[0].split()[1] not in SMALL] == []


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_no_change_to_a_list_walks_through_it(store: Engine) -> None:
    seen, scans = watched(store)
    award = {"stream": "WIOA", "place": "Birch", "solution": "Barn", "committed_cents": 1}
    first = hand_in(store, "awards", award, award | {"place": "Alder"})
    hand_in(store, "awards", award | {"spent_cents": 5}, name="b.xlsx")
    take_back_meaning(store, LOCAL, say_meaning(store, LOCAL, wording("solutions", "Barn", "Other")))
    undo(store, LOCAL, first)
    assert any("UPDATE listentry" in statement for statement in seen)
    assert any("DELETE FROM awardsum" in statement for statement in seen)
    # A question for any one row, whether there is one, reads one row.
    walked = [scan for scan in scans if "LIMIT" not in scan[1]]
    assert [scan for scan in walked if scan[0].split()[1] in ("award", "awardsum", "listentry")] == []
