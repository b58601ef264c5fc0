"""The lists that stand below one another on a sheet, each cut off where the next begins.

Read on, the regions of a second table would be streams of the first, and its amounts theirs.
"""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.registers.money import money
from data.registers.reading.finding import find_heads
from data.registers.reading.headings import fields_meant
from data.registers.reading.heads import Asked, Head
from data.registers.reading.stacks import filled

HEADS_BELOW = 6  # rows; a title and its remarks stand above the heads of a second list
MOST = 40  # places that are looked at; lists with blank rows between their groups have hundreds

Part = tuple[Asked, list[Head]]


def parts(asked: Asked) -> Iterator[Part]:
    """Each list's part of the sheet with its heads, from the top."""
    heads = find_heads(asked)
    # Where a person said what the sheet is, it is that from the first row to the last.
    following = _following(asked, heads[0]) if heads and asked.only is None else None
    if not following:
        if heads:
            yield asked, heads
        return
    cut = replace(asked, sheet=replace(asked.sheet, rows=asked.sheet.rows[: following.top]))
    yield cut, find_heads(cut)
    yield from parts(following)


def _following(asked: Asked, head: Head) -> Asked | None:
    """The sheet from the next list on, below the titles of the whole sheet."""
    for start in list(_starts(asked.sheet, head))[:MOST]:
        below = replace(
            asked, sheet=_without(asked.sheet, range(head.top, start)), top=start, within=HEADS_BELOW
        )
        if any(_is_said(below.sheet, each) for each in find_heads(below)):
            return below
    return None


def _starts(sheet: Sheet, head: Head) -> Iterator[int]:
    """The rows after blank ones that have words like heads below them."""
    for number in range(head.row + 2, len(sheet.rows) - 1):
        if filled(sheet, number) and not filled(sheet, number - 1):
            below = range(number, min(number + HEADS_BELOW, len(sheet.rows) - 1))
            if any(_is_of_words(sheet, row) for row in below):
                yield number


def _is_of_words(sheet: Sheet, row: int) -> bool:
    cells = [sheet.rows[row][column] for column in filled(sheet, row)]
    return len(cells) > 1 and sum(isinstance(cell, str) and money(cell).cents is None for cell in cells) > 1


def _is_said(sheet: Sheet, head: Head) -> bool:
    """Whether any of the heads is a field's: a row of names is a row of the list above."""
    cells = [cell for row in sheet.rows[head.top : head.row + 1] for cell in row]
    return any(fields_meant(head.register, cell) for cell in cells)


def _without(sheet: Sheet, rows: range) -> Sheet:
    """The sheet with some rows blank; all others stay where they are, and so do their cells' names."""
    blank: list[list[object]] = [[""] * len(row) for row in sheet.rows[rows.start : rows.stop]]
    return replace(sheet, rows=[*sheet.rows[: rows.start], *blank, *sheet.rows[rows.stop :]])
