"""The sums by which whoever looks could work one value of a metric out of others."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from data.privacy.elimination import Row, without
from data.privacy.family import Cells, Family, Spot
from data.privacy.spans import containers, ends

# What a sum is told by: the way in which its total falls into parts, and the total.
Sum = tuple[str, Spot]
TOTAL, PART = -1, 1


def equations(cells: Cells, family: Family) -> tuple[list[Spot], list[Row]]:
    """The spots of `cells` in their order, and which of them add up: a total counts -1, its parts 1.

    A blank part counts nothing, as whoever looks might guess. A total that nobody reported but that
    several sums share is worked with all the same, and then cancelled.
    """
    spots = sorted(cells)
    number = {spot: at for at, spot in enumerate(spots)}
    rows = []
    for (_, total), parts in _sums(spots, family).items():
        row = {number.setdefault(total, len(number)): TOTAL}
        row |= {number.setdefault(part, len(number)): PART for part in parts}
        rows.append(row)
    return spots, without(rows, frozenset(range(len(spots), len(number))))


@lru_cache(maxsize=20_000)
def dimensions(breakdown: str) -> tuple[tuple[str, str], ...]:
    """'sex=women; age=16-24' as pairs of a dimension and the breakdown without it."""
    parts = [part for part in breakdown.split("; ") if part]
    return tuple((part.partition("=")[0], "; ".join(other for other in parts if other is not part))
                 for part in parts)  # fmt: skip


def _sums(spots: list[Spot], family: Family) -> dict[Sum, list[Spot]]:
    """The parts of each total, of those too that are totals of totals."""
    sums: dict[Sum, list[Spot]] = defaultdict(list)
    if not family.adds:
        return sums
    ways = _Ways(spots, family)
    if not ways:
        return sums
    known, waiting = set(spots), spots[::-1]
    while waiting:
        spot = waiting.pop()
        for way, total in ways.totals(spot):
            sums[way, total].append(spot)
            if total not in known:
                known.add(total)
                waiting.append(total)
    return sums


class _Ways:
    """In which ways the spots of one metric add up: only those that some total stands for are looked into."""

    def __init__(self, spots: list[Spot], family: Family) -> None:
        self._above = family.within if _is_nested({spot[0] for spot in spots}, family) else {}
        self._partnerships = len({spot[1] > 0 for spot in spots}) > 1
        kinds = {tuple(name for name, _ in dimensions(each)) for each in {spot[2] for spot in spots}}
        self._breakdowns = len(kinds) > 1
        around = containers(frozenset(spot[3] for spot in spots))
        self._around = around if family.over_time else {}
        self._ending = _year_ends(around) if family.cumulative else {}

    def __bool__(self) -> bool:
        return bool(self._above or self._partnerships or self._breakdowns or self._around or self._ending)

    def totals(self, spot: Spot) -> Iterator[Sum]:
        """Each sum that the spot is a part of."""
        place, partnership, breakdown, period = spot
        if partnership:
            if self._partnerships:
                yield "partnerships", (place, 0, breakdown, period)
        elif place in self._above:
            yield "places", (self._above[place], 0, breakdown, period)
        if self._breakdowns:
            for name, rest in dimensions(breakdown):
                yield f"by {name}", (place, partnership, rest, period)
        for whole, row in self._around.get(period, ()):
            yield f"time {row}", (place, partnership, breakdown, whole)
        for whole in self._ending.get(period, ()):
            # Each is the same number again, so two of them make two sums and not one.
            yield f"until {period}", (place, partnership, breakdown, whole)


def _is_nested(places: set[int], family: Family) -> bool:
    """Whether one of the places lies in another, however far up."""
    for place in places:
        above = family.within.get(place)
        while above is not None:
            if above in places:
                return True
            above = family.within.get(above)
    return False


def _year_ends(around: dict[int, list[tuple[int, int]]]) -> dict[int, list[int]]:
    """What counts from the start of a year has the year's own number at its last part."""
    return {part: [whole for whole, _ in wholes if ends(whole) == ends(part)]
            for part, wholes in around.items()}  # fmt: skip
