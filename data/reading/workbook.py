"""Bytes in, sheets out: the cells of a workbook as they stand, before anybody asks what they mean."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from data.reading.reading import Problem

Cell = tuple[int, int]
Merge = tuple[int, int, int, int]


def _unknown(row: int, column: int) -> str:
    """The number format of a cell in a file that keeps none."""
    return ""


@dataclass(frozen=True)
class Sheet:
    """One sheet. `rows[6][3]` is the cell D7, whatever part of the sheet is filled; rows are equally long.

    A cell is a str, float, int, bool, date, datetime, time or timedelta, and '' where it is blank.
    Blank too are the cells in `errors` (cell to '#REF!' and the like) and in `uncalculated` (formulas
    that no program has worked out yet): they are not "nothing was reported".
    `merges` are (first row, first column, last row, last column), cut to the filled part.
    `format_at(row, column)` is the cell's number format, '' where it is General or unknown.
    `problems` says what this kind of file cannot tell.
    """

    name: str
    rows: list[list[object]]
    hidden: bool = False
    merges: tuple[Merge, ...] = ()
    errors: Mapping[Cell, str] = field(default_factory=dict)
    uncalculated: frozenset[Cell] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    format_at: Callable[[int, int], str] = _unknown
    problems: tuple[Problem, ...] = ()


def open_workbook(content: bytes, name: str) -> list[Sheet]:
    """The sheets of a workbook in the order of its tabs, hidden ones too."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    return [
        _sheet(book.get_sheet_by_index(index), about.visible != SheetVisibleEnum.Visible)
        for index, about in enumerate(book.sheets_metadata)
    ]


def _sheet(sheet: CalamineSheet, hidden: bool) -> Sheet:
    rows: list[list[object]] = sheet.to_python(skip_empty_area=False)
    ranges = sheet.merged_cell_ranges or ()
    merges = tuple((top, left, bottom, right) for (top, left), (bottom, right) in ranges)
    return Sheet(sheet.name, rows, hidden, merges)
