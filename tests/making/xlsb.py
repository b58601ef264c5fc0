"""A minimal .xlsb, its BIFF12 records written one by one ([MS-XLSB] 2.1.4)."""

import struct
from collections.abc import Sequence

from tests.making.ooxml import DECLARATION, PACKAGE_SPACE, RELATION_SPACE, packed, relations

ERRORS = {
    "#NULL!": 0x00,
    "#DIV/0!": 0x07,
    "#VALUE!": 0x0F,
    "#REF!": 0x17,
    "#NAME?": 0x1D,
    "#NUM!": 0x24,
    "#N/A": 0x2A,
}

ROW, ERROR, BOOL, REAL, TEXT = 0, 3, 4, 5, 6
FORMAT, STYLE = 44, 47
BEGIN_SHEET, END_SHEET, BEGIN_BOOK, END_BOOK = 129, 130, 131, 132
BEGIN_TABS, END_TABS, BEGIN_ROWS, END_ROWS, SPAN, BOOK_SETTINGS, TAB = 143, 144, 145, 146, 148, 153, 156
BEGIN_STYLES, END_STYLES, BEGIN_FORMATS, END_FORMATS, BEGIN_CELLS, END_CELLS = 278, 279, 615, 616, 617, 618


def workbook(rows: Sequence[Sequence[object]], name: str = "Metrics", formats: Sequence[str] = ()) -> bytes:
    """One sheet; a cell is None, text (an error where it is one of ERRORS), a bool or a number.

    With `formats`, the cells of column n have the n-th format, '' meaning General.
    """
    targets = (
        f'<Relationship Id="rId1" Type="{RELATION_SPACE}/worksheet" Target="worksheets/sheet1.bin"/>'
        f'<Relationship Id="rId2" Type="{RELATION_SPACE}/styles" Target="styles.bin"/>'
    )
    return packed({
        "[Content_Types].xml": f'{DECLARATION}<Types xmlns="{PACKAGE_SPACE}/content-types"/>'.encode(),
        "xl/workbook.bin": _book(name),
        "xl/_rels/workbook.bin.rels": relations(targets),
        "xl/styles.bin": _styles(formats),
        "xl/worksheets/sheet1.bin": _sheet(rows, bool(formats)),
    })  # fmt: skip


def record(kind: int, body: bytes = b"") -> bytes:
    """A record's kind and length, seven bits a byte, and its body."""
    return _seven_bits(kind) + _seven_bits(len(body)) + body


def text(words: str) -> bytes:
    """A length in characters, then UTF-16."""
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def _seven_bits(number: int) -> bytes:
    if number < 0x80:
        return bytes([number])
    return bytes([number & 0x7F | 0x80]) + _seven_bits(number >> 7)


def _book(name: str) -> bytes:
    return (
        record(BEGIN_BOOK)
        + record(BOOK_SETTINGS, struct.pack("<III", 0, 0, 0))
        + record(BEGIN_TABS)
        + record(TAB, struct.pack("<II", 0, 1) + text("rId1") + text(name))
        + record(END_TABS)
        + record(END_BOOK)
    )


def _styles(formats: Sequence[str]) -> bytes:
    codes = [(164 + n, code) for n, code in enumerate(formats) if code]
    numbers = [0] + [164 + n if code else 0 for n, code in enumerate(formats)]
    return (
        record(BEGIN_STYLES)
        + record(BEGIN_FORMATS, struct.pack("<I", len(codes)))
        + b"".join(record(FORMAT, struct.pack("<H", number) + text(code)) for number, code in codes)
        + record(END_FORMATS)
        + record(BEGIN_CELLS, struct.pack("<I", len(numbers)))
        + b"".join(record(STYLE, struct.pack("<HHHHHHI", 0, number, 0, 0, 0, 0, 0)) for number in numbers)
        + record(END_CELLS)
        + record(END_STYLES)
    )


def _sheet(rows: Sequence[Sequence[object]], styled: bool) -> bytes:
    last_row, last_column = len(rows) - 1, max(map(len, rows)) - 1
    body = b"".join(_row(number, row, styled) for number, row in enumerate(rows))
    return (
        record(BEGIN_SHEET)
        + record(SPAN, struct.pack("<IIII", 0, last_row, 0, last_column))
        + record(BEGIN_ROWS)
        + body
        + record(END_ROWS)
        + record(END_SHEET)
    )


def _row(number: int, row: Sequence[object], styled: bool) -> bytes:
    head = record(ROW, struct.pack("<IIHBBBI", number, 0, 300, 0, 0, 0, 0))
    return head + b"".join(
        _cell(column, value, styled) for column, value in enumerate(row) if value is not None
    )


def _cell(column: int, value: object, styled: bool) -> bytes:
    place = struct.pack("<II", column, column + 1 if styled else 0)
    if isinstance(value, str) and value in ERRORS:
        return record(ERROR, place + bytes([ERRORS[value]]))
    if isinstance(value, str):
        return record(TEXT, place + text(value))
    if isinstance(value, bool):
        return record(BOOL, place + bytes([value]))
    assert isinstance(value, (int, float))
    return record(REAL, place + struct.pack("<d", value))
