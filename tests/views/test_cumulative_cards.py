"""A count from the start of the year on a card: it says so, and is held against the same part of a year."""

from datetime import date

import pytest

from components.cards import cards_html
from data.reading.words.calendar import fiscal
from data.views.numbers.points import Point
from data.views.overview.cards import Measure, card

COUNTED = Measure(1, "Placed", "people", "higher", "sum", None, "", cumulative=True)
BY_ITSELF = Measure(1, "Placed", "people", "higher", "sum", None, "")


def trend(*values: float | None, start: int = 1) -> list[Point]:
    """The quarters of PY2024 and after, from the one given on."""
    quarters = [(2024 + at // 4, at % 4 + 1) for at in range(start - 1, start - 1 + len(values))]
    return [Point(fiscal("PY", year, quarter).id, int(value is not None), 0, value)
            for (year, quarter), value in zip(quarters, values, strict=True)]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "values", "change"),
    [
        (BY_ITSELF, (10, 20, 30, 40, 12), "▲ 2 (20%)"),
        (COUNTED, (10, 20, 30, 40, 12), "▲ 2 (20%)"),
        # The second quarter against the second, not against the first.
        (COUNTED, (10, 20, 30, 40, 12, 18), "▼ 2 (10%)"),
        (BY_ITSELF, (10, 20, 30, 40, 12, 18), "▲ 8 (80%)"),
        (COUNTED, (10, 20, 30), "no same part of an earlier year"),
        (COUNTED, (10, None, 30, 40, 12, 18), "no same part of an earlier year"),
        (COUNTED, (10,), "the first number, nothing to compare"),
    ],
)
def test_a_count_is_held_against_the_same_part_of_a_year(
    measure: Measure, values: tuple[float | None, ...], change: str
) -> None:
    points = trend(*values)
    labels = {point.period_id: str(point.ends) for point in points}
    assert card(measure, points, labels, "3 of 3 regions").change == change


def test_a_card_says_that_it_counts_from_the_start_of_the_year() -> None:
    points = trend(10, 20)
    labels = {point.period_id: "PY2024" for point in points}
    cards = [card(each, points, labels, "3 of 3 regions") for each in (COUNTED, BY_ITSELF)]
    said = [cards_html({"": [each]}, (), date(2025, 1, 1)) for each in cards]
    assert ["PY2024, counted from the start of the year" in html for html in said] == [True, False]
