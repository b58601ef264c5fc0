"""How a databank writes its values: 'Decimals' or 'Power code', one number beside every value of a list."""

from dataclasses import replace

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, NUMBER, Grid
from data.reading.reading import Means
from data.reading.words.words import is_measured, is_value_word

FEWEST = 5  # rows: in fewer the same number may come by chance


def without_constants(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """The columns with those right of the one value that say one and the same whole number, as remarks.

    Only in lists where one column is called the value: two measures side by side may both be the same.
    """
    values = [column for column in columns if column.means is Means.VALUE]
    named = [column for column in values if is_value_word(column.head)]
    metrics = any(column.means is Means.METRIC for column in columns)
    if len(named) != 1 or len(values) < 2 or not metrics or len(body) < FEWEST:
        return columns
    constant = [c.at for c in values if c is not named[0] and _is_constant(grid, body, c)]
    return [replace(c, means=Means.REMARK) if c.at in constant else c for c in columns]


def _is_constant(grid: Grid, body: range, column: Column) -> bool:
    kinds = grid.column(column.at, body.start, body.stop)
    if kinds.count(NUMBER) + kinds.count(BLANK) < len(kinds) or is_measured(column.head):
        return False
    cells = {grid.rows[row][column.at] for row, kind in zip(body, kinds, strict=True) if kind == NUMBER}
    return column.is_whole and len(cells) == 1
