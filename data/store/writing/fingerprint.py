"""A checksum over one submission's observations: no database notices when a number on its disk changes."""

import hashlib
import sys
from array import array
from collections.abc import Iterable, Sequence
from math import nan
from typing import Any


class Fingerprint:
    """Grows with the observations, in the order of their ids; the same everywhere, in lots of any size."""

    def __init__(self) -> None:
        # A hash a column, over whole arrays: row by row in Python it would cost as much as storing them.
        self._columns = [hashlib.sha256() for _ in range(6)]

    def add(
        self,
        series: Iterable[int],
        periods: Iterable[int],
        values: Iterable[float | None],
        *words: Sequence[str],
    ) -> None:
        """Take in some observations: their numbers, and as `words` their statuses, sheets and cells."""
        # Python's own nan has one pattern of bits; one that came out of a calculation may have another.
        known = array("d", [nan if value is None else value for value in values])
        numbers: tuple[array[Any], ...] = (array("q", series), array("q", periods), known)
        for hashed, column in zip(self._columns, numbers, strict=False):
            # A store must pass its check on any machine it is copied to.
            if sys.byteorder == "big":
                column.byteswap()
            hashed.update(column.tobytes())
        for hashed, texts in zip(self._columns[3:], words, strict=True):
            # A line each, so that no text can pass for the end of the one before it.
            hashed.update(_lines(texts).encode())

    def __str__(self) -> str:
        return hashlib.sha256(b"".join(hashed.digest() for hashed in self._columns)).hexdigest()


def _lines(texts: Sequence[str]) -> str:
    # Most of a sheet has one status and one name of a sheet.
    if texts and texts.count(texts[0]) == len(texts):
        return f"{texts[0]}\n" * len(texts)
    return "\n".join((*texts, ""))
