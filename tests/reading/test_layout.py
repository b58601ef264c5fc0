"""Layouts L1 to L11 in plain forms: what each cell of a small sheet becomes."""

import pytest

from tests.reading.grids import facts, layouts, reading, rows, sheet


def test_quarters_take_their_year_from_the_title() -> None:
    written = """
Northern partnership, Program Year 2025

Metric|Unit|Q1|Q2|YTD|Target
Employers engaged|#|12|15|27|60
Completion rate|%|68.5|70|69|75
"""
    assert facts(written)[:3] == [
        ("C4", "Employers engaged", None, "PY2025-Q1", 12),
        ("D4", "Employers engaged", None, "PY2025-Q2", 15),
        ("E4", "Employers engaged", None, "PY2025", 27),
    ]


def test_a_year_to_date_is_a_total_and_a_target_is_another_measure() -> None:
    read = {
        str(r["cell"]): r
        for r in rows("Metric|2024 Q1|2024 Q2|YTD|Target\nEnrolled|3|4|7|20\nPlaced|1|2|3|9")
    }
    assert read["D2"]["is_total"] is True
    assert read["E2"]["dims"] == {"measure": "Target"}
    assert read["B2"]["is_total"] is False
    assert read["B2"]["dims"] == {}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        pytest.param(
            "Metric|PY21|PY22\nEnrolled|10|12\nPlaced|4|5",
            [("B2", "Enrolled", None, "PY2021", 10), ("C2", "Enrolled", None, "PY2022", 12),
             ("B3", "Placed", None, "PY2021", 4), ("C3", "Placed", None, "PY2022", 5)],
            id="L2 wide by year",
        ),
        pytest.param(
            "2024 results\n\nMetric|Ash County|Birch County\nEnrolled|10|12\nPlaced|4|5",
            [("B4", "Enrolled", "Ash County", "2024", 10), ("C4", "Enrolled", "Birch County", "2024", 12),
             ("B5", "Placed", "Ash County", "2024", 4), ("C5", "Placed", "Birch County", "2024", 5)],
            id="L3 wide by place",
        ),
        pytest.param(
            "Region|Metric|Period|Value|Notes\nNorth|Enrolled|PY2024-Q1|10|new\nSouth|Enrolled|PY2024-Q1|12|",
            [("D2", "Enrolled", "North", "PY2024-Q1", 10), ("D3", "Enrolled", "South", "PY2024-Q1", 12)],
            id="L4 long",
        ),
        pytest.param(
            "Region|Metric|Year|Quarter|Value\nNorth|Enrolled|2024|Q1|10\nNorth|Enrolled|2024|Q2|12",
            [("E2", "Enrolled", "North", "2024-Q1", 10), ("E3", "Enrolled", "North", "2024-Q2", 12)],
            id="L4 long, year and quarter apart",
        ),
        pytest.param(
            "|PY2024||PY2025|\nMetric|Q1|Q2|Q1|Q2\nEnrolled|10|12|14|16\nPlaced|1|2|3|4",
            [("B3", "Enrolled", None, "PY2024-Q1", 10), ("C3", "Enrolled", None, "PY2024-Q2", 12),
             ("D3", "Enrolled", None, "PY2025-Q1", 14), ("E3", "Enrolled", None, "PY2025-Q2", 16),
             ("B4", "Placed", None, "PY2024-Q1", 1), ("C4", "Placed", None, "PY2024-Q2", 2),
             ("D4", "Placed", None, "PY2025-Q1", 3), ("E4", "Placed", None, "PY2025-Q2", 4)],
            id="L5 spanners without merges",
        ),
        pytest.param(
            "Year|Enrolled|Placed\n2022|10|4\n2023|12|5\n2024|9|3",
            [("B2", "Enrolled", None, "2022", 10), ("C2", "Placed", None, "2022", 4),
             ("B3", "Enrolled", None, "2023", 12), ("C3", "Placed", None, "2023", 5),
             ("B4", "Enrolled", None, "2024", 9), ("C4", "Placed", None, "2024", 3)],
            id="L9 periods down",
        ),
    ],
)  # fmt: skip
def test_a_layout_gives_its_facts(written: str, read: list[tuple[object, ...]]) -> None:
    assert facts(written) == read


def test_a_roster_keeps_its_attributes_out_of_the_series() -> None:
    written = """
Partnership|Sector|Convener|# Employers|Meetings
Northern Care|Health|A. Person|12|4
Valley Works|Manufacturing|B. Person|9|3
"""
    read = rows(written)
    assert [(r["cell"], r["metric"], r["value"]) for r in read] == [
        ("D2", "# Employers", 12), ("E2", "Meetings", 4), ("D3", "# Employers", 9), ("E3", "Meetings", 3),
    ]  # fmt: skip
    assert read[0]["dims"] == {"partnership": "Northern Care"}
    assert "Health" in read[0]["labels"]  # type: ignore[operator]


def test_a_sheet_for_each_region_takes_the_place_from_its_tab() -> None:
    block = "Measure|Q1 2024|Q2 2024\nEnrolled|{}|4\nPlaced|1|2"
    read = reading(sheet(block.format(3), "North"), sheet(block.format(5), "South"))
    assert [(s.name, s.tables[0].facts.keys[0].place) for s in read.sheets] == [
        ("North", "North"),
        ("South", "South"),
    ]


def test_a_sheet_for_each_quarter_takes_the_period_from_its_tab() -> None:
    written = "Results, Program Year 2024\n\nRegion|Enrolled\nNorth|10\nSouth|12\nEast|9"
    assert facts(written, tab="Q3")[0] == ("B4", "Enrolled", "North", "PY2024-Q3", 10)


def test_a_form_reads_label_and_value_and_takes_place_and_period_from_its_head() -> None:
    written = """
Quarterly report
Region:|North
Reporting period:|PY2024 Q2

Outreach
Employers engaged|12
Meetings held|4
"""
    assert facts(written) == [
        ("B6", "Employers engaged", "North", "PY2024-Q2", 12),
        ("B7", "Meetings held", "North", "PY2024-Q2", 4),
    ]


def test_a_form_may_have_its_pairs_side_by_side() -> None:
    written = "Region: North\nQuarter: PY2024 Q2\n\nEmployers|12|Enrolled|40\nMeetings|3|Completed|31"
    assert [(cell, metric) for cell, metric, *_ in facts(written)] == [
        ("B4", "Employers"), ("B5", "Meetings"), ("D4", "Enrolled"), ("D5", "Completed"),
    ]  # fmt: skip


def test_labels_indented_below_several_metrics_are_their_groups() -> None:
    written = "Measure|2023\nParticipants|30\n  Adult|10\n  Youth|20\nPlaced|12\n  Adult|5\n  Youth|7"
    assert [(r["metric"], r["dims"]) for r in rows(written)] == [
        ("Participants", {}), ("Participants", {"program": "Adult"}), ("Participants", {"program": "Youth"}),
        ("Placed", {}), ("Placed", {"program": "Adult"}), ("Placed", {"program": "Youth"}),
    ]  # fmt: skip


def test_heads_that_are_partnerships_name_them() -> None:
    read = rows("PY2024\nMetric|Health Care Partnership|Wood Partnership\nEmployers|3|4\nMeetings|1|2")
    assert [r["dims"] for r in read][:2] == [
        {"partnership": "Health Care Partnership"}, {"partnership": "Wood Partnership"},
    ]  # fmt: skip


def test_tables_above_and_beside_each_other_each_have_their_own_heads() -> None:
    written = """
Region|2023|2024||Sector|Employers
North|1|2||Health|5
South|3|4||Energy|6

Measure|2021|2022
Placed|7|8
Trained|9|10
"""
    assert [(layout.rect.left, layout.rect.top) for layout in layouts(written)] == [(0, 0), (0, 4), (4, 0)]


def test_a_narrative_is_left_alone_and_named() -> None:
    story = "Of those enrolled 489 people, or 77%, found work; another 102 went on to train. " * 2
    read = reading(sheet(f"Region|Enrolled 2024\nNorth|12\nSouth|9\n\n{story}"))
    assert len(read) == 2
    assert any("left as text" in problem.text and problem.cell == "A5" for problem in read.problems())


def test_heads_said_again_in_a_long_list_are_no_values() -> None:
    written = "County|2023|2024\nAsh|10|11\nBirch|12|13\nCedar|14|15\nElm|1|2"
    written += "\nCounty|2023|2024\nFir|16|17\nHolly|18|19"
    assert [cell for cell, *_ in facts(written)] == [f"{c}{r}" for r in (2, 3, 4, 5, 7, 8) for c in "BC"]


def test_a_label_between_the_rows_tells_equal_rows_apart() -> None:
    written = "Measure|2023|2024\nAdult||\nEnrolled|1|2\nPlaced|3|4\nYouth||\nEnrolled|5|6\nPlaced|7|8"
    assert [r["dims"] for r in rows(written)][::4] == [{"group": "Adult"}, {"group": "Youth"}]


def test_a_label_over_rows_that_differ_anyway_starts_no_new_series() -> None:
    written = "Measure|2023|2024\nTraining||\nEnrolled|1|2\nTrained|3|4\nOutcomes||\nPlaced|5|6\nRetained|7|8"
    assert {str(r["dims"]) for r in rows(written)} == {"{}"}


def test_years_between_the_rows_are_periods() -> None:
    written = "Quarter|Placed\n2023|\n1st|5\n2nd|6\n2024|\n1st|7\n2nd|8"
    assert [period for *_, period, _ in facts(written)] == ["2023-Q1", "2023-Q2", "2024-Q1", "2024-Q2"]


def test_codes_and_row_numbers_are_no_figures() -> None:
    written = "No.|FIPS|County|Employed\n1|~08001|Ash|100\n2|~08003|Birch|200\n3|~08005|Cedar|300"
    assert facts(written) == [("D2", "Employed", "Ash", None, 100), ("D3", "Employed", "Birch", None, 200),
                              ("D4", "Employed", "Cedar", None, 300)]  # fmt: skip


def test_a_total_names_no_place_and_is_marked() -> None:
    read = rows("County|2023|2024\nAsh County|1|2\nBirch County|3|4\nTotal|4|6")
    assert [(r["place"], r["is_total"]) for r in read][-2:] == [(None, True)] * 2


def test_a_total_takes_no_label_from_the_row_above() -> None:
    read = rows("Partnership|Region|# Employers\nNorth Care|North|12\nWood Works|South|9\nTotal||21")
    assert (read[-1]["place"], read[-1]["dims"], read[-1]["is_total"]) == (None, {}, True)


def test_notes_below_are_no_rows() -> None:
    written = "County|2023|2024\nAsh|1|2\nBirch|3|4\nSource: the agency\n* revised"
    assert len(facts(written)) == 4
    assert layouts(written)[0].body.notes == (3, 4)


def test_a_known_place_tells_places_from_groups_in_the_heads() -> None:
    written = "Metric|Valley|Plains\nEnrolled|1|2\nPlaced|3|4"
    layout = layouts(written, places=("valley", "plains"))[0]
    assert {name.says for column in layout.roles.values for name in column.names} == {"place"}


def test_groups_of_people_in_the_heads_are_breakdowns() -> None:
    read = rows("Measure|Female|Male|Total\nEnrolled|1|2|3\nPlaced|4|5|9")
    assert [r["dims"] for r in read][:3] == [{"sex": "Female"}, {"sex": "Male"}, {}]
    assert [r["is_total"] for r in read][:3] == [False, False, True]


def test_narrow_columns_of_footnote_marks_are_no_values() -> None:
    read = facts("""
Country|2020||2021|
Albania|0.5|a|0.6|
Bolivia|0.7||0.8|b
Chad|0.3|a|0.4|
""")
    assert [fact[0] for fact in read] == ["B2", "D2", "B3", "D3", "B4", "D4"]


def test_a_named_column_that_holds_marks_alone_is_held_back() -> None:
    read = facts("Metric|Q1|Q2|Q3\nPlaced|4|*|5\nTrained|6|*|7")
    assert [fact[0] for fact in read if fact[4] is None] == ["C2", "C3"]


def test_names_below_ranked_rows_are_notes_and_no_rows_without_values() -> None:
    ranked = "\n".join(f"{rank}|Land {rank}|{rank}.5|{rank}.25" for rank in range(1, 13))
    read = facts(f"Rank|Country|Score|Change\n{ranked}\n|World|7.5|0.5\n|Notes|\n|a. As of the last year.|")
    assert read[-1][0] == "D14"


def test_a_mark_of_rows_by_one_and_zero_is_no_count() -> None:
    lines = "\n".join(f"County {n}|{n % 2}|{n % 2}|{n * 10}" for n in range(60))
    read = facts(f"Area name|Metro_2013|Deaths per 100|Jobs\n{lines}")
    assert {fact[1] for fact in read} == {"Deaths per 100", "Jobs"}
