"""Names that stand once for several rows, sums among them, and notes that speak for all amounts."""

import pytest

from tests.registers.lists import lists_of

Grid = list[list[object]]
AGENCIES: Grid = [
    ["Workforce money, SFY2026"],
    ["Agency", "Funding stream", "Available", "Obligate by"],
    ["Labor", "Fund A", "5,000", "6/30/26"],
    ["", "Fund B", "4,000", ""],
    ["Education", "Fund C", "3,000", ""],
    ["", "Fund D", "2,000", ""],
    ["Total", "", "14,000", ""],
    ["", "Fund E", "1,000", ""],
]


def test_an_agency_written_once_is_that_of_the_streams_below_it() -> None:
    lists, asked = lists_of(AGENCIES)
    agencies = {row.fields["name"]: row.fields.get("agency") for row in lists["streams"].rows}
    # Below a total nobody knows whose a stream is.
    assert agencies == {"Fund A": "Labor", "Fund B": "Labor", "Fund C": "Education", "Fund D": "Education"}
    assert [row.fields["stream"] for row in lists["allotments"].rows] == [f"Fund {one}" for one in "ABCDE"]
    assert not asked


def test_an_agency_that_is_written_in_each_row_leaves_a_blank_one_blank() -> None:
    rows = [*AGENCIES[:2], ["Labor", "Fund A", 5, ""], ["Labor", "Fund B", 4, ""], ["", "Fund C", 3, ""]]
    lists, _ = lists_of(rows)
    assert [row.fields.get("agency") for row in lists["streams"].rows] == ["Labor", "Labor"]


def test_an_agency_in_the_middle_of_a_row_is_not_guessed() -> None:
    lists, _ = lists_of(
        [
            ["Funding stream", "Agency", "Law", "Available"],
            ["Fund A", "Labor", "HB 1", 5],
            ["Fund B", "", "HB 2", 4],
        ]
    )
    assert [row.fields.get("agency") for row in lists["streams"].rows] == ["Labor", None]


def test_a_stream_written_once_is_said_to_be_read_so() -> None:
    lists, asked = lists_of(
        [
            ["Awards, SFY2026"],
            ["Funding stream", "Region", "Partnership", "Award amount"],
            ["Fund A", "North", "Makers", 5],
            ["", "South", "Health", "$(4)"],
            ["", "", "", 9],
            ["Fund B", "North", "Makers", 3],
        ]
    )
    assert [(row.fields["stream"], row.fields["committed_cents"]) for row in lists["awards"].rows] == [
        ("Fund A", 500),
        ("Fund A", -400),
        ("Fund B", 300),
    ]
    # An amount beside no name may be a total that nobody called one.
    assert [(one.cell, one.text.split(";")[0]) for one in asked if one.cell.startswith("A")] == [
        ("A4", "blank, read as 'Fund A' written above it"),
        ("A5", "row 5 holds an amount but no stream"),
    ]


def test_a_download_names_each_row_itself() -> None:
    titles = ["Region", "Partnership", "Solution", "Industry", "Would serve", "People or firms"]
    lists, _ = lists_of(
        [
            [*titles, "Estimated cost ($)", "Since", "Meeting or plan"],
            ["North", "Makers", "Upskilling", "", 5, "firms", 100, "2025", ""],
            ["", "Health", "Child care", "", 4, "people", 200, "2025", ""],
        ]
    )
    assert [row.fields.get("place") for row in lists["needs"].rows] == ["North", None]


def test_what_stands_like_an_agency_between_streams_is_the_next_agency() -> None:
    lists, _ = lists_of(
        [
            ["Funding stream", "Year", "Available", "Purpose"],
            ["Department of Labor"],
            ["Fund A", "SFY26", 5, "Training"],
            ["Iowa Workforce Development"],
            ["Fund B", "SFY26", 4, "Training"],
            ["All of these are appropriated each year."],
            ["Fund C", "SFY26", 3, "Training"],
        ]
    )
    assert [row.fields["agency"] for row in lists["streams"].rows] == [
        "Department of Labor",
        "Iowa Workforce Development",
        "Iowa Workforce Development",
    ]


@pytest.mark.parametrize(
    "name", ["Subtotal HOPE", "Total, Department of Labor", "Total: Labor", "Sub-total B"]
)
def test_the_sum_of_a_group_is_no_row(name: str) -> None:
    lists, asked = lists_of(
        [
            ["Funding stream", "Year", "Available"],
            ["Fund A", "SFY26", 5],
            ["Fund B", "SFY26", 4],
            [name, "", 9],
        ]
    )
    assert [row.fields["stream"] for row in lists["allotments"].rows] == ["Fund A", "Fund B"]
    assert not asked


def test_a_total_over_an_amount_that_is_asked_about_is_no_second_question() -> None:
    _, asked = lists_of(
        [["Funding stream", "Year", "Available"], ["A", "SFY26", "~5"], ["B", "SFY26", 4], ["Total", "", 9]]
    )
    assert [one.cell for one in asked] == ["C2"]


@pytest.mark.parametrize(
    ("title", "note", "cents", "asked"),
    [
        ("Funding by year", "Note: amounts shown in thousands of dollars.", 500_000, ["A5"]),
        ("Funding by year ($ millions)", "Amounts in thousands are rounded", 500_000_000, []),
        ("Funding by year", "Serving thousands of people", 500, []),
    ],
)
def test_a_note_below_may_say_what_amounts_count_in(
    title: str, note: str, cents: int, asked: list[str]
) -> None:
    lists, doubts = lists_of(
        [[title], ["Funding stream", "Agency", "PY2025"], ["Fund A", "Labor", 5], [], [note]]
    )
    assert [row.fields["available_cents"] for row in lists["allotments"].rows] == [cents]
    assert [one.cell for one in doubts] == asked


def test_the_years_of_an_inventory_are_no_amounts() -> None:
    lists, _ = lists_of(
        [
            [
                "Program",
                "Administering agency",
                "State fiscal year",
                "Total appropriation",
                "Obligation deadline",
            ],
            ["WINN", "GOED", 2026, "3,000,000", "6/30/26"],
            ["", "", 2027, "3,000,000", "6/30/27"],
            ["Rapid Response", "DETR", 2026, "200,000", "6/30/27"],
        ]
    )
    said = [(row.fields["stream"], row.fields["period"]) for row in lists["allotments"].rows]
    assert said == [("WINN", "SFY2026"), ("WINN", "SFY2027"), ("Rapid Response", "SFY2026")]
    assert {row.fields["available_cents"] for row in lists["allotments"].rows} == {300_000_000, 20_000_000}
