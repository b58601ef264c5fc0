"""Sentences written from numbers."""

from datetime import date

from data.reading.periods import Period
from data.views.cards import Card, Measure, card
from data.views.findings import findings
from data.views.points import Point


def a_card(name: str, start: float, now: float | None, direction: str = "higher") -> Card:
    years = [Period(str(n), "year", date(n, 1, 1), date(n, 12, 31)) for n in (2023, 2024)]
    last = Point(years[1].id, int(now is not None), int(now is None), now)
    measure = Measure(1, name, "people", direction, "sum", None, "")
    return card(measure, [Point(years[0].id, 1, 0, start), last], {y.id: y.label for y in years}, "")


def test_findings_count_directions_and_name_the_largest_change() -> None:
    cards = [a_card("Placed", 40, 50), a_card("Vacancies", 10, 11, "lower"), a_card("Meetings", 9, 9)]
    assert findings(cards) == [
        "Of 3 indicators that can be held against an earlier period, 1 moved the better way, "
        "1 the other way, 1 stayed as they were.",
        "Placed changed most for its size: ▲ 10 (25%) since 2023, now 50.",
    ]


def test_without_an_agreed_direction_nothing_is_called_better() -> None:
    assert findings([a_card("Money", 40, 50, "neither")]) == [
        "Money changed most for its size: ▲ 10 (25%) since 2023, now 50."
    ]


def test_what_is_held_back_is_said_and_not_counted_as_a_fall() -> None:
    assert findings([a_card("Promoted", 12, None)]) == [
        "1 indicator has values held back, because few people stand behind them."
    ]


def test_a_start_of_zero_has_no_share() -> None:
    assert findings([a_card("New", 0, 5, "neither")]) == []


def test_nothing_says_nothing() -> None:
    assert findings([]) == []
