"""The context of each table of a sheet: its own titles, then those of the table above, then the sheet's."""

from dataclasses import replace

from data.reading.geometry.blocks import Block
from data.reading.geometry.grid import BLANK, MARK, NUMBER, Grid, label
from data.reading.geometry.layout import Surroundings
from data.reading.meaning.roles import Roles
from data.reading.reading import Means
from data.reading.ways.said_lines import with_said_lines
from data.reading.ways.said_periods import said_period
from data.reading.words.period_heads import find_period
from data.reading.words.periods import Period, is_bare_part, read_period
from data.reading.words.subjects import Lines, is_note
from data.reading.words.titles import Context, context_of, pair_means, says_as_of
from data.reading.words.units import strip_unit
from data.reading.words.words import fold, head_means, is_period_head, line_means

_FOR_ALL = (Means.PERIOD, Means.PLACE, Means.PARTNERSHIP)


def lines_of(grid: Grid, rows: tuple[int, ...], columns: range) -> Lines:
    """The filled cells of text rows, top first; a row that is merged or repeated says its text once."""
    lines = []
    for row in rows:
        cells = [label(grid.rows[row][column]) for column in columns if grid.kind(row, column) != BLANK]
        cells = [cell for cell in cells if cell != ":"]  # 'Date | : | 2023': the colon has a cell of its own
        if cells:
            lines.append(tuple(dict.fromkeys(cells)))
    return lines


def said_above(grid: Grid, block: Block) -> Lines:
    """The titles of a block, and the lines among a form's values that hold a label and a text.

    'Grantee | Coastal Bend' says for whom the form is, though 'Award amount | 750000' stands right below it.
    A line that holds a period is the title of the form, though no blank row sets it off.
    """
    lines = lines_of(grid, block.titles, block.rect.columns)
    if block.head.rows:
        return lines
    if not lines and len(first := lines_of(grid, (block.rect.top,), block.rect.columns)) == 1:
        lines = [line for line in first if len(line) == 1 and _titles(line[0])]
    inside = range(block.rect.top, block.rect.bottom + 1)
    rows = tuple(row for row in inside if NUMBER not in (kinds := grid.row(row)) and MARK not in kinds)
    said = lines_of(grid, rows, block.rect.columns)
    return [*lines, *(line for line in said if len(line) == 2 or (len(line) == 1 and _holds(line[0])))]


def _titles(text: str) -> bool:
    found = None if is_note(text) else find_period(text)
    return found is not None and bool(found[1])


def _holds(text: str) -> bool:
    """'As of October 1' or 'Region: North' right above the first value of a form: said of all its values."""
    means = line_means(text.partition(":")[0]) if ":" in text else None
    return says_as_of(text) or means in _FOR_ALL


def context_in(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Context:
    """Titles over the block's own columns; what they leave open comes from the first titles of the sheet."""
    context = _written_context(grid, block, blocks, around)
    start = around.vocabulary.fiscal_year_start
    period = read_period(around.words.period, start)
    period = period or said_period(grid, around.words, start, block.rect)
    context = with_said_lines(grid, block, blocks, (around.words, context))
    return replace(context, period=period or context.period, place=around.words.place or context.place)


def _written_context(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Context:
    own = [*said_above(grid, block), *_said_beside(grid, block, blocks)]
    first = _first_titles(grid, block, blocks)
    mine = context_of(own, around.tab, around.file, around.vocabulary)
    if not first:
        return mine
    whole = context_of(first, around.tab, around.file, around.vocabulary)
    return Context(
        mine.period
        if any(_says_period(own, around))
        else whole.period or _period_of_all(grid, blocks, around),
        (None if mine.from_file else mine.place) or whole.place,
        mine.partnership or whole.partnership,
        mine.metric or whole.metric,
        (*mine.other_subjects, whole.metric, *whole.other_subjects),
        mine.unit or whole.unit,
        mine.by or whole.by,
        whole.title or mine.title,
        report=mine.report if own else whole.report or mine.report,
        from_file=mine.from_file and whole.from_file,
    )


def _period_of_all(grid: Grid, blocks: list[Block], around: Surroundings) -> Period | None:
    """'Dashboard - March 2024' at the top of a sheet holds for the small tables in every part of it.

    A caption of the first table alone does not: it stands no higher than the captions beside it.
    """
    beside = [_begins(block) for block in blocks if block.rect.left > blocks[0].rect.right]
    rows = tuple(row for row in blocks[0].titles if row < min(beside, default=0))
    lines = lines_of(grid, rows, range(grid.width))
    return context_of(lines, "", "", around.vocabulary).period if lines else None


def _said_beside(grid: Grid, block: Block, blocks: list[Block]) -> Lines:
    """Contact lines in the same rows over the other half of a form: 'Name: | ... | Period: | Q1 2024'."""
    beside = [
        other
        for other in blocks
        if other.rect.left > block.rect.right or other.rect.right < block.rect.left
        if _begins(other) <= block.rect.top and _begins(block) <= other.rect.top
    ]
    own = {pair_means(*line[:2]) for line in said_above(grid, block) if len(line) == 2}
    lines = [line for other in beside for line in said_above(grid, other) if len(line) == 2]
    said = [(line, pair_means(*line)) for line in lines]
    return [line for line, means in said if means in _FOR_ALL and means not in own]


def _begins(block: Block) -> int:
    return min((*block.titles, block.rect.top))


def _first_titles(grid: Grid, block: Block, blocks: list[Block]) -> Lines:
    """The titles of the first table in the same columns, and of the whole sheet where those say nothing."""
    beside = next(other for other in blocks if other.rect.left <= block.rect.left <= other.rect.right)
    if beside is not block and (lines := said_above(grid, beside)):
        return lines
    if block is blocks[0]:
        return ()
    return said_above(grid, blocks[0]) or lines_of(grid, blocks[0].titles, range(grid.width))


def _says_period(lines: Lines, around: Surroundings) -> list[bool]:
    # 'Quarter 2' over the right one of two tables says when, though the tab alone tells of which year.
    return [
        is_bare_part(line[0]) or context_of([line], "", "", around.vocabulary).period is not None
        for line in lines
    ]


def named_apart(context: Context, roles: Roles) -> Context:
    """A title such as 'Age group by year' says how rows are broken down; another title says of what."""
    dimensions = {fold(stub.head) for stub in roles.stubs if stub.means in (Means.BREAKDOWN, None)}
    subjects = [
        text for text in (context.metric, *context.other_subjects) if text and not _says_any(text, dimensions)
    ]
    return replace(context, metric=subjects[0]) if subjects else context


def with_corner_name(context: Context, roles: Roles) -> Context:
    """'Loaded imports | 2022 | 2023' over months: what is counted stands in the corner, over the labels."""
    others = [stub for stub in roles.stubs if stub.means is not Means.PERIOD]
    if roles.metric_from != "title" or others:
        return context
    heads = [stub.head for stub in roles.stubs if stub.head and head_means(stub.head) is not Means.PERIOD]
    heads = [head for head in heads if not is_period_head(head) and not head.startswith("(")]
    return replace(context, metric=heads[0]) if heads else context


def with_corner_unit(context: Context, roles: Roles) -> Context:
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
