"""Sentences written from numbers."""

from datetime import date

import pytest

from data.reading.words.periods import Period
from data.views.numbers.points import Point
from data.views.overview.cards import Card, Measure, card
from data.views.overview.findings import against_start, baseline, findings


def a_card(name: str, start: float, now: float | None, direction: str = "higher") -> Card:
    years = [Period(str(n), "year", date(n, 1, 1), date(n, 12, 31)) for n in (2023, 2024)]
    last = Point(years[1].id, int(now is not None), int(now is None), now)
    measure = Measure(1, name, "people", direction, "sum", None, "")
    return card(measure, [Point(years[0].id, 1, 0, start), last], {y.id: y.label for y in years}, "")


def test_findings_count_directions_and_name_the_largest_change() -> None:
    cards = [a_card("Placed", 40, 50), a_card("Vacancies", 10, 11, "lower"), a_card("Meetings", 9, 9)]
    assert findings(cards) == [
        "1 of 3 indicators with an earlier number moved the better way, 1 the other way, 1 did not change.",
        "The largest relative change: Placed, up 10 (25%) since 2023, to 50.",
    ]


def test_without_an_agreed_direction_nothing_is_called_better() -> None:
    assert findings([a_card("Money", 40, 50, "neither")]) == [
        "The largest relative change: Money, up 10 (25%) since 2023, to 50."
    ]


def test_what_is_held_back_is_said_and_not_counted_as_a_fall() -> None:
    assert findings([a_card("Promoted", 12, None)]) == [
        "1 indicator has values held back, because few people stand behind them."
    ]


def test_a_start_of_zero_has_no_share() -> None:
    assert findings([a_card("New", 0, 5, "neither")]) == []


def test_nothing_says_nothing() -> None:
    assert findings([]) == []
    assert baseline([]) == ""


@pytest.mark.parametrize(
    ("changes", "headline"),
    [
        (["▲ 1", "▲ 2"], "Wages: both regions are above their own start"),
        (["▼ 1", "▼ 2", "▲ 1"], "Wages: 2 of 3 regions are below their own start and 1 is above"),
        (["no change", "no change", "no change"], "Wages: all 3 regions stand at their own start"),
        (["▼ 1"], "Wages: the one region shown is below its own start"),
    ],
)
def test_a_headline_says_which_way_most_regions_went(changes: list[str], headline: str) -> None:
    assert against_start("Wages", changes) == headline


def test_a_coded_period_is_told_in_months() -> None:
    quarter = Period("PY2026-Q1", "quarter", date(2026, 7, 1), date(2026, 9, 30))
    measure = Measure(1, "Placed", "people", "higher", "sum", None, "")
    shown = card(measure, [Point(quarter.id, 1, 0, 5.0)], {quarter.id: quarter.label}, "")
    assert baseline([shown]) == "PY2026-Q1 is July 2026 to September 2026."
    assert baseline([a_card("Placed", 40, 50)]).startswith("Each change is since the first period")
