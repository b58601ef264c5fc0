"""Corrections that could not be heeded: nobody must think that the reader listened when it did not."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.reading.geometry.grid import Grid
from data.reading.geometry.layout import Layout
from data.reading.reading import Facts, Key, Means, Part, Problem, address, column_name
from data.reading.ways import said_periods
from data.reading.ways.corrections import Corrections, filled
from data.reading.ways.said_tables import position
from data.reading.ways.said_values import unheeded_values
from data.reading.words.periods import read_period
from data.reading.words.units import strip_footnote, strip_unit
from data.reading.words.words import fold

CHECKED = (Means.PLACE, Means.METRIC, Means.PARTNERSHIP, Means.BREAKDOWN)


@dataclass(frozen=True)
class Outcome:
    """What came of a sheet: its layouts, and the facts of each table that has any."""

    layouts: Sequence[Layout]
    tables: list[Facts]

    @property
    def keys(self) -> set[Key]:
        return {key for facts in self.tables for key in facts.keys}


def unheeded(grid: Grid, words: Corrections, outcome: Outcome, start: int) -> list[Problem]:
    """One problem for each correction that changed nothing, at the cell that was pointed at."""
    return [
        *said_periods.unheeded(grid, words, outcome.layouts, start),
        *unheeded_values(grid, words, outcome.tables),
        *_outside(grid, words),
        *_rows(grid, words, outcome),
        *_columns(grid, words, outcome),
        *_tables(grid, words),
        *_whole(grid, words, outcome, start),
    ]


def _outside(grid: Grid, words: Corrections) -> Iterator[Problem]:
    """Sister sheets may be shorter than the one on which a row was pointed at."""
    for row in words.rows:
        if row >= grid.height:
            yield _problem(grid, (0, 0), f"you spoke of row {row + 1}, which this sheet does not have")
    for column in words.columns:
        if column >= grid.width:
            text = f"you spoke of column {column_name(column)}, which this sheet does not have"
            yield _problem(grid, (0, 0), text)


def _rows(grid: Grid, words: Corrections, outcome: Outcome) -> Iterator[Problem]:
    keys = outcome.keys
    for row, means in words.rows.items():
        texts = {grid.text(row, column) for column in filled(grid, row)}
        if means in CHECKED and texts and not any(_named(key, means, texts) for key in keys):
            text = f"you said that row {row + 1} holds the {means.value}, but no value takes it from there"
            yield _problem(grid, (row, filled(grid, row)[0]), text)


def _named(key: Key, means: Part | Means, texts: set[str]) -> bool:
    """Whether a key says one of the texts; a metric may be put together from several heads."""
    said = {
        Means.PLACE: (key.place,),
        Means.METRIC: (key.metric,),
        Means.PARTNERSHIP: (key.partnership,),
        Means.BREAKDOWN: tuple(text for _, text in key.dims),
    }
    words = {word for text in texts if (word := fold(strip_footnote(strip_unit(text)[0])))}
    return any(word in fold(one) for one in said[Means(means)] if one for word in words)


def _columns(grid: Grid, words: Corrections, outcome: Outcome) -> Iterator[Problem]:
    roles = [layout.roles for layout in outcome.layouts]
    said = {(stub.at, stub.means) for one in roles for stub in one.stubs}
    said |= {(column.at, Means.VALUE) for one in roles for column in one.values}
    for column, means in words.columns.items():
        known = not isinstance(means, Means) or means is Means.REMARK or (column, means) in said
        if column < grid.width and not known:
            text = f"you said that column {column_name(column)} holds the {means.value}"
            yield _problem(grid, (0, column), f"{text}, but no table could be read so")


def _tables(grid: Grid, words: Corrections) -> Iterator[Problem]:
    for cell in words.tables:
        row, column = position(cell)
        if not (0 <= row < grid.height and 0 <= column < grid.width):
            yield _problem(grid, (0, 0), f"you left out the table at {cell}, but this sheet has no such cell")


def _whole(grid: Grid, words: Corrections, outcome: Outcome, start: int) -> Iterator[Problem]:
    """A period or place of the sheet that no value takes, because each says its own."""
    if words.place and outcome.tables and not any(key.place == words.place for key in outcome.keys):
        text = f"you said that this sheet is about {words.place}, but every value names a place of its own"
        yield _problem(grid, (0, 0), text)
    if not words.period or not outcome.tables:
        return
    said = read_period(words.period, start)
    if said is None:
        yield _problem(grid, (0, 0), f"you said '{words.period}' for the period, which is not understood")
        return
    told = [period for facts in outcome.tables for period in facts.periods if period]
    if not any(said.starts <= period.starts and period.ends <= said.ends for period in told):
        text = f"you said that this sheet is for {words.period}, but every value names a period of its own"
        yield _problem(grid, (0, 0), text)


def _problem(grid: Grid, cell: tuple[int, int], text: str) -> Problem:
    return Problem(grid.name, address(*cell), text)
