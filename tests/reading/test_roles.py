"""What heads and columns mean, from their words and values."""

import pytest

from data.reading.reading import Means, Vocabulary
from data.reading.words.names import Says, names_of
from data.reading.words.words import (
    dimension_of,
    head_means,
    is_breakdown_value,
    is_measure,
    is_period_head,
    is_place_name,
    is_to_date,
    is_total,
)
from tests.reading.grids import layouts


@pytest.mark.parametrize(
    ("head", "means"),
    [
        ("Region", Means.PLACE), ("Local Area", Means.PLACE), ("LWDA", Means.PLACE),
        ("Area_Name", Means.PLACE),
        ("Partnership", Means.PARTNERSHIP), ("Partnership Region", Means.PLACE),
        ("Region Notes", Means.REMARK),
        ("KPI", Means.METRIC), ("Performance Measure", Means.METRIC), ("Reporting Period", Means.PERIOD),
        ("Unit", Means.UNIT), ("Actual", Means.VALUE), ("Amount", Means.VALUE), ("Source", Means.REMARK),
        ("Employers engaged", None), ("Number of employers served in the region", None), ("", None),
    ],
)  # fmt: skip
def test_a_head_tells_what_its_column_holds(head: str, means: Means | None) -> None:
    assert head_means(head) is means


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("Colorado", True), ("Boulder County", True), ("Adams County, CO", True), ("Region 4", True),
        ("LWDA 12", True),
        ("United States", True), ("U.S.", True), ("Valley", True),
        ("Training graduates by county", False), ("Share of each county", False),
        ("Enrolled", False), ("Total", False),
    ],
)  # fmt: skip
def test_a_place_is_known_by_its_name_or_its_kind(text: str, is_place: bool) -> None:
    assert is_place_name(text, frozenset({"valley"})) is is_place


@pytest.mark.parametrize(
    "text", ["Target", "Goal", "Annual Target", "Negotiated Level", "% of Goal", "Variance", "Baseline"]
)
def test_targets_and_the_like_are_measures(text: str) -> None:
    assert is_measure(text)


@pytest.mark.parametrize("text", ["Target industries", "Goals met by employers", "Change agents trained"])
def test_a_metric_may_hold_the_words_of_a_measure(text: str) -> None:
    assert not is_measure(text)


def test_totals_and_sums_to_date_are_known() -> None:
    totals = ("Total", "GRAND TOTAL", "Subtotal", "All ages", "Total placed", "Allen")
    assert [is_total(t) for t in totals] == [
        True, True, True, True, False, False,
    ]  # fmt: skip
    assert [is_to_date(t) for t in ("YTD", "Year to Date", "Cumulative", "Up to date equipment")] == [
        True, True, True, True,
    ]  # fmt: skip


def test_groups_of_people_know_their_dimension() -> None:
    assert [dimension_of(t) for t in ("Female", "25 to 34 years", "Adult", "Grade 4", "Widgets")] == [
        "sex", "age", "program", "grade", "group",
    ]  # fmt: skip
    assert not is_breakdown_value("2024")


def test_only_heads_of_time_alone_are_period_heads() -> None:
    heads = ("Program Year", "Quarter", "Year(GC)", "Launch date", "FY 2012", "Hours")
    assert [is_period_head(t) for t in heads] == [
        True, True, True, False, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "says"),
    [
        (["Q1", "Q2", "YTD", "Target"], [Says.PERIOD, Says.PERIOD, Says.TO_DATE, Says.MEASURE]),
        (["Employed_2007", "Q1 Actual", "Employment rate Q2"], [Says.NAME, Says.VALUE, Says.NAME]),
        (["04/05", "05/06", "06/07"], [Says.PERIOD] * 3),
        (["Wage ($)", "%", "Male"], [Says.NAME, Says.UNIT, Says.BREAKDOWN]),
    ],
)
def test_heads_are_understood_together(heads: list[object], says: list[Says]) -> None:
    assert [name.says for name in names_of(heads, Vocabulary())] == says


def test_a_year_inside_a_name_is_taken_out_and_a_lag_is_not() -> None:
    year, lag = names_of(["Employed_2007", "Employment rate Q2 after exit"], Vocabulary())
    assert (year.text, year.period and year.period.label) == ("Employed", "2007")
    assert (lag.text, lag.period, lag.part) == ("Employment rate Q2 after exit", None, "")


@pytest.mark.parametrize(
    ("written", "source"),
    [
        ("Metric|2023|2024\nEnrolled|1|2\nPlaced|3|4", "stub"),
        ("County|Enrolled|Placed\nAsh|1|2\nBirch|3|4", "heads"),
        ("Graduates by county\n\nCounty|2023|2024\nAsh|1|2\nBirch|3|4", "title"),
        ("Report\n\nState|2023|2024\nEnrolled||\nIowa|1|2\nOhio|3|4\nPlaced||\nIowa|5|6\nOhio|7|8", "groups"),
    ],
)
def test_the_metric_is_named_in_one_place(written: str, source: str) -> None:
    roles = layouts(written)[0].roles
    assert roles.metric_from == source
    assert roles.reasons


def test_columns_may_stand_in_any_order() -> None:
    one = layouts("Region|Metric|Year|Value\nNorth|A|2023|1\nSouth|B|2024|2\nEast|C|2023|3")[0]
    other = layouts("Value|Year|Metric|Region\n1|2023|A|North\n2|2024|B|South\n3|2023|C|East")[0]
    assert {s.head: s.means for s in one.roles.stubs} == {s.head: s.means for s in other.roles.stubs}


def test_a_head_that_says_what_the_rows_are_is_no_part_of_the_name() -> None:
    (table,) = layouts("""
||Estimates|Percent rounded
CD number|CD name|Upper|CD
101|Mill Basin|3.5|4
102|Red Hook|5.5|6
""")
    assert [[name.text for name in column.names] for column in table.roles.values] == [
        ["Estimates", "Upper"],
        ["Percent rounded"],
    ]
