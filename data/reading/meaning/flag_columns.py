"""Columns that say yes or no of each row by 1 and 0, left of everything that is counted.

For long lists of counties or schools that mark which ones are urban, rural or eligible, and then count.
"""

from data.reading.geometry.grid import BLANK, NUMBER, Grid
from data.reading.words.words import is_measured

FEWEST = 50  # rows: in fewer a count of 0 or 1 may well be a count


def holds_flags(grid: Grid, at: int, rows: range, head: str) -> bool:
    """Whether a column is a mark of its rows: 0 and 1 only, both of them, and no word that counts."""
    kinds = grid.column(at, rows.start, rows.stop)
    filled = len(kinds) - kinds.count(BLANK)
    if not head or filled < FEWEST or kinds.count(NUMBER) < filled or is_measured(head):
        return False
    if grid.rows[rows.start + kinds.index(NUMBER)][at] not in (0, 1):
        return False
    return {grid.rows[row][at] for row, kind in zip(rows, kinds, strict=True) if kind == NUMBER} == {0, 1}
