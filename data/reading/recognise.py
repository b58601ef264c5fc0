"""Finds and understands every table of a sheet: geometry first, meaning second."""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.geometry.blocks import Block, find_blocks
from data.reading.geometry.body import Body, body_of
from data.reading.geometry.columns import Column, columns_of
from data.reading.geometry.grid import BLANK, Grid, label
from data.reading.geometry.layout import Layout, Surroundings, layout_name
from data.reading.geometry.levels import Level, head_levels
from data.reading.geometry.places_within import with_places_within
from data.reading.geometry.repeats import columns_in, renamed, repeats_of, without_blank
from data.reading.geometry.signatures import without_signatures
from data.reading.geometry.tidied import tidied
from data.reading.meaning.captions import captioned, placed_by_captions
from data.reading.meaning.contexts import context_in, named_apart, with_corner_name, with_corner_unit
from data.reading.meaning.deciding import roles_of
from data.reading.meaning.groups import stand_over_the_same
from data.reading.meaning.lists_of_things import as_list
from data.reading.meaning.measured_in import with_metrics_by_unit
from data.reading.meaning.neighbours import with_neighbours
from data.reading.meaning.numbered import with_numbered
from data.reading.meaning.roles import Around
from data.reading.reading import Means
from data.reading.ways.corrections import Corrections, masked
from data.reading.ways.said_lines import with_said_groups
from data.reading.ways.said_tables import is_left_out
from data.reading.words.names import Says, names_of
from data.reading.words.times import with_times
from data.reading.words.titles import Context
from data.reading.words.words import fold
from data.reading.words.written_as import without_constants


def layouts_of(grid: Grid, around: Surroundings) -> list[Layout]:
    """Every table of a sheet, read in the best of the ways that were tried."""
    grid = tidied(without_signatures(masked(grid, around.words)))
    blocks = find_blocks(grid)
    found = [layout for block in blocks for layout in _layouts(grid, block, blocks, around)]
    kept = [one for one in found if not is_left_out(one.rect, around.words)]
    return captioned(grid, placed_by_captions(grid, kept))


def _layouts(grid: Grid, block: Block, blocks: list[Block], around: Surroundings) -> Iterator[Layout]:
    """A block as a table, or as one for each group of columns where groups come again and again."""
    context = context_in(grid, block, blocks, around)
    levels = head_levels(grid, block.rect, block.head.rows, block.head.numeric)
    found = columns_of(grid, block.rect, block.head, levels, around.vocabulary)
    repeats = repeats_of(_corrected(found, around.words)) if block.head.rows else []
    if not repeats:
        layout = _layout(grid, block, (context, levels, found), around)
        yield from [layout] if layout else []
        return
    levels = renamed(levels, repeats)
    found = columns_of(grid, block.rect, block.head, levels, around.vocabulary)
    for number, repeat in enumerate(repeats):
        columns = columns_in(found, repeats, number)
        layout = _layout(grid, block, (context, levels, columns), around)
        if layout and (body := without_blank(grid, layout.body, repeat)).rows:
            yield replace(layout, body=body, repeat=repeat)


def _layout(
    grid: Grid, block: Block, parts: tuple[Context, list[Level], list[Column]], around: Surroundings
) -> Layout | None:
    context, levels, found = parts
    body_rows = range(block.head.body, block.rect.bottom + 1)
    found = with_numbered(grid, body_rows, with_times(grid, body_rows, found))
    found = with_places_within(grid, body_rows, with_neighbours(grid, body_rows, found))
    found = as_list(grid, body_rows, with_metrics_by_unit(grid, body_rows, found))
    columns = _corrected(without_constants(grid, body_rows, found), around.words)
    values = [column.at for column in columns if column.means is Means.VALUE]
    if not values:
        return None
    heads = frozenset(fold(label(cell)) for level in levels for cell in level.values())
    body = body_of(grid, block.rect, block.head, values, heads)
    if not body.rows:
        return None
    groups = tuple(dict.fromkeys(group[-1] for group in body.groups if group))
    said = _said_of_heads(block, levels, around)
    beside = next((c.at for c in columns if c.means is not Means.VALUE and not c.is_code), block.rect.left)
    alike = bool(groups) and stand_over_the_same(body.groups, [grid.text(row, beside) for row in body.rows])
    roles = roles_of(columns, levels, Around(context, around.vocabulary, groups, said, alike))
    with_said_groups(roles, body, around.words)
    context = with_corner_name(with_corner_unit(named_apart(context, roles), roles), roles)
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


def _said_of_heads(block: Block, levels: list[Level], around: Surroundings) -> dict[int, Means]:
    """What a person said of the head rows; over fields plain names are records, never counted."""
    said: dict[int, Means] = {}
    if block.head.fields:
        names = names_of([levels[0].get(at, "") for at in block.head.numeric], around.vocabulary)
        said = {0: Means.BREAKDOWN} if all(name.says is Says.NAME for name in names) else {}
    rows = enumerate(block.head.rows)
    return said | {n: means for n, row in rows if isinstance(means := around.words.rows.get(row), Means)}


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
