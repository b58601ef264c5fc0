"""Columns that say when, read together: years of a named kind, numbered quarters, first and last days.

For lists with 'Program Year' over bare years, with 'Year' and 'Qtr' in columns of whole numbers, with
'Period start' and 'Period end', and with the day on which a row was entered beside its reporting period.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from data.reading.geometry.coded import Coded
from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, DATE, Grid, is_year, label
from data.reading.reading import Means
from data.reading.words import calendar
from data.reading.words.parts import as_part
from data.reading.words.period_heads import read_head
from data.reading.words.periods import Period, is_bare_part, read_period
from data.reading.words.words import is_span, is_total, names_period, year_kind

SAMPLE = 200  # rows that show whether a column holds days


def with_times(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """Columns where those that begin and end a period say when, and days beside a period do not.

    A day under a bare 'Date' beside 'Reporting period' is when something was done: an attribute.
    """
    days = [column for column in columns if column.means is not Means.VALUE and _days(grid, body, column.at)]
    ends = [end.at for one in days for other in days if is_span(one.head, other.head) for end in (one, other)]
    if ends:
        return [_as_time(column, ends) for column in columns]
    times = [column for column in columns if column.means is Means.PERIOD]
    named = [column for column in times if names_period(column.head) and column not in days]
    if not named:
        return columns
    loose = [column.at for column in days if column in times and not names_period(column.head)]
    return [replace(column, means=Means.REMARK) if column.at in loose else column for column in columns]


def _as_time(column: Column, ends: Sequence[int]) -> Column:
    if column.at in ends:
        return replace(column, means=Means.PERIOD, is_code=False)
    return replace(column, means=None) if column.means is Means.PERIOD else column


def _days(grid: Grid, body: range, at: int) -> bool:
    """Whether a column holds days, as dates or as text."""
    cells = [grid.rows[row][at] for row in body[:SAMPLE] if grid.kind(row, at) != BLANK]
    kinds = grid.column(at, body.start, min(body.stop, body.start + SAMPLE))
    if kinds.count(DATE):
        return kinds.count(DATE) * 2 > len(cells)
    texts = {cell for cell in cells if isinstance(cell, str)}
    return bool(texts) and all((p := read_period(text)) is not None and p.kind == "as of" for text in texts)


def spans_joined(times: list[Coded]) -> list[Coded]:
    """First and last day as one column of periods; a whole month, quarter or year has its own name."""
    for one in times:
        for other in times:
            if is_span(one.name, other.name):
                rest = [column for column in times if column is not one and column is not other]
                return [_span(one, other), *rest]
    return times


def _span(one: Coded, other: Coded) -> Coded:
    pairs = list(zip(one.codes, other.codes, strict=True))
    index = {pair: number for number, pair in enumerate(dict.fromkeys(pairs))}
    cells: list[object] = [
        _between(one.cells[first], other.cells[last]) or _summed(one.cells[first], other.cells[last])
        for first, last in index
    ]
    return replace(one, texts=list(map(str, cells)), codes=[index[pair] for pair in pairs], cells=cells)


def _summed(*cells: object) -> str:
    """'Totals' below the last of the days: a sum over the rows, which begins and ends on no day."""
    return next((cell for cell in cells if isinstance(cell, str) and is_total(cell)), "")


def _between(first: object, last: object) -> Period | None:
    starts, ends = _day(first), _day(last)
    return calendar.span(starts, ends) if starts and ends and starts <= ends else None


def _day(cell: object) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    period = read_period(cell)
    return period.ends if period and period.kind == "as of" else None


def periods_in(column: Coded, start: int) -> list[Period | str | None]:
    """What each distinct cell of a column says of time; a bare 'Q1' stays text until its year is known."""
    kind = year_kind(column.name)
    cells = [_of_kind(as_part(cell, column.name), kind) for cell in column.cells]
    read = read_head([None if isinstance(cell, Period) else cell for cell in cells], start)
    return [
        cell
        if isinstance(cell, Period)
        else p or (cell if isinstance(cell, str) and is_bare_part(cell) else None)
        for p, cell in zip(read, cells, strict=True)
    ]


def _of_kind(cell: object, kind: str) -> object:
    """'2024' below 'Program Year' is PY2024."""
    if not kind or isinstance(cell, Period):
        return label(cell) if isinstance(cell, str) else cell
    text = label(cell).split(" ")[0]
    return f"{kind}{text}" if is_year(text) else label(cell) if isinstance(cell, str) else cell
