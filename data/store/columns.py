"""The values of a draft, whole columns at a time: a workbook of a million values is ordinary."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat

from data.reading.reading import Facts, address


def _whole() -> "array[int]":
    return array("l")


@dataclass
class Columns:
    """One entry a cell in each column; `series`, `period` and `sheet` count into the draft's lists.

    `value` is NaN where `status` (a place in STATUS_CODES) is not reported.
    """

    series: "array[int]" = field(default_factory=_whole)
    period: "array[int]" = field(default_factory=_whole)
    value: "array[float]" = field(default_factory=lambda: array("d"))
    status: bytearray = field(default_factory=bytearray)
    sheet: "array[int]" = field(default_factory=_whole)
    row: "array[int]" = field(default_factory=_whole)
    column: "array[int]" = field(default_factory=_whole)

    def __len__(self) -> int:
        return len(self.value)

    def cell(self, at: int) -> str:
        return address(self.row[at], self.column[at])

    def extend(self, series: Sequence[int], period: Sequence[int], facts: Facts, sheet: int) -> None:
        """Add the facts of one table whose series and period are known; -1 leaves a fact out."""
        # tolist makes Python's own numbers of whatever the reader used: SQLite keeps a numpy.int64 as bytes.
        columns = [
            series,
            period,
            facts.value.tolist(),
            facts.status,
            facts.row.tolist(),
            facts.column.tolist(),
        ]
        if min(series) < 0 or min(period) < 0:
            kept = [s >= 0 and p >= 0 for s, p in zip(series, period, strict=True)]
            columns = [list(compress(column, kept)) for column in columns]
        names = ("series", "period", "value", "status", "row", "column")
        for name, column in zip(names, columns, strict=True):
            getattr(self, name).extend(column)
        self.sheet.extend(repeat(sheet, len(columns[0])))

    def kept(self, keep: Sequence[bool]) -> "Columns":
        """Only the entries where `keep` is true."""
        chosen = Columns(status=bytearray(compress(self.status, keep)))
        for name in ("series", "period", "value", "sheet", "row", "column"):
            getattr(chosen, name).extend(compress(getattr(self, name), keep))
        return chosen
