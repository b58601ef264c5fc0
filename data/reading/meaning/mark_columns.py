"""Narrow columns of footnote marks beside the values they belong to.

For printed tables that give each column of figures a neighbour for 'a', 'p' or '*', so that figures line up.
"""

from data.reading.geometry.grid import BLANK, NUMBER, Grid, label
from data.reading.geometry.levels import Level

LONGEST_MARK = 3  # characters: 'a', '(b)', '**'


def holds_marks(grid: Grid, at: int, rows: range, levels: list[Level]) -> bool:
    """Whether a column without a name of its own holds marks alone, and no number anywhere.

    A column that has a name and holds nothing but '*' is one whose values are all held back.
    """
    kinds = grid.column(at, rows.start, rows.stop)
    if kinds.count(NUMBER) or kinds.count(BLANK) == len(kinds):
        return False
    named = label(levels[-1].get(at, "")) if levels else "unknown"
    if len(named) > LONGEST_MARK or any(map(str.isdigit, named)):
        return False
    cells = (label(grid.rows[row][at]) for row, kind in zip(rows, kinds, strict=True) if kind != BLANK)
    return all(len(cell) <= LONGEST_MARK and not any(map(str.isdigit, cell)) for cell in cells)
