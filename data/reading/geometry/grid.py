"""A sheet as a grid of kinds: every cell looked at once, so that geometry asks cheap questions only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from operator import itemgetter

from data.reading.files.workbook import Sheet
from data.reading.status import Status
from data.reading.words.numbers import read_value

BLANK, NUMBER, MARK, TEXT, LONG, DATE = range(6)
LONGEST_LABEL = 150  # characters; a cell with more is a note or a story, never a label or a head
ABOVE = 12  # rows; titles and heads are rarely more
LONGEST_NUMBER = 24  # characters; '(1,234,567.89) USD' is shorter

_LEADERS = re.compile(r"(?<=\w)[\s.\u2026\u00b7_]{4,}$")  # dots that lead the eye from a label to its numbers

# Notebooks write years beside blanks as '2019.0', offices mark revised ones: '2020 (r)' or '2020r'.
_YEAR = re.compile(r"(?:19\d\d|20\d\d|2100)(?:\.0| ?(?:[prebPREB*]|[(\[][a-z\d][)\]]))?")
_PLAIN = re.compile(r"-?\d{1,15}(?:\.\d+)?")

_DOTS = ".\u2026\u00b7_"

_BY_TYPE: dict[type, int] = {
    float: NUMBER, int: NUMBER, bool: TEXT, date: DATE, datetime: DATE, time: TEXT, timedelta: TEXT,
    type(None): BLANK,
}  # fmt: skip


class _TextKinds(dict[str, int]):
    """Kind of each distinct text: sheets repeat themselves, so a text is judged once."""

    def __missing__(self, text: str) -> int:
        kind = self[text] = _text_kind(text)
        return kind


def _text_kind(text: str) -> int:
    bare = text.strip()
    if not bare:
        return BLANK
    if len(bare) > LONGEST_NUMBER:
        return LONG if len(bare) > LONGEST_LABEL else TEXT
    read = read_value(bare)
    if read is None:
        return TEXT
    return NUMBER if read[1] is Status.REPORTED else MARK


@dataclass(frozen=True)
class Rect:
    """Rows and columns of a block, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def columns(self) -> range:
        return range(self.left, self.right + 1)


@dataclass
class Grid:
    """`kinds` holds one byte a cell, row after row, so that a column is a stride and a row a slice.

    `covers` leads from a cell inside a merged rectangle to its top left one, which alone holds the text.
    `heads` are rows that a person has said to be heads, `labels` those said to speak for what stands below.
    `found` keeps the heads that were found in a rectangle; a copy of the grid looks anew.
    """

    name: str
    rows: Sequence[Sequence[object]]
    height: int
    width: int
    kinds: bytes
    covers: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    merges: tuple[tuple[int, int, int, int], ...] = ()
    heads: frozenset[int] = frozenset()
    labels: frozenset[int] = frozenset()
    found: dict[Rect, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def row(self, row: int, first: int = 0, last: int | None = None) -> bytes:
        """Kinds of a row from column `first` up to but without `last`."""
        start = row * self.width
        return self.kinds[start + first : start + (self.width if last is None else last)]

    def top(self, rows: int) -> "Grid":
        """The first rows of the grid."""
        if rows >= self.height:
            return self
        return replace(self, rows=self.rows[:rows], height=rows, kinds=self.kinds[: rows * self.width])

    def patterns(self, rect: Rect) -> list[bytes]:
        """The kinds of each row of a rectangle; tall tables have few different ones."""
        step, left, right = self.width, rect.left, rect.right + 1
        kinds = self.kinds
        return [
            kinds[at + left : at + right] for at in range(rect.top * step, (rect.bottom + 1) * step, step)
        ]

    def column(self, column: int, first: int, last: int) -> bytes:
        """Kinds of a column from row `first` up to but without `last`."""
        return self.kinds[first * self.width + column : last * self.width : self.width]

    def kind(self, row: int, column: int) -> int:
        return self.kinds[row * self.width + column]

    def merged(self, row: int, column: int) -> bool:
        """Whether a cell is the first of a merged rectangle."""
        return any((top, left) == (row, column) for top, left, _, _ in self.merges)

    def text(self, row: int, column: int) -> str:
        """The cell as a label, looked up through its merge: '2013' for 2013.0, a date as '2024-03-31'."""
        row, column = self.covers.get((row, column), (row, column))
        return label(self.rows[row][column])

    def cell(self, row: int, column: int) -> object:
        row, column = self.covers.get((row, column), (row, column))
        return self.rows[row][column]


def label(cell: object) -> str:
    """A cell's words, spaces and line breaks evened out; Excel keeps every number as a float."""
    if cell.__class__ is str:
        text = " ".join(cell.split())
        return _LEADERS.sub("", text) if text[-1:] in _DOTS else text
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return "" if cell is None else str(cell)


def plain_number(cell: object) -> float | None:
    """The number of a cell that holds bare digits, be it a number or, in a text file, words; else None."""
    if isinstance(cell, str):
        bare = cell.strip()
        return float(bare) if _PLAIN.fullmatch(bare) else None
    return float(cell) if isinstance(cell, float | int) and not isinstance(cell, bool) else None


def is_whole(cell: object) -> bool:
    number = plain_number(cell)
    return number is not None and number.is_integer()


def is_year(cell: object) -> bool:
    if isinstance(cell, str):
        return bool(_YEAR.fullmatch(cell.strip()))
    return isinstance(cell, float | int) and 1900 <= cell <= 2100 and cell == int(cell)


def grid_of(sheet: Sheet) -> Grid:
    """The grid of a sheet; rows of a file with ragged lines are filled up with blanks."""
    width = max(map(len, sheet.rows), default=0)
    rows = [row if len(row) == width else [*row, *[""] * (width - len(row))] for row in sheet.rows]
    kinds = bytearray(len(rows) * width)
    memo = _TextKinds()
    for column in range(width):
        kinds[column::width] = _column_kinds(list(map(itemgetter(column), rows)), memo)
    covers = {
        (row, column): (top, left)
        for top, left, bottom, right in sheet.merges
        for row in range(top, min(bottom + 1, len(rows)))
        for column in range(left, min(right + 1, width))
        if (row, column) != (top, left)
    }
    return Grid(sheet.name, rows, len(rows), width, bytes(kinds), covers, sheet.merges)


def _column_kinds(cells: list[object], memo: _TextKinds) -> bytes:
    """Kinds of a column: below its heads, most hold one type of cell, and are judged at once."""
    return _kinds(cells[:ABOVE], memo) + _kinds(cells[ABOVE:], memo)


def _kinds(cells: list[object], memo: _TextKinds) -> bytes:
    types = set(map(type, cells))
    if types <= {float, int}:
        return bytes((NUMBER,)) * len(cells)
    if types == {str}:
        return bytes(map(memo.__getitem__, cells))  # type: ignore[arg-type]
    by_type = _BY_TYPE
    return bytes([memo[cell] if cell.__class__ is str else by_type[cell.__class__] for cell in cells])
