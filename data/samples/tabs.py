"""Writes sheets of plain rows as xlsx, ods, xls or csv: each sample workbook is a list of tabs."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

Span = tuple[int, int, int, int]  # first row, first column, last row, last column


@dataclass(frozen=True)
class Tab:
    """One sheet: its name, its rows from A1 on, what is merged, and the columns' number formats."""

    name: str
    rows: list[list[object]]
    merges: tuple[Span, ...] = ()
    bold: frozenset[int] = frozenset({0})
    formats: dict[int, str] = field(default_factory=dict)
    wide: int = 34  # width of the first column, in characters


def write_workbook(path: Path, tabs: list[Tab]) -> None:
    """In the form that the name's ending asks for."""
    {".xlsx": _xlsx, ".ods": _ods, ".xls": _xls, ".csv": _csv}[path.suffix](path, tabs)


def _xlsx(path: Path, tabs: list[Tab]) -> None:
    workbook = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"})
    # A fixed date keeps the file the same from run to run.
    workbook.set_properties({"created": datetime(2026, 11, 1), "comments": "Made by data/samples/make.py"})
    bold = workbook.add_format({"bold": True})
    for tab in tabs:
        sheet = workbook.add_worksheet(tab.name)
        sheet.set_column(0, 0, tab.wide)
        sheet.set_column(1, 60, 13)
        formats = {column: workbook.add_format({"num_format": text}) for column, text in tab.formats.items()}
        for number, row in enumerate(tab.rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, value, _look(number, value, bold, tab, formats.get(column)))
        for first, left, last, right in tab.merges:
            sheet.merge_range(first, left, last, right, tab.rows[first][left], bold)
    workbook.close()


def _look(number: int, value: object, bold: object, tab: Tab, column: object) -> object:
    """Heads in bold; a date keeps the workbook's default form."""
    if number in tab.bold:
        return bold
    return None if isinstance(value, date) else column


def _ods(path: Path, tabs: list[Tab]) -> None:
    # Imported where they are used: they write samples, and the app runs without them.
    from odf.opendocument import OpenDocumentSpreadsheet
    from odf.table import Table, TableCell, TableRow
    from odf.text import P

    document = OpenDocumentSpreadsheet()
    for tab in tabs:
        table = Table(name=tab.name)
        for row in tab.rows:
            line = TableRow()
            for value in row:
                number = isinstance(value, int | float)
                cell = TableCell(valuetype="float", value=value) if number else TableCell(valuetype="string")
                if value is not None:
                    cell.addElement(P(text=str(value)))
                line.addElement(cell if value is not None else TableCell())
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(path)


def _xls(path: Path, tabs: list[Tab]) -> None:
    import xlwt

    workbook = xlwt.Workbook()
    bold, plain = xlwt.easyxf("font: bold on"), xlwt.easyxf()
    for tab in tabs:
        sheet = workbook.add_sheet(tab.name)
        for number, row in enumerate(tab.rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(number, column, value, bold if number in tab.bold else plain)
    workbook.save(str(path))


def _csv(path: Path, tabs: list[Tab]) -> None:
    # A CSV has one sheet; more would be a mistake of ours, and fails here.
    (tab,) = tabs
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows(tab.rows)
    path.write_text(lines.getvalue(), encoding="utf-8", newline="")
