"""Reads a whole workbook: each sheet by itself, so that one that can't be read stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.errors import RefusedWorkbook
from data.reading.areas import areas_of
from data.reading.checks import problems_of
from data.reading.corrections import Corrections
from data.reading.grid import Grid, grid_of, label
from data.reading.layout import Layout, Surroundings
from data.reading.observations import observe
from data.reading.reading import (
    Correction,
    Problem,
    Reading,
    SheetReading,
    Table,
    Vocabulary,
    address,
)
from data.reading.recognise import layouts_of
from data.reading.said_values import apply_said
from data.reading.tabs import tabs_that_are_places
from data.reading.unheeded import Outcome, unheeded
from data.reading.unreadable import stories, unnamed, unread_cells, where_it_gave_up, why_not
from data.reading.workbook import Sheet, open_workbook
from data.registers.recognise import register_rows

PICTURE_ROWS, PICTURE_COLUMNS = 80, 30


Progress = Callable[[int, int], object]


def read_workbook(
    content: bytes,
    name: str,
    vocabulary: Vocabulary = Vocabulary(),  # noqa: B008
    corrections: Sequence[Correction] = (),
    progress: Progress | None = None,
) -> Reading:
    """Every sheet with its tables and facts. Raises RefusedWorkbook where no sheet gives anything to store.

    `progress` is told after each sheet how many of how many are done.
    """
    return read_sheets(open_workbook(content, name), name, Told(vocabulary, tuple(corrections), progress))


@dataclass(frozen=True)
class Told:
    """What the reader is told beside the workbook."""

    vocabulary: Vocabulary = Vocabulary()
    corrections: tuple[Correction, ...] = ()
    progress: Progress | None = None


def read_sheets(sheets: Sequence[Sheet], name: str, told: Told = Told()) -> Reading:  # noqa: B008
    vocabulary, corrections = told.vocabulary, told.corrections
    words = {sheet.name: Corrections.of(sheet.name, corrections) for sheet in sheets}
    grids = {sheet.name: grid_of(sheet) for sheet in sheets}
    found = {
        sheet.name: layouts_of(
            grids[sheet.name], Surroundings(sheet.name, name, vocabulary, words[sheet.name])
        )
        for sheet in sheets
        if not words[sheet.name].left_out
    }
    places = tabs_that_are_places(found)
    readings = []
    for number, sheet in enumerate(sheets, start=1):
        layouts = [
            replace(one, context=replace(one.context, place=places[sheet.name]))
            if sheet.name in places
            else one
            for one in found.get(sheet.name, [])
        ]
        readings.append(_read(sheet, grids[sheet.name], layouts, words[sheet.name], vocabulary))
        if told.progress:
            told.progress(number, len(sheets))
    reading = Reading(name, tuple(readings))
    # Whoever corrects a sheet must see what came of it, if that is nothing.
    if not len(reading) and not corrections:
        raise RefusedWorkbook(_nothing(reading))
    return reading


def _read(
    sheet: Sheet, grid: Grid, layouts: list[Layout], words: Corrections, vocabulary: Vocabulary
) -> SheetReading:
    read = SheetReading(
        sheet.name, sheet.hidden, grid.height, grid.width, picture_of(grid), problems=sheet.problems
    )
    if words.left_out:
        return replace(read, reason="Left out, as you said.")
    register = register_rows(sheet, vocabulary.fiscal_year_start)
    if register and register[1]:
        return replace(
            read, register=register[0], register_rows=register[1], problems=(*sheet.problems, *register[2])
        )
    tables, problems = [], [*sheet.problems, *stories(sheet, grid)]
    for layout in layouts:
        observed = observe(sheet, grid, layout, vocabulary.fiscal_year_start)
        apply_said(observed.facts, words)
        if len(observed.facts):
            tables.append(
                Table(
                    areas_of(grid, layout),
                    observed.facts,
                    layout.name,
                    round(layout.score, 2),
                    layout.reasons,
                )
            )
        problems += [
            Problem(sheet.name, address(layout.rect.top, layout.rect.left), doubt)
            for doubt in layout.roles.doubts
        ]
        problems += unnamed(sheet, observed)
        problems += unread_cells(sheet, grid, observed)
        problems += problems_of(sheet.name, observed.facts)
    outcome = Outcome(layouts, [table.facts for table in tables])
    problems = [*unheeded(grid, words, outcome, vocabulary.fiscal_year_start), *problems]
    if not tables:
        why = "Its tables are left out, as you said." if words.tables else why_not(sheet, grid)
        return replace(read, reason=why, problems=(*problems, *where_it_gave_up(sheet, grid)))
    return replace(read, tables=tuple(tables), problems=tuple(problems))


def picture_of(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The first rows and columns as text, to be drawn."""
    return tuple(
        tuple(label(cell)[:120] for cell in row[:PICTURE_COLUMNS]) for row in grid.rows[:PICTURE_ROWS]
    )


def _nothing(reading: Reading) -> str:
    told = "; ".join(f"sheet '{sheet.name}': {sheet.reason or 'no values'}" for sheet in reading.sheets[:3])
    return f"Nothing in this workbook could be read as figures ({told})."
