"""The heads above each column of a sheet: one row of them, or two or three where spanners stand above."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.reading.files.workbook import Sheet
from data.registers.money import money
from data.registers.reading.known import Known

SPANNERS = 2  # rows above the heads; more was never seen above a list
SAMPLE = 60  # rows below the heads that are looked at before a column is taken for what it seems


@dataclass(frozen=True)
class Label:
    """One text among the heads, the cell in which it is written, and how many columns it stands over."""

    text: object
    row: int
    column: int
    over: int = 1


@dataclass(frozen=True)
class Stack:
    """The labels above each column, the outermost first; `top` and `bottom` are the rows they stand in."""

    top: int
    bottom: int
    labels: dict[int, tuple[Label, ...]]


def stacks(sheet: Sheet, row: int, known: Known) -> Iterator[Stack]:
    """The ways to see the heads of a list around a row: with a row of heads below it first, then alone."""
    stub = _stub(sheet, row)
    top = row
    while top > max(row - SPANNERS, 0) and _is_spanner(sheet, top - 1, stub, known):
        top -= 1
    if row + 2 < len(sheet.rows) and _are_heads(sheet, row + 1, stub, known) and _has_body(sheet, row + 2):
        yield _stack(sheet, top, row + 1)
    yield _stack(sheet, top, row)


def filled(sheet: Sheet, row: int) -> list[int]:
    """The columns that hold something in a row."""
    return [at for at, cell in enumerate(sheet.rows[row]) if not _is_blank(cell)]


def _has_body(sheet: Sheet, row: int) -> bool:
    return len(filled(sheet, row)) > 1


def _stub(sheet: Sheet, row: int) -> int:
    """The leftmost column filled at the row or just below it: a spanner begins right of it."""
    below = range(row, min(row + 6, len(sheet.rows)))
    return min((columns[0] for at in below if (columns := filled(sheet, at))), default=0)


def _is_spanner(sheet: Sheet, row: int, stub: int, known: Known) -> bool:
    """Words alone, and nothing above the stub: what is said of the columns below or above it."""
    columns = filled(sheet, row)
    if not columns or columns[0] <= stub:
        return False
    cells = [sheet.rows[row][at] for at in columns]
    # An amount kept as text is of a row whose name was written once, above.
    return all(known.period(cell) or (isinstance(cell, str) and money(cell).cents is None) for cell in cells)


def _are_heads(sheet: Sheet, row: int, stub: int, known: Known) -> bool:
    """Whether a row stands below spanners, one of them over more than a cell of it.

    Where each of its cells has a head of its own it is the list's first: a need without a region and in words
    alone looks like a row of heads, and would be lost without a word.
    """
    is_spanned = any(_is_blank(sheet.rows[row - 1][at]) for at in filled(sheet, row))
    return is_spanned and _is_spanner(sheet, row, stub, known)


def _stack(sheet: Sheet, top: int, bottom: int) -> Stack:
    lines = [_line(sheet, row, top, bottom) for row in range(top, bottom + 1)]
    columns = sorted({column for line in lines for column in line})
    # Only what has a head of its own: a spanner is not carried over the blank columns behind the list.
    last = max((at for row in range(top, bottom + 1) for at in filled(sheet, row)), default=-1)
    kept = {at: tuple(line[at] for line in lines if at in line) for at in columns if at <= last}
    return Stack(top, bottom, kept)


def _line(sheet: Sheet, row: int, top: int, bottom: int) -> dict[int, Label]:
    """The labels of one row by column, each over all columns that it spans."""
    written = {at: sheet.rows[row][at] for at in filled(sheet, row)}
    merged = {left: right for first, left, _, right in sheet.merges if first == row and right > left}
    starts = sorted(written)
    line: dict[int, Label] = {}
    for number, start in enumerate(starts):
        until = merged.get(start, start)
        if row < bottom and not merged:
            until = _carried(sheet, (row, bottom), start, [*starts, len(sheet.rows[row])][number + 1])
        for column in range(start, until + 1):
            line[column] = Label(written[start], row, start, until - start + 1)
    return line


def _carried(sheet: Sheet, rows: tuple[int, int], start: int, following: int) -> int:
    """The last column that an unmerged spanner stands over: up to the next, while heads stand below it."""
    row, bottom = rows
    last = start
    if _is_blank(sheet.rows[bottom][start]):
        return start
    while last + 1 < following and not _is_blank(sheet.rows[bottom][last + 1]):
        last += 1
    return last


def _is_blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())
