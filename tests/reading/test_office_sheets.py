"""Sheets as boards, partnerships and colleges keep them: truth by hand."""

from tests.reading.grids import facts, reading, rows, sheet


def test_a_title_right_above_a_form_says_when() -> None:
    read = facts("""
Quarterly Report - Q1 PY2024 - Ridge Partnership
Businesses taking part|41
Workers trained|212
""")
    assert read == [
        ("B2", "Businesses taking part", None, "PY2024-Q1", 41.0),
        ("B3", "Workers trained", None, "PY2024-Q1", 212.0),
    ]


def test_an_update_for_a_quarter_is_no_day_of_updating() -> None:
    read = facts("Partnership Update: Q4 PY2023\nEmployers engaged|22\nWorkers trained|40")
    assert {period for _, _, _, period, _ in read} == {"PY2023-Q4"}
    read = facts("Employers\nLast updated 2024\n\n|East|West\nEngaged|22|3\nTrained|40|5")
    assert {period for _, _, _, period, _ in read} == {None}


def test_a_month_beside_a_label_that_says_nothing_of_time_is_when() -> None:
    read = facts("""
Report for:|October 2024|Submitted:|11/8/2024

Employer contacts|87|Job fairs|2
Persons served|431|OJT contracts|5
""")
    assert {period for _, _, _, period, _ in read} == {"2024-10"}
    assert len(read) == 4


def test_quarters_over_tables_of_one_sheet_are_no_places() -> None:
    read = facts(
        """
Harbor WDB - Business Services

First Quarter
Measure|Planned|Actual
Visits|60|71
Orders|40|38

Second Quarter
Measure|Planned|Actual
Visits|60|58
Orders|45|39
""",
        tab="PY24",
    )
    assert not {place for _, _, place, _, _ in read} & {"First Quarter", "Second Quarter"}
    assert {period for _, _, _, period, _ in read} == {"PY2024-Q1", "PY2024-Q2"}


def test_months_and_years_in_short_are_when_and_a_sector_is_a_group() -> None:
    read = rows("""
Region|Sector|Mo.|Yr|Indicator|Result
East|Health|3|2025|Employers engaged|14
East|Health|4|2025|Employers engaged|17
West|IT|3|2025|Employers engaged|9
""")
    assert [(r["period"], r["value"], r["dims"]) for r in read] == [
        ("2025-03", 14.0, {"Sector": "Health"}),
        ("2025-04", 17.0, {"Sector": "Health"}),
        ("2025-03", 9.0, {"Sector": "IT"}),
    ]


def test_a_column_of_the_state_missouri_holds_figures() -> None:
    assert [cell for cell, *_ in facts("Metric|IA|MO\nClaims|40|75\nJobs|50|91")] == ["B2", "C2", "B3", "C3"]


def test_an_industry_lead_is_a_person() -> None:
    read = rows("Region|Industry lead|Indicator|Result\nEast|Ann Ash|Visits|14\nWest|Bo Birk|Visits|17")
    assert [r["dims"] for r in read] == [{}, {}]


def test_months_after_exit_name_groups() -> None:
    read = rows("""
Metric|After exit|Value
Retained|6 months|80
Retained|12 months|71
Wage gain|6 months|4
Wage gain|18 months|6
""")
    assert [(r["cell"], r["value"]) for r in read] == [("C2", 80.0), ("C3", 71.0), ("C4", 4.0), ("C5", 6.0)]
    read = rows("Area|6 months|12 months\nRetained|80|71\nEmployed|77|70")
    assert [r["value"] for r in read] == [80.0, 71.0, 77.0, 70.0]


def test_points_part_thousands_where_millions_have_two_of_them() -> None:
    read = facts("Area|People|Gasto\nNorte|~12.345|~1.204.500\nSur|~9.870|~988.250")
    assert [value for *_, value in read] == [12345.0, 1204500.0, 9870.0, 988250.0]
    read = facts("Area|People|Rate\nNorte|~12.345|~1.2\nSur|~9.870|~3.5")
    assert [value for *_, value in read] == [12.345, 1.2, 9.87, 3.5]


def test_years_of_foundation_over_partnerships_side_by_side_are_no_figures() -> None:
    read = facts("""
|River Health|Cascade Makers|Port Logistics
Convener|Works|Chamber|Port
Sector|Health|Making|Transport
Year founded|2017|2021|2019
Business members|34|51|22
Meetings held|11|4|6
Website|rh.org|n/a|pl.com
""")
    assert [(cell, metric, value) for cell, metric, _, _, value in read] == [
        ("B5", "Business members", 34.0),
        ("C5", "Business members", 51.0),
        ("D5", "Business members", 22.0),
        ("B6", "Meetings held", 11.0),
        ("C6", "Meetings held", 4.0),
        ("D6", "Meetings held", 6.0),
    ]


def test_a_rough_last_row_of_a_form_is_told_of() -> None:
    read = reading(sheet("Visits|41\nTrainings|9\nTotal hours|~~1,900\nPrepared by|K. Lund"))
    assert [(p.cell, "1,900" in p.text) for p in read.problems()] == [("B3", True)]


def test_a_projected_year_leaves_the_labels_to_name_the_metrics() -> None:
    read = rows("Outcome|2023|2024 (prelim.)|2025 (proj.)\nCompleters|310|342|355\nWage|18|19|20")
    assert {r["metric"] for r in read} == {"Completers", "Wage"}
    assert [r["dims"] for r in read[:3]] != [{}, {}, {}], "what is projected is told from what was observed"


def test_a_denominator_beside_actuals_is_no_place() -> None:
    read = rows("Measure|Negotiated|Actual|# in denominator\nEmployed|72|74|412\nCredential|65|61|201")
    assert {r["place"] for r in read} == {None}
    assert len({str(r["dims"]) for r in read}) == 3
