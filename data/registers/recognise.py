"""Reads the rows of a typed list. Pure: no database, no names looked up."""

from collections.abc import Iterator
from dataclasses import dataclass

from data.reading.files.workbook import Sheet
from data.reading.reading import Problem, RegisterRow, address
from data.reading.words.periods import read_period
from data.registers.heads import Head, cell_at, cells_of, find_head, is_row
from data.registers.money import money, scale_of
from data.registers.register import Field, Kind
from data.registers.solutions import solution_named
from data.registers.words import plain


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
    head = find_head(sheet)
    if head is None:
        return None
    rows: list[RegisterRow] = []
    problems: list[Problem] = []
    for number in range(head.row + 1, len(sheet.rows)):
        cells = cells_of(sheet, head, number)
        if is_row(head, cells):
            fields, doubts = _read_row(sheet, head, number, fiscal_year_start)
            problems += doubts
            rows.append(RegisterRow(number, fields, head.columns))
        elif _holds_unnamed_money(head, cells):
            problems.append(_unnamed(sheet, head, number))
    return head.register.name, tuple(rows), tuple(problems)


def _holds_unnamed_money(head: Head, cells: dict[str, object]) -> bool:
    """Whether a row has an amount but nothing that says what it is for."""
    amounts = [cells.get(field.name) for field in head.register.fields if field.kind is Kind.MONEY]
    named = any(plain(cells.get(name)) for name in head.register.told)
    return not named and any(money(amount).cents is not None for amount in amounts)


def _unnamed(sheet: Sheet, head: Head, number: int) -> Problem:
    column = head.columns[head.register.told[0]]
    wanted = head.register.told[0]
    text = f"row {number + 1} holds an amount but no {wanted}; it was left out"
    return Problem(sheet.name, address(number, column), text)


def _read_row(
    sheet: Sheet, head: Head, number: int, fiscal_year_start: int
) -> tuple[dict[str, object], list[Problem]]:
    fields: dict[str, object] = {}
    problems: list[Problem] = []
    for field in head.register.fields:
        if field.name in head.columns:
            column = head.columns[field.name]
            at = _Place(sheet.name, number, column, field, scale_of(sheet.rows[head.row][column]))
            read, doubts = _read(at, cell_at(sheet, head, number, column), fiscal_year_start)
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
