"""Heads set apart by a blank row: years, and the names of the labels, a thin row above the months.

For tables of a statistics office that put white space between the upper and the lower row of heads.
"""

from collections.abc import Sequence

from data.reading.geometry.grid import BLANK, TEXT, Grid, Rect
from data.reading.geometry.heads import GOOD_HEAD, Head, best_head


def lifted_over_blank(grid: Grid, chunk: Rect, above: Sequence[int]) -> tuple[Rect, Head] | None:
    """The chunk with the heads above the blank row over it, where its own heads leave the labels nameless."""
    row = chunk.top - 2
    if row not in above or grid.kind(row, chunk.left) != TEXT:
        return None
    lower = best_head(grid, chunk)
    if lower.rows != (chunk.top,) or lower.score < GOOD_HEAD or grid.kind(chunk.top, chunk.left) != BLANK:
        return None
    over = [column for column in lower.numeric if grid.kind(row, column) != BLANK]
    taller = Rect(row, chunk.left, chunk.bottom, chunk.right)
    upper = best_head(grid, taller) if len(over) > 1 else lower
    return (taller, upper) if upper.rows[:1] == (row,) and upper.score >= GOOD_HEAD else None
