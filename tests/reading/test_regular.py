"""Large tables are mostly wide by period, and answer for whole columns at once."""

from array import array
from datetime import date

import pytest

from data.reading.facts.trends import series_of
from data.reading.geometry.regular import regular, values_of
from data.reading.reading import Facts, Key
from data.reading.words.periods import Period

KEYS = [Key("Jobs"), Key("Visits"), Key("Jobs", is_total=True)]


def facts(key: list[int], period: list[int]) -> Facts:
    """Facts whose values are 10, 11, 12 ... in the order in which they were read."""
    values = array("d", range(10, 10 + len(key)))
    years = [Period(f"{y}", "year", date(y, 1, 1), date(y, 12, 31)) for y in (2021, 2022, 2023)]
    return Facts(KEYS, [*years], array("l", key), array("l", period), values, bytearray(len(key)))


def test_columns_of_the_same_series_are_strides() -> None:
    strides = regular(facts([0, 1, 2, 0, 1, 2], [0, 0, 0, 1, 1, 1]))
    assert strides
    assert strides.series() == {0: range(0, 6, 3), 1: range(1, 6, 3), 2: range(2, 6, 3)}
    assert list(strides.periods) == [0, 1]
    assert strides.says_nothing_twice


def test_two_columns_of_one_period_say_things_twice() -> None:
    strides = regular(facts([0, 1, 0, 1], [2, 2, 2, 2]))
    assert strides
    assert not strides.says_nothing_twice


@pytest.mark.parametrize(
    ("key", "period"),
    [
        ([], []),
        ([0], [0]),
        ([0, 1, 2], [0, 0, 0]),
        ([0, 1, 0], [0, 0, 1]),
        ([0, 1, 1, 0], [0, 0, 1, 1]),
        ([0, 1, 0, 2], [0, 0, 1, 1]),
        ([0, 1, 0, 1], [0, 1, 0, 1]),
        ([0, 1, 1, 0, 1, 1], [0, 0, 0, 1, 1, 1]),
    ],
)
def test_other_tables_are_none(key: list[int], period: list[int]) -> None:
    assert regular(facts(key, period)) is None


@pytest.mark.parametrize(
    ("key", "period", "read"),
    [
        ([0, 1, 2, 0, 1, 2], [0, 0, 0, 1, 1, 1], {0: [10, 13], 1: [11, 14]}),
        ([0, 1, 2, 0, 1, 2], [1, 1, 1, 0, 0, 0], {0: [13, 10], 1: [14, 11]}),
        ([1, 0, 0], [0, 0, 1], {0: [11, 12], 1: [10]}),
    ],
)
def test_series_come_in_the_order_of_time_without_totals(
    key: list[int], period: list[int], read: dict[int, list[float]]
) -> None:
    table = facts(key, period)
    series = series_of(table)
    assert {one: list(values_of(table, numbers)) for one, numbers in series.items()} == read
    assert list(series) == sorted(series)


def test_a_series_with_a_blank_has_only_what_was_reported() -> None:
    table = facts([0, 1, 0, 1], [0, 0, 1, 1])
    table.status[2] = 1
    assert {one: list(numbers) for one, numbers in series_of(table).items()} == {0: [0], 1: [1, 3]}
