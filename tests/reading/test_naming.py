"""What a sheet's own words name: metric, place and partnership, on sheets of the kinds that come in."""

import pytest

from tests.reading.grids import reading, rows, sheet

FORM = """
Industry Partnership Grant - Quarterly Progress Report

Grantee:|Pine Barrens Alliance||
Quarter ending:|December 31, 2025||

SECTION A. EMPLOYERS|||
Employers participating|26||
New employers recruited|5||
Match contributed|18450||

Signature:||Date:|2026-01-12
"""


def test_a_line_to_sign_is_no_part_of_a_form() -> None:
    read = rows(FORM)
    assert [row["metric"] for row in read] == [
        "Employers participating", "New employers recruited", "Match contributed",
    ]  # fmt: skip
    assert {row["period"] for row in read} == {"2025-Q4"}
    assert [row["dims"]["partnership"] for row in read] == ["Pine Barrens Alliance"] * 3  # type: ignore[index]


def test_a_number_among_the_lines_above_a_table_does_not_cut_them_off() -> None:
    written = """
Workforce Opportunity Grant
Region|Pine
Reporting Quarter|Q2 FY2025
Award amount|750000

Measure|This Quarter|Grant Goal
Enrolled|64|400
Completed|20|300
"""
    read = [row for row in rows(written) if row["metric"] in ("Enrolled", "Completed")]
    assert [(row["place"], row["period"], row["value"]) for row in read] == [
        ("Pine", "SFY2025-Q2", 64), ("Pine", "SFY2025-Q2", 400),
        ("Pine", "SFY2025-Q2", 20), ("Pine", "SFY2025-Q2", 300),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Office: Lakeside Connect", "Career Center: Lakeside Connect"])
def test_a_line_says_the_office(line: str) -> None:
    read = rows(
        f"Services Tracker\n{line}\n\nService|~2025-07-01|~2025-08-01\nWorkshops|33|41\nVouchers|12|14\n"
    )
    assert {row["place"] for row in read} == {"Lakeside Connect"}
    assert [row["metric"] for row in read] == ["Workshops", "Workshops", "Vouchers", "Vouchers"]


@pytest.mark.parametrize(
    ("title", "metric", "place"),
    [
        ("Nonfarm payroll jobs (thousands)\nSioux Falls", "Nonfarm payroll jobs", "Sioux Falls"),
        ("Nonfarm payroll jobs (thousands)\nSioux Falls MSA", "Nonfarm payroll jobs", "Sioux Falls MSA"),
        ("Sioux Falls\nInitial claims filed", "Initial claims filed", None),
        ("Employment Projections - Twin Cities", "Employment Projections", "Twin Cities"),
    ],
)
def test_a_bare_name_beside_what_is_counted_is_the_place(title: str, metric: str, place: str | None) -> None:
    read = rows(f"{title}\n\nIndustry|2022|2023\nMining|12|13\nTrade|14|15\n")
    assert {(row["metric"], row["place"]) for row in read} == {(metric, place)}


def test_a_place_at_the_head_of_a_title_is_cut_from_it() -> None:
    read = rows("Region 4 Industry Snapshot 2024\n\nSector|Jobs|Average wage\nMining|12|13\nTrade|14|15\n")
    assert {(row["place"], row["period"]) for row in read} == {("Region 4", "2024")}


@pytest.mark.parametrize(
    ("head", "period", "metric"),
    [
        ("Exiters employed in 2nd quarter, PY 2023", "PY2023", "Exiters employed in 2nd quarter"),
        ("Earnings 4th quarter, PY 2023", "PY2023", "Earnings 4th quarter"),
        ("Exiters, 2nd quarter, PY 2023", "PY2023-Q2", "Exiters"),
    ],
)
def test_a_quarter_after_exit_is_part_of_the_metric(head: str, period: str, metric: str) -> None:
    read = rows(f"{head}\n\nRegion|Male|Female\nRegion 1|12|13\nRegion 2|14|15\n")
    assert {(row["metric"], row["period"]) for row in read} == {(metric, period)}


@pytest.mark.parametrize(
    "kinds", ["Planned|Achieved", "Budget|Actual", "Enacted|Actual", "Estimated|Achieved"]
)
def test_kinds_of_value_name_no_metric(kinds: str) -> None:
    read = rows(f"Item|{kinds}\nTables convened|4|5\nCurricula updated|6|3\n")
    assert [row["metric"] for row in read] == ["Tables convened"] * 2 + ["Curricula updated"] * 2
    assert [row["dims"] for row in read][::2] == [{"measure": kinds.split("|")[0]}] * 2


def test_periods_with_kinds_leave_the_metric_to_the_labels() -> None:
    read = rows(
        "Spending - Fiscal Year 2026 (July - June)\n|Budget|Q1 Actual|Balance\nTravel|9|4|5\nTuition|8|6|2\n"
    )
    assert [(row["metric"], row["place"], row["period"]) for row in read][:3] == [
        ("Travel", None, "SFY2026"), ("Travel", None, "SFY2026-Q1"), ("Travel", None, "SFY2026"),
    ]  # fmt: skip


def test_a_tab_says_the_place_without_its_period() -> None:
    written = "Objective|Planned|Achieved\nTables convened|4|5\nCurricula updated|6|3\n"
    both = reading(sheet(written, "Lowcountry FY24"), sheet(written, "Midlands FY24"))
    places = [key.place for one in both.sheets for table in one.tables for key in table.facts.keys]
    assert sorted(set(places)) == ["Lowcountry", "Midlands"]
