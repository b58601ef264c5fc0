"""Reads the typed lists of a sheet. Pure: no database, no ids looked up."""

from collections.abc import Iterator
from itertools import chain

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem, Vocabulary, address
from data.registers.cells import At, Said, read_cell
from data.registers.heads import Head, cell_at, cells_of, find_heads, is_row
from data.registers.money import money, scale_of
from data.registers.register import Kind
from data.registers.words import plain

Rows = tuple[tuple[ListReading, ...], tuple[Problem, ...]]


def read_lists(sheet: Sheet, vocabulary: Vocabulary) -> Rows:
    """The lists that the sheet holds, and what is doubtful in them; none where it is no list we know."""
    lists: list[ListReading] = []
    doubts: list[Problem] = []
    for head in find_heads(sheet):
        rows, own = _read_list(sheet, head, vocabulary)
        if rows:
            lists.append(ListReading(head.register.name, tuple(rows)))
            # What two lists of one sheet say of one cell is said once.
            doubts += [doubt for doubt in own if doubt not in doubts]
    return tuple(lists), tuple(doubts)


def _read_list(sheet: Sheet, head: Head, vocabulary: Vocabulary) -> tuple[list[ListRow], list[Problem]]:
    rows: list[ListRow] = []
    problems: list[Problem] = []
    for number in range(head.row + 1, len(sheet.rows)):
        cells = cells_of(sheet, head, number)
        if is_row(head, cells):
            row, doubts = _read_row(sheet, head, number, vocabulary)
            rows.append(row)
            problems += doubts
        elif _holds_unnamed_money(head, cells):
            problems.append(_unnamed(sheet, head, number))
    return rows, problems


def _holds_unnamed_money(head: Head, cells: dict[str, object]) -> bool:
    """Whether a row has an amount but nothing that says what it is for."""
    amounts = [cells.get(name) for name in head.register.of_kind(Kind.MONEY)]
    named = any(plain(cells.get(name)) for name in head.register.told)
    return not named and any(money(amount).cents is not None for amount in amounts)


def _unnamed(sheet: Sheet, head: Head, number: int) -> Problem:
    wanted = head.register.told[0]
    text = f"row {number + 1} holds an amount but no {wanted}; it was left out"
    return Problem(sheet.name, address(number, head.columns[wanted]), text)


def _read_row(sheet: Sheet, head: Head, number: int, vocabulary: Vocabulary) -> tuple[ListRow, list[Problem]]:
    fields: dict[str, object] = {}
    cells: dict[str, str] = {}
    problems: list[Problem] = []
    for name, column in head.columns.items():
        field = head.register.by_name[name]
        at = At(sheet.name, number, column, field, scale_of(sheet.rows[head.row][column]))
        said = read_cell(at, cell_at(sheet, head, number, column), vocabulary.fiscal_year_start)
        problems += chain(_doubt(at, said), _broken(sheet, number, column))
        if said.value is not None:
            fields[name], cells[name] = said.value, address(number, column)
    return ListRow(number, fields, cells), problems


def _doubt(at: At, said: Said) -> Iterator[Problem]:
    if said.doubt:
        yield Problem(at.sheet, address(at.row, at.column), said.doubt)


def _broken(sheet: Sheet, number: int, column: int) -> Iterator[Problem]:
    """Excel shows what the file does not hold: such a cell looks blank to us, and full to its author."""
    if error := sheet.errors.get((number, column)):
        yield Problem(sheet.name, address(number, column), f"read the error {error}; it is kept as a blank")
    if (number, column) in sheet.uncalculated:
        text = "the formula was never worked out; open and save the workbook in Excel, and hand it in again"
        yield Problem(sheet.name, address(number, column), text, serious=True)
