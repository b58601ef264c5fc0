"""What calamine does not tell of an .xls: error cells, hidden rows and columns, number formats (BIFF8)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.reading.files import refusals
from data.reading.files.compound import workbook_stream
from data.reading.files.marks import Cell, Marks
from data.reading.files.package import BUILT_IN

ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!",
    0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip
_FORMULA, _END, _PROTECTED, _COLUMNS, _TAB, _STYLE, _NUMBER_FORMAT = 0x06, 0x0A, 0x2F, 0x7D, 0x85, 0xE0, 0x41E
_NUMBER, _ERROR, _ROW, _SMALL_NUMBER, _SMALL_NUMBERS, _BLANKS = 0x203, 0x205, 0x208, 0x27E, 0xBD, 0xBE
_HIDDEN_ROW = 0x20
_WORKSHEET = 0
_FORMULA_ERROR = 2


@dataclass
class Found:
    """What one sheet's records told; `styles` are the cells' places in the list of number formats."""

    errors: dict[Cell, str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    styles: dict[Cell, int] = field(default_factory=dict)
    formats: list[str] = field(default_factory=list)

    @property
    def marks(self) -> Marks:
        return Marks(
            self.errors,
            hidden_rows=frozenset(self.hidden_rows),
            hidden_columns=frozenset(self.hidden_columns),
            format_at=self.format_at,
        )

    def format_at(self, row: int, column: int) -> str:
        style = self.styles.get((row, column), 0)
        return self.formats[style] if style < len(self.formats) else ""


def read_biff(content: bytes) -> dict[str, Marks]:
    """By sheet; raises struct.error or IndexError where the file is not sound."""
    stream = workbook_stream(content)
    tabs: dict[str, int] = {}
    codes = dict(BUILT_IN)
    styles: list[int] = []
    for kind, body in _records(stream, 0):
        if kind == _TAB and body[5] == _WORKSHEET:
            tabs[_text(body[6:], body[6], 1)] = struct.unpack_from("<I", body)[0]
        elif kind == _NUMBER_FORMAT:
            number, length = struct.unpack_from("<HH", body)
            codes[number] = _text(body[2:], length, 2)
        elif kind == _PROTECTED:
            raise refusals.protected()
        elif kind == _STYLE:
            styles.append(struct.unpack_from("<H", body, 2)[0])
    formats = ["" if codes.get(style, "") == "General" else codes.get(style, "") for style in styles]
    return {name: _sheet(stream, start, formats).marks for name, start in tabs.items()}


def _sheet(stream: bytes, start: int, formats: list[str]) -> Found:
    found = Found(formats=formats)
    for kind, body in _records(stream, start):
        if kind in (_NUMBER, _SMALL_NUMBER, _FORMULA, _ERROR):
            row, column, style = struct.unpack_from("<HHH", body)
            found.styles[row, column] = style
            error = _error(kind, body)
            if error:
                found.errors[row, column] = error
        elif kind == _SMALL_NUMBERS:
            row, column = struct.unpack_from("<HH", body)
            for at in range(4, len(body) - 2, 6):
                found.styles[row, column + (at - 4) // 6] = struct.unpack_from("<H", body, at)[0]
        elif kind == _ROW and body[12] & _HIDDEN_ROW:
            found.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLUMNS and body[8] & 1:
            first, last = struct.unpack_from("<HH", body)
            found.hidden_columns.update(range(first, min(last, 255) + 1))
    return found


def _error(kind: int, body: bytes) -> str:
    if kind == _ERROR and body[7]:
        return ERRORS.get(body[6], "#ERROR!")
    if kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == _FORMULA_ERROR:
        return ERRORS.get(body[8], "#ERROR!")
    return ""


def _records(stream: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records of one part of the stream, up to its end mark."""
    while start + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, start)
        if kind == _END:
            return
        yield kind, stream[start + 4 : start + 4 + length]
        start += 4 + length
    # What calamine shows of such a part ends somewhere in the middle, without a word.
    raise refusals.damaged()


def _text(body: bytes, length: int, head: int) -> str:
    """A counted text: one byte a character, or two where its flag says so."""
    wide = body[head] & 1
    start = head + 1
    return body[start : start + length * (1 + wide)].decode("utf-16-le" if wide else "latin-1", "replace")
