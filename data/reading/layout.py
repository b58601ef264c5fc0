"""How a sheet is read: its tables, the parts of each, what heads and labels mean, and how sure that is."""

from dataclasses import dataclass, field, replace

from data.reading.blocks import Block, find_blocks
from data.reading.body import Body, body_of
from data.reading.columns import Column, columns_of
from data.reading.corrections import Corrections, masked
from data.reading.grid import BLANK, LONG, Grid, Rect, label
from data.reading.periods import read_period
from data.reading.reading import Area, Means, Part, Vocabulary
from data.reading.roles import Around, Roles, roles_of
from data.reading.spanners import Level, head_levels
from data.reading.titles import Context, Lines, context_of, is_note
from data.reading.units import strip_unit
from data.reading.words import fold


@dataclass(frozen=True)
class Layout:
    """One table as understood, before a single value is read."""

    rect: Rect
    heads: tuple[int, ...]
    levels: list[Level]
    columns: list[Column]
    body: Body
    roles: Roles
    context: Context
    titles: tuple[int, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    name: str = ""
    kept: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Surroundings:
    """What a sheet cannot say of itself: its tab, its file, and what is known of the state."""

    tab: str
    file: str
    vocabulary: Vocabulary = Vocabulary()
    words: Corrections = Corrections()


def layouts_of(grid: Grid, around: Surroundings) -> list[Layout]:
    """Every table of a sheet, read in the best of the ways that were tried."""
    grid = masked(grid, around.words)
    blocks = find_blocks(grid)
    return _captioned(grid, [layout for block in blocks if (layout := _layout(grid, block, blocks, around))])


def _captioned(grid: Grid, layouts: list[Layout]) -> list[Layout]:
    """Tables with the same heads and rows, such as current and constant dollars, keep their captions."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, layout in enumerate(layouts):
        names = tuple(name.written for column in layout.roles.values for name in column.names)
        context = layout.context
        about = (names, context.metric, context.period, context.place, _first_label(grid, layout))
        alike.setdefault(about, []).append(number)
    for numbers in alike.values():
        captions = {number: _caption(grid, layouts[number]) for number in numbers}
        if len(numbers) > 1 and len(set(captions.values())) == len(numbers):
            for number, caption in captions.items():
                context = replace(layouts[number].context, caption=caption)
                layouts[number] = replace(layouts[number], context=context)
    return layouts


def _first_label(grid: Grid, layout: Layout) -> str:
    row = layout.body.rows[0]
    return next((text for stub in layout.roles.stubs if (text := grid.text(row, stub.at))), "")


def _caption(grid: Grid, layout: Layout) -> str:
    lines = lines_of(grid, layout.titles, layout.rect.columns)
    return next((line[0] for line in reversed(lines) if len(line) == 1 and not is_note(line[0])), "")


def lines_of(grid: Grid, rows: tuple[int, ...], columns: range) -> Lines:
    """The filled cells of text rows, top first; a row that is merged or repeated says its text once."""
    lines = []
    for row in rows:
        cells = [label(grid.rows[row][column]) for column in columns if grid.kind(row, column) != BLANK]
        if cells:
            lines.append(tuple(dict.fromkeys(cells)))
    return lines


def _layout(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Layout | None:
    context = _context(grid, block, blocks, around)
    levels = head_levels(grid, block.rect, block.head.rows, block.head.numeric)
    columns = _corrected(columns_of(grid, block.rect, block.head, levels, around.vocabulary), around.words)
    values = [column.at for column in columns if column.means is Means.VALUE]
    if not values:
        return None
    heads = frozenset(fold(label(cell)) for level in levels for cell in level.values())
    body = body_of(grid, block.rect, block.head, values, heads)
    if not body.rows:
        return None
    groups = tuple(dict.fromkeys(group[-1] for group in body.groups if group))
    said = {
        n: means
        for n, row in enumerate(block.head.rows)
        if isinstance(means := around.words.rows.get(row), Means)
    }
    roles = roles_of(columns, levels, Around(context, around.vocabulary, groups, said))
    context = _with_corner_unit(_named_apart(context, roles), roles)
    score, reasons = _score(grid, block, body, columns), (*block.head.reasons, *roles.reasons)
    return Layout(
        block.rect,
        block.head.rows,
        levels,
        columns,
        body,
        roles,
        context,
        block.titles,
        score,
        reasons,
        layout_name(roles),
    )


def _context(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Context:
    """Titles over the block's own columns; what they leave open comes from the first titles of the sheet."""
    context = _written_context(grid, block, blocks, around)
    period = read_period(around.words.period, around.vocabulary.fiscal_year_start)
    return replace(context, period=period or context.period, place=around.words.place or context.place)


def _written_context(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Context:
    own = lines_of(grid, block.titles, block.rect.columns)
    first = _first_titles(grid, block, blocks)
    mine = context_of(own, around.tab, around.file, around.vocabulary)
    if not first:
        return mine
    whole = context_of(first, around.tab, around.file, around.vocabulary)
    return Context(
        mine.period if any(_says_period(own, around)) else whole.period,
        mine.place or whole.place,
        mine.partnership or whole.partnership,
        mine.metric or whole.metric,
        (*mine.other_subjects, whole.metric, *whole.other_subjects),
        mine.unit or whole.unit,
        mine.by or whole.by,
        whole.title or mine.title,
    )


def _corrected(columns: list[Column], words: Corrections) -> list[Column]:
    """Columns with the meaning that a person gave them."""
    said = {at: means for at, means in words.columns.items() if isinstance(means, Means)}
    return [replace(one, means=said[one.at], is_code=False) if one.at in said else one for one in columns]


def _score(grid: Grid, block: Block, body: Body, columns: list[Column]) -> float:
    """The score of the heads; a form needs none where a label stands beside every value."""
    if block.head.rows or len(block.head.numeric) > 1:
        return block.head.score
    labels = [column.at for column in columns if column.means is not Means.VALUE]
    labelled = sum(any(grid.kind(row, at) != BLANK for at in labels) for row in body.rows)
    return 0.5 + 0.45 * labelled / len(body.rows)


def _named_apart(context: Context, roles: Roles) -> Context:
    """A title such as 'Age group by year' says how rows are broken down; another title says of what."""
    dimensions = {fold(stub.head) for stub in roles.stubs if stub.means in (Means.BREAKDOWN, None)}
    subjects = [
        text for text in (context.metric, *context.other_subjects) if text and not _says_any(text, dimensions)
    ]
    return replace(context, metric=subjects[0]) if subjects else context


def _with_corner_unit(context: Context, roles: Roles) -> Context:
    """'(Thousands of dollars)' over the labels, in the corner, holds for the table."""
    heads = (stub.head for stub in roles.stubs if stub.head.startswith("("))
    return replace(
        context, unit=context.unit or next((unit for head in heads if (unit := strip_unit(head)[1])), "")
    )


def _says_any(text: str, dimensions: set[str]) -> bool:
    return any(
        fold(text) == said or fold(text)[:5] == said[:5] and len(fold(text).split()) < 3
        for said in dimensions
    )


def _first_titles(grid: Grid, block: Block, blocks: list[Block]) -> Lines:
    """The titles of the first table in the same columns, and of the whole sheet where those say nothing."""
    beside = next(other for other in blocks if other.rect.left <= block.rect.left <= other.rect.right)
    if beside is not block and (lines := lines_of(grid, beside.titles, beside.rect.columns)):
        return lines
    return lines_of(grid, blocks[0].titles, range(grid.width)) if block is not blocks[0] else ()


def _says_period(lines: Lines, around: Surroundings) -> list[bool]:
    return [context_of([line], "", "", around.vocabulary).period is not None for line in lines]


def layout_name(roles: Roles) -> str:
    """The layout in a word or two, as the person at the screen would say it."""
    periods = any(name.period or name.part for column in roles.values for name in column.names)
    places = any(name.says == "place" for column in roles.values for name in column.names)
    if places:
        return "wide by place"
    if periods:
        return "wide by period"
    if roles.metric_from == "stub" and len(roles.values) == 1:
        return "long" if len(roles.stubs) > 1 else "form"
    if roles.of(Means.PARTNERSHIP):
        return "roster"
    return "transposed" if roles.of(Means.PERIOD) else "wide by metric"


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
    areas += [Area(Part.NOTE, row, rect.left, row, rect.right) for row in body.notes]
    return tuple(areas)


def _level_means(layout: Layout, number: int) -> Means | None:
    said = [
        name.says
        for column in layout.roles.values
        for name in column.names
        if name.written in _texts(layout, number)
    ]
    if not said:
        return None
    most = max(set(said), key=said.count)
    return {
        "period": Means.PERIOD,
        "place": Means.PLACE,
        "breakdown": Means.BREAKDOWN,
        "unit": Means.UNIT,
    }.get(most, Means.METRIC)


def _texts(layout: Layout, number: int) -> set[str]:
    return {label(cell) for cell in layout.levels[number].values()}


__all__ = ["LONG", "Layout", "Surroundings", "areas_of", "layouts_of"]
