"""Spans of time as people write them, and the one label that each is stored under.

A program year (WIOA) runs from 1 July and is named by its start; a state fiscal year is named by
its end, and its first month is the state's own; the federal fiscal year runs from 1 October and is
named by its end. Where the text could mean two things, "cannot tell" (None) is the answer.
"""

from dataclasses import dataclass
from datetime import date

KINDS = ("year", "half", "quarter", "month", "program year", "program quarter",
         "state fiscal year", "federal fiscal year", "school year", "as of", "span")  # fmt: skip


@dataclass(frozen=True)
class Period:
    """One span of time; `ends` is its last day, included."""

    label: str
    kind: str
    starts: date
    ends: date

    @property
    def id(self) -> int:
        """A number that sorts by end, then length, then kind, the same on every machine."""
        days = (self.ends - self.starts).days + 1
        return (self.ends.toordinal() * 100_000 + min(days, 99_999)) * 100 + KINDS.index(self.kind)
