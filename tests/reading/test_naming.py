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


def test_periods_with_kinds_leave_the_metric_to_labels_and_title() -> None:
    read = rows(
        "Spending - Fiscal Year 2026 (July - June)\n|Budget|Q1 Actual|Balance\nTravel|9|4|5\nTuition|8|6|2\n"
    )
    assert [(row["metric"], row["place"], row["period"]) for row in read][:3] == [
        ("Spending", None, "SFY2026"), ("Spending", None, "SFY2026-Q1"), ("Spending", None, "SFY2026"),
    ]  # fmt: skip
    assert [row["dims"]["group"] for row in read] == ["Travel"] * 3 + ["Tuition"] * 3  # type: ignore[index]


def test_a_tab_says_the_place_without_its_period() -> None:
    written = "Objective|Planned|Achieved\nTables convened|4|5\nCurricula updated|6|3\n"
    both = reading(sheet(written, "Lowcountry FY24"), sheet(written, "Midlands FY24"))
    places = {key.place for one in both.sheets for table in one.tables for key in table.facts.keys}
    assert places == {"Lowcountry", "Midlands"}


def test_groups_of_regions_over_counties_leave_the_metric_to_the_title() -> None:
    read = rows("""
Unemployment insurance initial claims
Region / County|FFY 2023|FFY 2024
Western Region||
Grant|310|288
Luna|540|522
Western Region Total|850|810
Eastern Region||
Curry|610|580
Lea|880|902
""")
    assert {row["metric"] for row in read} == {"Unemployment insurance initial claims"}
    assert [row["place"] for row in read][::2] == ["Grant", "Luna", "Western Region Total", "Curry", "Lea"]


def test_groups_of_metrics_over_counties_stay_metrics() -> None:
    read = rows("""
Workforce by county
County|2023|2024
Initial claims||
Grant|310|288
Luna|540|522
Job openings||
Grant|61|58
Luna|88|90
""")
    assert [row["metric"] for row in read][::4] == ["Initial claims", "Job openings"]


@pytest.mark.parametrize(
    "heads", ["NAICS|Industry", "Industry|NAICS", "SOC|Occupation", "NAICS Code|Industry Title"]
)
def test_the_name_beside_a_code_tells_the_rows_apart(heads: str) -> None:
    codes = heads.split("|")[0][:3] in ("NAI", "SOC")
    cells = ("622|Hospitals", "445|Retailers") if codes else ("Hospitals|622", "Retailers|445")
    read = rows(f"Jobs by industry\n\n{heads}|2022 Jobs|2032 Jobs\n{cells[0]}|10|20\n{cells[1]}|30|40\n")
    assert [list(row["dims"].values()) for row in read][::2] == [["Hospitals"], ["Retailers"]]  # type: ignore[attr-defined]
    assert [row["value"] for row in read] == [10, 20, 30, 40]


def test_a_code_is_no_figure_beside_one_column_of_values() -> None:
    read = rows("NAICS|Industry|Employment\n622|Hospitals|10\n445|Retailers|30\n")
    assert [(row["metric"], row["value"]) for row in read] == [("Employment", 10), ("Employment", 30)]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Year Launched", ("2019", "2024")), ("Founded", ("1998", "2003")), ("Since", ("2001", "2002")),
        ("Phone", ("5705551919", "5705551920")), ("Fax", ("5705551", "5705552")),
    ],
)  # fmt: skip
def test_years_of_foundation_and_phones_are_no_figures(head: str, cells: tuple[str, str]) -> None:
    read = rows(f"Region|{head}|Members\nNorth|{cells[0]}|12\nSouth|{cells[1]}|15\n")
    assert [row["metric"] for row in read] == ["Members", "Members"]


def test_a_row_of_units_is_no_part_of_the_names() -> None:
    read = rows("""
Region|Gross product|Growth|Median age|Broadband
|million $|%|years|% of households
North|12110|-0.4|46.2|81
South|18920|0.6|49|84.5
""")
    assert [(row["metric"], row["unit"]) for row in read][:4] == [
        ("Gross product", "million dollars"), ("Growth", "percent"), ("Median age", "years"),
        ("Broadband", "percent"),
    ]  # fmt: skip


def test_a_total_below_months_is_a_total() -> None:
    read = rows("Month|Referrals|Placements\nJul 2025|4|9\nAug 2025|5|6\nSep 2025|6|7\nTotal|15|22\n")
    assert [row["is_total"] for row in read] == [False] * 6 + [True] * 2


@pytest.mark.parametrize(
    ("heads", "stub"), [("Number|Percent", "Characteristic"), ("Goal|Actual", "Service")]
)
def test_spanners_that_count_nothing_are_places(heads: str, stub: str) -> None:
    read = rows(f"""
Participant counts, PY 2024
|Blue Ridge||Shenandoah|
{stub}|{heads}|{heads}
Male|190|45|150|48
Female|228|54|158|51
""")
    assert [row["place"] for row in read][:4] == ["Blue Ridge", "Blue Ridge", "Shenandoah", "Shenandoah"]
    assert {row["metric"] for row in read} == {"Participant counts"}


@pytest.mark.parametrize("spanners", ["Initial claims||Job openings|", "Manufacturing||Retail|"])
def test_spanners_that_count_or_name_a_branch_are_no_places(spanners: str) -> None:
    read = rows(f"Outlook 2024\n|{spanners}\nGroup|Goal|Actual|Goal|Actual\nRural|1|2|3|4\nUrban|5|6|7|8\n")
    assert {row["place"] for row in read} == {None}


def test_survey_answers_are_no_places() -> None:
    read = rows("""
Employer satisfaction survey, 2025
|All respondents|Small (<50)|Large (250+)
Very satisfied|41|38|47
Neutral|15|16|14
Dissatisfied|11|11|9
""")
    assert {row["place"] for row in read} == {None}
    assert [row["metric"] for row in read][::3] == ["Very satisfied", "Neutral", "Dissatisfied"]
    assert [row["dims"] for row in read][1:3] == [{"size": "Small (<50)"}, {"size": "Large (250+)"}]


def test_a_change_beside_years_of_one_metric_is_of_that_metric() -> None:
    read = rows(
        "By industry\nIndustry|2022 Jobs|2032 Jobs|Percent Change\nMining|10|20|100\nRetail|30|33|10\n"
    )
    assert {row["metric"] for row in read} == {"Jobs"}
    assert [row["dims"] for row in read][2] == {"Industry": "Mining", "measure": "Percent Change"}


@pytest.mark.parametrize(
    ("tab", "metric", "dims"),
    [("Sheet1", "Manufacturing", {}), ("Hires", "Hires", {"Sector": "Manufacturing"})],
)
def test_sectors_without_a_word_on_what_is_counted_are_doubted(
    tab: str, metric: str, dims: dict[str, str]
) -> None:
    written = "Sector|2024 Q1|2024 Q2\nManufacturing|12|13\nHospitality|14|15\n"
    read = rows(written, tab)
    assert (read[0]["metric"], read[0]["dims"]) == (metric, dims)
    problems = reading(sheet(written, tab)).sheets[0].problems
    assert [(problem.cell, "nothing says what is counted" in problem.text) for problem in problems] == [
        ("A1", True)
    ]


def test_a_share_of_the_goal_is_percent_whatever_is_counted() -> None:
    read = rows("Metric|Unit|Actual|% of Goal\nMatch|dollars|900|75\nServed|people|40|80\n")
    assert [row["unit"] for row in read] == ["dollars", "percent", "people", "percent"]


def test_a_sign_behind_a_head_is_its_unit() -> None:
    read = rows("Region|Turnover rate %|Match $\nNorth|12|900\nSouth|14|800\n")
    assert [(row["metric"], row["unit"]) for row in read][:2] == [
        ("Turnover rate", "percent"), ("Match", "dollars"),
    ]  # fmt: skip


def test_a_column_of_rough_numbers_is_told_of_by_cell() -> None:
    one = reading(sheet("Region|Served|Placed\nNorth|12|abt 25\nSouth|14|approx. 30\n")).sheets[0]
    assert [problem.cell for problem in one.problems] == ["C2", "C3"]


def test_a_blank_partnership_beside_its_region_is_none() -> None:
    read = rows("""
Region|Partnership|Metric|Period|Value
North|Health Partnership|Served|2024 Q1|12
South||Served|2024 Q1|14
|Metal Partnership|Served|2024 Q1|16
""")
    assert [(row["place"], row["dims"].get("partnership")) for row in read] == [  # type: ignore[attr-defined]
        ("North", "Health Partnership"), ("South", None), ("South", "Metal Partnership"),
    ]  # fmt: skip


def test_a_sign_in_one_cell_is_the_unit_of_its_series() -> None:
    read = rows("Metric|Q1 2024|Q2 2024\nPlaced|73.1%|71.4\nEnrolled|12|14\n")
    assert [(row["unit"], row["value"]) for row in read] == [
        ("percent", 73.1), ("percent", 71.4), (None, 12), (None, 14),
    ]  # fmt: skip


def test_a_sign_in_one_cell_is_the_unit_of_its_column() -> None:
    read = rows("Region|Success|Enrolled\nNorth|71.4|12\nSouth|73.1%|14\n")
    assert [(row["unit"], row["value"]) for row in read][::2] == [("percent", 71.4), ("percent", 73.1)]
