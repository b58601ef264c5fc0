"""The number format of a cell in an .xlsx sheet, looked up only where somebody asks."""

import re
from functools import cached_property

from data.reading.files.marks import column_number, patterns
from data.reading.files.package import Package

_ROW = re.compile(rb"\sr=[\"'](\d{1,9})")
_LETTERS = re.compile(rb"\sr=[\"']([A-Z]{1,9})")
_STYLE = re.compile(rb"\ss=[\"'](\d{1,9})")


class Formats:
    """Number formats by row and column. A row is scanned when first asked for, and then remembered."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self._rows: dict[int, dict[int, str]] = {}

    @property
    def given(self) -> bool:
        """Whether the workbook defines any format beside General."""
        return any(self._package.formats)

    def __call__(self, row: int, column: int) -> str:
        if not self._package.formats:
            return ""
        if row not in self._rows:
            self._rows[row] = self._row(row)
        return self._rows[row].get(column, "")

    @cached_property
    def _xml(self) -> bytes:
        return self._package.archive.read(self._part)

    @cached_property
    def _starts(self) -> dict[int, int]:
        """Where each row begins in the sheet's XML."""
        starts = {}
        for count, match in enumerate(patterns(self._xml).row.finditer(self._xml)):
            if match[0].endswith(b"/>"):
                continue
            number = _ROW.search(match[0])
            starts[int(number[1]) - 1 if number else count] = match.end()
        return starts

    def _row(self, row: int) -> dict[int, str]:
        start = self._starts.get(row)
        if start is None:
            return {}
        tags, formats = patterns(self._xml), self._package.formats
        end = self._xml.find(b"</" + tags.prefix + b"row>", start)
        found: dict[int, str] = {}
        for count, match in enumerate(tags.cell.finditer(self._xml, start, max(end, start))):
            letters, style = _LETTERS.search(match[1]), _STYLE.search(match[1])
            number = int(style[1]) if style else 0
            column = column_number(letters[1]) if letters else count
            found[column] = formats[number] if number < len(formats) else ""
        return found
