"""The heads over each column, row by row, spanners spread over what they span."""

from data.reading.geometry.grid import Grid, Rect, label
from data.reading.words.periods import is_bare_part, read_period

Level = dict[int, object]


def head_levels(grid: Grid, rect: Rect, rows: tuple[int, ...], numeric: tuple[int, ...]) -> list[Level]:
    """For each head row the cell above each column, spanners spread over what they span.

    A name that stands in two rows of one column (merged downwards) counts in the upper one only.
    """
    levels: list[Level] = []
    for row in rows:
        level = _own(grid, rect, row)
        if row != rows[-1]:
            level = _spread(grid, rect, row, frozenset(numeric))
            level = _cut_at_names(level, _own(grid, rect, row), _own(grid, rect, rows[-1]))
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


def _cut_at_names(level: Level, own: Level, leaf: Level) -> Level:
    """A lone spanner over months ends where the heads below it say no time: 'Employment' is no 'Total wages'.

    For tables in which a few columns hold months and the others their own measures, the cells not merged.
    """
    if len(own) != 1:
        return level
    source = next(iter(own))
    times = [_is_time(leaf[column]) for column in level if column in leaf]
    if not _is_time(leaf.get(source)) or all(times):
        return level
    end = next(column for column in sorted(level) if column in leaf and not _is_time(leaf[column]))
    return {column: text for column, text in level.items() if column < end or column < source}


def _is_time(cell: object) -> bool:
    return is_bare_part(cell) or read_period(cell) is not None
