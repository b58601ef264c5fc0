"""A workbook on paper (printed.py) written out in each format that people hand in."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from tests.making import xlsb
from tests.making.printed import Book, Cell, Page, position

COLUMNS = ("sheet", "cell", "place", "metric", "period", "value", "unit", "dims", "status", "is_total")
MADE = datetime(2026, 1, 1)  # files made twice are the same bytes
PLAIN_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_TYPE = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def save(book: Book, folder: Path) -> None:
    """The workbook, and beside it its expected CSV."""
    suffix = book.name.rsplit(".", 1)[1]
    (folder / book.name).write_bytes(WRITERS[suffix](book))
    with (folder / f"{book.name}.expected.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for page in book.pages:
            for line in page.lines:
                fact = line.fact
                value = "" if line.value is None else repr(line.value)
                dims = json.dumps(fact.dims, ensure_ascii=False, sort_keys=True) if fact.dims else ""
                total = "yes" if fact.is_total else ""
                names = (line.sheet, line.cell, fact.place, fact.metric, fact.period)
                writer.writerow((*names, value, fact.unit, dims, line.status, total))


def _xlsx(book: Book) -> bytes:
    content = io.BytesIO()
    written = xlsxwriter.Workbook(content, {"in_memory": True, "date_1904": book.epoch_1904})
    written.set_properties({"created": MADE})
    for page in book.pages:
        sheet = written.add_worksheet(page.name)
        if page.hidden:
            sheet.hide()
        for row in page.hidden_rows:
            sheet.set_row(row, None, None, {"hidden": True})
        for merged in page.merges:
            sheet.merge_range(merged, "")
        for (row, column), (cell, number_format) in page.cells.items():
            _xlsx_cell(written, sheet, (row, column), cell, number_format)
    written.close()
    return content.getvalue()


def _xlsx_cell(written, sheet, at: Cell, cell: object, number_format: str) -> None:  # type: ignore[no-untyped-def]
    if isinstance(cell, date):
        shown = written.add_format({"num_format": number_format or "yyyy-mm-dd"})
        sheet.write_datetime(*at, datetime(cell.year, cell.month, cell.day), shown)
    elif isinstance(cell, str):
        sheet.write_string(*at, cell)
    else:
        sheet.write_number(
            *at, cell, written.add_format({"num_format": number_format}) if number_format else None
        )


def _xlsm(book: Book) -> bytes:
    """The same parts under the type that Excel gives a workbook with macros; there are none in it."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_xlsx(book))) as plain, zipfile.ZipFile(content, "w") as macro:
        for info in plain.infolist():
            macro.writestr(info, plain.read(info).replace(PLAIN_TYPE, MACRO_TYPE), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _xls(book: Book) -> bytes:
    written = xlwt.Workbook()
    written.dates_1904 = book.epoch_1904
    for page in book.pages:
        sheet = written.add_sheet(page.name)
        sheet.visibility = 1 if page.hidden else 0
        merged = {position(each.split(":")[0]): position(each.split(":")[1]) for each in page.merges}
        for (row, column), (cell, number_format) in page.cells.items():
            style = xlwt.easyxf(
                num_format_str=number_format or ("yyyy-mm-dd" if isinstance(cell, date) else "General")
            )
            last_row, last_column = merged.get((row, column), (row, column))
            if (row, column) in merged:
                sheet.write_merge(row, last_row, column, last_column, cell, style)
            else:
                sheet.write(row, column, cell, style)
    content = io.BytesIO()
    written.save(content)
    return content.getvalue()


def _ods(book: Book) -> bytes:
    document = OpenDocumentSpreadsheet()
    for page in book.pages:
        table = Table(name=page.name)
        for row in _rows(page):
            line = TableRow()
            for at in row:
                line.addElement(_ods_cell(page, at))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    content = io.BytesIO()
    document.save(content)
    return _same_every_time(content)


def _ods_cell(page: Page, at: Cell):  # type: ignore[no-untyped-def]
    for merged in page.merges:
        (top, left), (bottom, right) = (position(corner) for corner in merged.split(":"))
        if top <= at[0] <= bottom and left <= at[1] <= right and at != (top, left):
            return CoveredTableCell()
    cell, _ = page.cells.get(at, (None, ""))
    spans = _spans(page, at)
    if cell is None:
        return TableCell(**spans)
    if isinstance(cell, str):
        made = TableCell(valuetype="string", **spans)
        made.addElement(P(text=cell))
        return made
    if isinstance(cell, date):
        return TableCell(valuetype="date", datevalue=cell.isoformat(), **spans)
    return TableCell(valuetype="float", value=repr(cell), **spans)


def _spans(page: Page, at: Cell) -> dict[str, int]:
    for merged in page.merges:
        first, last = (position(corner) for corner in merged.split(":"))
        if at == first:
            return {"numberrowsspanned": last[0] - at[0] + 1, "numbercolumnsspanned": last[1] - at[1] + 1}
    return {}


def _same_every_time(content: io.BytesIO) -> bytes:
    again = io.BytesIO()
    with zipfile.ZipFile(content) as first, zipfile.ZipFile(again, "w") as second:
        for info in first.infolist():
            part = zipfile.ZipInfo(info.filename, (2026, 1, 1, 0, 0, 0))
            stored = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            second.writestr(part, first.read(info), stored)
    return again.getvalue()


def _xlsb(book: Book) -> bytes:
    """One sheet; a column's cells share the number format of its lowest cell."""
    page = book.pages[0]
    rows = _rows(page)
    shown = [page.cells.get(at, ("", ""))[1] for at in rows[-1]]
    cells = [[page.cells.get(at, (None, ""))[0] for at in row] for row in rows]
    return _same_every_time(io.BytesIO(xlsb.workbook(cells, page.name, shown)))


def _text(separator: str) -> Callable[[Book], bytes]:
    def write(book: Book) -> bytes:
        content = io.StringIO()
        writer = csv.writer(content, delimiter=separator, lineterminator="\r\n")
        page = book.pages[0]
        for row in _rows(page):
            writer.writerow([_plain(page.cells.get(at, ("", ""))[0]) for at in row])
        return content.getvalue().encode()

    return write


def _plain(cell: object) -> object:
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def _rows(page: Page) -> list[list[Cell]]:
    height = max(row for row, _ in page.cells) + 1
    width = max(column for _, column in page.cells) + 1
    return [[(row, column) for column in range(width)] for row in range(height)]


WRITERS: dict[str, Callable[[Book], bytes]] = {
    "xlsx": _xlsx,
    "xlsm": _xlsm,
    "xls": _xls,
    "xlsb": _xlsb,
    "ods": _ods,
    "csv": _text(","),
    "tsv": _text("\t"),
}
