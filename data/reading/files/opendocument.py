"""What calamine does not tell of an .ods: errors (it shows some as 0), merges, formats, what is hidden."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from data.reading.files import refusals
from data.reading.files.limits import COLUMNS, ROWS
from data.reading.files.marks import Cell, Marks, Merge

_WORTH_A_WALK = re.compile(
    rb"value-type=\"(?:error|percentage|currency)\"|:formula=|-spanned=|visibility=\"(?:collapse|filter)"
)
_SPACES = {
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}": "office:",
    "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}": "table:",
    "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}": "calcext:",
}
_FORMATS = {"percentage": "0%", "currency": "$#,##0"}
_HIDDEN = ("collapse", "filter")


@dataclass
class Table:
    """What one sheet's XML told, while it is walked."""

    errors: dict[Cell, str] = field(default_factory=dict)
    uncalculated: set[Cell] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formats: dict[Cell, str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    row: int = 0
    column: int = 0

    @property
    def marks(self) -> Marks:
        return Marks(
            self.errors,
            frozenset(self.uncalculated),
            frozenset(self.hidden_rows),
            frozenset(self.hidden_columns),
            tuple(self.merges),
            self.format_at,
        )

    def format_at(self, row: int, column: int) -> str:
        """Percent and currency are kinds of value here; other formats say nothing about the unit."""
        return self.formats.get((row, column), "")


def read_opendocument(content: bytes) -> dict[str, Marks]:
    """By sheet, from the file's content.xml."""
    if not _WORTH_A_WALK.search(content):
        return {}
    tables: dict[str, Table] = {}
    table = Table()
    for event, kind, element in _walk(content):
        said = _attributes(element)
        if kind == "table" and event == "start":
            table = tables.setdefault(said.get("table:name", ""), Table())
        elif event == "start":
            continue
        elif kind in ("table-cell", "covered-table-cell"):
            _cell(table, said, element)
        elif kind == "table-row":
            _row(table, said)
            element.clear()
        elif kind == "table-column":
            _column(table, said)
    return {name: table.marks for name, table in tables.items()}


def _walk(content: bytes) -> Iterator[tuple[str, str, etree._Element]]:
    walk = etree.iterparse(
        BytesIO(content), ("start", "end"), tag="{urn:oasis:names:tc:opendocument:xmlns:table:1.0}*",
        resolve_entities=False, no_network=True, huge_tree=False,
    )  # fmt: skip
    try:
        for event, element in walk:
            yield event, etree.QName(element).localname, element
    except etree.XMLSyntaxError as error:
        raise refusals.damaged() from error


def _attributes(element: etree._Element) -> dict[str, str]:
    said = {}
    for name, value in element.items():
        space, _, local = str(name).rpartition("}")
        said[_SPACES.get(space + "}", "") + local] = str(value)
    return said


def _cell(table: Table, said: dict[str, str], element: etree._Element) -> None:
    times = min(int(said.get("table:number-columns-repeated", "1")), COLUMNS)
    cells = [(table.row, table.column + step) for step in range(times)]
    value = said.get("office:value-type", "")
    if said.get("calcext:value-type") == "error":
        shown = "".join(str(text) for text in element.itertext()).strip() or "#ERROR!"
        table.errors |= dict.fromkeys(cells, shown)
    elif "table:formula" in said and not value:
        table.uncalculated |= set(cells)
    if value in _FORMATS:
        table.formats |= dict.fromkeys(cells, _FORMATS[value])
    across = int(said.get("table:number-columns-spanned", "1"))
    down = int(said.get("table:number-rows-spanned", "1"))
    if across * down > 1:
        table.merges.append((table.row, table.column, table.row + down - 1, table.column + across - 1))
    table.column += times


def _row(table: Table, said: dict[str, str]) -> None:
    # Rows repeated with values in them are rare, and calamine repeats the values; marks stay on the first.
    times = int(said.get("table:number-rows-repeated", "1"))
    if said.get("table:visibility") in _HIDDEN:
        table.hidden_rows |= set(range(table.row, min(table.row + times, ROWS)))
    table.row, table.column = table.row + times, 0


def _column(table: Table, said: dict[str, str]) -> None:
    times = int(said.get("table:number-columns-repeated", "1"))
    if said.get("table:visibility") in _HIDDEN:
        table.hidden_columns |= set(range(table.column, min(table.column + times, COLUMNS)))
    table.column += times
