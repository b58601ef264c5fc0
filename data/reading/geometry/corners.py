"""The corner of a table, where the words over the labels and over the columns meet.

For query exports: 'TIME | 2019 | 2020' with 'GEO' alone below it, over the labels; and for pivot tables,
whose 'Row Labels' and 'Column Labels' are the program's words and nobody's names.
"""

from data.reading.geometry.edits import with_cells
from data.reading.geometry.grid import BLANK, DATE, LONG, TEXT, Grid, is_year
from data.reading.reading import Means
from data.reading.words.periods import read_period
from data.reading.words.words import fold, head_means, is_period_head

LAST_ROW = 40  # heads end above it
_OF_PIVOTS = frozenset(("row labels", "column labels", "(multiple items)"))


def with_corners(grid: Grid) -> Grid:
    """The grid with the name of the labels in the last row of heads, and no words of a pivot's own."""
    cells: dict[tuple[int, int], str] = {}
    for row in range(min(grid.height, LAST_ROW)):
        for column, kind in enumerate(grid.row(row)):
            if kind == TEXT and fold(grid.text(row, column)) in _OF_PIVOTS:
                cells[row, column] = ""
        lone = _lone_head(grid, row) if row else None
        if lone is not None and _periods_right(grid, row - 1, lone):
            cells[row - 1, lone], cells[row, lone] = grid.text(row, lone), ""
    return with_cells(grid, cells)


def _lone_head(grid: Grid, row: int) -> int | None:
    """The column of the one cell of a row, where it reads as a head of places or of what is counted."""
    kinds = grid.row(row)
    filled = [column for column, kind in enumerate(kinds) if kind != BLANK]
    if len(filled) != 1 or kinds[filled[0]] in (LONG, DATE):
        return None
    text = grid.text(row, filled[0])
    means = head_means(text.partition("(")[0])
    return filled[0] if means in (Means.PLACE, Means.METRIC) and len(text.split()) <= 4 else None


def _periods_right(grid: Grid, row: int, column: int) -> bool:
    """Whether a row holds periods only, but for a word for time in front of them."""
    corner = grid.text(row, column)
    cells = [grid.cell(row, at) for at in range(column + 1, grid.width) if grid.kind(row, at) != BLANK]
    said = [cell for cell in cells if not is_period_head(str(cell))]
    times = [is_year(cell) or read_period(cell) is not None for cell in said]
    return len(times) > 1 and all(times) and (not corner or is_period_head(corner))
