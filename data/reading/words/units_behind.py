"""Figures with their unit behind them: '36 days', '5.4 min', '9,210 mi'.

For scorecards and fact sheets that are typed to be looked at. The same words also name groups and heads
('30 days | 60 days | 90 days', '5 years' down a column of ages), which are in order where figures are not.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from data.reading.geometry.edits import with_cells
from data.reading.geometry.grid import BLANK, DATE, MARK, NUMBER, TEXT, Grid
from data.reading.words.numbers import read_value
from data.reading.words.periods import read_period
from data.reading.words.units import Counted, named_unit
from data.reading.words.words import is_value_word

LAST_ROW = 400  # lower down, a sheet is a list, whose columns tell by their top
SAMPLE = 40  # cells that show whether a column holds figures
FEWEST = 3  # figures in a column; two may be anything
_FIGURE = re.compile(
    r"([-+]?\$?\d[\d,]*(?:\.\d+)?)[ \u00a0](?P<unit>[a-z\u00b0\u00b5][a-z/\u00b2\u00b3]{0,11})\.?",
    re.IGNORECASE,
)
_FIRST = frozenset("0123456789-+$ ")
_NO_UNITS = frozenset(("am", "pm", "a", "or", "and", "to", "of"))  # '3 pm' is a time of day

Found = dict[tuple[int, int], Counted]


def with_units_behind(grid: Grid) -> Grid:
    """The grid with such figures as numbers that know their unit."""
    top = range(min(grid.height, LAST_ROW))
    if not any(_figure(grid, row, column) for row in top for column in _texts(grid, row)):
        return grid
    found: Found = {}
    for row in top:
        found |= _in_row(grid, row)
    for column in range(1, grid.width):
        found |= _in_column(grid, column)
    return with_cells(grid, found)


def _texts(grid: Grid, row: int) -> Iterator[int]:
    return (column for column, kind in enumerate(grid.row(row)) if kind == TEXT and column)


def _figure(grid: Grid, row: int, column: int) -> Counted | None:
    cell = grid.rows[row][column]
    match = _FIGURE.fullmatch(cell.strip()) if isinstance(cell, str) and cell[:1] in _FIRST else None
    if match is None or match["unit"].lower() in _NO_UNITS or read_period(match[0]):
        return None
    read = read_value(match[1])
    return Counted(read[0], named_unit(match["unit"])) if read else None


def _in_row(grid: Grid, row: int) -> Found:
    """The figures of a row of a metric: a label, then figures in one unit below heads or other figures."""
    found = {(row, at): figure for at in _texts(grid, row) if (figure := _figure(grid, row, at))}
    first = min((at for _, at in found), default=0)
    rest = [grid.kind(row, at) for at in range(first, grid.width) if (row, at) not in found]
    if len(found) < 2 or len({figure.unit for figure in found.values()}) > 1 or DATE in rest:
        return {}
    if not row or TEXT not in grid.row(row, 0, first) or rest.count(TEXT) > 1:
        return {}
    above = [grid.kind(row - 1, at) for _, at in found]
    counted = NUMBER in above or any(_figure(grid, row - 1, at) for _, at in found)
    headed = BLANK not in above and not _in_order(list(found.values()))
    return found if counted or headed else {}


def _in_column(grid: Grid, column: int) -> Found:
    """The figures of a column right of labels; in several units only where nothing else is a number."""
    rows = [row for row in range(grid.height) if grid.kind(row, column) not in (BLANK, MARK)]
    first = next((n for n, row in enumerate(rows[:SAMPLE]) if _figure(grid, row, column)), len(rows))
    sample = rows[first : first + SAMPLE]
    figures = [figure for row in sample if (figure := _figure(grid, row, column))]
    if len(figures) < FEWEST or len(figures) * 10 < len(sample) * 9 or _in_order(figures):
        return {}
    if any(TEXT not in grid.row(row, 0, column) for row in sample):
        return {}
    if len(set(figures)) * 10 < len(figures) * 7 or _beside_values(grid, rows[:first]):
        return {}
    if len({figure.unit for figure in figures}) > 1 and any(NUMBER in grid.row(row) for row in sample):
        return {}
    return {(row, column): figure for row in rows[first:] if (figure := _figure(grid, row, column))}


def _beside_values(grid: Grid, above: Sequence[int]) -> bool:
    """'After exit' beside 'Value': 6 and 12 months say of what the value is."""
    heads = [grid.text(row, at) for row in above[-1:] for at in range(grid.width)]
    return any(map(is_value_word, heads))


def _in_order(figures: Sequence[float]) -> bool:
    """'30 days, 60 days, 90 days': steps, which name groups."""
    whole = all(figure.is_integer() for figure in figures)
    return whole and all(one < two for one, two in pairwise(figures))
