"""Reads one sheet in the likeliest way, and says what is doubtful about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.reading.facts.checks import problems_of
from data.reading.facts.footnotes import footnotes
from data.reading.facts.observations import Observed
from data.reading.facts.unreadable import (
    hidden_values,
    not_calculated,
    stories,
    unnamed,
    unread_cells,
    where_it_gave_up,
    why_not,
)
from data.reading.geometry.areas import areas_of, not_understood, said_areas
from data.reading.geometry.grid import Grid, label
from data.reading.geometry.layout import Layout
from data.reading.meaning.provisional import provisional
from data.reading.reading import Alternative, Problem, SheetReading, Table, address
from data.reading.ways.alternatives import Page, Way, is_plain, read_as, way_of, weighed
from data.reading.ways.unheeded import Outcome, unheeded
from data.registers.reading.recognise import read_lists

PICTURE_ROWS, PICTURE_COLUMNS = 80, 30


@dataclass(frozen=True)
class Weighing:
    """The place that the sheet's tab names, if it does, and whether other ways are weighed in any case."""

    place: str | None = None
    always: bool = False


def read_sheet(page: Page, layouts: Sequence[Layout], weighing: Weighing) -> SheetReading:
    """The sheet's tables and facts; its `reason` where there are none."""
    sheet, words, vocabulary = page.sheet, page.around.words, page.around.vocabulary
    read = SheetReading(
        sheet.name,
        sheet.hidden,
        page.grid.height,
        page.grid.width,
        picture_of(page.grid),
        problems=sheet.problems,
    )
    if words.left_out:
        return replace(read, reason="Left out, as you said.")
    lists, doubts = read_lists(sheet, vocabulary, words.as_list)
    if lists:
        return replace(read, lists=lists, problems=(*sheet.problems, *doubts))
    way, alternatives = _likeliest(page, layouts, weighing)
    tables = tuple(_tables(page.grid, way))
    outcome = Outcome(way.layouts, [table.facts for table in tables])
    problems = (
        *doubts,
        *unheeded(page.grid, words, outcome, vocabulary.fiscal_year_start),
        *sheet.problems,
        *not_calculated(sheet),
        *stories(sheet, page.grid),
        *_doubts(page, way),
    )
    if not tables:
        why = "Its tables are left out, as you said." if words.tables else why_not(sheet, page.grid)
        return replace(read, reason=why, problems=(*problems, *where_it_gave_up(sheet, page.grid)))
    shown = replace(tables[0], areas=(*tables[0].areas, *said_areas(page.grid, words)))
    return replace(
        read,
        tables=(shown, *tables[1:]),
        problems=problems,
        alternatives=alternatives,
        footnotes=footnotes(page.grid, way.layouts, PICTURE_ROWS, PICTURE_COLUMNS),
    )


def _likeliest(
    page: Page, layouts: Sequence[Layout], weighing: Weighing
) -> tuple[Way, tuple[Alternative, ...]]:
    """The rules' own reading, or one that was found to fit better."""
    first = way_of(page, layouts, weighing.place)
    settled = page.around.words.is_chosen or not first.layouts
    if settled or (is_plain(first) and not weighing.always):
        return first, ()
    ways = weighed(page)
    if len(ways[0].corrections) == 1:  # the choice alone, and nothing said against the rules
        return first, ways if len(ways) > 1 else ()
    return read_as(page, ways[0].corrections, weighing.place), ways


def _tables(grid: Grid, way: Way) -> Iterator[Table]:
    for layout, observed in zip(way.layouts, way.observed, strict=True):
        if len(observed.facts):
            areas = (*areas_of(grid, layout), *not_understood(observed.unread))
            score = round(layout.score, 2)
            # Last: whoever corrects facts before that need not carry it along.
            observed.facts.provisional = provisional(grid, layout, observed.facts)
            yield Table(areas, observed.facts, layout.name, score, layout.reasons)


def _doubts(page: Page, way: Way) -> Iterator[Problem]:
    for layout, observed in zip(way.layouts, way.observed, strict=True):
        corner = address(layout.rect.top, layout.rect.left)
        yield from (Problem(page.sheet.name, corner, doubt) for doubt in layout.roles.doubts)
        yield from _unsure(page, observed)


def _unsure(page: Page, observed: Observed) -> Iterator[Problem]:
    yield from unnamed(page.sheet, observed)
    yield from hidden_values(page.sheet, observed)
    yield from unread_cells(page.sheet, page.grid, observed)
    yield from problems_of(page.sheet.name, observed.facts)


def picture_of(grid: Grid) -> tuple[tuple[str, ...], ...]:
    """The first rows and columns as text, to be drawn."""
    return tuple(
        tuple(label(cell)[:120] for cell in row[:PICTURE_COLUMNS]) for row in grid.rows[:PICTURE_ROWS]
    )
