"""Columns understood by those beside them: flags, codes and their names, descriptions of what is counted.

For databank downloads: a letter such as 'p' or 'b' right of each value or left of all, 'Region/Country'
merged over a code and a name, 'Line code | Description | Unit' before the years.
"""

import re
from dataclasses import replace

from data.reading.geometry.columns import SAMPLE, Column
from data.reading.geometry.grid import BLANK, MARK, NUMBER, TEXT, Grid, label
from data.reading.reading import Means
from data.reading.words.words import fold, head_means, head_words, is_period_head

LONGEST_FLAG = 3  # characters
FEWEST_ROWS = 5  # that show whether a number never changes
_DESCRIPTION = re.compile(r"(?:item |line |series )?descriptions?$")
_CLASSED = re.compile(r"(?:types?|levels?|divisions?|status|flags?|class)$")


def with_neighbours(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """The columns, those judged again whose meaning the others tell."""
    body = _with_values(grid, body, columns)
    columns = [_without_axis(column) for column in columns]
    found = [_as_flags(grid, body, column, columns) for column in columns]
    found = [_as_code(grid, body, column) for column in found]
    found = _without_repeats(grid, body, found)
    return _with_descriptions(grid, body, _with_names(grid, body, found))


def _without_axis(column: Column) -> Column:
    """'Period' over a column of names is about the columns on its right: the corner of a query export."""
    is_axis = column.means is None and not column.is_code and _is_time(column.head)
    return replace(column, head="", path=()) if is_axis and column.distinct else column


def _is_time(head: str) -> bool:
    """'Year', 'Period'; 'Program' alone is part of a year's name, and heads programs."""
    return is_period_head(head) and head_means(head) is Means.PERIOD


def _without_repeats(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """A column of numbers that says the same as one of periods, row by row, is the code of these."""
    times = [_cells(grid, body, column.at) for column in columns if column.means is Means.PERIOD]
    return [
        replace(column, means=None, is_code=True)
        if column.means is Means.VALUE
        and column.is_whole
        and times
        and _cells(grid, body, column.at) in times
        else column
        for column in columns
    ]


def _with_values(grid: Grid, body: range, columns: list[Column]) -> range:
    """The rows down to the last one with a value: what stands below are notes."""
    values = [column.at for column in columns if column.means is Means.VALUE]
    last = next((row for row in reversed(body) if any(grid.kind(row, at) in (NUMBER, MARK) for at in values)),
                body.stop - 1)  # fmt: skip
    return range(body.start, last + 1)


def _cells(grid: Grid, body: range, at: int) -> list[object]:
    return [grid.rows[row][at] for row in body[:SAMPLE] if grid.kind(row, at) != BLANK]


def _as_flags(grid: Grid, body: range, column: Column, columns: list[Column]) -> Column:
    """A column without a head, or below 'Year', that holds letters: remarks on the values beside it."""
    if column.means not in (None, Means.METRIC, Means.BREAKDOWN):
        return column
    if column.head and not _is_time(column.head):
        return column
    if all(other.at == column.at or other.means is Means.VALUE for other in columns):
        return column
    cells = _cells(grid, body, column.at)
    letters = [isinstance(cell, str) and cell.strip().isalpha() and cell.strip().islower() for cell in cells]
    short = cells and all(letters) and max(len(str(cell).strip()) for cell in cells) <= LONGEST_FLAG
    return replace(column, means=Means.REMARK) if short else column


def _as_code(grid: Grid, body: range, column: Column) -> Column:
    """The same whole number in every row, under a head of places or kinds: a code among the values."""
    folded = fold(head_words(column.head))
    if column.means is not Means.VALUE or not column.is_whole or len(folded.split()) > 2:
        return column
    if head_means(column.head) is not Means.PLACE and not _CLASSED.search(folded):
        return column
    cells = _cells(grid, body, column.at)
    same = len(cells) >= FEWEST_ROWS and len(set(cells)) == 1 and cells[0] not in (0, "0")
    return replace(column, means=None, is_code=True) if same else column


def _staggered(grid: Grid, body: range, one: Column, other: Column) -> bool:
    """A country in one column, its counties in the next: each row names a place in one of the two."""
    pairs = {(grid.kind(row, one.at) == BLANK, grid.kind(row, other.at) == BLANK) for row in body[:SAMPLE]}
    return {(False, True), (True, False)} <= pairs <= {(False, True), (True, False), (True, True)}


def _with_names(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """Names without a head right of the codes of places: the head stands over both."""
    found = list(columns)
    for number, (code, name) in enumerate(zip(columns, columns[1:], strict=False)):
        beside = code.means is Means.PLACE and not name.head and name.means is None
        if beside and not code.is_code and _staggered(grid, body, code, name):
            found[number + 1] = replace(name, means=Means.PLACE, head=code.head)
        elif code.is_code and code.means is Means.PLACE and not name.head and name.means is None:
            found[number + 1] = replace(name, means=Means.PLACE, head=code.head)
            found[number] = replace(code, means=None)
    return found


def _with_descriptions(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """Short descriptions that come again for each place say what is counted, where no other column does."""
    if any(column.means is Means.METRIC for column in columns):
        return columns
    return [_as_metric(grid, body, column) for column in columns]


def _as_metric(grid: Grid, body: range, column: Column) -> Column:
    if column.means is not Means.REMARK or not _DESCRIPTION.fullmatch(fold(column.head)):
        return column
    kinds = grid.column(column.at, body.start, body.stop)
    texts = {label(cell) for cell in _cells(grid, body, column.at)}
    again = kinds.count(TEXT) + kinds.count(MARK) >= max(2 * len(texts), 2)
    return replace(column, means=Means.METRIC) if again and len(texts) > 1 else column
