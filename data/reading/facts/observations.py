"""From a layout to facts: whole columns at a time, each value with its cell and what it is about."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import compress, cycle
from operator import itemgetter

from data.reading.facts.series import ColumnPart, column_parts, joined, period_of
from data.reading.files.workbook import Sheet
from data.reading.geometry.grid import NUMBER, Grid
from data.reading.geometry.labels import RowLabels, row_labels
from data.reading.geometry.layout import Layout
from data.reading.reading import STATUS_CODES, Facts, Key
from data.reading.status import Status
from data.reading.words.numbers import bound_of, read_values
from data.reading.words.periods import Period
from data.reading.words.shared_units import with_shared_units
from data.reading.words.shown import Shown, scale
from data.reading.words.units import Counted, unit_of_value

SUPPRESSED = STATUS_CODES.index(Status.SUPPRESSED)


@dataclass
class Observed:
    """The facts of a table, and the cells that hold neither a value nor a blank."""

    facts: Facts = field(default_factory=Facts)
    unread: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True)
class _Table:
    """A table on its way to facts, with what its columns have in common."""

    sheet: Sheet
    grid: Grid
    layout: Layout
    labels: RowLabels
    start: int
    body: list[Sequence[object]]
    rows: "array[int]"
    shown: dict[tuple[str, str | None], Shown] = field(default_factory=dict)
    keys: dict[object, "array[int]"] = field(default_factory=dict)
    periods: dict[tuple[int, ...], "array[int]"] = field(default_factory=dict)


class _Keys(dict[Key, int]):
    """Numbers the distinct series of a table in the order in which they come."""

    def __missing__(self, key: Key) -> int:
        self[key] = number = len(self)
        return number


class _Periods(dict[Period | None, int]):
    """The same for its periods."""

    def __missing__(self, period: Period | None) -> int:
        self[period] = number = len(self)
        return number


def observe(sheet: Sheet, grid: Grid, layout: Layout, fiscal_year_start: int = 7) -> Observed:
    """Every value of a table. Cells that are no value and no blank are listed, never guessed."""
    labels, rows = row_labels(grid, layout, fiscal_year_start), layout.body.rows
    body = list(map(grid.rows.__getitem__, rows))
    table = _Table(sheet, grid, layout, labels, fiscal_year_start, body, array("l", rows))
    observed, keys, periods = Observed(), _Keys(), _Periods()
    for column in column_parts(layout):
        _add(observed, table, column, (keys, periods))
        observed.facts.column_labels[column.at] = column.labels
    observed.facts.keys, observed.facts.periods = list(keys), list(periods)
    with_shared_units(observed.facts)
    observed.facts.row_labels = table.labels.written
    return observed


def _add(observed: Observed, table: _Table, column: ColumnPart, numbers: tuple[_Keys, _Periods]) -> None:
    """One column of values; a column without any value says nothing and is passed over."""
    rows, facts, labels = table.layout.body.rows, observed.facts, table.labels
    if not any(table.grid.column(column.at, rows[0], rows[-1] + 1)):
        return
    cells = list(map(itemgetter(column.at), table.body))
    types = set(map(type, cells))
    values, statuses, unread = read_values(cells, types)
    shown = _shown(table, column, not types.isdisjoint((str, Counted)))
    keys, periods = _keys_of(table, column, shown, numbers[0]), _periods_of(table, column, numbers[1])
    scale(values, labels.part, shown)
    kept = _kept(table, column, unread)
    observed.unread += [(rows[place], column.at) for place in unread]
    if table.sheet.errors:
        observed.unread += [(row, column.at) for row in rows if (row, column.at) in table.sheet.errors]
    where = table.rows
    if kept is not None:
        values = array("d", compress(values, kept))
        statuses = bytearray(compress(statuses, kept))
        keys, periods, where = (array("l", compress(one, kept)) for one in (keys, periods, where))
    facts.value.extend(values)
    facts.status.extend(statuses)
    facts.key.extend(keys)
    facts.period.extend(periods)
    facts.row.extend(where)
    facts.column.extend(array("l", [column.at]) * len(values))
    if SUPPRESSED in statuses:
        _note_bounds(facts, table, column)


def _keys_of(table: _Table, column: ColumnPart, shown: tuple[Shown, ...], keys: _Keys) -> "array[int]":
    """The series of each row, by number; columns that differ in period alone share them."""
    alike = (replace(column, at=0, when=(), labels=()), shown)
    if alike not in table.keys:
        parts = zip(table.labels.parts, cycle(shown))
        key_of = [keys[joined(part, column, table.layout, one)] for part, one in parts]
        table.keys[alike] = array("l", map(key_of.__getitem__, table.labels.part))
    return table.keys[alike]


def _periods_of(table: _Table, column: ColumnPart, periods: _Periods) -> "array[int]":
    """The period of each row, by number."""
    context = table.layout.context.period
    when_of = tuple(
        periods[period_of(when, column.when, context, table.start)] for when in table.labels.whens
    )
    if when_of not in table.periods and len(when_of) == 1:
        table.periods[when_of] = array("l", when_of) * len(table.labels.when)
    elif when_of not in table.periods:
        table.periods[when_of] = array("l", map(when_of.__getitem__, table.labels.when))
    return table.periods[when_of]


def _shown(table: _Table, column: ColumnPart, written: bool) -> tuple[Shown, ...]:
    """How values are shown for each distinct label: in its first row where rows are metrics, else once."""
    parts, rows = table.labels.parts, table.layout.body.rows
    if table.layout.roles.metric_from in ("heads", "title"):
        numbers = [row for row in rows if table.grid.kind(row, column.at) == NUMBER] if written else []
        marked = next((row for row in numbers if unit_of_value(table.grid.rows[row][column.at])), None)
        first = next((row for row in rows if table.grid.kind(row, column.at) == NUMBER), rows[0])
        first = first if marked is None else marked
        return (_shown_at(table, first, column.at),)
    if not written and not table.sheet.has_formats:
        return (Shown(),)
    return tuple(_shown_at(table, part.row, column.at) for part in parts)


def _shown_at(table: _Table, row: int, column: int) -> Shown:
    """A cell's number format and written unit; a blank is counted in what its neighbours are."""
    if table.grid.kind(row, column) != NUMBER:
        values = (value.at for value in table.layout.roles.values)
        column = next((at for at in values if table.grid.kind(row, at) == NUMBER), column)
    said = table.sheet.format_at(row, column), unit_of_value(table.grid.rows[row][column])
    return table.shown.setdefault(said, Shown(*said))


def _kept(table: _Table, column: ColumnPart, unread: list[int]) -> list[bool] | None:
    """Which cells are observations; None where all are. Errors and merged-away cells are not blanks."""
    body, sheet = table.layout.body.rows, table.sheet
    strange = set(unread)
    if sheet.errors or sheet.uncalculated or table.grid.covers:
        for place, row in enumerate(body):
            cell = (row, column.at)
            if cell in sheet.errors or cell in sheet.uncalculated or cell in table.grid.covers:
                strange.add(place)
    return [place not in strange for place in range(len(body))] if strange else None


def _note_bounds(facts: Facts, table: _Table, column: ColumnPart) -> None:
    for row in table.layout.body.rows:
        if bound := bound_of(table.grid.rows[row][column.at]):
            facts.bounds[row, column.at] = bound
