"""Contact lines above a table: a label and what it says, such as 'Region: | North'."""

from data.reading.grid import BLANK, NUMBER, Grid, Rect
from data.reading.periods import read_period
from data.reading.reading import Means
from data.reading.words import head_means, is_place_name, line_means


def is_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """'Area: | Boulder' above heads: a label and what it says, two cells in all."""
    filled = [column for column in rect.columns if grid.kind(row, column) != BLANK]
    if (
        len(filled) != 2
        or filled[0] != rect.left
        or filled[1] != rect.left + 1
        or grid.merged(row, filled[1])
    ):
        return False
    text = grid.text(row, filled[0])
    return text.endswith(":") or line_means(text) in (
        Means.PLACE,
        Means.PERIOD,
        Means.PARTNERSHIP,
        Means.REMARK,
    )


def is_sure_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """A pair that can't be heads: a colon, a place or period beside the label, a gap or a pair below."""
    if not is_pair(grid, rect, row):
        return False
    said, below = grid.text(row, rect.left + 1), grid.row(row + 1, rect.left, rect.right + 1)
    return (
        grid.text(row, rect.left).endswith(":")
        or below.count(BLANK) == len(below)
        or is_place_name(said)
        or (row + 1 < rect.bottom and is_pair(grid, rect, row + 1) and NUMBER not in below)
        or (head_means(grid.text(row, rect.left)) is Means.PERIOD and read_period(said) is not None)
    )
