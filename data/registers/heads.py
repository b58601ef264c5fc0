"""Where a typed list stands on a sheet: its heads, and which rows below them are its own."""

from dataclasses import dataclass

from data.reading.files.workbook import Sheet
from data.registers.declarations import REGISTERS
from data.registers.register import Register
from data.registers.words import plain

HEADS_WITHIN = 30  # rows; titles and contacts above a list are never longer in the forms seen


@dataclass(frozen=True)
class Head:
    """Where the heads of a list stand: the row, and for each field its column.

    `covers` leads from a cell inside a merged rectangle to the row that holds its text.
    """

    register: Register
    row: int
    columns: dict[str, int]
    covers: dict[tuple[int, int], int]


def find_head(sheet: Sheet) -> Head | None:
    """The heads of the first list that is known by them, None where there is none."""
    for number, row in enumerate(sheet.rows[:HEADS_WITHIN]):
        heads = {at: plain(cell) for at, cell in enumerate(row) if isinstance(cell, str) and cell}
        # In the order of REGISTERS, within each row: the first list whose marks are all there is it.
        for register in REGISTERS:
            columns = _columns(register, heads)
            if any(mark <= columns.keys() for mark in register.marks):
                return Head(register, number, columns, _covers(sheet, columns))
    return None


def _covers(sheet: Sheet, columns: dict[str, int]) -> dict[tuple[int, int], int]:
    """Merges down a column only: a stream is written once beside all of its awards."""
    down = [(top, left, bottom) for top, left, bottom, _ in sheet.merges if left in columns.values()]
    return {(row, left): top for top, left, bottom in down for row in range(top + 1, bottom + 1)}


def _columns(register: Register, heads: dict[int, str]) -> dict[str, int]:
    """Field to column, the first column of a kind first; a head that two fields accept goes to the first."""
    columns: dict[str, int] = {}
    for number, head in heads.items():
        for field in register.fields:
            if head in field.heads and field.name not in columns:
                columns[field.name] = number
                break
    return columns


def cells_of(sheet: Sheet, head: Head, number: int) -> dict[str, object]:
    """What row `number` holds, by field."""
    return {name: cell_at(sheet, head, number, column) for name, column in head.columns.items()}


def cell_at(sheet: Sheet, head: Head, number: int, column: int) -> object:
    """What a cell says; within a merged rectangle what stands in its first row."""
    row = sheet.rows[head.covers.get((number, column), number)]
    return row[column] if column < len(row) else None


def is_row(head: Head, cells: dict[str, object]) -> bool:
    """Whether a row belongs to the list: totals, notes, blank rows and heads said again do not."""
    # A total is left out: it would count all the money above it a second time.
    names = [plain(cells.get(name)) for name in head.register.told]
    if not all(names) or names[0] in {"total", "totals", "grand total", "subtotal", "all streams"}:
        return False
    accepted = {field.name: field.heads for field in head.register.fields}
    # Long lists repeat their heads at each printed page.
    if all(plain(cells.get(name)) in accepted[name] for name in head.register.told):
        return False
    # A note below the list fills one cell only.
    return sum(cell not in (None, "") for cell in cells.values()) > 1
