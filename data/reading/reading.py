"""What reading a workbook gives: plain values that cross from the reading process to the app.

Rows and columns count from 0 here; `address(6, 3)` names the cell 'D7' as Excel does.
A table's facts are columns of equal length, because a workbook of a million values is ordinary.
"""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from operator import add

from data.reading.lists import ListReading
from data.reading.status import Status
from data.reading.words.periods import Period


class Part(StrEnum):
    """What a rectangle of cells is, in the words of a printed table."""

    TITLE = "title"
    HEAD = "column head"
    STUB = "stub"
    GROUP = "row group"
    VALUE = "value"
    TOTAL = "total"
    NOTE = "note"
    IGNORED = "left out"
    UNKNOWN = "not understood"


class Means(StrEnum):
    """What a level of the heads or the stub says about a value."""

    PLACE = "place"
    PARTNERSHIP = "partnership"
    METRIC = "metric"
    PERIOD = "period"
    UNIT = "unit"
    BREAKDOWN = "breakdown"
    VALUE = "value"
    REMARK = "remark"


CLEARLY_BEST = 0.1  # a reading whose score is ahead of the next by less is a question to a person
STATUS_CODES: tuple[Status, ...] = tuple(Status)


@dataclass(frozen=True)
class Area:
    """A rectangle of cells and what it is; `means` where a head or stub level has a meaning."""

    part: Part
    first_row: int
    first_column: int
    last_row: int
    last_column: int
    means: Means | None = None


@dataclass(frozen=True)
class Key:
    """What a value is about, but for its period. Names stand as written, with footnote marks taken off.

    `cumulative` is a person's word on whether values run on from the start of the year; None if not said.
    """

    metric: str
    place: str | None = None
    partnership: str | None = None
    unit: str | None = None
    dims: tuple[tuple[str, str], ...] = ()
    is_total: bool = False
    cumulative: bool | None = None


@dataclass
class Facts:
    """The values of one table, one entry a cell in each column below `keys` and `periods`.

    `key` and `period` count into the two lists; `value` is NaN where `status` (a place in
    STATUS_CODES) is not reported; `bounds` keeps the text of a suppressed "<10"; `provisional` has 1
    for a value that may still change, and is empty where none may.
    """

    keys: list[Key] = field(default_factory=list)
    periods: list[Period | None] = field(default_factory=list)
    key: "array[int]" = field(default_factory=lambda: array("l"))
    period: "array[int]" = field(default_factory=lambda: array("l"))
    value: "array[float]" = field(default_factory=lambda: array("d"))
    status: bytearray = field(default_factory=bytearray)
    row: "array[int]" = field(default_factory=lambda: array("l"))
    column: "array[int]" = field(default_factory=lambda: array("l"))
    row_labels: dict[int, tuple[str, ...]] = field(default_factory=dict)
    column_labels: dict[int, tuple[str, ...]] = field(default_factory=dict)
    bounds: dict[tuple[int, int], str] = field(default_factory=dict)
    provisional: bytearray = field(default_factory=bytearray)

    def __len__(self) -> int:
        return len(self.value)

    def labels(self, row: int, column: int) -> tuple[str, ...]:
        """The strings of stub, heads, spanners and row groups that name the value, as written."""
        return self.row_labels.get(row, ()) + self.column_labels.get(column, ())


@dataclass(frozen=True)
class Problem:
    """Something doubtful or wrong, named by cell, in a sentence that says what was read and wanted.

    `asks` is the kind of correction that would answer it, where it is a question.
    """

    sheet: str
    cell: str
    text: str
    serious: bool = False
    asks: str = ""


@dataclass(frozen=True)
class Table:
    """One table of a sheet: where its parts lie, what it yields, how sure the reader is (0 to 1)."""

    areas: tuple[Area, ...]
    facts: Facts
    layout: str
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class Correction:
    """A person's word on how to read a sheet; `at` counts rows or columns from 0.

    kind        at                  value
    row         a row               a Part or a Means: 'column head', 'period', 'note', 'left out' ...
    column      a column            a Means or a Part: 'place', 'metric', 'remark', 'left out' ...
    period      None                a period for the whole sheet, such as 'PY2025-Q1' or '2024'
    place       None                a place for the whole sheet
    scale       a column, or None   'thousands', 'millions' ... of what is written; None for the whole sheet
    cumulative  a column, or None   'yes' where values run on from the start of the year, 'no' where not
    table       None                a cell of a table that is left out, such as 'B7'
    leave out   None                nothing: the sheet is not stored
    cell        None                what one cell should say, such as 'D7: 1200'; of this workbook alone
    list        None                the typed list that the sheet is, such as 'awards', or 'none'
    reading     None                'chosen': read so, and weigh no other way
    """

    sheet: str
    kind: str
    at: int | None = None
    value: str = ""


@dataclass(frozen=True)
class Alternative:
    """One way to read a sheet: the corrections that lead to it, its score (0 to 1), and why, in words.

    `areas` are drawn as its picture; `says` are some of its values in words, each with its cell.
    Whoever chooses it makes its corrections, the last of which says that the choice is made.
    """

    corrections: tuple[Correction, ...]
    score: float
    reasons: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    says: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetReading:
    """One sheet: its cells as text for drawing (the first rows and columns), its tables, what went wrong.

    `reason` says why nothing was read, empty where something was. `alternatives` are the ways to read
    it that were weighed, best first, the first one taken; one way alone is no choice and is not listed.
    `footnotes` says what the mark in a cell stands for.
    """

    name: str
    hidden: bool
    rows: int
    columns: int
    picture: tuple[tuple[str, ...], ...]
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    reason: str = ""
    lists: tuple[ListReading, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    footnotes: dict[str, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return sum(len(table.facts) for table in self.tables)

    @property
    def listed(self) -> int:
        """How many rows of typed lists it holds."""
        return sum(len(each.rows) for each in self.lists)

    @property
    def is_doubtful(self) -> bool:
        """Whether another way to read the sheet is nearly as likely as the one taken: a person chooses."""
        first_two = self.alternatives[:2]
        return len(first_two) == 2 and first_two[0].score - first_two[1].score < CLEARLY_BEST


@dataclass(frozen=True)
class Reading:
    """A whole workbook as read: one entry a sheet, in the order of the tabs."""

    name: str
    sheets: tuple[SheetReading, ...]

    def __len__(self) -> int:
        return sum(len(sheet) + sheet.listed for sheet in self.sheets)

    def problems(self) -> Iterator[Problem]:
        for sheet in self.sheets:
            yield from sheet.problems


@dataclass(frozen=True)
class Excerpt:
    """Some cells of a sheet as text, `cell` among them.

    `rows` and `columns` say which ones, from 0; `texts` holds one entry for each of `rows`.
    """

    sheet: str
    cell: str
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    texts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Vocabulary:
    """What is known before a sheet is opened: names tell a place from a metric, never what a value is.

    `streams`, `solutions` and `agencies` are names of the typed lists, folded as in data.catalogue.matching.
    `fiscal_year_start` is the month in which the state's fiscal year begins; that year is named by its end.
    """

    places: frozenset[str] = frozenset()
    metrics: frozenset[str] = frozenset()
    fiscal_year_start: int = 7
    streams: frozenset[str] = frozenset()
    solutions: frozenset[str] = frozenset()
    agencies: frozenset[str] = frozenset()


def address(row: int, column: int) -> str:
    """The cell's name as Excel shows it: `address(6, 3)` is 'D7'."""
    return f"{column_name(column)}{row + 1}"


def addresses(rows: Iterable[int], columns: Iterable[int]) -> list[str]:
    """`address` of very many cells, in a third of the time: they share their rows and columns."""
    rows, columns = list(rows), list(columns)
    numbers, letters = {row: str(row + 1) for row in set(rows)}, {at: column_name(at) for at in set(columns)}
    return list(map(add, map(letters.__getitem__, columns), map(numbers.__getitem__, rows)))


@cache
def column_name(column: int) -> str:
    """'A' for 0, 'AA' for 26."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters = chr(65 + letter) + letters
        column -= 1
    return letters
