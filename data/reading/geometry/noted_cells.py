"""Cells that hold nothing but the number of a footnote: '(1)' where a note below begins with '(1)'.

For tables of offices that put a note in the place of a figure they cannot show; read as accounts are,
'(1)' would be minus one.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from data.reading.geometry.grid import MARK, NUMBER, Grid

LONGEST_SCAN = 400  # rows; longer sheets are lists of records, without notes of this kind
WITHHELD = "*"  # read as a figure that is not shown
_NOTE = re.compile(r"\s*([(\[]\d{1,2}[)\]])\s*[A-Za-z].{8}")


def without_note_numbers(grid: Grid) -> Grid:
    """The grid with such cells as marks for a figure that is withheld."""
    if grid.height > LONGEST_SCAN:
        return grid
    marks = set(_marks(grid))
    cells = [
        (row, column)
        for row in range(grid.height)
        for column in range(1, grid.width)
        if marks and grid.kind(row, column) == NUMBER and str(grid.rows[row][column]).strip() in marks
    ]
    if not cells:
        return grid
    rows, kinds = list(grid.rows), bytearray(grid.kinds)
    for row, column in cells:
        rows[row] = [WITHHELD if at == column else cell for at, cell in enumerate(rows[row])]
        kinds[row * grid.width + column] = MARK
    return replace(grid, rows=rows, kinds=bytes(kinds))


def _marks(grid: Grid) -> Iterable[str]:
    """The numbers with which notes begin."""
    for line in grid.rows:
        for cell in line[:2]:
            if isinstance(cell, str) and (match := _NOTE.match(cell)):
                yield match[1]
