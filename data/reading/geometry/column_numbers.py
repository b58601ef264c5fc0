"""Rows that only count the columns: '1 | 2 | 3' or '(1) | (2) | (3)' right below the heads.

For printed tables of statistics offices, whose notes refer to columns by number.
"""

import re

from data.reading.geometry.edits import with_cells
from data.reading.geometry.grid import BLANK, MARK, NUMBER, TEXT, Grid

LAST_ROW = 30  # heads end above it
FEWEST = 4  # columns; three numbers that count up may be three groups
_IN_BRACKETS = re.compile(r"[(\[](\d{1,2}|[a-z])[)\]]", re.IGNORECASE)


def without_column_numbers(grid: Grid) -> Grid:
    """The grid with such rows blank; each is told by standing over the labels too, or by its brackets."""
    rows = [row for row in range(1, min(grid.height, LAST_ROW)) if _counts_columns(grid, row)]
    return with_cells(grid, {(row, column): "" for row in rows for column in range(grid.width)})


def _counts_columns(grid: Grid, row: int) -> bool:
    kinds = grid.row(row)
    filled = [column for column, kind in enumerate(kinds) if kind != BLANK]
    if len(filled) < FEWEST or any(kinds[column] not in (NUMBER, MARK, TEXT) for column in filled):
        return False
    cells = [grid.rows[row][column] for column in filled]
    bracketed = [_IN_BRACKETS.fullmatch(cell.strip()) if isinstance(cell, str) else None for cell in cells]
    inside = [match[1].lower() for match in bracketed if match]
    if len(inside) == len(cells):
        return _counts([ord(text) - 96 if text.isalpha() else int(text) for text in inside])
    labels_too = filled[0] == min(_first_filled(grid, row - 1), _first_filled(grid, row + 1), filled[0])
    return labels_too and filled == list(range(filled[0], filled[-1] + 1)) and _are_counted(grid, row, cells)


def _are_counted(grid: Grid, row: int, cells: list[object]) -> bool:
    """Bare numbers from 1, where what stands below the first of them is a label."""
    numbers = [_whole(cell) for cell in cells]
    first = _first_filled(grid, row)
    below = next((grid.kind(r, first) for r in range(row + 1, grid.height) if grid.kind(r, first)), BLANK)
    return None not in numbers and numbers[0] == 1 and below == TEXT and _counts([n or 0 for n in numbers])


def _whole(cell: object) -> int | None:
    text = str(int(cell)) if isinstance(cell, float | int) and cell == int(cell) else str(cell).strip()
    return int(text) if text.isdecimal() else None


def _counts(numbers: list[int]) -> bool:
    steps = {later - earlier for earlier, later in zip(numbers, numbers[1:], strict=False)}
    return steps == {1} and numbers[0] in (0, 1, 2)


def _first_filled(grid: Grid, row: int) -> int:
    kinds = grid.row(row) if row < grid.height else b""
    return next((column for column, kind in enumerate(kinds) if kind != BLANK), grid.width)
