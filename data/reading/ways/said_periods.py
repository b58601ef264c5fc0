"""Rows of which a person said that they hold the period: heads over the values, or one line for the table."""

from collections.abc import Iterable

from data.reading.geometry.grid import Grid, Rect, label
from data.reading.geometry.layout import Layout
from data.reading.reading import Means, Problem, address
from data.reading.ways.corrections import Corrections, filled
from data.reading.words.period_heads import find_period
from data.reading.words.periods import Period, read_period


def said_period(grid: Grid, words: Corrections, start: int, within: Rect) -> Period | None:
    """The period in the lines that a person pointed at; None where they are heads or say none.

    A lone label between the rows of the table (`within`) speaks for the rows below it only.
    """
    lines = [
        row
        for row in _pointed_at(grid, words)
        if row not in grid.heads and not (within.top < row <= within.bottom and len(filled(grid, row)) == 1)
    ]
    return next((period for row in lines if (period := _period_in(grid, row, start))), None)


def unheeded(grid: Grid, words: Corrections, layouts: Iterable[Layout], start: int) -> list[Problem]:
    """The rows that were said to hold the period and from which none could be read."""
    read = {
        row
        for layout in layouts
        for row, level in zip(layout.heads, layout.levels, strict=True)
        if {label(cell) for cell in level.values()} & _times(layout)
    }
    return [
        Problem(
            grid.name,
            address(row, filled(grid, row)[0]),
            f"you said that row {row + 1} holds the period, but no period such as 'PY2024 Q1' stands there",
        )
        for row in _pointed_at(grid, words)
        if row not in read and not _period_in(grid, row, start)
    ]


def _times(layout: Layout) -> set[str]:
    """The heads that say a period, as written."""
    return {name.written for c in layout.roles.values for name in c.names if name.period or name.part}


def _pointed_at(grid: Grid, words: Corrections) -> list[int]:
    said = (row for row, means in words.rows.items() if means is Means.PERIOD and row < grid.height)
    return [row for row in said if filled(grid, row)]


def _period_in(grid: Grid, row: int, start: int) -> Period | None:
    for column in filled(grid, row):
        text = grid.text(row, column)
        if period := read_period(text, start):
            return period
        if found := find_period(text, start):
            return found[0]
    return None
