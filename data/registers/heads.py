"""Where the typed lists of a sheet stand: their heads, and which rows below are their own."""

from dataclasses import dataclass

from data.reading.files.workbook import Sheet
from data.registers.declarations import REGISTERS
from data.registers.declared.money import ALLOTMENTS
from data.registers.declared.streams import STREAMS
from data.registers.register import Register
from data.registers.words import plain

HEADS_WITHIN = 30  # rows; titles and contacts above a list are never longer in the forms seen
TOTALS = frozenset({"total", "totals", "grand total", "subtotal", "all streams"})


@dataclass(frozen=True)
class Head:
    """Where the heads of a list stand: the row, and for each field its column.

    `covers` leads from a cell inside a merged rectangle to the row that holds its text.
    """

    register: Register
    row: int
    columns: dict[str, int]
    covers: dict[tuple[int, int], int]


def find_heads(sheet: Sheet) -> list[Head]:
    """The heads of the lists that are known by them: an inventory holds streams and their years at once."""
    for number, row in enumerate(sheet.rows[:HEADS_WITHIN]):
        heads = {at: plain(cell) for at, cell in enumerate(row) if isinstance(cell, str) and cell}
        # In the order of REGISTERS, within each row: the first list whose marks are all there is it.
        found = [one for one in REGISTERS if _is(one, _columns(one, heads))]
        if found:
            both = found[0] is ALLOTMENTS and STREAMS in found
            return [_head(sheet, one, number, heads) for one in (found if both else found[:1])]
    return []


def _head(sheet: Sheet, register: Register, number: int, heads: dict[int, str]) -> Head:
    columns = _columns(register, heads)
    return Head(register, number, columns, _covers(sheet, columns))


def _is(register: Register, columns: dict[str, int]) -> bool:
    return any(mark <= columns.keys() for mark in register.marks)


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
    if not all(names) or names[0] in TOTALS:
        return False
    # Long lists repeat their heads at each printed page.
    known = head.register.by_name
    if all(plain(cells.get(name)) in known[name].heads for name in head.register.told):
        return False
    # A note below the list fills one cell only.
    return sum(cell not in (None, "") for cell in cells.values()) > 1
