"""Parts of a sheet that stand side by side, each with labels of its own, a blank column between."""

from dataclasses import replace

from data.reading.geometry.grid import BLANK, DATE, MARK, NUMBER, TEXT, Grid, Rect, is_year
from data.reading.reading import Means
from data.reading.words.words import head_means, is_row_number_head

LEAST_STUB = 0.6  # share of a side's rows that start with a label, for it to be a table of its own


def trim(grid: Grid, rect: Rect) -> Rect | None:
    columns = [c for c in rect.columns if filled_in(grid.column(c, rect.top, rect.bottom + 1))]
    if not columns:
        return None
    top, bottom = rect.top, rect.bottom
    while not filled_in(grid.row(top, rect.left, rect.right + 1)):
        top += 1
    while not filled_in(grid.row(bottom, rect.left, rect.right + 1)):
        bottom -= 1
    return Rect(top, columns[0], bottom, columns[-1])


def filled_in(kinds: bytes) -> int:
    return len(kinds) - kinds.count(BLANK)


def sides(grid: Grid, rect: Rect) -> list[Rect]:
    """Parts of a region that stand side by side, each with labels of its own, a blank column between."""
    for column in rect.columns:
        if rect.left < column < rect.right and not filled_in(grid.column(column, rect.top, rect.bottom + 1)):
            left = trim(grid, Rect(rect.top, rect.left, rect.bottom, column - 1))
            right = trim(grid, Rect(rect.top, column + 1, rect.bottom, rect.right))
            if (
                left
                and right
                and right.left == column + 1
                and _stands_alone(grid, left)
                and _stands_alone(grid, right)
            ):
                return [left, *sides(grid, right)]
    return [rect]


def _stands_alone(grid: Grid, rect: Rect) -> bool:
    """Whether a region has numbers, and labels or periods in its first column beside most of them."""
    rect = _without_numbers(grid, rect)
    first = grid.column(rect.left, rect.top, rect.bottom + 1)
    labelled = valued = 0
    for offset, kind in enumerate(first):
        row = grid.row(rect.top + offset, rect.left + 1, rect.right + 1)
        if row.count(NUMBER) + row.count(MARK):
            valued += 1
            labelled += kind in (TEXT, DATE) or (
                kind == NUMBER and is_year(grid.rows[rect.top + offset][rect.left])
            )
    if valued < 2 or labelled < LEAST_STUB * valued:
        return False
    heads = (
        grid.text(row, rect.left)
        for row in range(rect.top, rect.bottom + 1)
        if grid.kind(row, rect.left) == TEXT
    )
    return head_means(next(heads, "")) is not Means.REMARK


def _without_numbers(grid: Grid, rect: Rect) -> Rect:
    """A side without its column of row numbers, which stand left of the labels under '#' or 'No.'."""
    for row in range(rect.top, rect.bottom if rect.left < rect.right else rect.top):
        cell = grid.rows[row][rect.left]
        if isinstance(cell, str) and is_row_number_head(cell) and grid.kind(row + 1, rect.left) == NUMBER:
            return replace(rect, left=rect.left + 1)
    return rect
