"""Kinds of cell that calamine shows as blank, found in the sheet's own XML.

The XML is scanned as bytes: building a tree of a sheet takes ten times as long as reading its values.
What a scan could mistake (a tag inside a comment) would at worst mark a blank cell as an error.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache

from data.reading.files.limits import COLUMNS, ROWS

Cell = tuple[int, int]
Merge = tuple[int, int, int, int]


def unknown_format(row: int, column: int) -> str:
    """The number format of a cell in a file that keeps none."""
    return ""


@dataclass(frozen=True)
class Marks:
    """What a file tells of one sheet beyond its values.

    The last three are for the guards: how many cells hold a value, how many ranges are merged,
    and a filled cell past the limits, '' where none is.
    """

    errors: dict[Cell, str] = field(default_factory=dict)
    uncalculated: frozenset[Cell] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    format_at: Callable[[int, int], str] = unknown_format
    filled: int = 0
    merged: int = 0
    far: str = ""


@dataclass(frozen=True)
class Patterns:
    """The tags of a sheet, as compiled for the prefix that its writer gave them ('' or 'x:')."""

    prefix: bytes
    row: "re.Pattern[bytes]"
    cell: "re.Pattern[bytes]"
    column: "re.Pattern[bytes]"
    error: "re.Pattern[bytes]"
    formula: "re.Pattern[bytes]"
    value: "re.Pattern[bytes]"
    far: "re.Pattern[bytes]"


_ROOT = re.compile(rb"<(\w+:)?worksheet[\s>]")
_NUMBER = re.compile(rb"\sr=[\"'](\d{1,9})")
_REFERENCE = re.compile(rb"\sr=[\"']([A-Z]{1,9})(\d{1,9})")
_HIDDEN = re.compile(rb"\shidden=[\"'](?:1|true)")
_SPAN = re.compile(rb"\s(min|max)=[\"'](\d{1,9})")
_FAR = re.compile(rb" r=[\"'](?:[A-Z]{3}|[A-Z]*\d{6})")
_TEXT = re.compile(rb"\st=[\"']str")


def marks(xml: bytes, values_are_guesses: bool = False) -> Marks:
    """What the sheet says about cells that show no value."""
    tags = patterns(xml)
    return Marks(
        dict(_errors(xml, tags)),
        frozenset(_uncalculated(xml, tags, values_are_guesses)),
        frozenset(_hidden_rows(xml, tags)),
        frozenset(_hidden_columns(xml, tags)),
        filled=xml.count(b"</" + tags.prefix + b"v>") + xml.count(b"</" + tags.prefix + b"is>"),
        merged=xml.count(b"<" + tags.prefix + b"mergeCell "),
        far=_far(xml, tags),
    )


def written_twice(xml: bytes) -> str:
    """A cell that the sheet holds two times, '' where none is."""
    seen: set[bytes] = set()
    for match in patterns(xml).cell.finditer(xml):
        reference = _REFERENCE.search(match[1])
        if reference and reference[0] in seen:
            return (reference[1] + reference[2]).decode()
        seen.add(reference[0] if reference else b"")
    return ""


def patterns(xml: bytes) -> Patterns:
    root = _ROOT.search(xml[:4096])
    return _patterns((root[1] or b"") if root else b"")


@cache
def _patterns(prefix: bytes) -> Patterns:
    def tag(text: bytes) -> "re.Pattern[bytes]":
        return re.compile(text.replace(b"~", prefix))

    return Patterns(
        prefix,
        tag(rb"<~row\b[^<>]*>"),
        tag(rb"<~c\b([^<>]*)>"),
        tag(rb"<~col\b[^<>]*>"),
        tag(rb"<~c\b([^<>]*\st=[\"']e[\"'][^<>]*)(?<!/)>"),
        tag(
            rb"<~c\b([^<>]*)(?<!/)>\s*<~f\b[^<>]*(?:/>|>[^<]*</~f>)\s*"
            rb"(?:<~v\s*/>|<~v>\s*(0?)\s*</~v>)?\s*</~c>"
        ),
        tag(rb"<~v>([^<]*)</~v>"),
        tag(rb"<~c\b([^<>]* r=[\"'](?:[A-Z]{3}|[A-Z]*\d{6})[^<>]*)(?<!/)>"),
    )


def position(attributes: bytes) -> Cell | None:
    """Row and column of a cell by its own word, both from 0."""
    reference = _REFERENCE.search(attributes)
    return (int(reference[2]) - 1, column_number(reference[1])) if reference else None


@cache
def column_number(letters: bytes) -> int:
    """0 for 'A', 26 for 'AA'."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _errors(xml: bytes, tags: Patterns) -> Iterator[tuple[Cell, str]]:
    # Few writers quote with apostrophes, and one letter is found ten times as fast as five.
    if b't="e"' not in xml and (b"'" not in xml or b"t='e'" not in xml):
        return
    for match in tags.error.finditer(xml):
        end = xml.find(b"</" + tags.prefix + b"c>", match.end())
        shown = tags.value.search(xml, match.end(), max(end, match.end()))
        yield _where(xml, match, tags), shown[1].decode("utf-8", "replace") if shown else "#ERROR!"


def _uncalculated(xml: bytes, tags: Patterns, values_are_guesses: bool) -> Iterator[Cell]:
    if b"<" + tags.prefix + b"f" not in xml:
        return
    for match in tags.formula.finditer(xml):
        # A formula whose answer is an empty text has been worked out; a 0 has, unless its writer never does.
        if match[2] and not values_are_guesses:
            continue
        if not _TEXT.search(match[1]):
            yield _where(xml, match, tags)


def _where(xml: bytes, match: "re.Match[bytes]", tags: Patterns) -> Cell:
    """The cell's place; counted where the writer left its address out, as the standard allows."""
    named = position(match[1])
    if named:
        return named
    start = xml.rfind(b"<" + tags.prefix + b"row", 0, match.start())
    row = tags.row.match(xml, max(start, 0))
    number = _NUMBER.search(row[0]) if row else None
    above = int(number[1]) - 1 if number else xml.count(b"<" + tags.prefix + b"row", 0, max(start, 0))
    return above, sum(1 for _ in tags.cell.finditer(xml, max(start, 0), match.start()))


def _hidden_rows(xml: bytes, tags: Patterns) -> Iterator[int]:
    if b" hidden=" not in xml:
        return
    for count, row in enumerate(tags.row.finditer(xml)):
        if _HIDDEN.search(row[0]):
            number = _NUMBER.search(row[0])
            place = int(number[1]) - 1 if number else count
            if place < ROWS:  # many a sheet hides the million rows that it does not use
                yield place


def _hidden_columns(xml: bytes, tags: Patterns) -> Iterator[int]:
    head = xml[: max(xml.find(b"<" + tags.prefix + b"sheetData"), 0)]
    for column in tags.column.finditer(head):
        if _HIDDEN.search(column[0]):
            span = {name: int(number) for name, number in _SPAN.findall(column[0])}
            yield from range(max(span.get(b"min", 1) - 1, 0), min(span.get(b"max", 0), COLUMNS))


def _far(xml: bytes, tags: Patterns) -> str:
    """The first filled cell beyond the limits; cells that hold only a format are not counted."""
    if not _FAR.search(xml):
        return ""
    opened = b"<" + tags.prefix
    for match in tags.far.finditer(xml):
        row, column = position(match[1]) or (0, 0)
        if row >= ROWS or column >= COLUMNS:
            inside = xml[match.end() : xml.find(b"</" + tags.prefix + b"c>", match.end())]
            if opened + b"v>" in inside or opened + b"is>" in inside:
                found = _REFERENCE.search(match[1])
                return (found[1] + found[2]).decode() if found else ""
    return ""
