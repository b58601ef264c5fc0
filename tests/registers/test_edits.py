"""A list edited on screen: what is handed in of it, row by row."""

import csv
import io

from data.reading.lists import Blank
from data.reading.status import Status
from data.registers.declared.money import AWARDS
from data.registers.declared.streams import STREAMS
from data.registers.edits import (
    OFF,
    Row,
    Said,
    as_reading,
    as_workbook,
    edits,
    lacking,
    new_name,
    said_by,
)

WIOA = Row("wioa", {"name": "WIOA", "agency": "Labor", "match_percent": "25"})
PELL = Row("pell", {"name": "Pell", "agency": "", "match_percent": ""})


def changed(row: Row, **texts: str) -> Row:
    return Row(row.key, {**row.texts, **texts})


def test_only_touched_rows_and_fields_are_said() -> None:
    done = edits([WIOA, PELL], [changed(WIOA, agency="Labor and Employment"), PELL])
    assert said_by(STREAMS, [WIOA, PELL], done) == [Said({"name": "WIOA", "agency": "Labor and Employment"})]


def test_a_cleared_cell_says_that_there_is_nothing() -> None:
    done = edits([WIOA], [changed(WIOA, match_percent="")])
    (said,) = said_by(STREAMS, [WIOA], done)
    assert said.texts["match_percent"] == "-"
    (sheet,) = as_reading(STREAMS, [said], "x.csv", 7).sheets
    assert sheet.lists[0].rows[0].fields["match_percent"] == Blank(Status.NOT_REPORTED)


def test_a_row_is_taken_off_and_another_added() -> None:
    done = edits([WIOA, PELL], [None, PELL, Row("", {"name": "TANF", "agency": ""}), Row("", {"name": ""})])
    assert said_by(STREAMS, [WIOA, PELL], done) == [
        Said({"name": "WIOA"}, removed=True),
        Said({"name": "TANF"}),
    ]


def test_a_new_name_is_the_same_thing_or_another() -> None:
    done = edits([WIOA], [changed(WIOA, name="WIOA Title I")])
    assert new_name(STREAMS, done[0]) == ("WIOA", "WIOA Title I")
    same = said_by(STREAMS, [WIOA], done, frozenset({"WIOA"}))
    assert same == [Said({"name": "WIOA Title I"})]
    other = said_by(STREAMS, [WIOA], done)
    assert other == [Said({"name": "WIOA Title I", "agency": "Labor", "match_percent": "25"})]


def test_an_award_that_moves_to_another_region_leaves_the_first() -> None:
    one = award("$100")
    done = edits([one], [changed(one, place="Weld")])
    named = {"stream": "WIOA", "period": "PY2025"}
    assert said_by(AWARDS, [one], done) == [
        Said({name: one.texts[name] for name in AWARDS.key}, removed=True),
        Said(named | {"place": "Weld", "committed_cents": "$100"}),
    ]


def award(committed: str, note: str = "") -> Row:
    texts = {"stream": "WIOA", "place": "Adams", "partnership": "", "solution": "", "period": "PY2025",
             "reference": "", "committed_cents": committed, "note": note}  # fmt: skip
    return Row("wioa | #2", texts)


def test_of_several_rows_of_one_name_each_is_said_again() -> None:
    first, second = award("$100"), award("$50")
    named = {"stream": "WIOA", "place": "Adams", "period": "PY2025"}
    done = edits([first, second], [first, changed(second, committed_cents="$70")])
    assert said_by(AWARDS, [first, second], done) == [
        Said(named), Said(named | {"committed_cents": "$70"})]  # fmt: skip
    gone = edits([first, second], [None, second])
    (said,) = said_by(AWARDS, [first, second], gone)
    # In full: it moves up to the first place, and must not take on what the first one said.
    assert said.texts["committed_cents"] == "$50"
    assert said.texts["note"] == "-"


def test_the_file_holds_each_value_in_the_cell_that_is_named() -> None:
    said = [Said({"name": "WIOA", "match_percent": "25"}), Said({"name": "Pell"}, removed=True)]
    rows = list(csv.reader(io.StringIO(as_workbook(STREAMS, said, "Edited").decode())))
    assert rows == [["Edited"], ["Stream", "Match (%)", OFF], ["WIOA", "25", ""], ["Pell", "", "yes"]]
    (sheet,) = as_reading(STREAMS, said, "x.csv", 7).sheets
    first, second = sheet.lists[0].rows
    assert (first.fields, first.cells) == (
        {"name": "WIOA", "match_percent": 25.0},
        {"name": "A3", "match_percent": "B3"},
    )
    assert second.removed


def test_what_cannot_be_read_is_a_question_by_row_and_column() -> None:
    (sheet,) = as_reading(STREAMS, [Said({"name": "WIOA", "as_of": "soon"})], "x.csv", 7).sheets
    (problem,) = sheet.problems
    assert problem.cell == "B3"
    assert problem.text.startswith("WIOA, As of: read 'soon', expected a date")


def test_a_new_row_without_its_name_cannot_be_kept() -> None:
    assert lacking(STREAMS, [Said({"agency": "Labor"})]) == [
        "A new row: say stream, or the row cannot be kept."
    ]
