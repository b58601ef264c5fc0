"""Rows of heads above the last one: spanners over two to four rows, merged or with structurally blank cells.

A contact line such as 'Region: | North' right above the heads is no spanner.
"""

from data.reading.grid import BLANK, MARK, NUMBER, Grid, Rect, is_year, label
from data.reading.periods import read_period
from data.reading.reading import Means
from data.reading.words import head_means, is_place_name

LONGEST_SPANNER = 60  # characters; a lone unmerged cell with more above the heads is a title


def spanners(grid: Grid, rect: Rect, leaf: int, numeric: tuple[int, ...]) -> tuple[int, ...]:
    """Head rows above the last one, top first."""
    rows: list[int] = []
    for row in range(leaf - 1, rect.top - 1, -1):
        kinds = grid.row(row, rect.left, rect.right + 1)
        if kinds.count(BLANK) == len(kinds):
            if any(_merged_through(grid, row, column) for column in numeric):
                continue
            above = row - 1
            if above >= rect.top and _spans(grid, rect, above, numeric, strictly=True):
                continue
            break
        if is_sure_pair(grid, rect, row) or (
            _is_pair(grid, rect, row) and grid.kind(leaf, rect.left) != BLANK
        ):
            break
        if not _spans(grid, rect, row, numeric, strictly=not rows and row < leaf - 1):
            break
        rows.append(row)
    return tuple(reversed(rows))


def _is_pair(grid: Grid, rect: Rect, row: int) -> bool:
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
    return text.endswith(":") or head_means(text) in (
        Means.PLACE,
        Means.PERIOD,
        Means.PARTNERSHIP,
        Means.REMARK,
    )


def is_sure_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """A pair that can't be heads: a colon, a place or period beside the label, or a gap below."""
    if not _is_pair(grid, rect, row):
        return False
    said, below = grid.text(row, rect.left + 1), grid.row(row + 1, rect.left, rect.right + 1)
    return (
        grid.text(row, rect.left).endswith(":")
        or below.count(BLANK) == len(below)
        or is_place_name(said)
        or (head_means(grid.text(row, rect.left)) is Means.PERIOD and read_period(said) is not None)
    )


def _merged_through(grid: Grid, row: int, column: int) -> bool:
    return (row, column) in grid.covers


def _spans(grid: Grid, rect: Rect, row: int, numeric: tuple[int, ...], strictly: bool) -> bool:
    """Whether a row stands over columns of numbers as names: a spanner, not a title and not data."""
    filled = [c for c in rect.columns if grid.kind(row, c) != BLANK]
    over = [c for c in filled if c >= numeric[0] or _width(grid, row, c) > 1 and c > rect.left]
    if any(grid.kind(row, c) in (NUMBER, MARK) and not is_year(grid.rows[row][c]) for c in over):
        return False
    if len(over) >= 2:
        return True
    if not over or over[0] == rect.left:
        return False
    if 1 < _width(grid, row, over[0]) <= len(rect.columns):
        return over[0] > rect.left
    return not strictly and len(filled) <= 2 and len(grid.text(row, over[0])) <= LONGEST_SPANNER


def _width(grid: Grid, row: int, column: int) -> int:
    return next((right - left + 1 for top, left, _, right in grid.merges if (top, left) == (row, column)), 1)


Level = dict[int, object]


def head_levels(grid: Grid, rect: Rect, rows: tuple[int, ...], numeric: tuple[int, ...]) -> list[Level]:
    """For each head row the cell above each column, spanners spread over what they span.

    A name that stands in two rows of one column (merged downwards) counts in the upper one only.
    """
    levels: list[Level] = []
    for row in rows:
        level = _own(grid, rect, row) if row == rows[-1] else _spread(grid, rect, row, frozenset(numeric))
        for column in list(level):
            if any(above.get(column) == level[column] for above in levels):
                del level[column]
        levels.append(level)
    return levels


def _own(grid: Grid, rect: Rect, row: int) -> Level:
    return {
        column: cell
        for column in rect.columns
        if (cell := grid.cell(row, column)) not in ("", None) and label(cell)
    }


def _spread(grid: Grid, rect: Rect, row: int, numeric: frozenset[int]) -> Level:
    own = _own(grid, rect, row)
    if any((row, column) in grid.covers and grid.covers[row, column][0] == row for column in rect.columns):
        return own
    spread: Level = {}
    source = None
    for column in rect.columns:
        source = column if column in own else source
        # The head of the stub names the stub only; a name over numbers does not reach back over it.
        if source is None or (column != source and str(own[source]).startswith("(")):
            continue  # a name in brackets, such as a unit, is about its own column
        if column == source or (column in numeric) == (source in numeric):
            spread[column] = own[source]
    return spread
