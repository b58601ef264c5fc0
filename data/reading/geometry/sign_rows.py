"""Rows of signs below the heads, '# | % | # | %': they say how values are given, and hide none.

For tables that give a number and a share of everything, below spanners that name what is counted.
"""

from data.reading.geometry.edits import with_cells
from data.reading.geometry.grid import BLANK, MARK, Grid

LAST_ROW = 30  # heads end above it
FEWEST = 4  # signs in a row; '#' alone may stand for a suppressed value
_SIGNS = frozenset(("#", "%", "n", "$", "+/-", "\u00b1"))


def with_signs(grid: Grid) -> Grid:
    """The grid with such signs as words, though alone they are marks for a blank."""
    cells: dict[tuple[int, int], str] = {}
    if MARK not in grid.kinds[: LAST_ROW * grid.width]:
        return grid
    for row in range(1, min(grid.height, LAST_ROW)):
        kinds = grid.row(row)
        filled = [column for column, kind in enumerate(kinds) if kind != BLANK]
        signs = [column for column in filled if str(grid.rows[row][column]).strip().lower() in _SIGNS]
        said = {grid.text(row, column) for column in signs}
        if len(signs) >= FEWEST and len(said) > 1 and len(filled) - len(signs) <= 1:
            cells |= {(row, column): grid.text(row, column) for column in signs}
    return with_cells(grid, cells)
