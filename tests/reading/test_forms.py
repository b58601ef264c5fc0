"""Forms that regions hand in: contact lines in pairs, halves side by side, a date line under the title."""

from tests.reading.grids import facts, reading, rows, sheet


def test_two_contact_lines_in_one_row_are_no_heads() -> None:
    read = facts("""
Quarterly report
Partnership:|Great Plains Energy||PY:|2025|
|Jul - Sep|Oct - Dec|Jan - Mar|Apr - Jun|Total
Employers attending|12|15|||27
Workers trained|40|0|||40
Prepared by: ________|||Date: ______||
""")
    assert ("B4", "Employers attending", None, "2025-Q3", 12.0) in read
    assert ("C5", "Workers trained", None, "2025-Q4", 0.0) in read
    assert not [cell for cell, *_ in read if str(cell).endswith("6")], (
        "the line to sign is no part of the table"
    )


def test_what_stands_over_one_half_of_a_form_holds_for_the_other() -> None:
    read = facts("""
Region:|Downeast||Report period:|Q1 2024
Contact:|A. Lee||Prepared:|by hand

Businesses taking part|14||Workers trained|62
Meetings held|3||Schools involved|5
""")
    assert ("B4", "Businesses taking part", "Downeast", "2024-Q1", 14.0) in read
    assert ("E5", "Schools involved", "Downeast", "2024-Q1", 5.0) in read


def test_a_region_over_labels_that_count_things_is_whom_the_form_is_about() -> None:
    read = facts("""
Region|East||Region|West
Awards made|6||Awards made|9
Jobs pledged|140||Jobs pledged|260
""")
    assert read == [
        ("B2", "Awards made", "East", None, 6.0),
        ("B3", "Jobs pledged", "East", None, 140.0),
        ("E2", "Awards made", "West", None, 9.0),
        ("E3", "Jobs pledged", "West", None, 260.0),
    ]


def test_regions_below_a_head_are_still_regions() -> None:
    assert facts("Region|Jobs\nEast|6\nWest|9") == [
        ("B2", "Jobs", "East", None, 6.0),
        ("B3", "Jobs", "West", None, 9.0),
    ]


def test_an_as_of_line_below_the_title_says_when() -> None:
    read = facts("""
Talent Hub
As of October 1, 2024
Active employers|58
Open positions|412
""")
    assert [(cell, period) for cell, _, _, period, _ in read] == [("B3", "2024-10-01"), ("B4", "2024-10-01")]


def test_quarters_over_tables_side_by_side_hold_each_for_its_own() -> None:
    read = facts(
        """
Quarter 1|||Quarter 2
Program|Enrolled||Program|Enrolled
CNA|24||CNA|30
CDL|18||CDL|16
""",
        tab="PY24",
    )
    assert {(cell, period) for cell, _, _, period, _ in read} == {
        ("B3", "PY2024-Q1"),
        ("B4", "PY2024-Q1"),
        ("E3", "PY2024-Q2"),
        ("E4", "PY2024-Q2"),
    }


def test_descriptions_beside_line_numbers_are_the_labels() -> None:
    read = rows("""
Line|Description|Current quarter|Goal
1|Participants served|188|200
2|Veterans served|<10|20
3|Exited|44|50
""")
    assert {row["metric"] for row in read} == {"Participants served", "Veterans served", "Exited"}


def test_sources_of_money_are_labels_where_no_others_are() -> None:
    read = rows("Funding by source\nSource|FY22|FY23\nFormula|10|11\nGifts|2|3")
    assert {row["metric"] for row in read} == {"Funding"}
    assert [row["dims"] for row in read[::2]] == [{"Source": "Formula"}, {"Source": "Gifts"}]


def test_sentences_above_the_figures_of_a_report_head_no_column() -> None:
    read = facts("""
Accomplishments|The partnership met 3 times and 22 employers came; 5 signed letters. We trained 40 workers.
Employers engaged|22
Workers trained|40
Challenges|Turnover
""")
    assert [(cell, metric) for cell, metric, *_ in read] == [
        ("B2", "Employers engaged"),
        ("B3", "Workers trained"),
    ]


def test_a_first_quarter_below_the_name_of_a_report_is_no_place() -> None:
    read = facts("""
Business Services Report

First Quarter
Measure|Planned|Actual
Employer visits|60|71
Job orders|40|38
""")
    assert {place for _, _, place, *_ in read} == {None}


def test_a_short_story_with_figures_is_told_of_and_left_alone() -> None:
    told = "We trained 34 people, 21 of whom finished. Two employers left and 3 joined."
    read = reading(sheet(f"Measure|This quarter\nEnrolled|34\nPlaced|5\n\nNarrative\n{told}"))
    assert [(problem.cell, "left as text" in problem.text) for problem in read.problems()] == [("A6", True)]
