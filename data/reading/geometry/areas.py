"""What each rectangle of a table is, for drawing the sheet."""

from collections.abc import Iterable, Iterator

from data.reading.geometry.blocks import find_blocks
from data.reading.geometry.grid import Grid, label
from data.reading.geometry.layout import Layout
from data.reading.reading import Area, Means, Part
from data.reading.ways.corrections import Corrections
from data.reading.ways.said_tables import is_left_out


def areas_of(grid: Grid, layout: Layout) -> tuple[Area, ...]:
    """What each rectangle of the table is, for the drawing."""
    rect, body = layout.rect, layout.body
    values = [column.at for column in layout.roles.values]
    areas = [Area(Part.TITLE, row, rect.left, row, rect.right) for row in layout.titles]
    areas += [
        Area(Part.HEAD, row, rect.left, row, rect.right, _level_means(layout, n))
        for n, row in enumerate(layout.heads)
    ]
    first, last = (body.rows[0], body.rows[-1]) if body.rows else (rect.top, rect.top)
    for stub in layout.roles.stubs:
        part = Part.STUB if stub.means else Part.IGNORED
        areas.append(Area(part, first, stub.at, last, stub.at, stub.means))
    areas += [Area(Part.VALUE, first, at, last, at, Means.VALUE) for at in values]
    areas += [Area(Part.GROUP, row, rect.left, row, rect.right, layout.roles.groups) for row in body.labels]
    areas += [Area(Part.HEAD, row, rect.left, row, rect.right) for row in body.repeats]
    areas += [Area(Part.HEAD, field.row, rect.left, field.row, rect.right) for field in body.fields]
    areas += [Area(Part.NOTE, row, rect.left, row, rect.right) for row in body.notes]
    return tuple(areas)


def said_areas(grid: Grid, words: Corrections) -> Iterator[Area]:
    """Rows, columns and tables that a person took out: still there to be seen, and to be taken back."""
    for row, said in words.rows.items():
        if said in (Part.NOTE, Part.TITLE, Part.IGNORED) and row < grid.height:
            yield Area(Part(said), row, 0, row, grid.width - 1)
    for column, said in words.columns.items():
        if said in (Part.IGNORED, Means.REMARK) and column < grid.width:
            yield Area(Part.IGNORED, 0, column, grid.height - 1, column)
    for rect in (block.rect for block in find_blocks(grid)) if words.tables else ():
        if is_left_out(rect, words):
            yield Area(Part.IGNORED, rect.top, rect.left, rect.bottom, rect.right)


def not_understood(cells: Iterable[tuple[int, int]]) -> Iterator[Area]:
    """Cells among the values that hold neither a value nor a blank, one below the other as one area."""
    first = last = (-2, -2)
    for row, column in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        if (row - 1, column) != last:
            if last[0] >= 0:
                yield Area(Part.UNKNOWN, *first, *last)
            first = row, column
        last = row, column
    if last[0] >= 0:
        yield Area(Part.UNKNOWN, *first, *last)


def _level_means(layout: Layout, number: int) -> Means | None:
    texts = {label(cell) for cell in layout.levels[number].values()}
    said = [name.says for column in layout.roles.values for name in column.names if name.written in texts]
    if not said:
        return None
    most = max(dict.fromkeys(said), key=said.count)  # of several, the first
    return {
        "period": Means.PERIOD,
        "place": Means.PLACE,
        "breakdown": Means.BREAKDOWN,
        "unit": Means.UNIT,
    }.get(most, Means.METRIC)
