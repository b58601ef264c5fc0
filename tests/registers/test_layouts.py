"""Lists as people lay them out: each grid with what a person reads in it, worked out by hand."""

import pytest

from data.registers.reading.recognise import read_lists
from data.registers.reading.spans import is_total
from tests.reading.grids import sheet
from tests.registers.layouts import (
    AGENCIES_AS_GROUPS,
    ALLOCATIONS,
    ALLOCATIONS_TURNED,
    ALLOCATIONS_UNDER_A_SPANNER,
    KNOWN,
    NEEDS_COSTED,
    NEEDS_CROSSED,
    NEEDS_IN_GROUPS,
    OPTIONS_ACROSS,
    OPTIONS_BY_CORNER,
    OPTIONS_TURNED,
    OPTIONS_WITH_NOTES,
    SPANNER_ABOVE,
    TWO_ROWS,
    YEAR_IN_A_HEAD,
    YEARS_ACROSS,
    read,
    told,
)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            OPTIONS_ACROSS,
            [
                ("WIOA Title I", "Upskilling", "can"),
                ("Fund B", "Upskilling", "partly"),
                ("Perkins V", "Upskilling", "not"),
                ("WIOA Title I", "Apprenticeship", "can"),
                ("Fund B", "Apprenticeship", "partly"),
                ("Perkins V", "Apprenticeship", "not"),
                ("Fund B", "Branding", "can"),
            ],
        ),
        (
            OPTIONS_TURNED,
            [
                ("WIOA", "Upskilling", "can"),
                ("WIOA", "Industry branding", "not"),
                ("Fund B", "Upskilling", "partly"),
            ],
        ),
        (OPTIONS_BY_CORNER, [("A", "Upskilling", "can"), ("B", "Upskilling", "not")]),
    ],
)
def test_a_matrix_of_rules_is_a_rule_for_each_filled_cell(
    written: str, expected: list[tuple[object, ...]]
) -> None:
    assert told(read(written, "options"), "stream", "solution", "may") == expected


def test_a_note_beside_each_stream_is_of_that_stream() -> None:
    rows = read(OPTIONS_WITH_NOTES, "options")
    assert told(rows, "stream", "may", "note") == [
        ("WIOA", "can", "adults"),
        ("TANF", "not", None),
        ("WIOA", "not", None),
        ("TANF", "partly", "with a plan"),
    ]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            ALLOCATIONS,
            [
                ("North", "WIOA Adult", "PY2025", 100_00),
                ("North", "Perkins V", "PY2025", 200_00),
                ("South", "WIOA Adult", "PY2025", 50_00),
            ],
        ),
        (
            ALLOCATIONS_TURNED,
            [
                ("North", "WIOA", "SFY2026", 1_00),
                ("South", "WIOA", "SFY2026", 2_00),
                ("North", "TANF", "SFY2026", 4_00),
                ("South", "TANF", "SFY2026", 5_00),
            ],
        ),
        (ALLOCATIONS_UNDER_A_SPANNER, [("North", "Alpha", "2025", 1_00), ("North", "Gamma", "2025", 3_00)]),
    ],
)
def test_a_table_of_allocations_is_an_award_for_each_filled_cell(
    written: str, expected: list[tuple[object, ...]]
) -> None:
    assert told(read(written, "awards"), "place", "stream", "period", "committed_cents") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            YEARS_ACROSS,
            [
                ("WIOA", "PY2024", 100_00, None),
                ("WIOA", "PY2025", 200_00, None),
                ("TANF", "PY2025", 30_00, None),
            ],
        ),
        (YEAR_IN_A_HEAD, [("WIOA", "SFY2026", 100_00, None)]),
        (TWO_ROWS, [("WIOA", "PY2024", 2_00, 1_00), ("WIOA", "PY2025", 4_00, 3_00)]),
        (
            AGENCIES_AS_GROUPS,
            [("WIOA", "SFY2026", 100_00, None), ("Perkins", "SFY2026", 70_00, None)],
        ),
    ],
)
def test_years_across_are_a_stream_year_each(written: str, expected: list[tuple[object, ...]]) -> None:
    assert told(read(written, "allotments"), "stream", "period", "available_cents", "spent_cents") == expected


def test_a_year_spans_the_amounts_of_its_awards() -> None:
    rows = read(SPANNER_ABOVE, "awards")
    assert told(rows, "place", "period", "committed_cents", "spent_cents") == [
        ("North", "PY2024", 2_00, 1_00),
        ("North", "PY2025", 4_00, 3_00),
    ]


def test_a_deadline_said_once_is_of_the_last_year_across() -> None:
    assert told(read(YEARS_ACROSS, "allotments"), "lapses") == [(None,), ("2027-06-30",), (None,)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (YEARS_ACROSS, [("WIOA", "Labor"), ("TANF", "Human Services")]),
        (AGENCIES_AS_GROUPS, [("WIOA", "Department of Labor"), ("Perkins", "Department of Education")]),
        (OPTIONS_TURNED, [("WIOA", "Labor"), ("Fund B", "Labor")]),
    ],
)
def test_an_inventory_tells_of_its_streams_too(written: str, expected: list[tuple[object, ...]]) -> None:
    assert told(read(written, "streams"), "name", "agency") == expected


def test_an_agency_merged_over_its_streams_is_the_agency_of_each() -> None:
    written = "Agency|Stream|Amount\nLabor|WIOA|1\n|Wagner-Peyser|2\n"
    lists, _ = read_lists(sheet(written, merges=((1, 0, 2, 0),)), KNOWN)
    streams = next(each.rows for each in lists if each.register == "streams")
    assert told([*streams], "name", "agency") == [("WIOA", "Labor"), ("Wagner-Peyser", "Labor")]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            NEEDS_IN_GROUPS,
            [
                ("North Health Partnership", "Upskilling", 100_00),
                ("South Building Partnership", "Upskilling", 70_00),
            ],
        ),
        (
            NEEDS_CROSSED,
            [
                ("North Health Partnership", "Upskilling", None),
                ("South Building Partnership", "Upskilling", None),
                ("South Building Partnership", "Industry branding", None),
            ],
        ),
        (
            NEEDS_COSTED,
            [
                ("North Health Partnership", "Upskilling", 100_000_00),
                ("South Building Partnership", "Industry branding", 50_500_00),
            ],
        ),
    ],
)
def test_needs_are_read_in_groups_and_across(written: str, expected: list[tuple[object, ...]]) -> None:
    assert told(read(written, "needs"), "partnership", "solution", "cost_cents") == expected


def test_each_value_leads_to_its_own_cell() -> None:
    first = read(ALLOCATIONS, "awards")[1]
    assert first.cells == {"place": "A3", "stream": "C2", "period": "A1", "committed_cents": "C3"}
    crossed = read(NEEDS_CROSSED, "needs")[2]
    assert crossed.cells == {"partnership": "A4", "solution": "C4"}


@pytest.mark.parametrize(
    "written",
    [
        "Participants served by program\nRegion|WIOA Adult|WIOA Youth|TANF\nNorth|100|200|300\n",
        "Grants\nRegion|Grant funds|Match|Leveraged\nNorth|100|200|300\n",
        "Region|2023|2024|2025\nNorth|100|200|300\n",
        "Metric|Unit|North|South\nEmployers|n|1|2\n",
        "Employment rate\nRegion|WIOA Adult|Perkins V\nNorth|61.2|58.9\n",
        "Solution|Employers asking|Regions\nUpskilling|12|3\n",
        "Region|Has a plan|Has a champion\nNorth|Yes|No\nSouth|No|Yes\n",
        "Partnership|Employers|Trained|Placed\nNorth Health Partnership|3|20|10\n",
    ],
)
def test_a_sheet_of_figures_is_no_list(written: str) -> None:
    assert read_lists(sheet(written), KNOWN) == ((), ())


@pytest.mark.parametrize(("name", "is_sum"), [
    ("Total", True), ("Grand total", True), ("Subtotal", True), ("Total, all streams", True),
    ("Total available PY2026", True), ("All streams", True), ("Department of Labor total", True),
    ("Sum of awards", True), ("Total Care", False), ("Allied Health Fund", False), ("Totally Skilled", False),
])  # fmt: skip
def test_a_name_that_only_begins_like_a_total_is_a_row(name: str, is_sum: bool) -> None:
    assert is_total(name) is is_sum
