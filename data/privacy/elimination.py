"""Exact linear algebra over whole numbers: what can be worked out of sums, and nothing about how likely."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from math import gcd, lcm

# One equation: how often each unknown is counted in it.
Row = dict[int, int]


def without(rows: Iterable[Row], gone: Set[int]) -> list[Row]:
    """What the equations say of the other unknowns when those in `gone` may be anything."""
    kept: dict[int, Row] = dict(enumerate(rows))
    at: dict[int, set[int]] = defaultdict(set)
    for number, row in kept.items():
        for unknown in row.keys() & gone:
            at[unknown].add(number)
    # Those in one equation first: it says nothing without them, and takes further ones along.
    waiting = sorted(at, key=lambda unknown: (-len(at[unknown]), unknown))
    while waiting:
        unknown = waiting.pop()
        numbers = at.pop(unknown, None)
        if not numbers:
            continue
        first, *others = sorted(numbers, key=lambda number: (len(kept[number]), number))
        pivot = kept.pop(first)
        for other in others:
            changed = _cancelled(kept[other], pivot, unknown)
            _note(at, other, kept[other], changed, gone)
            kept[other] = changed
        for freed in pivot.keys() & gone:
            at[freed].discard(first)
            if len(at[freed]) == 1:
                waiting.append(freed)
    return [row for row in kept.values() if row]


def moves(rows: Iterable[Row]) -> list[Row]:
    """Ways to change the unknowns of the equations that keep all of these true; every other is a mix of them.

    An unknown that is in none of them is fixed to one number, whatever the known values are.
    """
    solved, rest = _solved(list(rows))
    found: dict[int, Row] = {}
    for pivot, row in solved.items():
        for free in row:
            if free != pivot:
                found.setdefault(free, {})[pivot] = row[free]
    return [_move(free, pivots, solved) for free, pivots in sorted((found | rest).items())]


def _move(free: int, pivots: Row, solved: dict[int, Row]) -> Row:
    """One more of `free`, or as many as keep the others whole, and what that takes from the pivots."""
    steps = lcm(*(solved[pivot][pivot] for pivot in pivots))
    return {free: steps} | {pivot: -count * steps // solved[pivot][pivot] for pivot, count in pivots.items()}


def _solved(rows: list[Row]) -> tuple[dict[int, Row], dict[int, Row]]:
    """One equation a pivot, which stands in no other; and the unknowns that cancelled out of all."""
    pivots: dict[int, Row] = {}
    holders: dict[int, set[int]] = defaultdict(set)
    degree = Counter(unknown for row in rows for unknown in row)
    for row in rows:
        # A pivot's row holds no other pivot, so each is cancelled once.
        for unknown in [one for one in row if one in pivots]:
            row = _cancelled(row, pivots[unknown], unknown)
        if not row:
            continue
        pivot = min(row, key=lambda unknown: (degree[unknown], unknown))
        for holder in list(holders.pop(pivot, ())):
            before = pivots[holder]
            pivots[holder] = _cancelled(before, row, pivot)
            _hold(holders, holder, before, pivots[holder])
        pivots[pivot] = row
        _hold(holders, pivot, {}, row)
    held = {unknown for row in pivots.values() for unknown in row}
    return pivots, {unknown: {} for unknown in degree if unknown not in held}


def _cancelled(row: Row, pivot: Row, unknown: int) -> Row:
    """`row` less as much of `pivot` as takes `unknown` out of it."""
    times, by = pivot[unknown], row[unknown]
    found = {one: count * times for one, count in row.items()} if times != 1 else dict(row)
    for one, count in pivot.items():
        found[one] = found.get(one, 0) - by * count
    found = {one: count for one, count in found.items() if count}
    common = gcd(*found.values()) if found else 1
    return {one: count // common for one, count in found.items()} if common > 1 else found


def _note(at: dict[int, set[int]], number: int, before: Row, after: Row, gone: Set[int]) -> None:
    for unknown in (before.keys() ^ after.keys()) & gone:
        (at[unknown].add if unknown in after else at[unknown].discard)(number)


def _hold(holders: dict[int, set[int]], pivot: int, before: Row, after: Row) -> None:
    for unknown in before.keys() - after.keys():
        holders[unknown].discard(pivot)
    for unknown in after.keys() - before.keys():
        if unknown != pivot:
            holders[unknown].add(pivot)
