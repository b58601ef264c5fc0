"""What can be said of the row, column or cell at which a person points: what makes sense there. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from components.correcting.sheet_parts import described
from data.reading.reading import Area, Correction, Means, Part, SheetReading, address, column_name
from data.reading.ways.said_tables import position

NAMES = {
    Means.PERIOD: "the periods",
    Means.PLACE: "the places",
    Means.PARTNERSHIP: "the partnerships",
    Means.METRIC: "the metrics",
    Means.UNIT: "the units",
    Means.BREAKDOWN: "groups",
    Means.VALUE: "values",
    Means.REMARK: "remarks",
}
PARTS = {
    Part.HEAD: "is the last row of heads",
    Part.TOTAL: "holds totals",
    Part.NOTE: "is a note",
    Part.IGNORED: "is left out",
}
OVER = (Means.PERIOD, Means.PLACE, Means.PARTNERSHIP, Means.METRIC, Means.UNIT, Means.BREAKDOWN,
        Part.HEAD, Part.NOTE, Part.IGNORED)  # fmt: skip
AMONG = (Part.TOTAL, Means.PERIOD, Part.HEAD, Part.NOTE, Part.IGNORED)
LABELS = (Means.METRIC, Means.PLACE, Means.PARTNERSHIP, Means.PERIOD, Means.UNIT, Means.BREAKDOWN,
          Means.VALUE, Means.REMARK, Part.IGNORED)  # fmt: skip
FIGURES = (Part.TOTAL, Part.IGNORED, Means.PERIOD, Means.PLACE, Means.METRIC, Means.BREAKDOWN)
LISTS = {
    "streams": "funding streams",
    "allotments": "yearly allocations",
    "awards": "awards",
    "needs": "needs",
    "options": "what may pay for what",
}
SCALES = ("thousands", "millions")
RUNS_ON = {"yes": "run on from the start of the year", "no": "are each period's own"}
_TARGET = re.compile(r"(?P<column>[A-Z]{0,3})(?P<row>\d{0,7})")


@dataclass(frozen=True)
class Target:
    """What a person points at: a cell, or a row or a column where the other is None. From 0."""

    row: int | None
    column: int | None

    @property
    def name(self) -> str:
        """'C7', '7' or 'C'."""
        letters = "" if self.column is None else column_name(self.column)
        return letters + ("" if self.row is None else str(self.row + 1))


@dataclass(frozen=True)
class Choice:
    """One thing that can be said, in a word or two, and the correction that it is."""

    says: str
    correction: Correction


@dataclass(frozen=True)
class Choices:
    """All that can be said of one row, column or table: what it is read as now, then what it may be."""

    about: str
    now: str
    offered: tuple[Choice, ...]


def target(written: str, sheet: SheetReading) -> Target | None:
    """'C7', '7' or 'c' as a place of the sheet; None for what is none."""
    match = _TARGET.fullmatch(written.strip().upper().replace("$", ""))
    if not match or not (match["row"] or match["column"]):
        return None
    row = int(match["row"]) - 1 if match["row"] else None
    column = position(f"{match['column']}1")[1] if match["column"] else None
    inside = (row is None or 0 <= row < sheet.rows) and (column is None or column < sheet.columns)
    return Target(row, column) if inside else None


def choices_at(sheet: SheetReading, at: Target) -> list[Choices]:
    """For a cell its row, its column and, of several tables, the one that it is in."""
    found = [] if at.row is None else [_row(sheet, at.row)]
    found += [] if at.column is None else list(_column(sheet, at.column))
    if at.row is not None and at.column is not None and len(sheet.tables) > 1 and _in_table(sheet, at):
        left = Correction(sheet.name, "table", None, address(at.row, at.column))
        found.append(Choices("This table, one of several", "", (Choice("leave it out", left),)))
    return found


def sheet_choices(sheet: SheetReading) -> Choices:
    """What can be said of all values at once."""
    scales = [Choice(f"are in {scale}", Correction(sheet.name, "scale", None, scale)) for scale in SCALES]
    runs = [Choice(says, Correction(sheet.name, "cumulative", None, yes)) for yes, says in RUNS_ON.items()]
    return Choices("All values of this sheet", "", (*scales, *runs))


def list_choices(sheet: SheetReading) -> Choices:
    """Which typed list the sheet may be said to be."""
    now = ", ".join(LISTS[each.register] for each in sheet.lists if each.register in LISTS)
    kinds = [kind for kind in LISTS if kind not in {each.register for each in sheet.lists}]
    offered = [Choice(LISTS[kind], Correction(sheet.name, "list", None, kind)) for kind in kinds]
    none = [Choice("no list", Correction(sheet.name, "list", None, "none"))] if sheet.lists else []
    return Choices("This sheet is a list of", now, (*offered, *none))


def _row(sheet: SheetReading, row: int) -> Choices:
    areas = [area for area in _areas(sheet) if area.first_row <= row <= area.last_row]
    across = [area for area in areas if area.part not in (Part.VALUE, Part.STUB, Part.IGNORED)]
    valued = any(area.part is Part.VALUE for area in areas) and not across
    now = _now(across) or ("values" if valued else "not part of a table")
    offered = _offered("row", AMONG if valued else OVER, (sheet.name, row), across)
    return Choices(f"Row {row + 1}", now, offered)


def _column(sheet: SheetReading, column: int) -> Iterator[Choices]:
    areas = [
        area
        for area in _areas(sheet)
        if area.first_column <= column <= area.last_column
        and area.part in (Part.STUB, Part.VALUE, Part.IGNORED)
    ]
    valued = any(area.part is Part.VALUE for area in areas)
    about = f"Column {column_name(column)}"
    offered = _offered("column", FIGURES if valued else LABELS, (sheet.name, column), areas)
    yield Choices(about, _now(areas) or "not part of a table", offered)
    if valued:
        whole = sheet_choices(sheet).offered
        said = [Correction(sheet.name, one.correction.kind, column, one.correction.value) for one in whole]
        values = tuple(Choice(one.says, now) for one, now in zip(whole, said, strict=True))
        yield Choices(f"The values of column {column_name(column)}", "", values)


def _offered(
    kind: str, may_be: Sequence[Means | Part], at: tuple[str, int], areas: Sequence[Area]
) -> tuple[Choice, ...]:
    """Everything that it may be but what it is read as."""
    known = {area.means if area.means else area.part for area in areas}
    return tuple(
        Choice(_says(means), Correction(at[0], kind, at[1], means.value))
        for means in may_be
        if means not in known
    )


def _says(means: Means | Part) -> str:
    return f"holds {NAMES[means]}" if isinstance(means, Means) else PARTS[means]


def _areas(sheet: SheetReading) -> list[Area]:
    return [area for table in sheet.tables for area in table.areas]


def _now(areas: Sequence[Area]) -> str:
    return ", ".join(dict.fromkeys(map(described, areas)))


def _in_table(sheet: SheetReading, at: Target) -> bool:
    assert at.row is not None
    assert at.column is not None
    return any(
        area.first_row <= at.row <= area.last_row and area.first_column <= at.column <= area.last_column
        for area in _areas(sheet)
        if area.part is not Part.TITLE
    )


def sisters(sheets: Sequence[SheetReading], sheet: SheetReading) -> list[SheetReading]:
    """The other sheets with the same columns and mostly the same words: a sheet a region, or a quarter."""
    mine = _words(sheet)
    return [
        other
        for other in sheets
        if other is not sheet
        and other.columns == sheet.columns
        and mine
        and len(mine & _words(other)) * 2 >= len(mine | _words(other))
    ]


def _words(sheet: SheetReading) -> set[str]:
    return {text for row in sheet.picture for text in row if any(map(str.isalpha, text))}
