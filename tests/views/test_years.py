"""Years out of quarters and months, by the metric's own rule: tables worked out by hand."""

from collections.abc import Mapping

import pytest

from data.views.indicator.history import Told
from data.views.numbers.years import CALENDARS, WAYS, years
from data.views.overview.cards import Measure
from tests.views.test_differenced import told

CALENDAR, PROGRAM, FISCAL, FEDERAL, SCHOOL = CALENDARS
QUARTERS = ("PY2024-Q1", "PY2024-Q2", "PY2024-Q3", "PY2024-Q4")
FOUR = dict(zip(QUARTERS, (10.0, 20.0, 30.0, 40.0), strict=True))


def measure(aggregation: str, cumulative: bool = False) -> Measure:
    return Measure(1, "Placed", "people", "higher", aggregation, None, "", cumulative=cumulative)


def made(
    about: Measure, given: Mapping[str, float | str], way: str = PROGRAM, sizes: tuple[float, ...] = ()
) -> dict[str, float | str]:
    rows = [told(label, value) for label, value in given.items()]
    weights = {("Alder", row.period_id): size for row, size in zip(rows, sizes, strict=False)}
    found = years(about, rows, way, 7, weights)
    return {row.period: row.status if row.value is None else row.value for row in found.told}


@pytest.mark.parametrize(
    ("aggregation", "year"),
    # Uniques ('last') are never summed: the year has as many as stood at its end.
    [("sum", 100.0), ("last", 40.0), ("mean", 25.0)],
)
def test_four_quarters_make_a_year_by_the_metrics_rule(aggregation: str, year: float) -> None:
    assert made(measure(aggregation), {**FOUR}) == {"PY2024": year}


def test_a_weighted_mean_weighs_its_quarters() -> None:
    # (10 x 1 + 20 x 1 + 30 x 1 + 40 x 7) / 10
    assert made(measure("weighted mean"), {**FOUR}, sizes=(1, 1, 1, 7)) == {"PY2024": 34.0}
    # Without the size of one quarter there is no year.
    assert made(measure("weighted mean"), {**FOUR}, sizes=(1, 1, 1)) == {
        "PY2024 (4 of 4 quarters)": "not reported"
    }


def test_what_nobody_said_how_to_add_up_is_refused_with_a_sentence() -> None:
    found = years(measure("none"), [told(QUARTERS[0], 1)], PROGRAM, 7, {})
    assert (found.told, found.refused) == (
        (), "Placed is not put together from parts of a year: nobody said how.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fourth", "status"),
    [("not due", "not due"), ("suppressed", "suppressed"), (None, "not reported")],
)
def test_a_year_with_a_part_less_says_so_and_has_no_number(fourth: str | None, status: str) -> None:
    given: dict[str, float | str] = {label: FOUR[label] for label in QUARTERS[:3]}
    given |= {QUARTERS[3]: fourth} if fourth else {}
    for rule in ("sum", "last", "mean"):
        assert made(measure(rule), given) == {"PY2024 (3 of 4 quarters)": status}


@pytest.mark.parametrize(
    ("way", "label"),
    [(PROGRAM, "PY2024"), (FISCAL, "SFY2025"), (SCHOOL, "2024-25")],
)
def test_a_year_from_july_has_the_name_of_the_calendar_asked_for(way: str, label: str) -> None:
    assert made(measure("sum"), {**FOUR}, way) == {label: 100.0}


def test_quarters_of_the_program_year_make_calendar_and_federal_years_too() -> None:
    given = {**FOUR, "PY2025-Q1": 50.0}
    assert made(measure("sum"), given, CALENDAR) == {
        "2024 (2 of 4 quarters)": "not reported",
        "2025 (3 of 4 quarters)": "not reported",
    }
    # October to December, to March, to June, to September: 20 + 30 + 40 + 50
    assert made(measure("sum"), given, FEDERAL)["FFY2025"] == 140.0


def test_months_make_a_year_and_the_fuller_parts_are_taken() -> None:
    months = {f"2024-{month:02d}": float(month) for month in range(1, 13)}
    assert made(measure("sum"), {**months}, CALENDAR) == {"2024": 78.0}
    assert made(measure("sum"), {"2024-Q1": 6.0, **months}, CALENDAR) == {"2024": 78.0}
    halves = {"2024-H1": 30.0, "2024-H2": 48.0, "2024-Q1": 6.0}
    assert made(measure("sum"), {**halves}, CALENDAR) == {"2024": 78.0}


def test_a_year_that_was_reported_stands_before_what_its_quarters_come_to() -> None:
    assert made(measure("sum"), {**FOUR, "PY2024": 97.0}) == {"PY2024": 97.0}
    assert made(measure("sum"), {**FOUR, "PY2024": "suppressed"}) == {"PY2024": 100.0}
    assert made(measure("none", cumulative=True), {"SFY2025": 97.0}) == {"PY2024": 97.0}


def test_a_count_from_the_start_of_the_year_is_its_last_and_is_never_added_up() -> None:
    assert made(measure("sum", cumulative=True), {**FOUR}) == {"PY2024": 40.0}
    # By calendar years only its steps count together: 10 each in the first half of 2025, and 5 and 6 after.
    given = {**FOUR, "PY2025-Q1": 5.0, "PY2025-Q2": 11.0}
    assert made(measure("sum", cumulative=True), given, CALENDAR)["2025"] == 10 + 10 + 5 + 6
    refused = years(measure("last", cumulative=True), [told(QUARTERS[0], 1)], CALENDAR, 7, {})
    assert refused.refused == "Placed is counted from the start of another year, and not added up."


def test_what_is_no_part_of_a_year_is_left_out() -> None:
    assert made(measure("sum"), {"2024-06-30": 5.0, "2016-2020": 9.0, "2024-02/2024-04": 1.0}) == {}


def test_a_number_made_of_several_leads_to_no_cell() -> None:
    rows: list[Told] = [told(label, value) for label, value in FOUR.items()]
    assert [row.observation for row in years(measure("sum"), rows, PROGRAM, 7, {}).told] == [0]
    assert [row.observation for row in years(measure("last"), rows, PROGRAM, 7, {}).told] == [7]


def test_the_first_way_is_as_reported() -> None:
    assert WAYS[0] == "As reported"
    assert len(WAYS) == 6
