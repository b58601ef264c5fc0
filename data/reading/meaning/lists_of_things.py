"""Lists with one thing a row, keyed by a place code or with a date of their own: licences, permits, sites.

The date on which each was licensed says nothing of when its figures hold; a zip code beside a year is the
place, though beside names it is only part of an address.
"""

from dataclasses import replace
from datetime import date

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, NUMBER, Grid
from data.reading.reading import Means
from data.reading.words.periods import read_period
from data.reading.words.words import head_means

ROWS = 2_000  # rows that show what a list is of
FEWEST = 4  # rows
LONGEST = 730  # days; the days of a series of reports lie closer together or come at even steps


def as_list(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """The columns of such a list: its places, and its dates as remarks."""
    values = [column.at for column in columns if column.means is Means.VALUE]
    rows = [row for row in body[:ROWS] if any(grid.kind(row, at) == NUMBER for at in values)]
    return [_undated(grid, rows, column, columns) for column in _placed(columns)]


def _placed(columns: list[Column]) -> list[Column]:
    labels = [one for one in columns if one.means not in (Means.VALUE, Means.PERIOD, Means.REMARK)]
    keys = [one for one in columns if one.means is Means.REMARK and head_means(one.head) is Means.PLACE]
    if labels or len(keys) != 1:
        return columns
    return [replace(one, means=Means.PLACE) if one is keys[0] else one for one in columns]


def _undated(grid: Grid, rows: list[int], column: Column, columns: list[Column]) -> Column:
    """A day of its own for each thing, years apart, is when something happened to it."""
    if column.means is not Means.PERIOD or len(rows) < FEWEST or column is columns[0]:
        return column
    others = [one for one in columns if one.means in (None, Means.PLACE, Means.BREAKDOWN, Means.PARTNERSHIP)]
    named = any(_all_different(grid, rows, one) for one in others if not one.is_code)
    days = sorted(filter(None, (_day(grid.rows[row][column.at]) for row in rows)))
    if not named or len(set(days)) < len(rows):
        return column
    steps = {(later - earlier).days // 7 for earlier, later in zip(days, days[1:], strict=False)}
    scattered = (days[-1] - days[0]).days > LONGEST and len(steps) > 2
    # The days of reports come in order.
    in_order = days == [_day(grid.rows[row][column.at]) for row in rows]
    return replace(column, means=Means.REMARK) if scattered and not in_order else column


def _all_different(grid: Grid, rows: list[int], column: Column) -> bool:
    cells = [grid.rows[row][column.at] for row in rows if grid.kind(row, column.at) != BLANK]
    return len(cells) == len(rows) == len(set(cells))


def _day(cell: object) -> date | None:
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    period = read_period(cell) if isinstance(cell, str) else None
    return period.starts if period and period.kind == "as of" else None
