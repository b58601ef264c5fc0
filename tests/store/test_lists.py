"""Lists said and taken back: what stands, what awards add up to, what another word changes."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.reading.lists import Blank, ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.reading.status import Status
from data.registers.declarations import BY_NAME
from data.registers.edits import Said, as_reading, as_workbook
from data.registers.keeping.entering import rename_keys
from data.registers.tables import Wording
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.funding.stored_ledger import ledger
from data.views.handing_in.handing_in import prepare
from tests.store.sheets import BIRCH, NUMBERS, STATE, drafted


def hand_in(store: Engine, register: str, *said: Mapping[str, object], name: str = "a.xlsx") -> int:
    rows = tuple(ListRow(at, dict(fields)) for at, fields in enumerate(said, 1))
    sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading(register, rows),))
    draft = drafted(store, Reading(name, (sheet,)))
    return submit(store, LOCAL, draft).submission_id


def rows(store: Engine, sql: str) -> list[tuple[object, ...]]:
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


AWARD = {"stream": "WIOA", "place": "Birch", "solution": "Upskilling", "period": "PY2025"}
SUMS = (
    "SELECT stream, solution, place_id, awards, blank, committed_cents, spent_cents FROM awardsum ORDER BY 1"
)


def test_what_a_later_workbook_does_not_speak_of_stays(store: Engine) -> None:
    hand_in(store, "awards", AWARD | {"committed_cents": 100})
    second = hand_in(store, "awards", AWARD | {"spent_cents": 40}, name="b.xlsx")
    solution = "Upskilling incumbent workers"
    assert rows(store, SUMS) == [("WIOA", solution, BIRCH, 1, 0, 100, 40)]
    undo(store, LOCAL, second)
    assert rows(store, SUMS) == [("WIOA", solution, BIRCH, 1, 0, 100, None)]


def test_taking_everything_back_leaves_nothing(store: Engine) -> None:
    for register, fields in (("awards", AWARD), ("streams", {"name": "WIOA"}), ("needs", {"solution": "X"})):
        undo(store, LOCAL, hand_in(store, register, fields, name=f"{register}.xlsx"))
    for table in ("award", "awardsum", "stream", "need"):
        assert rows(store, f"SELECT * FROM {table}") == []


def test_a_blank_said_takes_the_place_of_an_amount(store: Engine) -> None:
    hand_in(store, "awards", AWARD | {"committed_cents": 100})
    hand_in(store, "awards", AWARD | {"committed_cents": Blank(Status.NOT_DUE)}, name="b.xlsx")
    assert rows(store, "SELECT committed_cents, status FROM award") == [(None, "not due")]


def test_two_names_of_one_stream_become_one_when_somebody_says_so(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA Title I"})
    hand_in(store, "awards", AWARD | {"stream": "WIOA Title I", "committed_cents": 100}, name="b.xlsx")
    hand_in(store, "awards", AWARD | {"committed_cents": 120}, name="c.xlsx")
    assert [row[5] for row in rows(store, SUMS)] == [120, 100]
    with writing(store) as connection:
        word = Wording(
            person_id=1, said_at=datetime.now(UTC), vocabulary="streams", text="WIOA", means="WIOA Title I"
        )
        connection.execute(Wording.__table__.insert().values(word.model_dump(exclude={"id"})))  # type: ignore[attr-defined]
        rename_keys(connection)
    # The same award, said twice under two names: the later one stands.
    assert [(row[0], row[5]) for row in rows(store, SUMS)] == [("WIOA Title I", 120)]


def test_a_solution_is_spelled_as_in_the_list_that_a_state_begins_with(store: Engine) -> None:
    hand_in(store, "needs", {"solution": "housing, CHILD CARE & transport"}, {"solution": "apprenticeship"})
    assert rows(store, "SELECT solution FROM need ORDER BY 1") == [
        ("Housing, child care and transport",),
        ("Work-based learning and apprenticeship",),
    ]


def test_the_list_of_solutions_begins_with_thirteen(store: Engine) -> None:
    hand_in(store, "solutions", {"name": "Drones"})
    assert rows(store, "SELECT count(*) FROM solution") == [(14,)]
    rows_off = ListRow(1, {"name": "Other"}, removed=True)
    sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading("solutions", (rows_off,)),))
    submit(store, LOCAL, drafted(store, Reading("off.xlsx", (sheet,))))
    assert rows(store, "SELECT count(*) FROM solution WHERE name = 'Other'") == [(0,)]


def test_an_inventory_with_a_row_a_year_names_each_stream_once(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor"}, {"name": "Wioa", "law": "Title I"})
    assert rows(store, "SELECT name, agency, law FROM stream") == [("Wioa", "Labor", "Title I")]
    hand_in(store, "awards", AWARD | {"committed_cents": 1}, AWARD | {"committed_cents": 2}, name="b.xlsx")
    assert rows(store, "SELECT awards, committed_cents FROM awardsum") == [(2, 3)]


def test_a_name_is_spelled_as_it_was_said_last_wherever_it_stands(store: Engine) -> None:
    hand_in(store, "streams", {"name": "wioa"})
    hand_in(store, "awards", AWARD | {"stream": "Wioa", "committed_cents": 1}, name="b.xlsx")
    assert rows(store, "SELECT stream FROM award") == [("wioa",)]
    last = hand_in(store, "streams", {"name": "WIOA"}, name="c.xlsx")
    assert rows(store, "SELECT name, stream FROM stream, awardsum") == [("WIOA", "WIOA")]
    undo(store, LOCAL, last)
    assert rows(store, "SELECT name, stream FROM stream, awardsum") == [("wioa", "wioa")]


def test_streams_stand_in_the_alphabet_whatever_the_size_of_their_letters(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA"}, {"name": "eda"}, {"name": "Wagner-Peyser"})
    with Session(store) as session:
        assert ledger(session, LOCAL).streams["stream"].tolist() == ["eda", "Wagner-Peyser", "WIOA"]


def edit(store: Engine, register: str, said: list[Said], **new_names: str) -> int:
    """Hand in an edit as the page does; `new_names` are old names of streams and what they are called now."""
    declared = BY_NAME[register]
    content = as_workbook(declared, said, f"Edit {next(NUMBERS)}")
    names = {("streams", old): new for old, new in new_names.items()}
    reading = as_reading(declared, said, "edit.csv", 7)
    with Session(store) as session:
        ready = prepare(session, LOCAL, reading, content, Decisions(STATE, wordings=names))
    return submit(store, LOCAL, ready.draft).submission_id


def test_a_stream_renamed_on_screen_keeps_its_awards_and_undo_is_exact(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor"})
    hand_in(store, "awards", AWARD | {"committed_cents": 100}, name="b.xlsx")
    before = [rows(store, f"SELECT key, {columns} FROM {table}") for table, columns in
              (("stream", "name, agency"), ("award", "stream, committed_cents"))]  # fmt: skip
    number = edit(store, "streams", [Said({"name": "WIOA Title I", "law": "Act"})], WIOA="WIOA Title I")
    assert rows(store, "SELECT name, agency, law FROM stream") == [("WIOA Title I", "Labor", "Act")]
    assert rows(store, "SELECT stream, committed_cents FROM award") == [("WIOA Title I", 100)]
    undo(store, LOCAL, number)
    assert before == [rows(store, f"SELECT key, {columns} FROM {table}") for table, columns in
                      (("stream", "name, agency"), ("award", "stream, committed_cents"))]  # fmt: skip


def test_an_edit_of_one_field_leaves_what_others_said(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor", "match_percent": 25.0})
    edit(store, "streams", [Said({"name": "WIOA", "match_percent": "-"})])
    assert rows(store, "SELECT agency, match_percent FROM stream") == [("Labor", None)]
    edit(store, "streams", [Said({"name": "WIOA"}, removed=True)])
    assert rows(store, "SELECT * FROM stream") == []


def test_what_a_region_says_without_a_place_is_said_of_itself(store: Engine) -> None:
    row = ListRow(1, {"stream": "WIOA", "committed_cents": 5})
    sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading("awards", (row,)),))
    submit(store, LOCAL, drafted(store, Reading("own.xlsx", (sheet,)), Decisions(BIRCH)))
    assert rows(store, "SELECT place_id, committed_cents FROM awardsum") == [(BIRCH, 5)]
    hand_in(store, "awards", {"stream": "WIOA", "committed_cents": 7}, name="state.xlsx")
    assert rows(store, "SELECT place_id, committed_cents FROM awardsum WHERE place_id IS NULL") == [(None, 7)]


@pytest.mark.parametrize("place", [Blank(Status.NOT_REPORTED), ".", "—", "", "\u200f", None])
def test_a_mark_for_a_place_does_not_reach_the_award_of_the_state(store: Engine, place: object) -> None:
    hand_in(store, "awards", {"stream": "WIOA", "committed_cents": 7}, name="state.xlsx")
    said = (
        ListRow(1, {"stream": "WIOA", "place": place, "committed_cents": 5}),
        ListRow(2, {"stream": "WIOA", "place": place}, removed=True),
    )
    for at, row in enumerate(said):
        sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading("awards", (row,)),))
        submit(store, LOCAL, drafted(store, Reading(f"own{at}.xlsx", (sheet,)), Decisions(BIRCH)))
        states = "SELECT committed_cents FROM awardsum WHERE place_id IS NULL"
        assert rows(store, states) == [(7,)]
