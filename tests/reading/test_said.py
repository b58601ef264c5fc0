"""What a person says of a sheet is heeded, and where it cannot be the sheet says so."""

import pytest

from data.reading.reading import Area, Correction, Key, Part, Problem
from data.reading.sheets import Told
from tests.reading.grids import facts, reading, rows, sheet

QUARTERS = "Report PY2024\n\nMeasure|Q1|Q2\nServed|1.5|2.3\nPlaced rate (%)|50|60\n"
GROUPS = """
Grant figures, 2024

Measure|Result
Alpha Beta|
Served|12
Placed|8
Gamma Delta|
Served|14
Placed|9
"""


def said(kind: str, at: int | None = None, value: str = "") -> Correction:
    return Correction("Sheet1", kind, at, value)


def keys(written: str, *corrections: Correction) -> list[Key]:
    return reading(sheet(written), told=Told(corrections=corrections)).sheets[0].tables[0].facts.keys


def problems(written: str, *corrections: Correction) -> list[Problem]:
    return list(reading(sheet(written), told=Told(corrections=corrections)).sheets[0].problems)


def values(written: str, *corrections: Correction) -> list[tuple[object, object]]:
    return [(row["value"], row["unit"]) for row in rows(written, told=Told(corrections=corrections))]


@pytest.mark.parametrize(
    ("scale", "at", "read"),
    [
        ("thousands", None, [(1500, None), (2300, None), (50, "percent"), (60, "percent")]),
        ("millions", 2, [(1.5, None), (2_300_000, None), (50, "percent"), (60, "percent")]),
        ("hundreds", 1, [(150, None), (2.3, None), (50, "percent"), (60, "percent")]),
        ("billions", None, [(1.5e9, None), (2.3e9, None), (50, "percent"), (60, "percent")]),
    ],
)
def test_values_are_multiplied_but_never_shares(
    scale: str, at: int | None, read: list[tuple[float, str | None]]
) -> None:
    assert values(QUARTERS, said("scale", at, scale)) == read


@pytest.mark.parametrize("head", ["Paid ($ thousands)", "Paid (thousand dollars)", "Paid ($)"])
def test_a_scale_word_that_was_read_is_not_applied_twice(head: str) -> None:
    written = f"Region|{head}\nNorth|5\nSouth|7\n"
    assert values(f"2024\n\n{written}", said("scale", None, "thousands")) == [
        (5000, "dollars"),
        (7000, "dollars"),
    ]


def test_what_is_said_of_a_column_counts_there_and_not_what_is_said_of_the_sheet() -> None:
    written = "2024\n\nRegion|Jobs|Visits\nNorth|5|6\nSouth|7|8\n"
    read = values(written, said("scale", None, "thousands"), said("scale", 2, "hundreds"))
    assert [value for value, _ in read] == [5000, 600, 7000, 800]


def test_a_sheet_or_a_column_is_said_to_run_on() -> None:
    assert {key.cumulative for key in keys(QUARTERS)} == {None}
    assert {key.cumulative for key in keys(QUARTERS, said("cumulative", None, "yes"))} == {True}
    written = "2024\n\nRegion|Jobs|Visits\nNorth|5|6\nSouth|7|8\n"
    read = keys(written, said("cumulative", None, "no"), said("cumulative", 2, "yes"))
    assert {(key.metric, key.cumulative) for key in read} == {("Jobs", False), ("Visits", True)}


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_whether_values_run_on_is_asked_until_it_is_said(answer: str) -> None:
    rising = "PY2024\n\nMeasure|Q1|Q2|Q3\nA|1|2|3\nB|4|5|6\nC|7|8|9\n"
    asked = [one for one in problems(rising) if one.asks == "cumulative"]
    assert [one.cell for one in asked] == ["B4"]
    assert not [one for one in problems(rising, said("cumulative", None, answer)) if one.asks]


def test_one_table_of_two_is_left_out_by_any_cell_in_it() -> None:
    written = "2024\n\nRegion|Jobs\nNorth|5\nSouth|7\n\nRegion|Visits\nNorth|6\nSouth|8\n"
    assert [cell for cell, *_ in facts(written)] == ["B4", "B5", "B8", "B9"]
    left = Told(corrections=(said("table", None, "A8"),))
    assert [cell for cell, *_ in facts(written, told=left)] == ["B4", "B5"]
    drawn = reading(sheet(written), told=left).sheets[0].tables[0].areas
    assert [area for area in drawn if area.part is Part.IGNORED] == [Area(Part.IGNORED, 6, 0, 8, 1)]
    both = reading(sheet(written), told=Told(corrections=(*left.corrections, said("table", None, "B4"))))
    assert both.sheets[0].reason == "Its tables are left out, as you said."


@pytest.mark.parametrize(
    ("means", "read"),
    [
        ("place", [("Served", "Alpha Beta", {}), ("Placed", "Alpha Beta", {}), ("Served", "Gamma Delta", {}),
                   ("Placed", "Gamma Delta", {})]),
        ("metric", [("Alpha Beta", None, {"Measure": "Served"}), ("Alpha Beta", None, {"Measure": "Placed"}),
                    ("Gamma Delta", None, {"Measure": "Served"}),
                    ("Gamma Delta", None, {"Measure": "Placed"})]),
        ("breakdown", [("Served", None, {"group": "Alpha Beta"}), ("Placed", None, {"group": "Alpha Beta"}),
                       ("Served", None, {"group": "Gamma Delta"}),
                       ("Placed", None, {"group": "Gamma Delta"})]),
    ],
)  # fmt: skip
def test_a_label_between_the_rows_says_what_a_person_says_that_it_says(
    means: str, read: list[tuple[str, str | None, dict[str, str]]]
) -> None:
    told = Told(corrections=(said("row", 3, means),))
    assert [(row["metric"], row["place"], row["dims"]) for row in rows(GROUPS, told=told)] == read


def test_a_label_between_the_rows_may_be_the_period() -> None:
    written = "Measure|Result\n2023 report|\nServed|12\nPlaced|8\n2024 report|\nServed|14\nPlaced|9\n"
    told = Told(corrections=(said("row", 1, "period"),))
    assert [fact[3] for fact in facts(written, told=told)] == ["2023", "2023", "2024", "2024"]


def test_a_line_over_the_table_may_be_the_place() -> None:
    written = "Alpha Beta\nFigures for 2024\n\nMeasure|Result|Plan\nServed|12|13\nPlaced|8|9\n"
    told = Told(corrections=(said("row", 0, "place"),))
    assert {fact[2] for fact in facts(written, told=told)} == {"Alpha Beta"}


def test_rows_and_columns_of_totals_are_marked() -> None:
    written = "2024\n\nMeasure|Served|Placed|Both of them\nYouth|1|2|3\nAdult|3|4|7\nEverybody|4|6|10\n"
    told = Told(corrections=(said("row", 5, "total"), said("column", 3, "total")))
    totals = {row["cell"] for row in rows(written, told=told) if row["is_total"]}
    assert totals == {"D4", "D5", "B6", "C6", "D6"}


@pytest.mark.parametrize(
    ("correction", "cell", "says"),
    [
        (said("scale", 0, "thousands"), "A1", "values in column A are in thousands"),
        (said("cumulative", 9, "yes"), "J1", "values in column J run on"),
        (said("row", 0, "total"), "A1", "row 1 holds totals"),
        (said("column", 0, "total"), "A1", "values in column A are totals"),
        (said("row", 40, "note"), "A1", "row 41, which this sheet does not have"),
        (said("column", 30, "place"), "A1", "column AE, which this sheet does not have"),
        (said("table", None, "Z99"), "A1", "table at Z99"),
        (said("period", None, "spring"), "A1", "'spring' for the period, which is not understood"),
        (said("period", None, "2019"), "A1", "every value names a period of its own"),
        (said("row", 0, "place"), "A1", "row 1 holds the place"),
    ],
)
def test_what_cannot_be_heeded_is_said(correction: Correction, cell: str, says: str) -> None:
    written = "Figures\n\nRegion|2023|2024\nNorth County|5|6\nSouth County|7|8\n"
    told = [one for one in problems(written, correction) if "you s" in one.text or "you left" in one.text]
    assert [(one.cell, says in one.text) for one in told] == [(cell, True)], told


@pytest.mark.parametrize(
    "correction",
    [
        said("scale", 1, "thousands"),
        said("scale", None, "thousands"),
        said("cumulative", None, "no"),
        said("row", 3, "total"),
        said("column", 0, "place"),
        said("row", 0, "note"),
        said("row", 2, "period"),
        said("table", None, "B4"),
    ],
)
def test_nothing_is_said_of_what_was_heeded(correction: Correction) -> None:
    written = "Figures\n\nRegion|2023|2024\nNorth County|5|6\nSouth County|7|8\n"
    assert not [one for one in problems(written, correction) if one.text.startswith("you ")]


def test_cells_that_are_no_values_are_areas_of_their_own() -> None:
    written = "2024\n\nRegion|Jobs|Visits\nNorth|5|soon\nSouth|7|later\nEast|9|8\nWest|ask us|4\n"
    table = reading(sheet(written)).sheets[0].tables[0]
    assert [area for area in table.areas if area.part is Part.UNKNOWN] == [
        Area(Part.UNKNOWN, 6, 1, 6, 1),
        Area(Part.UNKNOWN, 3, 2, 4, 2),
    ]


def test_what_was_taken_out_of_a_table_is_still_drawn() -> None:
    written = "2024\n\nRegion|Jobs|Visits\nNorth|5|6\nnot final|7|9\nEast|9|8\n"
    out = Told(corrections=(said("row", 4, "note"), said("column", 2, "left out")))
    read = reading(sheet(written), told=out).sheets[0]
    drawn = [area for area in read.tables[0].areas if area.part in (Part.NOTE, Part.IGNORED)]
    assert drawn == [Area(Part.NOTE, 4, 0, 4, 2), Area(Part.IGNORED, 0, 2, 5, 2)]
    assert len(read) == 2
