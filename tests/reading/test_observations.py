"""Values, units, blanks and cells: what crosses from a layout to facts."""

from dataclasses import replace

from data.reading.facts.rows import rows_of
from data.reading.reading import STATUS_CODES
from data.reading.status import Status
from tests.reading.grids import facts, reading, rows, sheet


def test_each_blank_keeps_its_kind_and_a_bound_its_text() -> None:
    read = reading(sheet("Metric|Q1 2024|Q2 2024|Q3 2024\nA|1|*|\nB|<10|N/A|0\nC|3|4|5"))
    found = read.sheets[0].tables[0].facts
    said = {(found.row[n], found.column[n]): STATUS_CODES[found.status[n]] for n in range(len(found))}
    assert said[1, 2] is Status.SUPPRESSED
    assert said[1, 3] is Status.NOT_REPORTED
    assert said[2, 1] is Status.SUPPRESSED
    assert said[2, 2] is Status.NOT_APPLICABLE
    assert said[2, 3] is Status.REPORTED
    assert found.bounds == {(2, 1): "<10"}


def test_a_text_among_the_values_is_named_and_not_stored() -> None:
    read = reading(sheet("Metric|Q1 2024|Q2 2024\nA|1|abt 40\nB|3|4\nC|5|6"))
    assert [row["cell"] for row in rows_of(read)] == ["B2", "B3", "C3", "B4", "C4"]
    assert [(problem.cell, "abt 40" in problem.text) for problem in read.problems()] == [("C2", True)]


def test_one_text_in_many_cells_is_named_once() -> None:
    read = reading(sheet("Metric|Q1 2024|Q2 2024\nA|1|soon\nB|soon|4\nC|5|6\nD|7|8"))
    assert [problem.cell for problem in read.problems()] == ["B3"]
    assert "1 more" in next(read.problems()).text


def test_cells_with_errors_or_without_a_stored_value_are_no_blanks() -> None:
    written = sheet("Metric|Q1 2024|Q2 2024\nA|1|\nB||4\nC|5|6")
    broken = replace(written, errors={(1, 2): "#REF!"}, uncalculated=frozenset({(2, 1)}))
    assert [row["cell"] for row in rows_of(reading(broken))] == ["B2", "C3", "B4", "C4"]


def test_a_column_without_any_value_says_nothing() -> None:
    assert [cell for cell, *_ in facts("Metric|Q1 2024|Q2 2024|Q3 2024\nA|1|2|\nB|3|4|")] == [
        "B2",
        "C2",
        "B3",
        "C3",
    ]


def test_units_come_from_heads_unit_columns_formats_and_values() -> None:
    written = sheet("Metric|Unit|2023|2024\nMeetings|#|1|2\nShare|%|50|60")
    assert [row["unit"] for row in rows_of(reading(written))] == ["number", "number", "percent", "percent"]
    heads = rows("County|Wage ($)|Rate (%)\nAsh|10|20\nBirch|30|40")
    assert [row["unit"] for row in heads] == ["dollars", "percent"] * 2
    values = rows("Metric|2023|2024\nShare|50%|60%\nMeetings|1|2")
    assert [row["unit"] for row in values] == ["percent", "percent", None, None]


def test_a_fraction_shown_as_percent_is_read_as_percent() -> None:
    written = sheet("Metric|2023|2024\nShare|0.07|0.125\nMeetings|3|4")
    shown = replace(written, format_at=lambda row, column: "0.0%" if row == 1 and column else "")
    assert [(row["value"], row["unit"]) for row in rows_of(reading(shown))] == [
        (7, "percent"), (12.5, "percent"), (3, None), (4, None),
    ]  # fmt: skip


def test_labels_hold_every_string_that_names_the_value() -> None:
    first = rows("PY2024\n\nRegion|Sector|Measure|Q1|Q2\nNorth|Health|Enrolled|1|2\nSouth|Wood|Enrolled|3|4")[
        0
    ]
    assert first["labels"] == ["North", "Health", "Enrolled", "Q1"]


def test_number_and_percent_of_one_thing_are_two_metrics() -> None:
    written = "County|Placed|Placed\n|Number|Percent\nAsh|10|50\nBirch|20|60"
    assert [row["metric"] for row in rows(written)][:2] == ["Placed", "Placed (percent)"]


def test_bounds_take_the_name_of_the_estimate_before_them() -> None:
    written = "County|Estimate|Lower bound|Share|Lower bound\nAsh|10|9|50|40\nBirch|20|19|60|50"
    assert [row["metric"] for row in rows(written)][:4] == [
        "Estimate", "Estimate: Lower bound", "Share", "Share: Lower bound",
    ]  # fmt: skip


def test_tables_that_say_the_same_keep_their_captions_apart() -> None:
    written = """
Income by state

CURRENT DOLLARS
State|2023|2024
Iowa|1|2
Ohio|3|4
REAL DOLLARS
State|2023|2024
Iowa|5|6
Ohio|7|8
"""
    assert [row["dims"] for row in rows(written)][::4] == [
        {"table": "CURRENT DOLLARS"},
        {"table": "REAL DOLLARS"},
    ]


def test_counties_that_share_a_name_take_their_state() -> None:
    written = "State|County|Employed\nIA|Adams County|1\nIA|Polk County|2\nOH|Adams County|3"
    assert [place for _, _, place, *_ in facts(written)] == [
        "Adams County, IA",
        "Polk County, IA",
        "Adams County, OH",
    ]
