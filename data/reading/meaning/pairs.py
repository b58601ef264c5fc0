"""Contact lines above a table: a label and what it says, such as 'Region: | North'."""

from data.reading.geometry.grid import BLANK, NUMBER, Grid, Rect
from data.reading.reading import Means
from data.reading.words.periods import read_period
from data.reading.words.words import head_means, is_measured, is_place_name, line_means

_FOR_WHOM = (Means.PLACE, Means.PARTNERSHIP)


def is_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """'Area: | Boulder' above heads: a label and what it says, once or several times in the row."""
    filled = _filled(grid, rect, row)
    labels, said = filled[::2], filled[1::2]
    if (
        not filled
        or len(labels) != len(said)
        or filled[0] != rect.left
        or any(at != label + 1 or grid.merged(row, at) for label, at in zip(labels, said, strict=True))
    ):
        return False
    return all(_labels(grid.text(row, at)) for at in labels)


def _filled(grid: Grid, rect: Rect, row: int) -> list[int]:
    return [column for column in rect.columns if grid.kind(row, column) != BLANK]


def _labels(text: str) -> bool:
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
    if len(_filled(grid, rect, row)) > 2:
        # Heads may read 'Region | Quarter | Region | Quarter'; a colon tells the lines of a form from them.
        return all(grid.text(row, at).endswith(":") for at in _filled(grid, rect, row)[::2])
    said, below = grid.text(row, rect.left + 1), grid.row(row + 1, rect.left, rect.right + 1)
    return (
        grid.text(row, rect.left).endswith(":")
        or below.count(BLANK) == len(below)
        or is_place_name(said)
        or (row + 1 < rect.bottom and is_pair(grid, rect, row + 1) and NUMBER not in below)
        or (head_means(grid.text(row, rect.left)) is Means.PERIOD and read_period(said) is not None)
        or _over_counts(grid, rect, row)
    )


def _over_counts(grid: Grid, rect: Rect, row: int) -> bool:
    """'Region | East' over 'Awards made | 6': a form of two columns, for the labels below are no regions."""
    if rect.right != rect.left + 1 or line_means(grid.text(row, rect.left)) not in _FOR_WHOM:
        return False
    below = [text for each in range(row + 1, rect.bottom + 1) if (text := grid.text(each, rect.left))]
    return len(below) > 1 and sum(map(is_measured, below)) * 2 >= len(below)
