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
SPARSE = """
County|Metric|Year|Sex|Value
Ash County|Employers engaged|PY2013|Female|4
|||Male|349
||PY2014|Female|253
|||Male|
Elm County|Employers engaged|PY2013|Female|12
|||Male|
"""
FIGURES_THAT_CROSS = """
County|Quarter 1 FFY2013|Quarter 2 FFY2013
Employers engaged||
Adams|1|72594
La Plata|0|150
People placed||
Adams|0|0
La Plata|1|3
"""
INDUSTRIES_BELOW_METRICS = """
|People placed||Policies changed|
County|Healthcare|Logistics|Healthcare|Logistics
Ash County|18|34|27|99
Elm County|15|31|19|88
"""
PLACES_BELOW_METRICS = """
|People placed||Policies changed|
Quarter|Three Rivers|High Plains|Three Rivers|High Plains
Q1 PY2024|18|34|27|99
Q2 PY2024|15|31|19|88
"""
PLACES_BESIDE_A_TOTAL = """
#|Metric|Larimer|Denver|TOTAL
1|Employers engaged|2|91|93
2|People placed|290|547|837
"""
SUBTOTALS = """
#|Local Area|H1 2017|H2 2017
|Trainings||
2|Larimer|146|57
3|Denver|20|37
|Total|166|94
|Meetings held||
6|Larimer|41|58
7|Denver|59|81
|Total|100|139
"""
INDENTED = """
Indicator|PY2013|PY2014
Wage gain (%)|50|51
    Manufacturing|52|53
    Construction|54|55
Employers engaged|60|61
    Manufacturing|62|63
    Construction|64|65
"""
CAPTIONED = """
Partnership report|

Tri-County|
Metric|Q1 PY2013|Q2 PY2013
Employers engaged|1|2
People placed|3|4

Larimer|
Metric|Q1 PY2013|Q2 PY2013
Employers engaged|5|6
People placed|7|8
"""
SIDE_BY_SIDE = """
Performance summary|||||||
Reporting period: CY 2015|||||||

CY 2015-Q1||||CY 2015-Q2||
#|City|Employers engaged||#|City|Employers engaged
1|Aurora|149||1|Aurora|557
2|Salida|12||2|Salida|588
"""
HEADS_AGAIN = """
Region|Metric|PY 2019|PY 2020|Target
Region 1|New employers|4276|999|50
Region 1|Completion rate|23.2%|91.8%|50
Region 2|New employers|99|998|50
Region|Metric|PY 2019|PY 2020|Target
Region 2|Completion rate|48.8%|6.5%|50
"""
GROUPS_APART = """
Local Area|Employers served|Partner organizations
April 2025||
Tri-County|1630|9593
Larimer|38408|65

July 2025||
Tri-County|2043|9439
Larimer|120|591
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


def test_a_group_named_alone_beside_a_blank_is_a_row_and_no_label_over_rows() -> None:
    read = [(row["cell"], row["status"], row["period"]) for row in rows(SPARSE)]
    assert read[3] == ("E5", "not reported", "PY2014")
    assert read[5] == ("E7", "not reported", "PY2013")


def test_a_first_quarter_of_noughts_and_ones_holds_figures() -> None:
    assert ("B3", "Employers engaged", "Adams", "FFY2013-Q1", 1) in facts(FIGURES_THAT_CROSS)


def test_heads_that_come_again_below_each_metric_are_groups_of_it() -> None:
    read = rows(INDUSTRIES_BELOW_METRICS)
    assert [(row["metric"], *row["dims"].values()) for row in read[:3]] == [  # type: ignore[attr-defined]
        ("People placed", "Healthcare"),
        ("People placed", "Logistics"),
        ("Policies changed", "Healthcare"),
    ]


def test_names_that_come_again_below_each_metric_are_places_where_no_other_is_said() -> None:
    assert facts(PLACES_BELOW_METRICS)[1] == ("C3", "People placed", "High Plains", "PY2024-Q1", 34)


def test_row_numbers_make_no_reading_of_the_heads_likelier() -> None:
    read = rows(PLACES_BESIDE_A_TOTAL)
    assert [(row["place"], row["is_total"]) for row in read[:3]] == [
        ("Larimer", False),
        ("Denver", False),
        (None, True),
    ]


def test_a_metric_over_rows_that_end_in_a_total_is_a_label_over_them() -> None:
    assert [fact[:3] for fact in facts(SUBTOTALS)[6:8]] == [
        ("C7", "Meetings held", "Larimer"),
        ("D7", "Meetings held", "Larimer"),
    ]


def test_the_same_labels_indented_below_each_metric_are_its_groups() -> None:
    read = rows(INDENTED)[2]
    assert (read["metric"], read["unit"]) == ("Wage gain", "percent")
    assert list(read["dims"].values()) == ["Manufacturing"]  # type: ignore[attr-defined]


def test_names_above_the_same_table_again_are_places() -> None:
    assert [fact[2] for fact in facts(CAPTIONED)] == ["Tri-County"] * 4 + ["Larimer"] * 4


def test_tables_side_by_side_may_each_begin_with_row_numbers() -> None:
    assert [fact[0] for fact in facts(SIDE_BY_SIDE)] == ["C6", "C7", "G6", "G7"]


def test_the_period_right_above_a_table_is_its_own() -> None:
    assert [fact[3] for fact in facts(SIDE_BY_SIDE)] == ["2015-Q1", "2015-Q1", "2015-Q2", "2015-Q2"]


def test_heads_that_come_again_before_the_last_row_make_no_list_on_its_side() -> None:
    assert facts(HEADS_AGAIN)[0] == ("C2", "New employers", "Region 1", "PY2019", 4276)


def test_a_count_that_could_be_a_year_beside_one_that_could_not_is_no_head() -> None:
    assert facts(GROUPS_APART)[4] == ("B7", "Employers served", "Tri-County", "2025-07", 2043)
