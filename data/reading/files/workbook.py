"""Bytes in, sheets out: the cells of a workbook as they stand, before anybody asks what they mean."""

import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from io import BytesIO
from pathlib import PurePath

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from data.reading.files import guards, refusals
from data.reading.files.archive import Archive
from data.reading.files.biff import read_biff
from data.reading.files.biff12 import read_biff12
from data.reading.files.csv import read_text
from data.reading.files.formats import Formats
from data.reading.files.kinds import Kind, claimed_otherwise, kind_by_bytes, kind_by_members
from data.reading.files.marks import Cell, Marks, Merge, marks, unknown_format
from data.reading.files.opendocument import read_opendocument
from data.reading.files.package import Package, open_package
from data.reading.meaning.rosters import check_roster
from data.reading.reading import Problem

CLASSIC_ERRORS = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA"}
CANNOT_TELL = "Cells with an error can't be told from blank ones in this file. Saved as .xlsx, they can."


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows[6][3]` is the cell D7, whatever part of the sheet is filled; rows are equally long.

    A cell is a str, float, int, bool, date, datetime, time or timedelta, and '' where it is blank.
    Blank too are the cells in `errors` (cell to '#REF!' and the like) and in `uncalculated` (formulas
    that no program has worked out yet): they are not "nothing was reported", and may lie outside `rows`.
    `merges` are (first row, first column, last row, last column), cut to the filled part.
    `format_at(row, column)` is the cell's number format, '' where it is General or unknown.
    `problems` says what is doubtful about the sheet or what this kind of file cannot tell. `corrected` is
    what the file holds in the cells that a person corrected.
    """

    name: str
    rows: list[list[object]]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    errors: Mapping[Cell, str] = field(default_factory=dict)
    uncalculated: frozenset[Cell] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    format_at: Callable[[int, int], str] = unknown_format
    problems: tuple[Problem, ...] = ()
    corrected: Mapping[Cell, object] = field(default_factory=dict)

    @property
    def has_formats(self) -> bool:
        """Whether any cell may have a number format: asking for each takes a scan of its row."""
        return self.format_at is not unknown_format and bool(getattr(self.format_at, "given", True))


def open_workbook(content: bytes, name: str) -> list[Sheet]:
    """The sheets of a workbook in the order of its tabs, hidden ones too, after every guard has passed it."""
    guards.check_size(content)
    kind = kind_by_bytes(content)
    if kind is Kind.TEXT:
        sheets = [_text_sheet(content, name)]
    elif kind is Kind.XLS:
        sheets = _told(content, partial(read_biff, content))
    else:
        kind, sheets = _unpacked(Archive(content))
    guards.check_positions([sheet.rows for sheet in sheets])
    for sheet in sheets:
        check_roster(sheet.name, sheet.rows)
    claim = claimed_otherwise(name, kind)
    if claim:
        first = sheets[0]
        sheets[0] = replace(first, problems=(Problem(first.name, "A1", claim), *first.problems))
    return sheets


def _unpacked(archive: Archive) -> tuple[Kind, list[Sheet]]:
    kind = kind_by_members(archive.names, archive.read("mimetype"))
    if kind is Kind.XLSX:
        return kind, _scanned(archive)
    for _ in archive.parts():  # unpacks each part once, which is what checks it
        pass
    read = partial(read_biff12, archive)
    if kind is Kind.ODS:
        read = partial(read_opendocument, archive.read("content.xml"))
    return kind, _told(archive.packed(), read)


def _told(content: bytes, read: Callable[[], dict[str, Marks]]) -> list[Sheet]:
    """The sheets with what `read` tells of them; that it could not is a problem of each."""
    try:
        found = read()
    except (struct.error, IndexError, ValueError):
        return [
            replace(sheet, problems=(Problem(sheet.name, "A1", CANNOT_TELL),)) for sheet in _sheets(content)
        ]
    return [_marked(sheet, found.get(sheet.name, Marks())) for sheet in _sheets(content)]


def _scanned(archive: Archive) -> list[Sheet]:
    """The sheets of an .xlsx with what the XML of each tells beyond its values."""
    package, found = _scan(archive)
    guards.check_marks(found)
    guards.check_strings(archive, found)
    parts = dict(package.sheets)
    sheets = []
    for sheet in _sheets(archive.packed()):
        told, part = found.get(sheet.name, Marks()), parts.get(sheet.name, "")
        guards.check_written_once(sheet.rows, told, partial(archive.read, part))
        sheets.append(_marked(sheet, replace(told, format_at=Formats(package, part))))
    return sheets


def _scan(archive: Archive) -> tuple[Package, dict[str, Marks]]:
    """The archive's table of contents, and what the XML of each sheet tells beyond its values."""
    package = open_package(archive)
    guards.check_names([name for name, _ in package.sheets])
    names = {part: name for name, part in package.sheets}
    found = {}
    for part, xml in archive.parts():
        if part in names:
            found[names[part]] = marks(xml, package.values_are_guesses)
            _rename_errors(archive, part, xml, found[names[part]])
    return package, found


def _rename_errors(archive: Archive, part: str, xml: bytes, found: Marks) -> None:
    """Newer errors under an old name: for one '#SPILL!' calamine refuses the whole workbook."""
    for error in set(found.errors.values()) - CLASSIC_ERRORS:
        xml = xml.replace(b">" + error.encode() + b"</", b">#N/A</")
        archive.replace(part, xml)


def _sheets(content: bytes) -> list[Sheet]:
    """The worksheets by calamine: values, merges, whether hidden."""
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        about = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        guards.check_names([sheet.name for sheet in about])
        return [_sheet(book, sheet.name, sheet.visible != SheetVisibleEnum.Visible) for sheet in about]
    except PasswordError as error:
        raise refusals.protected() from error
    except (CalamineError, OSError) as error:
        raise refusals.damaged() from error


def _sheet(book: CalamineWorkbook, name: str, hidden: bool) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    rows: list[list[object]] = [*sheet.to_python(skip_empty_area=False)]  # type: ignore[list-item]
    errors = guards.check_rows(name, rows)
    for row, column in errors:
        rows[row][column] = ""
    ranges = sheet.merged_cell_ranges or ()
    merges = ((top, left, bottom, right) for (top, left), (bottom, right) in ranges)
    return Sheet(name, rows, hidden, _cut(merges, rows), errors)


def _cut(merges: Iterable[Merge], rows: list[list[object]]) -> tuple[Merge, ...]:
    """Merges as far as the sheet is filled: one over a whole sheet names 17 billion cells."""
    last_row, last_column = len(rows) - 1, len(rows[0]) - 1 if rows else -1
    return tuple(
        (top, left, min(bottom, last_row), min(right, last_column))
        for top, left, bottom, right in merges
        if top <= last_row and left <= last_column
    )


def _marked(sheet: Sheet, found: Marks) -> Sheet:
    """The sheet with what its file tells of it."""
    # calamine shows some of these as 0: a value that was written to be replaced, or none at all.
    for row, column in (*found.uncalculated, *found.errors):
        if row < len(sheet.rows) and column < len(sheet.rows[row]):
            sheet.rows[row][column] = ""
    return replace(
        sheet,
        merges=sheet.merges or _cut(found.merges, sheet.rows),
        errors={**sheet.errors, **found.errors},
        uncalculated=found.uncalculated,
        hidden_rows=found.hidden_rows,
        hidden_columns=found.hidden_columns,
        format_at=found.format_at,
    )


def _text_sheet(content: bytes, name: str) -> Sheet:
    rows, remarks = read_text(content)
    sheet = PurePath(name).stem[:100] or "Text"
    return Sheet(sheet, [*rows], problems=tuple(Problem(sheet, "A1", remark) for remark in remarks))  # type: ignore[list-item]
