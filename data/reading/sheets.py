"""Reads a whole workbook: each sheet by itself, so that one that can't be read stops no other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from data.errors import RefusedWorkbook
from data.reading.files.text_numbers import with_text_numbers
from data.reading.files.workbook import Sheet, open_workbook
from data.reading.geometry.grid import grid_of
from data.reading.geometry.layout import Surroundings
from data.reading.geometry.noted_cells import without_note_numbers
from data.reading.reading import Correction, Reading, Vocabulary
from data.reading.recognise import layouts_of
from data.reading.sheet_reading import Weighing, read_sheet
from data.reading.ways.alternatives import Page
from data.reading.ways.corrections import Corrections
from data.reading.ways.said_cells import overlaid
from data.reading.words.tabs import tabs_that_are_places
from data.reading.words.units_behind import with_units_behind
from data.registers.reading.own_names import with_own_names

SMALL = 4_000  # cells of a workbook whose sheets are all weighed; in a larger one only the doubtful are


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
    told = replace(told, vocabulary=with_own_names(sheets, told.vocabulary))
    pages = [_page(sheet, name, told) for sheet in sheets]
    found = {
        page.sheet.name: layouts_of(page.grid, page.around)
        for page in pages
        if not page.around.words.left_out
    }
    places = tabs_that_are_places(found)
    is_small = sum(len(page.grid.kinds) for page in pages) <= SMALL
    readings = []
    for number, page in enumerate(pages, start=1):
        tab = page.sheet.name
        readings.append(read_sheet(page, found.get(tab, []), Weighing(places.get(tab), is_small)))
        if told.progress:
            told.progress(number, len(sheets))
    reading = Reading(name, tuple(readings))
    # Whoever corrects a sheet must see what came of it, if that is nothing.
    if not len(reading) and not told.corrections:
        raise RefusedWorkbook(_nothing(reading))
    return reading


def _page(sheet: Sheet, name: str, told: Told) -> Page:
    words = Corrections.of(sheet.name, told.corrections)
    sheet = overlaid(with_text_numbers(sheet), words)
    grid = with_units_behind(without_note_numbers(grid_of(sheet)))
    return Page(sheet, grid, Surroundings(sheet.name, name, told.vocabulary, words))


def _nothing(reading: Reading) -> str:
    told = "; ".join(f"sheet '{sheet.name}': {sheet.reason or 'no values'}" for sheet in reading.sheets[:3])
    return f"Nothing in this workbook could be read as figures ({told})."
