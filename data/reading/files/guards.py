"""What a workbook must keep to before anybody asks what it says. Each rule refuses with a sentence."""

from collections.abc import Callable
from math import isfinite

from data.reading.files import refusals
from data.reading.files.archive import Archive
from data.reading.files.limits import CHARACTERS, COLUMNS, FILLED_CELLS, MERGES, POSITIONS, ROWS, SHEETS
from data.reading.files.marks import Marks, written_twice
from data.reading.reading import address
from data.settings import settings

Rows = list[list[object]]


def check_size(content: bytes) -> None:
    limit = settings().upload_mb
    if not content:
        raise refusals.empty()
    if len(content) > limit * 1_000_000:
        raise refusals.too_large(len(content) / 1_000_000, limit)


def check_names(sheets: list[str]) -> None:
    """Excel holds names apart without regard to capitals, so two alike come from no spreadsheet program."""
    if not sheets:
        raise refusals.no_sheets()
    if len(sheets) > SHEETS:
        raise refusals.too_many_sheets(len(sheets))
    if len({name.casefold() for name in sheets}) < len(sheets):
        raise refusals.two_ways("a sheet of one name")


def check_marks(found: dict[str, Marks]) -> None:
    """Before calamine lays out a sheet: one cell in the last row and column asks it for 16 GiB."""
    for sheet, marks in found.items():
        if marks.far:
            raise refusals.too_far(sheet, marks.far)
        if marks.merged > MERGES:
            raise refusals.too_many_merges(sheet, marks.merged)
    if sum(marks.filled for marks in found.values()) > FILLED_CELLS:
        raise refusals.too_many_cells()


def check_strings(archive: Archive, found: dict[str, Marks]) -> None:
    """A text that is kept once and shown in each of a hundred thousand cells comes out as gigabytes."""
    shared = archive.read("xl/sharedstrings.xml")
    longest = max(map(len, shared.split(b"si>")))
    shown = sum(marks.filled for marks in found.values())
    if longest > CHARACTERS and longest * shown > POSITIONS * CHARACTERS // 100:
        raise refusals.too_long("A cell of this workbook")


def check_rows(sheet: str, rows: Rows) -> dict[tuple[int, int], str]:
    """The cells whose number is none (NaN, infinite); refuses what is too far or too long."""
    width = len(rows[0]) if rows else 0
    if len(rows) > ROWS or width > COLUMNS:
        raise refusals.too_far(sheet, address(len(rows) - 1, width - 1))
    odd: dict[tuple[int, int], str] = {}
    for number, row in enumerate(rows):
        if not isfinite(sum([cell for cell in row if cell.__class__ is float])):
            odd |= _not_finite(number, row)
        if max([len(cell) for cell in row if cell.__class__ is str], default=0) > CHARACTERS:
            raise refusals.too_long(f"Sheet '{sheet}', cell {address(number, _longest(row))}")
    return odd


def check_written_once(rows: Rows, marks: Marks, read_xml: Callable[[], bytes]) -> None:
    """Of a cell that is written twice calamine shows the last; looked for only where cells are missing."""
    shown = _filled(rows)
    twice = written_twice(read_xml()) if marks.filled - len(marks.errors) > shown else ""
    if twice:
        raise refusals.two_ways(f"cell {twice}")


def check_positions(sheets: list[Rows]) -> None:
    """All sheets together, by what they are stretched over and by what is filled."""
    stretched = sum(len(rows) * len(rows[0]) for rows in sheets if rows)
    if stretched > POSITIONS or (stretched > FILLED_CELLS and sum(map(_filled, sheets)) > FILLED_CELLS):
        raise refusals.too_many_cells()


def _filled(rows: Rows) -> int:
    return sum(len(row) - row.count("") for row in rows)


def _not_finite(number: int, row: list[object]) -> dict[tuple[int, int], str]:
    return {
        (number, column): str(cell)
        for column, cell in enumerate(row)
        if isinstance(cell, float) and not isfinite(cell)
    }


def _longest(row: list[object]) -> int:
    lengths = [len(cell) if isinstance(cell, str) else 0 for cell in row]
    return lengths.index(max(lengths))
