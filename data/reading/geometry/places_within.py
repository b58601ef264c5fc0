"""Names without a head, right of places that stand once over their rows: the places within these.

For regional reports over months, 'Region 1' over its counties and the title saying what is counted. Names
that come again below each place, 'New' and 'Repair', are what is counted there, or its groups.
"""

from dataclasses import replace
from itertools import pairwise

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, NUMBER, TEXT, Grid
from data.reading.reading import Means
from data.reading.words.period_heads import find_period
from data.reading.words.periods import is_bare_part, read_period
from data.reading.words.words import is_bare_name

ROWS = 400  # rows that show what the labels are


def with_places_within(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """The columns, with such names as places."""
    values = [column for column in columns if column.means is Means.VALUE]
    if len(values) < 2 or not all(map(_is_timed, values)):
        return columns
    rows = [row for row in body[:ROWS] if any(grid.kind(row, column.at) == NUMBER for column in values)]
    found = list(columns)
    for number, (over, column) in enumerate(pairwise(columns), 1):
        loose = column.means is None and not column.head and not column.is_code
        if loose and over.means is Means.PLACE and _are_within(grid, rows, over.at, column.at):
            found[number] = replace(column, means=Means.PLACE)
    return found


def _is_timed(column: Column) -> bool:
    texts = column.path
    return any(is_bare_part(text) or read_period(text) or find_period(text) for text in texts)


def _are_within(grid: Grid, rows: list[int], over: int, at: int) -> bool:
    """Whether the names are told once each, some of them with no place of their own beside them."""
    names = [grid.text(row, at) for row in rows if grid.kind(row, at) == TEXT]
    below = any(grid.kind(row, over) == BLANK != grid.kind(row, at) for row in rows)
    return below and len(names) > 2 and len(set(names)) == len(names) and all(map(is_bare_name, names))
