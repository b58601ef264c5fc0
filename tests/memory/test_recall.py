"""Sheets known again through what changes each quarter, told from other sheets, and read as was decided."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from data.memory.fingerprints import Fingerprint, fingerprint
from data.memory.lessons import Memory, Recalled
from data.memory.recall import lessons, read_as_before, recalled
from data.memory.sheet_decisions import Decided
from data.reading.files.workbook import Sheet
from data.reading.reading import Alternative, Area, Correction, Means, Part, Reading, SheetReading
from data.reading.sheets import Told, read_sheets

Rows = list[list[object]]

REPORT: Rows = [
    ["Results of our partnerships, first quarter"],
    [],
    ["Measure", "Unit", "Q1 2025", "Q2 2025"],
    ["Employers engaged", "employers", 12.0, 15.0],
    ["People placed", "people", 40.0, 44.0],
    ["Coffee mornings", "mornings", 3.0, 5.0],
    ["Median wage", "$", 21.5, 22.0],
    ["Apprentices", "people", 7.0, 9.0],
]
WAGES: Rows = [
    ["Wages paid to those who found work"],
    [],
    ["Measure", "Unit", "Q1 2025", "Q2 2025"],
    ["Wage at entry", "$", 19.0, 20.0],
    ["Wage after a year", "$", 23.0, 24.0],
    ["Bonus", "$", 100.0, 150.0],
    ["Hours a week", "hours", 36.0, 37.0],
]


def wide(rows: Rows) -> Rows:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


def read(said: Sequence[Correction] = (), **tabs: Rows) -> Reading:
    sheets = [Sheet(name, wide(rows)) for name, rows in tabs.items()]
    return read_sheets(sheets, "report.xlsx", Told(corrections=tuple(said)))


def taught(said: Sequence[Correction] = (), **tabs: Rows) -> list[Memory]:
    """What a region remembers of a workbook about which this was said."""
    made = lessons(read(said, **tabs), said)
    return [Memory(one.sheet, one.fingerprint, one.decided, at, "report.xlsx", datetime.now(UTC))
            for at, one in enumerate(made)]  # fmt: skip


def again(memories: list[Memory], **tabs: Rows) -> tuple[Reading, Recalled]:
    return read_as_before(lambda said: read(said, **tabs), memories)


def replaced(rows: Rows, **texts: str) -> Rows:
    """The rows with some labels reworded; underscores stand for spaces."""
    says = {old.replace("_", " "): new for old, new in texts.items()}
    return [[says.get(cell, cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


ANOTHER_QUARTER: dict[str, Rows] = {
    "the same again": REPORT,
    "a new period column": [*REPORT[:2], [*REPORT[2], "Q3 2025"], *([*row, 1.0] for row in REPORT[3:])],
    "another title": [["Autumn figures for the board"], *REPORT[1:]],
    "two labels reworded": replaced(REPORT, People_placed="Persons in work", Median_wage="Middle wage"),
    "rows in another order": [*REPORT[:3], *reversed(REPORT[3:])],
    "more rows": [*REPORT, ["Credentials", "papers", 5.0, 6.0], ["Champions", "people", 1.0, 2.0]],
    "moved down and to the right": [[], [], *([["", "", *row] for row in REPORT])],
    "one more table above": [["Board members", "Number"], ["Seats", 9.0], ["Vacant", 2.0], [], [], *REPORT],
}


@pytest.mark.parametrize("rows", ANOTHER_QUARTER.values(), ids=ANOTHER_QUARTER)
@pytest.mark.parametrize("tab", ["Q1 2025", "Figures"])
def test_a_sheet_is_known_again_through_what_changes_each_quarter(tab: str, rows: Rows) -> None:
    known = again(taught((), **{"Q1 2025": REPORT, "Wages": WAGES}), **{tab: rows})[1]
    assert {name: memory.sheet for name, memory in known.sheets.items()} == {tab: "Q1 2025"}


@pytest.mark.parametrize("tab", ["Wages", "Q1 2025"])
def test_another_sheet_of_the_region_is_not_taken_for_it(tab: str) -> None:
    assert again(taught((), **{"Q1 2025": REPORT}), **{tab: WAGES})[1] == Recalled()


def test_a_fingerprint_survives_being_stored() -> None:
    known = fingerprint(read(Board=REPORT).sheets[0])
    assert "coffee mornings" in known.labels
    assert set(known.heads) == {"measure", "unit"}, "without a period"
    assert Fingerprint.from_json(known.as_json()) == known


SAID = {
    "a row": (Correction("Board", "row", 5, "left out"), Correction("Board", "row", 5 + 3, "left out")),
    "a column": (Correction("Board", "column", 1, "remark"), Correction("Board", "column", 2, "remark")),
    "a row of periods": (Correction("Board", "row", 2, "period"), Correction("Board", "row", 5, "period")),
    "the whole sheet": (Correction("Board", "scale", None, "thousands"),) * 2,
    "what runs on": (Correction("Board", "cumulative", None, "yes"),) * 2,
    "a place": (Correction("Board", "place", None, "Alder"),) * 2,
    "the sheet left out": (Correction("Board", "leave out"),) * 2,
}


@pytest.mark.parametrize(("before", "after"), SAID.values(), ids=SAID)
def test_what_was_said_is_found_where_it_stands_now(before: Correction, after: Correction) -> None:
    """Three rows further down, one column further right."""
    moved: Rows = [[], [], [], *([["", *row] for row in REPORT])]
    memories = taught([before], Board=REPORT, Wages=WAGES)
    assert again(memories, Board=moved, Wages=WAGES)[1].corrections == (after,)


def test_a_table_left_out_is_found_by_what_stands_in_it() -> None:
    both: Rows = [*REPORT, [], [], ["Board members", "Number"], ["Seats", 9.0], ["Vacant", 2.0]]
    memories = taught([Correction("Board", "table", None, "A12")], Board=both)
    moved: Rows = [["A word before"], [], *both]
    assert again(memories, Board=moved)[1].corrections == (Correction("Board", "table", None, "A14"),)


def test_a_period_that_was_named_is_asked_again_and_not_carried_over() -> None:
    rows = [row[:3] for row in replaced(REPORT, **{"Q1_2025": "Count"})]
    memories = taught([Correction("Board", "period", None, "PY2025-Q1")], Board=rows)
    known = again(memories, Board=rows)[1]
    assert (known.corrections, known.asks_period("Board")) == ((), "PY2025-Q1")


def test_what_was_said_of_one_sheet_is_not_put_on_its_sister() -> None:
    """A sheet a county, the same block on each; a new county's sheet is like them, and not one of them."""
    said = [Correction("Alder", "place", None, "Alder"), Correction("Alder", "column", 1, "remark")]
    memories = taught(said, Alder=REPORT)
    known = again(memories, Alder=REPORT, Birch=replaced(REPORT, Apprentices="Apprentice posts"))[1]
    assert set(known.corrections) == {*said, Correction("Birch", "column", 1, "remark")}


def test_the_role_that_was_read_wins_over_another_first_reading() -> None:
    """Nothing tells that the rows are places but the title of last time."""
    listed: Rows = [["Area", "2023", "2024"], ["North Lane", 40.0, 44.0], ["Mill Yard", 12.0, 15.0],
                    ["Old Port", 3.0, 5.0]]  # fmt: skip
    bare = replaced(listed, Area="Quarters of the town")
    memories = taught([Correction("Board", "column", 0, "place")], Board=[["People placed"], [], *bare])
    reading, known = again(memories, Board=[["Placed this time"], [], *bare])
    keys = [key for table in reading.sheets[0].tables for key in table.facts.keys]
    assert {key.place for key in keys} == {"North Lane", "Mill Yard", "Old Port"}
    assert known.corrections == (Correction("Board", "column", 0, "place"),)


def test_a_doubt_is_settled_by_the_way_that_agrees_with_what_was_read() -> None:
    sheet = read(Board=REPORT).sheets[0]
    (memory,) = taught(Board=REPORT)
    # The first way takes the labels for places; the second is how the sheet was read last time.
    ways = [Alternative((Correction("Board", "column", 0, str(means)),), score, areas=(
                Area(Part.STUB, 3, 0, 7, 0, means),)) for means, score in
            ((Means.PLACE, 0.8), (Means.METRIC, 0.75))]  # fmt: skip
    doubtful = SheetReading(**{**sheet.__dict__, "tables": (), "alternatives": tuple(ways)})
    assert doubtful.is_doubtful
    known = recalled(Reading("report.xlsx", (doubtful,)), [memory])
    assert known.corrections == ways[1].corrections


def test_what_was_decided_survives_being_stored_and_says_itself() -> None:
    said = [Correction("Board", "column", 1, "remark"), Correction("Board", "row", 5, "left out")]
    (lesson,) = lessons(read(said, Board=REPORT), said, frozenset({("metric", "Apprentices")}))
    assert Decided.from_json(lesson.decided.as_json()) == lesson.decided
    assert lesson.decided.says == (
        "The column 'Unit' is read as remark; the row 'Coffee mornings' is read as left out; "
        "'Apprentices' is left out"
    )
