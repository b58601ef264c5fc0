"""Sheets that were read wrong when tables were poured at random: each stands for its kind."""

import pytest

from tests.reading.grids import facts, rows

NUMBERED = """
Partnership report
Office of Workforce Development

#|Local Area|People placed||Meetings held|
||SFY24|SFY25|SFY24|SFY25
1|Larimer|36|4|19|3
2|Denver|15|20|4|5
"""
SIGNS = """
County|Metric|Unit|Period|Value
Ash County|People placed|#|1st Half 2018|5
Ash County|People placed|#|2nd Half 2018|7
Elm County|People placed|#|1st Half 2018|6
Elm County|People placed|#|2nd Half 2018|9
"""
FEW_ROWS = """
Period|Employers engaged|New employers
2014-H1|57|1
2014-H2|65|10

Source: regional partners
Note: figures are provisional
Notes: counts below 10 are suppressed
"""
NAMES_OVER_THE_SAME = """
Metric|Q1 PY2013|Q2 PY2013
Aurora||
Employers engaged|5|6
People placed|7|8
Salida||
Employers engaged|1|2
People placed|3|4
"""
SECTIONS = """
Metric|Q1 PY2013|Q2 PY2013
Outreach||
Employers engaged|5|6
Follow Up||
People placed|7|8
"""
GROUPS_BELOW_METRICS = """
Partnership report
LWDA 1

Program|SFY2016|SFY2017
Employers engaged||
Adult|1|2
Youth|3|4
Leveraged funds||
Adult|5|6
Youth|7|8
Meetings held||
Adult|5|6
Youth|7|8
"""
TITLED = """
{title}

Metric|Q1|Q2
Employers engaged|5|6
People placed|7|8
"""


def test_a_number_sign_over_row_numbers_is_a_head_beside_spanners() -> None:
    assert facts(NUMBERED)[:2] == [
        ("C6", "People placed", "Larimer", "SFY2024", 36),
        ("D6", "People placed", "Larimer", "SFY2025", 4),
    ]


def test_number_signs_below_unit_are_units_and_hold_nothing_back() -> None:
    assert [row["cell"] for row in rows(SIGNS)] == ["E2", "E3", "E4", "E5"]
    assert {row["unit"] for row in rows(SIGNS)} == {"number"}


def test_the_first_half_of_a_year_is_no_quarter() -> None:
    assert [row["period"] for row in rows(SIGNS)] == ["2018-H1", "2018-H2", "2018-H1", "2018-H2"]


def test_notes_below_few_rows_leave_their_labels_what_they_are() -> None:
    assert [fact[3] for fact in facts(FEW_ROWS)] == ["2014-H1", "2014-H1", "2014-H2", "2014-H2"]


def test_names_over_the_same_metrics_again_are_places_but_sections_of_a_list_are_none() -> None:
    assert {fact[2] for fact in facts(NAMES_OVER_THE_SAME)} == {"Aurora", "Salida"}
    assert {fact[2] for fact in facts(SECTIONS)} == {None}


def test_groups_below_each_metric_stay_groups_though_metrics_stand_in_their_column() -> None:
    read = rows(GROUPS_BELOW_METRICS)
    assert [row["metric"] for row in read[::4]] == ["Employers engaged", "Leveraged funds", "Meetings held"]
    assert {row["dims"]["Program"] for row in read} == {"Adult", "Youth"}  # type: ignore[index]


@pytest.mark.parametrize(
    ("title", "place", "period"),
    [
        ("Partnership report\nThree Rivers\nPY2024", "Three Rivers", "PY2024-Q1"),
        ("Partnership report - Three Rivers - PY2024\nState Workforce Board", "Three Rivers", "PY2024-Q1"),
        ("Partnership report\nDRAFT\nPY2024", None, "PY2024-Q1"),
        ("Partnership report - LWDA 1 - 2026", "LWDA 1", "2026-Q1"),  # no January
    ],
)
def test_a_name_beside_that_of_the_report_is_the_place(title: str, place: str | None, period: str) -> None:
    assert facts(TITLED.format(title=title))[0][2:4] == (place, period)


@pytest.mark.parametrize(
    ("heads", "period"),
    [
        ("Q1 SFY2022|Q2 SFY2022|Year to date", "SFY2022"),
        ("Q1 FFY2022|Q2 FFY2022|Total", "FFY2022"),
        ("2021 Q3|2021 Q4|Total", "2021"),
        ("2021 Q4|2022 Q1|Total", None),  # two years
    ],
)
def test_a_total_beside_quarters_is_of_their_year(heads: str, period: str | None) -> None:
    assert facts(f"Metric|{heads}\nEmployers engaged|5|6|11\nPeople placed|7|8|15")[2][3] == period
