"""How numbers are written on every screen."""

import math

import pytest

from data.figures import change, exact, figure, unit_words, way


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (2418.0, "people", "2,418"),
        (0.0, "people", "0"),  # a true zero is not a gap
        (None, "people", "—"),
        (math.nan, "%", "—"),
        (71.25, "%", "71.2%"),
        (58.0, "%", "58%"),
        (24.85, "$/hr", "$24.85"),
        (24.0, "$", "$24"),
        (48210.4, "$", "$48,210"),
        (1_240_000.0, "$", "$1.24 million"),
        (-1234.0, "people", "−1,234"),
        (3.14159, "ratio", "3.14"),
        (12.06, "hours", "12.1"),
        (2_934_210.0, "jobs", "2,934,210"),
        (12_345_678.0, "jobs", "12.3 million"),
    ],
)
def test_a_value_is_written_with_its_unit_and_no_false_precision(
    value: float | None, unit: str, written: str
) -> None:
    assert figure(value, unit) == written


@pytest.mark.parametrize(
    ("now", "start", "unit", "said"),
    [
        (2418.0, 2106.0, "people", "▲ 312 (15%)"),
        (63.5, 64.6, "%", "▼ 1.1 points"),  # points, never per cent of per cent
        (58.0, 57.0, "%", "▲ 1 point"),
        (58.0, 58.0, "%", "no change"),
        (58.0, 58.0, "people", "no change"),
        (5.0, 0.0, "people", "▲ 5"),  # nothing is a share of nothing
    ],
)
def test_a_change_says_its_direction_without_colour(now: float, start: float, unit: str, said: str) -> None:
    assert change(now, start, unit) == said


@pytest.mark.parametrize(
    ("unit", "words"),
    [("people", "people"), ("%", ""), ("$", ""), ("$/hr", "per hour"), ("$ thousands", "thousands")],
)
def test_a_unit_stands_once(unit: str, words: str) -> None:
    assert unit_words(unit) == words


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (19.99, "19.99"),
        (20.0, "20"),
        (-4.5, "−4.5"),
        (12_345_678.0, "12,345,678"),
        (math.nan, "—"),
        (None, "—"),
    ],
)
def test_a_table_keeps_what_a_headline_rounds(value: float | None, written: str) -> None:
    assert exact(value) == written


@pytest.mark.parametrize(
    ("now", "start", "unit", "arrow"),
    [
        (50, 40, "people", "▲"),
        (40, 50, "people", "▼"),
        (1000.4, 1000.2, "people", ""),  # both read 1,000
        (9.99, 10.04, "people", "▼"),  # 9.99 and 10
        (64.04, 64.01, "%", ""),
        (64.06, 64.0, "%", "▲"),
        (10_040_000, 10_010_000, "people", ""),  # both read 10 million
        (0, 0, "$", ""),
        (-1, 1, "", "▼"),
    ],
)
def test_a_way_is_the_arrow_of_the_change(now: float, start: float, unit: str, arrow: str) -> None:
    assert way(now, start, unit) == arrow
    assert change(now, start, unit)[0] == (arrow or "n")
