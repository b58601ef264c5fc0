"""Some cells of a workbook as it came: those around one cell, with the sheet's first rows and columns.

Heads stand at the top and labels at the left in nearly every sheet, so these are cut out too, however
far away the cell lies.
"""

import re
from collections.abc import Sequence

from data.reading.files.workbook import Sheet
from data.reading.geometry.grid import label
from data.reading.reading import Excerpt

HEAD_ROWS, STUB_COLUMNS = 6, 2
ROWS_BEFORE, ROWS_AFTER = 5, 4
COLUMNS_BEFORE, COLUMNS_AFTER = 4, 3


def cut(sheets: Sequence[Sheet], sheet: str, cell: str) -> Excerpt:
    """The excerpt around `cell`, empty where the workbook has no such sheet."""
    found = next((each.rows for each in sheets if each.name == sheet), [])
    row, column = position(cell)
    rows = _around(row, ROWS_BEFORE, ROWS_AFTER, HEAD_ROWS, len(found))
    columns = _around(column, COLUMNS_BEFORE, COLUMNS_AFTER, STUB_COLUMNS, max(map(len, found), default=0))
    texts = tuple(
        tuple(label(found[at][across]) if across < len(found[at]) else "" for across in columns)
        for at in rows
    )
    return Excerpt(sheet, cell, rows, columns, texts)


def position(cell: str) -> tuple[int, int]:
    """Row and column of a cell named as in Excel, from 0: (6, 3) for 'D7'."""
    named = re.fullmatch(r"([A-Z]+)([0-9]+)", cell)
    if named is None:
        raise ValueError(f"{cell!r} names no cell")
    column = 0
    for letter in named[1]:
        column = column * 26 + ord(letter) - 64
    return int(named[2]) - 1, column - 1


def _around(at: int, before: int, after: int, first: int, count: int) -> tuple[int, ...]:
    """The first few and those around `at`, as far as there are any."""
    wanted = {*range(first), *range(at - before, at + after + 1)}
    return tuple(sorted(number for number in wanted if 0 <= number < count))
