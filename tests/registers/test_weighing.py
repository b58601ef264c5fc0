"""When heads that alone say little make a list together, and when a sheet stays a sheet of figures."""

import pytest

from tests.registers.lists import lists_of

INVENTORY: list[list[object]] = [
    ["State workforce funding inventory, working draft"],
    ["Program", "Administering agency", "ALN / CFDA", "Purpose", "Eligible recipients", "SFY2026 allocation",
     "Obligated to date", "Obligation deadline", "Restrictions / notes", "Status"],
    ["Jobs Fund", "Labor", "", "Upskilling", "Employers", 2_500_000, 900_000, "2026-06-30", "", "open"],
    ["Skill Grants", "Labor", "", "Training", "Adults", 4_000_000, "TBD", "2026-06-30", "none", ""],
    ["Total", "", "", "", "", 6_500_000, "", "", "", ""],
]  # fmt: skip


def test_heads_that_alone_say_little_make_an_inventory_together() -> None:
    lists, problems = lists_of(INVENTORY)
    assert {*lists} == {"allotments", "streams"}
    assert lists["allotments"].rows[0].fields == {
        "stream": "Jobs Fund",
        "period": "SFY2026",
        "available_cents": 250_000_000,
        "obligated_cents": 90_000_000,
        "obligate_by": "2026-06-30",
    }
    assert lists["streams"].rows[1].fields == {
        "name": "Skill Grants",
        "agency": "Labor",
        "objective": "Training",
        "people": "Adults",
        "rules": "none",
    }
    assert [problem.cell for problem in problems if "not read" in problem.text] == ["J2"]
    assert any("headed 'Status'; not read" in problem.text for problem in problems)


def test_a_map_by_agency_in_millions_names_who_is_served() -> None:
    lists, _ = lists_of(
        [
            ["Fiscal map of workforce programs, SFY 2026"],
            ["(dollars in millions)"],
            ["Program", "Federal", "State", "Total", "Who is served", "Allowable activities"],
            ["Department of Labor"],
            ["Job matching", 8.2, 0.4, 8.6, "Job seekers", "Matching"],
            ["Department of Education"],
            ["Career classes", 22.1, 2.2, 24.3, "Students", "Equipment"],
            ["Grand total", 30.3, 2.6, 32.9],
        ]
    )
    assert [row.fields for row in lists["allotments"].rows] == [
        {"period": "SFY2026", "stream": "Job matching", "available_cents": 860_000_000},
        {"period": "SFY2026", "stream": "Career classes", "available_cents": 2_430_000_000},
    ]
    assert [row.fields.get("agency") for row in lists["streams"].rows] == [
        "Department of Labor",
        "Department of Education",
    ]


def test_a_crosswalk_of_braiding_describes_streams() -> None:
    lists, _ = lists_of(
        [
            ["Funding stream", "Can be braided?", "Can be blended?", "Match required", "Restrictions"],
            ["TANF", "Yes", "No", "MOE", "Needy families only"],
            ["SNAP E&T 50/50", "Yes", "No", "50%", "No federal match"],
        ]
    )
    assert lists["streams"].rows[1].fields == {
        "name": "SNAP E&T 50/50",
        "braid": "yes",
        "blend": "no",
        "match_percent": 50.0,
        "rules": "No federal match",
    }


def test_an_inventory_in_everyday_words_is_one() -> None:
    lists, _ = lists_of(
        [
            ["Workforce and talent money: what our office tracks"],
            ["Pot of money", "Run by", "What it's for", "Who it can serve", "Budgeted FY26", "Paid out",
             "Last day to use it", "Local share needed"],
            ["Jobs fund", "Labor", "Training", "Adults", 2_000_000, 500_000, "6/30/2026", "none"],
            ["Tool grants", "Commerce", "Equipment", "Employers", 1_000_000, "", "6/30/2026", "25%"],
        ]
    )  # fmt: skip
    assert lists["allotments"].rows[0].fields == {
        "stream": "Jobs fund",
        "period": "SFY2026",
        "available_cents": 200_000_000,
        "spent_cents": 50_000_000,
        "lapses": "2026-06-30",
    }
    assert lists["streams"].rows[1].fields == {
        "name": "Tool grants",
        "agency": "Commerce",
        "objective": "Equipment",
        "people": "Employers",
        "match_percent": 25.0,
    }


def test_needs_are_known_by_who_asked_and_what_it_costs() -> None:
    lists, _ = lists_of(
        [
            [
                "Partnership",
                "Region",
                "Industry",
                "What employers asked for",
                "# of firms",
                "Est. Cost",
                "Date raised",
            ],
            ["Healthcare West", "North", "Healthcare", "Child care", 14, "$350,000", "2025-09-12"],
        ]
    )
    assert lists["needs"].rows[0].fields == {
        "partnership": "Healthcare West",
        "place": "North",
        "industry": "Healthcare",
        "solution": "Child care",
        "serves": 14.0,
        "cost_cents": 35_000_000,
        "period": "2025-09-12",
    }


def test_a_log_of_needs_is_dated_by_row() -> None:
    lists, _ = lists_of(
        [
            ["Date", "Partnership", "County", "Need", "Estimate ($K)", "People"],
            ["2026-02-03", "Western Makers", "Mesa", "Welding lab", 480, 40],
        ]
    )
    assert lists["needs"].rows[0].fields == {
        "period": "2026-02-03",
        "partnership": "Western Makers",
        "place": "Mesa",
        "solution": "Welding lab",
        "cost_cents": 48_000_000,
        "serves": 40.0,
    }


def test_solutions_by_industry_are_what_was_asked_for() -> None:
    lists, _ = lists_of(
        [
            ["Solutions requested by industry"],
            ["Solution", "Healthcare", "Construction", "IT"],
            ["Child care", "x", "", "x"],
            ["Apprenticeship", "", "x", ""],
        ]
    )
    assert [(row.fields["solution"], row.fields["industry"]) for row in lists["needs"].rows] == [
        ("Child care", "Healthcare"),
        ("Child care", "IT"),
        ("Apprenticeship", "Construction"),
    ]


def test_streams_stand_across_a_form_too_and_need_no_head() -> None:
    lists, _ = lists_of(
        [
            ["", "WIOA Adult", "Perkins V"],
            ["Agency", "Labor", "Colleges"],
            ["Who may benefit", "Adults", "Students"],
            ["Match", "0%", "10%"],
            ["Total available (SFY2026)", 1_000_000, 900_000],
            ["Obligation deadline", "2027-06-30", "2026-12-31"],
        ]
    )
    assert lists["allotments"].rows[1].fields == {
        "stream": "Perkins V",
        "period": "SFY2026",
        "available_cents": 90_000_000,
        "obligate_by": "2026-12-31",
    }
    assert lists["streams"].rows[1].fields == {
        "name": "Perkins V",
        "agency": "Colleges",
        "people": "Students",
        "match_percent": 10.0,
    }


def test_a_flow_from_source_to_region_is_awards() -> None:
    lists, _ = lists_of(
        [
            ["Source", "Agency", "Program", "Service / solution", "Region", "Amount"],
            ["Federal", "Labor", "WIOA Adult", "Training", "Denver", 100_000],
            ["State", "Commerce", "Skill Advance", "Upskilling", "Denver", 70_000],
        ]
    )
    assert [row.fields for row in lists["awards"].rows][1] == {
        "stream": "Skill Advance",
        "solution": "Upskilling",
        "place": "Denver",
        "committed_cents": 7_000_000,
    }


def test_the_budget_of_each_year_is_of_that_year() -> None:
    lists, _ = lists_of(
        [
            ["Funding source", "Agency", "FY25 budget", "FY26 enacted budget", "FY26 spent to date"],
            ["Perkins V", "Colleges", 100_000, 120_000, 30_000],
        ]
    )
    assert [row.fields for row in lists["allotments"].rows] == [
        {"stream": "Perkins V", "period": "SFY2025", "available_cents": 10_000_000},
        {"stream": "Perkins V", "period": "SFY2026", "available_cents": 12_000_000, "spent_cents": 3_000_000},
    ]


def test_what_one_column_across_is_the_others_are_too() -> None:
    # Nobody has told of Adams yet; the streams of the title stand down the side.
    lists, _ = lists_of(
        [
            ["Local area allocations by funding stream"],
            ["Funding stream", "Adams", "Statewide", "Total"],
            ["WIOA Adult", 812_000, 1_000, 813_000],
        ]
    )
    assert [(row.fields["place"], row.fields["committed_cents"]) for row in lists["awards"].rows] == [
        ("Adams", 81_200_000),
        ("Statewide", 100_000),
    ]


def test_solutions_nobody_has_heard_of_stand_across_beside_known_ones() -> None:
    lists, _ = lists_of(
        [
            ["Fund", "Agency", "Upskilling", "Child care", "Tool libraries", "Competitive?"],
            ["WIOA Adult", "Labor", "Y", "P", "N", "N"],
            ["Job Skills Program", "Colleges", "Y", "N", "Y", "Y"],
        ]
    )
    rows = [row.fields for row in lists["options"].rows]
    said = {(row["stream"], row["solution"]): row["may"] for row in rows}
    assert said == {
        ("WIOA Adult", "Upskilling"): "can",
        ("WIOA Adult", "Child care"): "partly",
        ("WIOA Adult", "Tool libraries"): "not",
        ("Job Skills Program", "Upskilling"): "can",
        ("Job Skills Program", "Child care"): "not",
        ("Job Skills Program", "Tool libraries"): "can",
    }


def test_a_title_says_what_stands_across_whatever_the_names_sound_like() -> None:
    lists, _ = lists_of(
        [
            ["Awards by region and funding stream, SFY2026 ($ thousands)"],
            ["Region", "Sector partnership money", "Voucher fund"],
            ["North", 120, 45.5],
        ]
    )
    assert [row.fields["stream"] for row in lists["awards"].rows] == [
        "Sector partnership money",
        "Voucher fund",
    ]


@pytest.mark.parametrize(
    "heads",
    [
        ["Program", "Region", "Year", "Participants", "Completers"],
        ["Program", "County", "Year", "Enrolled", "Cost per participant"],
        ["Fund", "Quarter", "Employers engaged", "Jobs filled", "Median wage"],
        ["Grant", "Agency", "Served", "Placed", "Hours"],
        ["Source", "Period", "Value", "Unit", "Notes"],
        ["Project", "Purpose", "Region", "Target", "Actual"],
    ],
)
def test_sheets_of_figures_stay_sheets_of_figures(heads: list[object]) -> None:
    body: list[list[object]] = [["North", "Adams", "2025", 12, 34], ["South", "Boulder", "2025", 56, 78]]
    assert lists_of([heads, *body]) == ({}, ())
