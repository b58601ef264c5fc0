"""A grid with some of its cells changed, for steps that set right how a sheet is laid out."""

from collections.abc import Mapping
from dataclasses import replace

from data.reading.geometry.grid import BLANK, NUMBER, TEXT, Grid

Cells = Mapping[tuple[int, int], str] | Mapping[tuple[int, int], float]


def with_cells(grid: Grid, cells: Cells) -> Grid:
    """The grid with other texts or numbers in these cells; '' makes a cell blank to the reader."""
    if not cells:
        return grid
    rows, kinds = list(grid.rows), bytearray(grid.kinds)
    for row in {row for row, _ in cells}:
        rows[row] = list(rows[row])
    for (row, column), cell in cells.items():
        rows[row][column] = cell  # type: ignore[index]  # the lines above made these rows lists
        kinds[row * grid.width + column] = NUMBER if isinstance(cell, float) else TEXT if cell else BLANK
    return replace(grid, rows=rows, kinds=bytes(kinds))
