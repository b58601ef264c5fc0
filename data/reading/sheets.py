"""Reads a whole workbook: each sheet by itself, so that one that can't be read stops no other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.errors import RefusedWorkbook
from data.reading.checks import problems_of
from data.reading.corrections import Corrections
from data.reading.grid import BLANK, LONG, Grid, grid_of, label
from data.reading.layout import Layout, Surroundings, areas_of, layouts_of
from data.reading.observations import Observed, observe
from data.reading.reading import (
    Area,
    Correction,
    Part,
    Problem,
    Reading,
    SheetReading,
    Table,
    Vocabulary,
    address,
)
from data.reading.tabs import tabs_that_are_places
from data.reading.titles import is_note
from data.reading.workbook import Sheet, open_workbook
from data.registers.recognise import register_rows

PICTURE_ROWS, PICTURE_COLUMNS = 80, 30
STORIES_SHOWN = 5
UNREAD_SHOWN = 20  # problems a table for cells that are no value; more would hide the others
READABLE = "A readable sheet has names over columns of numbers, or a label beside each number."


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
            replace(one, context=replace(one.context, place=sheet.name)) if sheet.name in places else one
            for one in found.get(sheet.name, [])
        ]
        readings.append(_read(sheet, grids[sheet.name], layouts, words[sheet.name], vocabulary))
        if told.progress:
            told.progress(number, len(sheets))
    reading = Reading(name, tuple(readings))
    if not len(reading) and not any(word.left_out for word in words.values()):
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
    tables, problems = [], [*sheet.problems, *_stories(sheet, grid)]
    for layout in layouts:
        observed = observe(sheet, grid, layout, vocabulary.fiscal_year_start)
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
        problems += _unread(sheet, grid, observed)
        problems += problems_of(sheet.name, observed.facts)
    if not tables:
        return replace(read, reason=_why_not(sheet, grid), problems=(*problems, *_gave_up(sheet, grid)))
    return replace(read, tables=tuple(tables), problems=tuple(problems))


def picture_of(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The first rows and columns as text, to be drawn."""
    return tuple(
        tuple(label(cell)[:120] for cell in row[:PICTURE_COLUMNS]) for row in grid.rows[:PICTURE_ROWS]
    )


def _unread(sheet: Sheet, grid: Grid, observed: Observed) -> list[Problem]:
    """Cells among the values that are neither a number nor a mark, each text once, with its first cell."""
    texts: dict[str, list[tuple[int, int]]] = {}
    for row, column in observed.unread:
        texts.setdefault(label(grid.rows[row][column])[:60], []).append((row, column))
    problems = []
    for text, cells in list(texts.items())[:UNREAD_SHOWN]:
        more = f" (and in {len(cells) - 1} more cells)" if len(cells) > 1 else ""
        problems.append(
            Problem(sheet.name, address(*cells[0]), f"read '{text}', expected a number{more}; not stored")
        )
    return problems


def _stories(sheet: Sheet, grid: Grid) -> list[Problem]:
    """Sentences that hold figures: left as they are, because '489, or 77%' may be of anything."""
    cells = (
        [divmod(place, grid.width) for place, kind in enumerate(grid.kinds) if kind == LONG]
        if LONG in grid.kinds
        else []
    )
    told = [(cell, text) for cell in cells if _tells(text := grid.text(*cell))]
    return [
        Problem(sheet.name, address(*cell), f"a text with figures is left as text: '{text[:60]}...'")
        for cell, text in told[:STORIES_SHOWN]
    ]


def _tells(text: str) -> bool:
    return not is_note(text) and len(re.findall(r"(?<![\w.])\d[\d,.]*%?(?!\w)", text)) > 1


def _why_not(sheet: Sheet, grid: Grid) -> str:
    if not any(kind != BLANK for kind in grid.kinds):
        return (
            "formulas that were never calculated: open and save the file in Excel"
            if sheet.uncalculated
            else "the sheet is empty"
        )
    row, column = _first_filled(grid)
    return f"no table of numbers was found from cell {address(row, column)} on. {READABLE}"


def _gave_up(sheet: Sheet, grid: Grid) -> list[Problem]:
    if not any(kind != BLANK for kind in grid.kinds):
        return []
    row, column = _first_filled(grid)
    return [
        Problem(
            sheet.name,
            address(row, column),
            f"read '{grid.text(row, column)[:60]}', expected the heads or labels of a table of numbers",
        )
    ]


def _first_filled(grid: Grid) -> tuple[int, int]:
    return next(divmod(place, grid.width) for place, kind in enumerate(grid.kinds) if kind != BLANK)


def _nothing(reading: Reading) -> str:
    told = "; ".join(f"sheet '{sheet.name}': {sheet.reason or 'no values'}" for sheet in reading.sheets[:3])
    return f"Nothing in this workbook could be read as figures ({told})."


__all__ = ["Area", "Part", "picture_of", "read_sheets", "read_workbook"]
