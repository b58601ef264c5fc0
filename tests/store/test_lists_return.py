"""What stands of every list, exported and handed in again by its store, changes nothing."""

import csv
import io
from collections.abc import Mapping

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.metrics import vocabulary
from data.exports.csv import as_csv
from data.exports.lists import heads, rows_of
from data.exports.xlsx import as_xlsx
from data.reading.lists import Blank
from data.reading.sheets import read_workbook
from data.reading.status import Status
from data.registers.declarations import BY_NAME, REGISTERS
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from data.views.handing_in.handing_in import prepare
from data.views.lists.listing import listing
from tests.store.sheets import STATE
from tests.store.test_lists import hand_in

AWARD = {"stream": "=Care & more", "place": "Birch", "period": "PY2025", "solution": "Upskilling"}
SAID: dict[str, list[Mapping[str, object]]] = {
    "streams": [
        {"name": "=Care & more", "agency": "@Labor", "objective": 'a "b";\n-c', "match_percent": 0.5,
         "people": "adults; youth", "braid": "with conditions", "as_of": "2026-07-01"},
        {"name": "Été", "match_note": "Blank", "renewable": Blank(Status.NOT_REPORTED)},
    ],
    "allotments": [{"stream": "Été", "period": "SFY2026", "available_cents": 5, "lapses": "2027-06-30"}],
    "options": [{"stream": "Été", "solution": "Upskilling", "component": "-wages", "may": "partly"}],
    "awards": [
        AWARD | {"committed_cents": -123_456_705, "note": "'=1"},
        AWARD | {"committed_cents": Blank(Status.NOT_DUE), "spent_cents": 100},
        AWARD | {"place": "Beyond", "committed_cents": 0},
        {"stream": "Été", "partnership": "+Care", "committed_cents": Blank(Status.SUPPRESSED)},
    ],
    "needs": [{"solution": "Upskilling", "serves": 1200.5, "serves_what": "firms", "asked_in": "Plan; 2"}],
    "solutions": [],
}  # fmt: skip


@pytest.fixture
def lists(store: Engine) -> Engine:
    for name, rows in SAID.items():
        if rows:
            hand_in(store, name, *rows, name=f"{name}.xlsx")
    return store


def files(store: Engine, name: str) -> list[tuple[str, bytes]]:
    """The list as the command line and the page give it."""
    line = io.StringIO()
    with Session(store) as session:
        csv.writer(line).writerows([heads(BY_NAME[name]), *rows_of(session, BY_NAME[name])])
        shown = listing(session, LOCAL, name).rows.drop(columns="key")
    page = [("page.csv", as_csv(shown)), ("page.xlsx", as_xlsx(shown, BY_NAME[name].title, {}))]
    return [("line.csv", line.getvalue().encode()), *page]


def stands(store: Engine, name: str) -> list[bytes]:
    return sorted(files(store, name)[0][1].splitlines())


def test_a_list_handed_in_again_changes_nothing(lists: Engine) -> None:
    before = {each.name: stands(lists, each.name) for each in REGISTERS}
    for name in (each.name for each in REGISTERS):
        for file, content in files(lists, name):
            with Session(lists) as session:
                reading = read_workbook(content, file, vocabulary(session))
                ready = prepare(session, LOCAL, reading, content, Decisions(STATE))
            found = ready.difference.lists
            many = len(SAID[name]) or 13
            assert (found.new, found.changed, found.same) == (0, 0, many), (name, file)
            submit(lists, LOCAL, ready.draft)
            assert stands(lists, name) == before[name], (name, file)
