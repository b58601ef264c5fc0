"""The values of a draft, whole columns at a time: a workbook of a million values is ordinary."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat

import numpy as np
import numpy.typing as npt

from data.reading.reading import Facts, address

Numbers = npt.NDArray[np.int64]


def _whole() -> "array[int]":
    return array("l")


@dataclass
class Columns:
    """One entry a cell in each column; `series`, `period` and `sheet` count into the draft's lists.

    `value` is NaN where `status` (a place in STATUS_CODES) is not reported; `provisional` is 0 or 1.
    """

    series: "array[int]" = field(default_factory=_whole)
    period: "array[int]" = field(default_factory=_whole)
    value: "array[float]" = field(default_factory=lambda: array("d"))
    status: bytearray = field(default_factory=bytearray)
    sheet: "array[int]" = field(default_factory=_whole)
    row: "array[int]" = field(default_factory=_whole)
    column: "array[int]" = field(default_factory=_whole)
    provisional: bytearray = field(default_factory=bytearray)

    def __len__(self) -> int:
        return len(self.value)

    def cell(self, at: int) -> str:
        return address(self.row[at], self.column[at])

    def extend(self, series: Numbers, period: Numbers, facts: Facts, sheet: int) -> None:
        """Add the facts of one table whose series and period are known; -1 leaves a fact out."""
        kept = (series >= 0) & (period >= 0)
        self.series.frombytes(series[kept].tobytes())
        self.period.frombytes(period[kept].tobytes())
        self.value.frombytes(np.asarray(facts.value, np.float64)[kept].tobytes())
        self.status += np.asarray(facts.status, np.uint8)[kept].tobytes()
        # Few tables hold any: they carry no flags at all.
        flags = facts.provisional or bytes(len(facts))
        self.provisional += np.frombuffer(flags, np.uint8)[kept].tobytes()
        self.sheet.extend(repeat(sheet, int(kept.sum())))
        self.row.frombytes(np.asarray(facts.row, np.int64)[kept].tobytes())
        self.column.frombytes(np.asarray(facts.column, np.int64)[kept].tobytes())

    def kept(self, keep: Sequence[bool]) -> "Columns":
        """Only the entries where `keep` is true."""
        flags = bytearray(compress(self.provisional, keep))
        chosen = Columns(status=bytearray(compress(self.status, keep)), provisional=flags)
        for name in ("series", "period", "value", "sheet", "row", "column"):
            getattr(chosen, name).extend(compress(getattr(self, name), keep))
        return chosen
