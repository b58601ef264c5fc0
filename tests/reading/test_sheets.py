"""Whole workbooks: sheets that fail stop no other, corrections are heeded, nothing read is a refusal."""

import pytest

from data.errors import RefusedWorkbook
from data.reading.facts.rows import rows_of
from data.reading.reading import Correction, Part, Vocabulary
from data.reading.sheets import Told
from tests.reading.grids import facts, reading, rows, sheet

TABLE = "Metric|Q1|Q2\nEnrolled|1|2\nPlaced|3|4"


def told(*corrections: Correction) -> Told:
    return Told(corrections=corrections)


def test_a_sheet_without_a_table_says_why_and_stops_no_other() -> None:
    read = reading(
        sheet("Some words\nof introduction", "Cover"), sheet("2024\n\n" + TABLE, "Data"), sheet("", "Empty")
    )
    assert [bool(one.reason) for one in read.sheets] == [True, False, True]
    assert [len(one) for one in read.sheets] == [0, 4, 0]
    assert [(p.sheet, p.cell) for p in read.problems()] == [("Cover", "A1")]


def test_a_workbook_without_figures_is_refused_in_a_sentence() -> None:
    with pytest.raises(RefusedWorkbook, match="Nothing in this workbook .* 'Cover'.* A1"):
        reading(sheet("Some words\nof introduction", "Cover"))


def test_a_period_and_a_place_for_the_sheet_fill_what_it_lacks() -> None:
    read = facts(
        TABLE,
        told=told(
            Correction("Sheet1", "period", None, "PY2024"), Correction("Sheet1", "place", None, "North")
        ),
    )
    assert read[0] == ("B2", "Enrolled", "North", "PY2024-Q1", 1)


def test_sheets_of_a_partnership_each_are_no_places() -> None:
    read = reading(
        *(
            sheet(f"{sector} Sector Partnership - Results\n\nMetric|PY2024|PY2025\nEnrolled|1|2", sector)
            for sector in ("Healthcare", "Manufacturing")
        )
    )
    told = [(key.partnership, key.place) for one in read.sheets for key in one.tables[0].facts.keys]
    assert told == [("Healthcare Sector Partnership", None), ("Manufacturing Sector Partnership", None)]


def test_a_sheet_is_left_out() -> None:
    read = reading(
        sheet("2024\n" + TABLE, "A"), sheet("2024\n" + TABLE, "B"), told=told(Correction("A", "leave out"))
    )
    assert [len(one) for one in read.sheets] == [0, 4]


def test_a_column_takes_the_meaning_that_a_person_gives() -> None:
    written = "Name|2023|2024\nValley|1|2\nPlains|3|4"
    assert facts("Enrolled\n\n" + written)[0][1:3] == ("Enrolled", None)
    as_place = facts("Enrolled\n\n" + written, told=told(Correction("Sheet1", "column", 0, "place")))
    assert as_place[0][1:3] == ("Enrolled", "Valley")


def test_rows_and_columns_are_left_out() -> None:
    said = told(Correction("Sheet1", "row", 2, "left out"), Correction("Sheet1", "column", 2, "left out"))
    assert [cell for cell, *_ in facts("Metric|2022|2023|2024\nA|1|2|3\nB|4|5|6\nC|7|8|9", told=said)] == [
        "B2", "D2", "B4", "D4",
    ]  # fmt: skip


def test_a_row_that_a_person_calls_heads_ends_the_heads() -> None:
    written = "Group|10|20\nMetric|30|40\nA|1|2\nB|3|4"
    read = facts(written, told=told(Correction("Sheet1", "row", 1, "column head")))
    assert [cell for cell, *_ in read] == ["B3", "C3", "B4", "C4"]


def test_a_row_of_names_may_be_said_to_hold_places() -> None:
    written = "Total|Valley|Plains\nEnrolled|1|2\nPlaced|3|4"
    assert facts(written, told=told(Correction("Sheet1", "row", 0, "place")))[0][1:3] == (
        "Enrolled",
        "Valley",
    )


def test_known_names_of_places_change_what_heads_mean() -> None:
    written = "Enrollment 2024\n\nQuarter|Valley|Plains\nQ1|1|2\nQ2|3|4"
    known = Told(Vocabulary(places=frozenset({"valley", "plains"})))
    assert [(r["place"], r["period"]) for r in rows(written, told=known)][:2] == [
        ("Valley", "2024-Q1"), ("Plains", "2024-Q1"),
    ]  # fmt: skip


def test_progress_is_told_after_each_sheet() -> None:
    heard: list[tuple[int, int]] = []
    reading(
        sheet("2024\n" + TABLE, "A"),
        sheet("", "B"),
        told=Told(progress=lambda done, of: heard.append((done, of))),
    )
    assert heard == [(1, 2), (2, 2)]


def test_the_picture_shows_the_first_cells_and_areas_say_what_they_are() -> None:
    read = reading(sheet("Report 2024\n\n" + TABLE)).sheets[0]
    assert read.picture[2] == ("Metric", "Q1", "Q2")
    parts = {area.part for area in read.tables[0].areas}
    assert {Part.TITLE, Part.HEAD, Part.STUB, Part.VALUE} <= parts


def test_rows_come_in_the_order_of_the_sheet() -> None:
    assert [row["cell"] for row in rows_of(reading(sheet("2024\n" + TABLE)))] == ["B3", "C3", "B4", "C4"]


@pytest.mark.parametrize(
    ("written", "row", "periods"),
    [
        ("Report\nFirst quarter of PY2024\n\nRegion|Served\nNorth|12\nSouth|14\n", 1, ["PY2024-Q1"] * 2),
        (
            "Region|PY2024 Q1||PY2024 Q2|\n|Goal|Actual|Goal|Actual\nNorth|1|2|3|4\nSouth|5|6|7|8\n",
            0,
            ["PY2024-Q1", "PY2024-Q1", "PY2024-Q2", "PY2024-Q2"] * 2,
        ),
    ],
)
def test_a_row_said_to_hold_the_period_holds_it(written: str, row: int, periods: list[str]) -> None:
    said = told(Correction("Sheet1", "row", row, "period"))
    assert [fact[3] for fact in facts(written, told=said)] == periods
    assert not any("no period" in one.text for one in reading(sheet(written), told=said).sheets[0].problems)


def test_a_row_said_to_hold_the_period_that_holds_none_is_a_problem() -> None:
    written = "Spring report\n\nRegion|Served\nNorth|12\nSouth|14\n"
    said = told(Correction("Sheet1", "row", 0, "period"))
    problems = reading(sheet(written), told=said).sheets[0].problems
    assert [(one.cell, "no period such as" in one.text) for one in problems] == [("A1", True)]
