"""What calamine does not tell of an .xlsb: error cells, hidden rows and columns, number formats."""

import struct
from collections.abc import Iterator

from data.reading.files import refusals
from data.reading.files.archive import Archive
from data.reading.files.biff import ERRORS, Found
from data.reading.files.limits import COLUMNS
from data.reading.files.marks import Marks
from data.reading.files.package import BUILT_IN, targets

_ROW, _ERROR, _FORMULA_ERROR, _FORMAT, _STYLE, _COLUMNS, _TAB = 0, 3, 11, 44, 47, 60, 156
_FIRST_CELL, _LAST_CELL = 1, 11
_END_STYLES = 618  # after it, styles are of named looks and no cell counts by them
_START_STYLES = 617
_END_SHEET = 130
_HIDDEN_ROW = 0x10


def read_biff12(archive: Archive) -> dict[str, Marks]:
    """By sheet; raises struct.error or IndexError where a part is not sound."""
    parts = targets(archive.read("xl/_rels/workbook.bin.rels"))
    formats = _formats(archive.read("xl/styles.bin"))
    found = {}
    for kind, body in _records(archive.read("xl/workbook.bin")):
        if kind == _TAB:
            relation, end = _text(body, 8)
            name, _ = _text(body, end)
            found[name] = _sheet(archive.read(parts.get(relation, "")), formats).marks
    return found


def _sheet(part: bytes, formats: list[str]) -> Found:
    found, row, kind = Found(formats=formats), 0, 0
    for kind, body in _records(part):
        if _FIRST_CELL <= kind <= _LAST_CELL:
            column, style = struct.unpack_from("<II", body)
            found.styles[row, column] = style & 0xFFFFFF
            if kind in (_ERROR, _FORMULA_ERROR):
                found.errors[row, column] = ERRORS.get(body[8], "#ERROR!")
        elif kind == _ROW:
            (row,) = struct.unpack_from("<I", body)
            if body[11] & _HIDDEN_ROW:
                found.hidden_rows.add(row)
        elif kind == _COLUMNS and body[16] & 1:
            first, last = struct.unpack_from("<II", body)
            found.hidden_columns.update(range(first, min(last + 1, COLUMNS)))
    if part and kind != _END_SHEET:
        raise refusals.damaged()
    return found


def _formats(part: bytes) -> list[str]:
    codes = dict(BUILT_IN)
    formats: list[str] = []
    inside = False
    for kind, body in _records(part):
        inside = kind == _START_STYLES or (inside and kind != _END_STYLES)
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", body)[0]] = _text(body, 2)[0]
        elif kind == _STYLE and inside:
            code = codes.get(struct.unpack_from("<H", body, 2)[0], "")
            formats.append("" if code == "General" else code)
    return formats


def _records(part: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(part):
        kind, at = _seven_bits(part, at)
        length, at = _seven_bits(part, at)
        yield kind, part[at : at + length]
        at += length
    if at > len(part):
        # What calamine shows of such a part ends somewhere in the middle, without a word.
        raise refusals.damaged()


def _seven_bits(part: bytes, at: int) -> tuple[int, int]:
    """A number kept seven bits a byte, and where it ends."""
    number, shift = 0, 0
    while True:
        byte = part[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80 or shift > 21:
            return number, at


def _text(body: bytes, at: int) -> tuple[str, int]:
    (length,) = struct.unpack_from("<I", body, at)
    end = at + 4 + 2 * length
    return body[at + 4 : end].decode("utf-16-le", "replace"), end
