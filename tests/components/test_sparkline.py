"""Small trends, drawn by us: what a line may not do is run across a gap."""

import re
from datetime import date

import pytest

from components.drawing.sparkline import frame_of, image, runs, sparkline
from data.reading.words.periods import Period
from data.views.numbers.points import Point


def month(number: int, value: float | None, suppressed: int = 0) -> Point:
    last = {1: 31, 2: 28, 3: 31, 4: 30, 5: 31, 6: 30}[number]
    period = Period("", "month", date(2025, number, 1), date(2025, number, last))
    return Point(period.id, int(value is not None), suppressed, value)


def lines(svg: str) -> list[int]:
    """How many corners each drawn line has."""
    return [len(path.split()) for path in re.findall(r'polyline points="([^"]*)"', svg)]


def test_a_point_knows_the_days_of_its_period() -> None:
    assert (month(2, 1).starts, month(2, 1).ends) == (date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize(
    ("trend", "corners"),
    [
        ([month(1, 4), month(2, 5), month(3, 6)], [3]),
        ([month(1, 4), month(2, 5), month(4, 6), month(5, 7)], [2, 2]),  # March is missing
        ([month(1, 4), month(2, 5), month(3, None, suppressed=1)], [2]),  # stops before what is held back
        ([month(1, 4), month(2, None), month(3, 5), month(4, 6)], [2]),  # January stands alone, as a dot
        ([], []),
        ([month(1, None)], []),
    ],
)
def test_a_line_breaks_at_gaps_and_stops_before_a_suppressed_value(
    trend: list[Point], corners: list[int]
) -> None:
    assert lines(sparkline(trend)) == corners


def test_a_number_between_two_gaps_is_still_seen() -> None:
    svg = sparkline([month(1, 4), month(3, 5), month(5, 6)])
    assert svg.count("<path") == 4  # three alone, and the newest once more as the end


def test_a_zero_is_drawn_and_a_blank_is_not() -> None:
    assert lines(sparkline([month(1, 0), month(2, 0)])) == [2]


def test_counts_of_single_days_follow_each_other() -> None:
    days = [Period("", "as of", date(2025, m, 1), date(2025, m, 1)) for m in (1, 4, 9)]
    trend = [Point(day.id, 1, 0, 1.0) for day in days]
    assert [len(run) for run in runs(trend)] == [3]


def test_panels_on_one_axis_give_equal_values_equal_heights() -> None:
    low, high = [month(1, 0), month(2, 10)], [month(1, 10), month(2, 20)]
    shared = frame_of([low, high])
    assert (shared.low, shared.high) == (0, 20)
    ten = [re.findall(r"M[\d.]+ ([\d.]+)h0", sparkline(low, frame=shared))[-1]]
    assert ten == re.findall(r'points="[\d.]+,([\d.]+) ', sparkline(high, frame=shared))


def test_the_image_says_itself() -> None:
    assert image("<svg/>", "Trend").startswith('<img alt="Trend" src="data:image/svg+xml;base64,')
