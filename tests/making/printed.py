"""A workbook on paper: cells put where a person would put them, and beside them the facts that they state.

A case writes its facts first, by hand, as tidy values; `Page.fact` pours one into a cell and notes it for the
expected CSV. Nothing here reads a workbook.
"""

import re
from dataclasses import dataclass, field

Cell = tuple[int, int]
Written = float | str | None


@dataclass(frozen=True)
class Fact:
    """What a cell is about. Keys of `dims` are the sheet's own words, '?' where it names no such level."""

    metric: str
    place: str = ""
    period: str = ""
    unit: str = ""
    dims: dict[str, str] = field(default_factory=dict)
    is_total: bool = False


@dataclass(frozen=True)
class Line:
    """One line of the expected CSV: a fact, where it stands, its value or which blank it is."""

    sheet: str
    cell: str
    fact: Fact
    value: float | None
    status: str


@dataclass(frozen=True)
class Mark:
    """A cell whose writing is not its value: '(1,234)' for -1234, '*' for 'suppressed', 68.5 as text."""

    means: float | str
    written: object


Value = float | Mark | None


@dataclass
class Page:
    """One sheet: cells (what, number format), merged ranges, what is hidden, and its expected lines."""

    name: str
    hidden: bool = False
    cells: dict[Cell, tuple[object, str]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    lines: list[Line] = field(default_factory=list)

    def put(self, at: str, *texts: object, number_format: str = "") -> None:
        """Texts from a cell to the right; None leaves a cell blank."""
        row, column = position(at)
        for offset, text in enumerate(texts):
            if text is not None:
                self.cells[row, column + offset] = (text, number_format)

    def down(self, at: str, *texts: object) -> None:
        """Texts from a cell downwards."""
        row, column = position(at)
        for offset, text in enumerate(texts):
            if text is not None:
                self.cells[row + offset, column] = (text, "")

    def merge(self, *ranges: str) -> None:
        self.merges.extend(ranges)

    def fact(self, at: str, fact: Fact, value: Value, number_format: str = "") -> None:
        """One fact into one cell; under a % format the cell holds the hundredth, as Excel keeps it."""
        means, written = _written(value, number_format)
        if written is not None:
            self.cells[position(at)] = (written, number_format)
        status = means if isinstance(means, str) else "reported"
        number = None if isinstance(means, str) else float(means)
        self.lines.append(Line(self.name, at, fact, number, status))

    def across(self, at: str, facts: list[Fact], values: list[Value], number_format: str = "") -> None:
        """Facts from a cell to the right, one a column."""
        row, column = position(at)
        for offset, (fact, value) in enumerate(zip(facts, values, strict=True)):
            self.fact(address(row, column + offset), fact, value, number_format)


@dataclass
class Book:
    """One workbook; `epoch_1904` counts its dates as old Macs did."""

    name: str
    pages: list[Page] = field(default_factory=list)
    epoch_1904: bool = False

    def page(self, name: str = "", hidden: bool = False) -> Page:
        """A new sheet; a text file's only sheet is called after the file."""
        self.pages.append(Page(name or self.name.rsplit(".", 1)[0], hidden))
        return self.pages[-1]


def _written(value: Value, number_format: str) -> tuple[float | str, object]:
    if value is None:
        return "not reported", None
    if isinstance(value, Mark):
        return value.means, value.written
    return value, round(value / 100, 12) if "%" in number_format else value


def position(at: str) -> Cell:
    """(6, 3) for 'D7'."""
    match = re.fullmatch(r"([A-Z]+)(\d+)", at)
    if match is None:
        raise ValueError(f"'{at}' is no cell")
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1


def address(row: int, column: int) -> str:
    """'D7' for (6, 3)."""
    letters, column = "", column + 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(65 + letter) + letters
    return f"{letters}{row + 1}"
