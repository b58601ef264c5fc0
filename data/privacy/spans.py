"""How periods lie in each other, told from their ids alone: see data.reading.words.calendar.Period.id."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby

_KINDS, _DAYS = 100, 100_000
YEAR_DAYS = 366


def ends(period: int) -> int:
    """The last day, as a number."""
    return period // (_KINDS * _DAYS)


def starts(period: int) -> int:
    """The first day, as a number."""
    return ends(period) - period // _KINDS % _DAYS + 1


@lru_cache(maxsize=64)
def containers(periods: frozenset[int]) -> dict[int, list[tuple[int, int]]]:
    """For each period the smallest ones around it, each with the number of the row of parts it lies in.

    Parts in one row do not overlap, so that together they make up the longer period or less.
    """
    together: dict[int, list[int]] = defaultdict(list)
    for period, number in stretches(periods).items():
        together[number].append(period)
    found: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for some in together.values():
        within: dict[int, list[int]] = defaultdict(list)
        for part in sorted(some, key=lambda period: (starts(period), ends(period), period)):
            for whole in _smallest([whole for whole in some if _lies_in(part, whole)]):
                within[whole].append(part)
        for whole, parts in within.items():
            for part, row in _rows(parts):
                found[part].append((whole, row))
    return dict(found)


def stretches(periods: Iterable[int]) -> dict[int, int]:
    """Periods that overlap, also by way of others, get one number."""
    found: dict[int, int] = {}
    last, number = 0, 0
    for period in sorted(set(periods), key=starts):
        if starts(period) > last:
            number += 1
        last = max(last, ends(period))
        found[period] = number
    return found


def of_like_length(periods: Iterable[int]) -> list[list[int]]:
    """Periods of one length and kind, each list in the order of time."""

    def kind(period: int) -> tuple[int, int]:
        # Months have 28 to 31 days, quarters 90 to 92.
        return round((ends(period) - starts(period) + 1) / 30.4), period % _KINDS

    return [sorted(some, key=ends) for _, some in groupby(sorted(periods, key=kind), kind)]


def _smallest(around: list[int]) -> list[int]:
    return [whole for whole in around if not any(_lies_in(other, whole) for other in around)]


def _lies_in(part: int, whole: int) -> bool:
    """Within, and shorter; of two ids for the same days the lower one lies in the other."""
    inside = starts(whole) <= starts(part) and ends(part) <= ends(whole)
    same = (starts(whole), ends(whole)) == (starts(part), ends(part))
    return inside and (part < whole if same else True) and part != whole


def _rows(parts: list[int]) -> Iterable[tuple[int, int]]:
    """Each part, in the order of its start, with the first row whose parts end before it."""
    last: list[int] = []
    for part in parts:
        row = next((number for number, end in enumerate(last) if end < starts(part)), len(last))
        last[row : row + 1] = [ends(part)]
        yield part, row
