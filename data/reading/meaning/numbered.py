"""Columns of numbers that label rows: figures to the eye, names to the reader.

For lists as people post them: a sparse code that stands once over its rows, a column that mixes words and
numbers left of the figures, and a grade, shift or session that alone tells the rows of a group apart.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, NUMBER, TEXT, Grid, plain_number
from data.reading.reading import Means
from data.reading.words.periods import is_bare_part, read_period
from data.reading.words.words import head_means, is_measured

ROWS = 2_000  # rows that show what a column holds
SPARSE = 0.4  # share of blanks from which on a number stands for the rows below it too
MIXED = 0.25  # share of words from which on a column of words and numbers names its rows
FEW = 0.1  # share of words that a column of numbers that label may have
CROSSED = 1.3  # pairs of group and number that are possible, to rows that there are


def with_numbered(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """Columns in which numbers left of the first figures are taken for the labels that they are."""
    rows = _rows(grid, body, columns)
    found = list(columns)
    for place, column in enumerate(found):
        if len(rows) < 3:
            break
        if column.is_code and _stands_over(grid, rows, column, found[place + 1 :]):
            # 'Region' over 1 and 2, each once over its offices, heads places.
            told = Means.PLACE if head_means(column.head) is Means.PLACE else Means.BREAKDOWN
            found[place] = replace(column, means=told, is_code=False)
        if column.means is not Means.VALUE:
            continue
        labels = [other for other in found[:place] if other.means is not Means.REMARK]
        rest = [other.at for other in found[place + 1 :] if other.means is Means.VALUE]
        if any(other.means is Means.VALUE for other in labels) or not rest or is_timed(column):
            break
        labels += [other for other in found[place + 1 :] if other.means not in (Means.VALUE, Means.REMARK)]
        if means := _labels(grid, rows, (labels, column, rest)):
            found[place] = replace(column, means=means[0], distinct=len(rows))
    return found


def is_timed(column: Column) -> bool:
    """Whether a head says when: below 'Quarter 1 FFY2024' stand figures."""
    return any(is_bare_part(text) or read_period(text) is not None for text in column.path)


def _stands_over(grid: Grid, rows: list[int], column: Column, right: list[Column]) -> bool:
    """Whether a number stands once over its rows, '9' over classes A and B, and no name stands beside it."""
    blank = [grid.kind(row, column.at) == BLANK for row in rows]
    if not _is_sparse(bytes(grid.kind(row, column.at) for row in rows)):
        return False
    names = [other.at for other in right if other.means is not Means.VALUE]
    return all([grid.kind(row, at) == BLANK for row in rows] != blank for at in names)


def _rows(grid: Grid, body: range, columns: list[Column]) -> list[int]:
    """The first rows with a figure; lone labels and blank rows have none."""
    values = [column.at for column in columns if column.means is Means.VALUE]
    return list(islice((row for row in body if any(grid.kind(row, at) == NUMBER for at in values)), ROWS))


def _labels(
    grid: Grid, rows: list[int], parts: tuple[list[Column], Column, list[int]]
) -> tuple[Means | None] | None:
    """What a column of numbers labels, in a tuple; None where it holds figures."""
    labels, column, rest = parts
    kinds = bytes(grid.kind(row, column.at) for row in rows)
    filled = len(kinds) - kinds.count(BLANK)
    if not filled:
        return None
    if filled * MIXED <= kinds.count(TEXT) and _plain(grid, rows, rest):
        words = {grid.rows[row][column.at] for row in rows if grid.kind(row, column.at) == TEXT}
        return (None,) if len(words) > 1 else None
    if not column.is_whole or kinds.count(TEXT) > FEW * filled:
        return None
    if _is_sparse(kinds) and _plain(grid, rows, rest) and not is_measured(column.head):
        return (Means.BREAKDOWN,)  # a budget that stands once over its quarters is a figure all the same
    return (Means.BREAKDOWN,) if labels and _crosses(grid, rows, labels, column.at) else None


def _plain(grid: Grid, rows: list[int], rest: list[int]) -> bool:
    """Whether a column on the right holds a number in nearly every row, as figures do."""
    return any(sum(grid.kind(row, at) == NUMBER for row in rows) >= 0.8 * len(rows) for at in rest)


def _is_sparse(kinds: bytes) -> bool:
    """Filled in the first row, blank below it again and again."""
    return kinds[0] == NUMBER and kinds.count(BLANK) >= SPARSE * len(kinds) and kinds.count(NUMBER) > 1


def _crosses(grid: Grid, rows: list[int], labels: Sequence[Column], at: int) -> bool:
    """Whether each group of rows has the same few numbers once: 'Grade 0, 1, 2' for every course.

    Only where nothing else tells the rows of a group apart, for figures may cross by chance.
    """
    groups = list(_filled(grid, rows, [label.at for label in labels]))
    numbers = [grid.rows[row][at] for row in rows]
    several, distinct = len(set(groups)), sum(count > 1 for count in Counter(numbers).values())
    if several == len(rows) or several < 2 or distinct < 2 or "" in numbers:
        return False
    told_apart = len(set(zip(groups, numbers, strict=True))) == len(rows)
    return told_apart and several * distinct <= CROSSED * len(rows) and _rise(groups, numbers)


def _rise(groups: list[tuple[object, ...]], numbers: list[object]) -> bool:
    """Whether the numbers rise within each group, as grades, ages and shifts are listed."""
    last: dict[tuple[object, ...], float] = {}
    for group, cell in zip(groups, numbers, strict=True):
        number = plain_number(cell)
        if number is not None and number < last.get(group, number):
            return False
        last[group] = last.get(group, 0.0) if number is None else number
    return True


def _filled(grid: Grid, rows: list[int], columns: list[int]) -> Iterator[tuple[object, ...]]:
    """The labels of each row, blanks filled with what stands above; lone labels above the row count.

    The last lone label is told with them: it sets a row apart from its like under another.
    """
    now: list[object] = [""] * len(columns)
    lone: tuple[object, ...] = ()
    last = max(rows[0] - 4, 0)  # a lone label may stand right above the first row
    for row in rows:
        for above in range(last + 1, row + 1):
            now = [
                grid.rows[above][at] if grid.kind(above, at) != BLANK else before
                for at, before in zip(columns, now, strict=True)
            ]
            lone = tuple(now) if above < row else lone
        last = row
        yield (*now, *lone)
