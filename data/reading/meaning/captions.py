"""Captions that tell tables apart which say the same of the same rows."""

from dataclasses import replace

from data.reading.geometry.grid import Grid
from data.reading.geometry.layout import Layout
from data.reading.meaning.contexts import lines_of
from data.reading.reading import Means
from data.reading.words.periods import is_bare_part
from data.reading.words.subjects import is_note
from data.reading.words.words import is_bare_name, is_class_head


def captioned(grid: Grid, layouts: list[Layout]) -> list[Layout]:
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


def placed_by_captions(grid: Grid, layouts: list[Layout]) -> list[Layout]:
    """The same table again below 'Three Rivers' and 'High Plains': each is of the place in its caption."""
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, layout in enumerate(layouts):
        names = tuple(name.written for column in layout.roles.values for name in column.names)
        placed = layout.roles.are_placed or layout.roles.groups is Means.PLACE
        if layout.roles.metric_from in ("stub", "heads") and not placed:
            alike.setdefault((names, layout.roles.metric_from, _first_label(grid, layout)), []).append(number)
    found = list(layouts)
    for numbers in alike.values():
        captions = [_caption(grid, layouts[number]) for number in numbers]
        # The first caption may have been taken for the place of the whole sheet.
        said = {layouts[number].context.place for number in numbers} - {None, *captions}
        if len(set(captions)) == len(captions) > 1 and not said and all(map(_may_be_place, captions)):
            for number, caption in zip(numbers, captions, strict=True):
                context = replace(layouts[number].context, place=caption)
                found[number] = replace(layouts[number], context=context)
    return found


def _may_be_place(caption: str) -> bool:
    return is_bare_name(caption) and not is_class_head(caption) and not is_bare_part(caption)


def _first_label(grid: Grid, layout: Layout) -> str:
    row = layout.body.rows[0]
    return next((text for stub in layout.roles.stubs if (text := grid.text(row, stub.at))), "")


def _caption(grid: Grid, layout: Layout) -> str:
    lines = lines_of(grid, layout.titles, layout.rect.columns)
    return next((line[0] for line in reversed(lines) if len(line) == 1 and not is_note(line[0])), "")
