"""Rows of heads above the last one: spanners over two to four rows, merged or with structurally blank cells.

A contact line such as 'Region: | North' right above the heads is no spanner.
"""

from data.reading.geometry.grid import BLANK, MARK, NUMBER, Grid, Rect, is_year
from data.reading.meaning.pairs import is_pair, is_sure_pair
from data.reading.words.words import is_row_number_head

LONGEST_SPANNER = 60  # characters; a lone unmerged cell with more above the heads is a title


def spanners(grid: Grid, rect: Rect, leaf: int, numeric: tuple[int, ...]) -> tuple[int, ...]:
    """Head rows above the last one, top first."""
    rows: list[int] = []
    for row in range(leaf - 1, rect.top - 1, -1):
        kinds = grid.row(row, rect.left, rect.right + 1)
        if kinds.count(BLANK) == len(kinds):
            if any(_merged_through(grid, row, column) for column in numeric):
                continue
            above = row - 1
            if above >= rect.top and _spans(grid, rect, above, numeric, strictly=True):
                continue
            break
        if is_sure_pair(grid, rect, row) or (
            is_pair(grid, rect, row) and grid.kind(leaf, rect.left) != BLANK
        ):
            break
        if not _spans(grid, rect, row, numeric, strictly=not rows and row < leaf - 1):
            break
        rows.append(row)
    return tuple(reversed(rows))


def _merged_through(grid: Grid, row: int, column: int) -> bool:
    return (row, column) in grid.covers


def _spans(grid: Grid, rect: Rect, row: int, numeric: tuple[int, ...], strictly: bool) -> bool:
    """Whether a row stands over columns of numbers as names: a spanner, not a title and not data."""
    filled = [c for c in rect.columns if grid.kind(row, c) != BLANK]
    # Numbers in the first column key the rows: what stands beside them may be names, and a title over these.
    first = next((c for c in numeric if c > rect.left), numeric[0])
    over = [c for c in filled if c >= first or _width(grid, row, c) > 1 and c > rect.left]
    if any(grid.kind(row, c) in (NUMBER, MARK) and not names_column(grid, row, c) for c in over):
        return False
    if len(over) >= 2:
        return True
    if not over or over[0] == rect.left:
        return False
    if 1 < _width(grid, row, over[0]) <= len(rect.columns):
        return over[0] > rect.left
    return not strictly and len(filled) <= 2 and len(grid.text(row, over[0])) <= LONGEST_SPANNER


def names_column(grid: Grid, row: int, column: int) -> bool:
    """A year over numbers; a '#' over the numbers of the rows, which elsewhere holds a value back."""
    cell = grid.rows[row][column]
    return is_year(cell) or (isinstance(cell, str) and is_row_number_head(cell))


def _width(grid: Grid, row: int, column: int) -> int:
    return next((right - left + 1 for top, left, _, right in grid.merges if (top, left) == (row, column)), 1)
