"""Text files with one row a line: which encoding, which delimiter, then the cells as text.

Numbers stay text here, for the number grammar to read; only decimal commas become points, because one
cell alone can't tell them from thousands.
"""

import csv
import re
from collections import Counter
from io import StringIO
from itertools import islice

from data.reading.files import refusals
from data.reading.files.decimal_commas import with_points
from data.reading.files.formulas import as_it_was
from data.reading.files.limits import CHARACTERS, COLUMNS, POSITIONS, ROWS

Rows = list[list[str]]

# The first wins where two part the lines equally well: "1,5;2,5" has a decimal comma, not a stray semicolon.
DELIMITERS = ("\t", ";", "|", ",")
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\x00\x00", "utf-32"), (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"),
)  # fmt: skip
_SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_END_OF_FILE = "\x1a"
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SAMPLE_CHARACTERS = 65_536
_SAMPLE_ROWS = 200


def read_text(content: bytes) -> tuple[Rows, list[str]]:
    """The cells, rows equally long, and what is doubtful about them, a sentence each."""
    text, encoding = decode(content)
    text = text.rstrip(_END_OF_FILE)
    if _BINARY.search(text):
        raise refusals.not_text()
    separator = _SEPARATOR_LINE.match(text)
    text = text[separator.end() :] if separator else text
    delimiter = separator[1] if separator else delimiter_of(text)
    rows, remarks = _rows(text.rstrip(delimiter + "\r\n "), delimiter)
    _check(rows)
    if "'" in text:
        rows = [[*map(as_it_was, row)] for row in rows]
    if delimiter != ",":
        rows, said = with_points(rows)
        remarks += said
    if encoding == "cp1252":
        remarks.append(_odd_word(rows))
    return _squared(rows), remarks + _ragged(rows)


def decode(content: bytes) -> tuple[str, str]:
    """The text and its encoding: by its mark, else UTF-8, else UTF-16 by its NULs, else Windows (cp1252)."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return _decoded(content, encoding), encoding
    if b"\x00" in content[:4096]:
        encoding = _utf16(content[:4096])
        return _decoded(content, encoding), encoding
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decoded(content, "cp1252"), "cp1252"


def delimiter_of(text: str) -> str:
    """The delimiter that parts the most lines alike; title and note lines lose the vote."""
    sample = text[:_SAMPLE_CHARACTERS]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    return max(DELIMITERS, key=lambda delimiter: _agreement(sample, delimiter))


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refusals.not_text() from error


def _utf16(start: bytes) -> str:
    """Western text in UTF-16 has a NUL in every other byte; anything else with NULs is no text."""
    even, odd = start[::2].count(0), start[1::2].count(0)
    if max(even, odd) < len(start) // 4 or min(even, odd) > len(start) // 40:
        raise refusals.not_text()
    return "utf-16-be" if even > odd else "utf-16-le"


def _agreement(sample: str, delimiter: str) -> tuple[float, int]:
    """The share of rows that have the commonest number of cells above one, and that number.

    A share: where a quoted cell has several lines, a wrong delimiter sees more rows than there are.
    """
    try:
        rows = list(islice(csv.reader(sample.splitlines(), delimiter=delimiter), _SAMPLE_ROWS))
    except csv.Error:
        return (0.0, 0)
    widths = Counter(len(row) for row in rows if len(row) > 1)
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return (count / max(len(rows), 1), width)


def _rows(text: str, delimiter: str) -> tuple[Rows, list[str]]:
    """The rows as strictly as the file allows; a stray quotation mark is told, an open one refused."""
    try:
        return _parsed(text, delimiter, strict=True), []
    except csv.Error as error:
        if "limit" in str(error):
            raise refusals.too_long("A cell of this file") from error
        if "unexpected end" in str(error) or text.count('"') % 2:
            raise refusals.open_quote(_open_line(text)) from error
    remark = "A quotation mark stands in the middle of a quoted cell; check the cells around it."
    return _parsed(text, delimiter, strict=False), [remark]


def _parsed(text: str, delimiter: str, strict: bool) -> Rows:
    # A stream gives lines one by one: five million short lines as a list take a third of a gigabyte.
    reader = csv.reader(StringIO(text, newline=None), delimiter=delimiter, strict=strict)
    return list(islice(reader, ROWS + 1))


def _open_line(text: str) -> int:
    """The line whose quotation mark swallows the rest of the file."""
    opened, inside = 1, False
    for number, line in enumerate(text.splitlines(), 1):
        if line.count('"') % 2:
            inside = not inside
            opened = number if inside else opened
    return opened


def _check(rows: Rows) -> None:
    width = max(map(len, rows), default=0)
    if len(rows) > ROWS:
        raise refusals.too_many_rows()
    if width > COLUMNS:
        raise refusals.too_wide(width)
    if len(rows) * width > POSITIONS:
        raise refusals.too_many_cells()
    for number, row in enumerate(rows, 1):
        if max(map(len, row), default=0) > CHARACTERS:
            raise refusals.too_long(f"Row {number} of this file")


def _squared(rows: Rows) -> Rows:
    width = max(map(len, rows), default=0)
    return [row if len(row) == width else row + [""] * (width - len(row)) for row in rows]


def _ragged(rows: Rows) -> list[str]:
    """A line with more cells than the others: most often a thousands comma that nobody quoted."""
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return []
    usual = widths.most_common(1)[0][0]
    longer = [number for number, row in enumerate(rows, 1) if any(row[usual:])]
    if not longer or len(longer) * 4 > sum(widths.values()):
        return []
    first, more = longer[0], len(longer) - 1
    return [
        f"Row {first} has {len(rows[first - 1])} cells where most rows have {usual}"
        + (f", and so have {more} rows more. " if more else ". ")
        + "Is a comma inside a number unquoted? Its values may stand in the wrong columns."
    ]


def _odd_word(rows: Rows) -> str:
    word = next(
        (
            word
            for row in rows
            for cell in row
            if not cell.isascii()
            for word in cell.split()
            if not word.isascii()
        ),
        "",
    )
    return f"The file was read as Windows text, which it does not say. Is this word right: '{word[:40]}'?"
