"""How well a way to read a sheet fits it: what would be lost, told twice or left without a name.

Judged from the facts alone, so that ways that differ in any decision are measured by one rule.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import add

from data.reading.facts.observations import Observed
from data.reading.geometry.grid import NUMBER, Grid
from data.reading.geometry.layout import Layout
from data.reading.geometry.regular import regular
from data.reading.reading import Facts

TOLD_TWICE, UNNAMED, UNREAD, LOST = 0.6, 0.5, 0.4, 0.5  # what takes so much from the score where all are so

MANY_ALIKE = 0.2  # share of values


@dataclass(frozen=True)
class Quality:
    """A score from 0 to 1, and what took from it, in words.

    `rows_alike` where nothing tells some rows of a column apart, `columns_alike` some columns of a row.
    """

    score: float
    faults: tuple[str, ...] = ()
    rows_alike: bool = False
    columns_alike: bool = False


def quality_of(grid: Grid, layouts: Sequence[Layout], observed: Sequence[Observed]) -> Quality:
    """The quality of a whole sheet's reading; a sheet of which nothing is read has none."""
    values = sum(len(one.facts) for one in observed)
    if not values:
        return Quality(0.0, ("no value would be read",))
    shared = [(one.facts, cells) for one in observed for cells in _told_twice(one.facts)]
    twice, unnamed = sum(len(cells) - 1 for _, cells in shared), sum(map(_unnamed, observed))
    unread, lost = sum(len(one.unread) for one in observed), _lost(grid, layouts)
    sure = sum(layout.score * len(one.facts) for layout, one in zip(layouts, observed, strict=True)) / values
    taken = (
        (TOLD_TWICE * twice + UNNAMED * unnamed) / values
        + UNREAD * unread / (values + unread)
        + LOST * lost / (values + lost)
    )
    counted = (
        (twice, "values would have the same names as another"),
        (unnamed, "values would have no name"),
        (unread, "cells among the values would be no values"),
        (lost, "numbers would be left over"),
    )
    faults = tuple(f"{count:,} {what}" for count, what in counted if count)
    # A few labels that come twice are no sign of a column of labels that was missed.
    many = twice >= MANY_ALIKE * values
    rows_alike = many and any(len({facts.column[at] for at in cells}) < len(cells) for facts, cells in shared)
    columns_alike = any(len({facts.row[at] for at in cells}) < len(cells) for facts, cells in shared)
    return Quality(max(0.0, round(min(1.0, sure) - taken, 3)), faults, rows_alike, columns_alike)


def _told_twice(facts: Facts) -> list[list[int]]:
    """The values that nothing tells apart: most likely a column of labels was taken for values."""
    strides = regular(facts)
    if strides and strides.says_nothing_twice:
        return []
    width = len(facts.periods) or 1
    about = list(map(add, map(width.__mul__, facts.key), facts.period))
    if len(set(about)) == len(about):
        return []
    # Totals may well be said again.
    totals = {number for number, named in enumerate(facts.keys) if named.is_total}
    cells: dict[object, list[int]] = defaultdict(list)
    for at, (one, key) in enumerate(zip(about, facts.key, strict=True)):
        if key not in totals:
            cells[one, _undated(facts, at)].append(at)
    return [shared for shared in cells.values() if len(shared) > 1]


def _undated(facts: Facts, at: int) -> object:
    """What is written about a value without a period: 'Jan' and 'Feb' without a year still tell it apart."""
    if facts.periods[facts.period[at]] is not None:
        return None
    return facts.labels(facts.row[at], facts.column[at])


def _unnamed(one: Observed) -> int:
    without = {number for number, key in enumerate(one.facts.keys) if not key.metric}
    return sum(key in without for key in one.facts.key) if without else 0


def _lost(grid: Grid, layouts: Sequence[Layout]) -> int:
    """Numbers outside every table, above its heads or below its last value."""
    used = 0
    for layout in layouts:
        left, right = layout.rect.left, layout.rect.right + 1
        body = layout.body
        fields = (field.row for field in body.fields)
        rows = {*layout.heads, *body.labels, *body.repeats, *body.rows, *fields}
        used += sum(grid.row(row, left, right).count(NUMBER) for row in rows)
    return max(0, grid.kinds.count(NUMBER) - used)
