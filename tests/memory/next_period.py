"""A sheet as it comes one period later, made from the one before as a person would have made it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from data.reading.files.workbook import Sheet

Cells = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Later:
    """What changes on a sheet; rows and columns count from 0, as the first sheet has them.

    `shuffled` are runs of rows (first, last) in another order; `columns` are copied to before column
    `before` (None: to the end) and `rows` (first, last) to below themselves. `turned` makes old periods
    new ones in what was copied, or, without copies, in the rows `heads`; `says` are patterns and what
    stands there instead, in any cell of text.
    """

    shuffled: tuple[tuple[int, int], ...] = ()
    columns: tuple[int, ...] = ()
    before: int | None = None
    rows: tuple[int, int] | None = None
    turned: Mapping[str, str] = field(default_factory=dict)
    heads: tuple[int, ...] = ()
    says: Mapping[str, str] = field(default_factory=dict)
    tab: str = ""


def later(sheet: Sheet, change: Later) -> Sheet:
    """The sheet one period later."""
    rows = _rows(len(sheet.rows), change)
    columns, fresh_columns = _columns(max(map(len, sheet.rows), default=0), change)
    first, last = change.rows or (0, -1)
    fresh_rows = range(last + 1, 2 * last + 2 - first)
    picked = _picked(sheet, rows, columns)
    cells = [list(row) for row in picked.rows]
    for row, line in enumerate(cells):
        for column, cell in enumerate(line):
            copied = row in fresh_rows or (column in fresh_columns and rows[row] in change.heads)
            if copied or (not fresh_rows and not fresh_columns and rows[row] in change.heads):
                line[column] = cell = _turned(cell, change.turned)
            if isinstance(cell, str):
                line[column] = said(cell, change.says)
    return replace(picked, rows=cells, name=change.tab or sheet.name)


def said(text: str, says: Mapping[str, str]) -> str:
    """The text as it is written one period later."""
    for pattern, instead in says.items():
        text = re.sub(pattern, instead, text)
    return text


def _rows(many: int, change: Later) -> list[int]:
    order = list(range(many))
    for first, last in change.shuffled:
        some = order[first : last + 1]
        Random(7).shuffle(some)
        order[first : last + 1] = some
    if change.rows:
        first, last = change.rows
        order[last + 1 : last + 1] = range(first, last + 1)
    return order


def _columns(many: int, change: Later) -> tuple[list[int], range]:
    order = list(range(many))
    before = many if change.before is None else change.before
    order[before:before] = change.columns
    return order, range(before, before + len(change.columns))


def _turned(cell: object, turned: Mapping[str, str]) -> object:
    """A text with its period replaced; a whole cell that is a number stays one."""
    if isinstance(cell, str):
        return said(cell, turned)
    written = str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    if written not in turned:
        return cell
    return float(turned[written]) if turned[written].isdigit() else turned[written]


def _picked(sheet: Sheet, rows: Sequence[int], columns: Sequence[int]) -> Sheet:
    """The sheet with these of its rows and columns, merges and marks with them."""
    cells = [[sheet.rows[row][at] if at < len(sheet.rows[row]) else "" for at in columns] for row in rows]
    places = {(row, at): (i, j) for i, row in enumerate(rows) for j, at in enumerate(columns)
              if (row, at) in sheet.errors or (row, at) in sheet.uncalculated}  # fmt: skip
    return replace(
        sheet,
        rows=cells,
        merges=tuple(_merges(sheet.merges, rows, columns)),
        errors={places[cell]: said for cell, said in sheet.errors.items() if cell in places},
        uncalculated=frozenset(places[cell] for cell in sheet.uncalculated if cell in places),
        format_at=lambda row, column: sheet.format_at(rows[row], columns[column]),
    )


def _merges(
    merges: Iterable[tuple[int, int, int, int]], rows: Sequence[int], columns: Sequence[int]
) -> Iterable[tuple[int, int, int, int]]:
    """A spanner over several columns spans the copy of its last one; a copy of the whole is a second one."""
    for top, left, bottom, right in merges:
        for above, below in _runs(rows, top, bottom):
            for first, last in _runs(columns, left, right):
                yield above, first, below, last


def _runs(order: Sequence[int], first: int, last: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for at, source in enumerate(order):
        if not first <= source <= last:
            continue
        before = order[at - 1] if runs and runs[-1][1] == at - 1 else None
        if before is not None and (before < source or (before == source and last > first)):
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs
