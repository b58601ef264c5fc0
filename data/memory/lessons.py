"""What sheets teach about reading the next ones, and what of a workbook is known by that. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from data.memory.fingerprints import Fingerprint
from data.memory.sheet_decisions import Decided
from data.reading.reading import Correction


@dataclass(frozen=True)
class Lesson:
    """What one sheet of a workbook teaches about its like."""

    sheet: str
    fingerprint: Fingerprint
    decided: Decided


@dataclass(frozen=True)
class Memory(Lesson):
    """A lesson that a region remembers, with the workbook and the day that it stems from."""

    id: int
    workbook: str
    submitted: datetime

    @property
    def says(self) -> str:
        """Such as 'Read as last time, from metrics.xlsx of 3 October 2025'."""
        return f"Read as last time, from {self.workbook} of {self.submitted:%-d %B %Y}"


@dataclass(frozen=True)
class Recalled:
    """What of a workbook is known from before: each sheet known again, and the corrections that follow.

    `left_out` are the names that a person left out last time, each with its kind.
    """

    sheets: Mapping[str, Memory] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    left_out: frozenset[tuple[str, str]] = frozenset()

    def names_left_out(self, kind: str) -> dict[str, None]:
        """The names of one kind as decisions: each left out."""
        return {text: None for what, text in sorted(self.left_out) if what == kind}

    def asks_period(self, sheet: str) -> str:
        """The period that was named for the sheet last time: it is asked again where none is found."""
        return self.sheets[sheet].decided.period if sheet in self.sheets else ""
