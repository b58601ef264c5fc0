"""Finds a typed list on a sheet by its heads, and reads its rows. Pure: no database, no names looked up."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.reading.periods import read_period
from data.reading.reading import Problem, RegisterRow, address
from data.reading.workbook import Sheet
from data.registers.declarations import REGISTERS
from data.registers.money import money, scale_of
from data.registers.register import Field, Kind, Register
from data.registers.solutions import solution_named
from data.registers.words import plain

HEADS_WITHIN = 30  # rows; titles and contacts above a list are never longer in the forms seen


@dataclass(frozen=True)
class _Head:
    """Where the heads of a list stand: the row, and for each field its column.

    `covers` leads from a cell inside a merged rectangle to the row that holds its text.
    """

    register: Register
    row: int
    columns: dict[str, int]
    covers: dict[tuple[int, int], int]


@dataclass(frozen=True)
class _Place:
    """One cell being read: where it is, which field it fills, what its column counts in."""

    sheet: str
    row: int
    column: int
    field: Field
    scale: int


def register_rows(
    sheet: Sheet, fiscal_year_start: int = 7
) -> tuple[str, tuple[RegisterRow, ...], tuple[Problem, ...]] | None:
    """The list's name, its rows and what is doubtful in them; None where the sheet is no list we know.

    A row's `fields` carry the names of the table's columns, but `place` and `period` stand as
    text (a name as written, a period's label), because ids belong to the store.
    """
    head = _find_head(sheet)
    if head is None:
        return None
    rows: list[RegisterRow] = []
    problems: list[Problem] = []
    for number in range(head.row + 1, len(sheet.rows)):
        cells = _cells(sheet, head, number)
        if _is_row(head, cells):
            fields, doubts = _read_row(sheet, head, number, fiscal_year_start)
            problems += doubts
            rows.append(RegisterRow(number, fields, head.columns))
        elif _holds_unnamed_money(head, cells):
            problems.append(_unnamed(sheet, head, number))
    return head.register.name, tuple(rows), tuple(problems)


def _find_head(sheet: Sheet) -> _Head | None:
    for number, row in enumerate(sheet.rows[:HEADS_WITHIN]):
        heads = [plain(cell) if isinstance(cell, str) else "" for cell in row]
        # In the order of REGISTERS, within each row: the first list whose marks are all there is it.
        for register in REGISTERS:
            columns = _columns(register, heads)
            if any(mark <= columns.keys() for mark in register.marks):
                return _Head(register, number, columns, _covers(sheet, columns))
    return None


def _covers(sheet: Sheet, columns: dict[str, int]) -> dict[tuple[int, int], int]:
    """Merges down a column only: a stream is written once beside all of its awards."""
    down = [(top, left, bottom) for top, left, bottom, _ in sheet.merges if left in columns.values()]
    return {(row, left): top for top, left, bottom in down for row in range(top + 1, bottom + 1)}


def _columns(register: Register, heads: list[str]) -> dict[str, int]:
    """Field to column, the first column of a kind first; a head that two fields accept goes to the first."""
    columns: dict[str, int] = {}
    for number, head in enumerate(heads):
        for field in register.fields:
            if head in field.heads and field.name not in columns:
                columns[field.name] = number
                break
    return columns


def _cells(sheet: Sheet, head: _Head, number: int) -> dict[str, object]:
    return {name: _cell(sheet, head, number, column) for name, column in head.columns.items()}


def _cell(sheet: Sheet, head: _Head, number: int, column: int) -> object:
    row = sheet.rows[head.covers.get((number, column), number)]
    return row[column] if column < len(row) else None


def _is_row(head: _Head, cells: dict[str, object]) -> bool:
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


def _holds_unnamed_money(head: _Head, cells: dict[str, object]) -> bool:
    amounts = [cells.get(field.name) for field in head.register.fields if field.kind is Kind.MONEY]
    named = any(plain(cells.get(name)) for name in head.register.told)
    return not named and any(money(amount).cents is not None for amount in amounts)


def _unnamed(sheet: Sheet, head: _Head, number: int) -> Problem:
    column = head.columns[head.register.told[0]]
    wanted = head.register.told[0]
    text = f"row {number + 1} holds an amount but no {wanted}; it was left out"
    return Problem(sheet.name, address(number, column), text)


def _read_row(
    sheet: Sheet, head: _Head, number: int, fiscal_year_start: int
) -> tuple[dict[str, object], list[Problem]]:
    fields: dict[str, object] = {}
    problems: list[Problem] = []
    for field in head.register.fields:
        if field.name in head.columns:
            column = head.columns[field.name]
            at = _Place(sheet.name, number, column, field, scale_of(sheet.rows[head.row][column]))
            read, doubts = _read(at, _cell(sheet, head, number, column), fiscal_year_start)
            fields |= read
            problems += doubts
            problems += _broken(sheet, number, column)
    return fields, problems


def _read(at: _Place, cell: object, fiscal_year_start: int) -> tuple[dict[str, object], Iterator[Problem]]:
    kind, name = at.field.kind, at.field.name
    text = _text(cell)
    if kind is Kind.MONEY:
        amount = money(cell, at.scale)
        return {name: amount.cents, "status": str(amount.status)}, _doubt(at, amount.doubt, "an amount")
    if kind is Kind.PERIOD:
        period = read_period(cell, fiscal_year_start) if text else None
        # A blank year is not doubtful: many streams have none. A year that cannot be read is.
        doubtful = "" if period or not text else text
        return {name: period.label if period else ""}, _doubt(at, doubtful, "a year or quarter")
    if kind is Kind.SOLUTION:
        # Unknown solutions keep the region's words: nobody has to ask for what the state has thought of.
        return {name: solution_named(text)}, iter(())
    return {name: "; ".join(_parts(text)) if kind is Kind.LIST else text}, iter(())


def _broken(sheet: Sheet, number: int, column: int) -> Iterator[Problem]:
    """Excel shows what the file does not hold: such a cell looks blank to us, and full to its author."""
    if error := sheet.errors.get((number, column)):
        yield Problem(sheet.name, address(number, column), f"read the error {error}; it is kept as a blank")
    if (number, column) in sheet.uncalculated:
        text = "the formula was never worked out; open and save the workbook in Excel, and hand it in again"
        yield Problem(sheet.name, address(number, column), text, serious=True)


def _parts(text: str) -> Iterator[str]:
    return (solution_named(part) for part in text.replace("\n", ";").split(";") if part.strip())


def _text(cell: object) -> str:
    # Excel keeps every number as a float: a year must not become '2024.0'.
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return str(cell if cell is not None else "").strip()


def _doubt(at: _Place, read: str, wanted: str) -> Iterator[Problem]:
    if read:
        text = f"read '{read}', expected {wanted}; it is kept as a blank, not as zero"
        yield Problem(at.sheet, address(at.row, at.column), text)
