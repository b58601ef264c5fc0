"""Calendars in words: which one a period belongs to, and all the names of the same days."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session

from data.stored import PERIOD
from data.views.numbers.points import KINDS

BETWEEN = "; "  # as data.store.writing.periods keeps further names

MONTHS = ("January", "February", "March", "April", "May", "June",
          "July", "August", "September", "October", "November", "December")  # fmt: skip
# The families of data.reading.words.calendar: what as many months are called, and from which number on.
_LENGTHS = {20: "month", 30: "quarter", 40: "half", 50: "year"}
_NAMED = {20: "month", 30: "quarter", 40: "half", 50: "calendar year", 56: "program year",
          59: "federal fiscal year", 80: "day", 90: "span of its own"}  # fmt: skip


def family_name(period_id: int) -> str:
    """The calendar of a period in a word or two: 'quarter', 'calendar year', 'year from September'."""
    number = period_id % KINDS
    first = number // 10 * 10
    return _NAMED.get(number) or f"{_LENGTHS.get(first, 'period')} from {MONTHS[(number - first) % 12]}"


def both_names(label: str, also: str) -> str:
    """A period under all its names: 'PY2025 (SFY2026)'."""
    return f"{label} ({', '.join(also.split(BETWEEN))})" if also else label


def further_names(session: Session) -> dict[str, str]:
    """The first name of a period by each of its further ones."""
    asked = sa.select(PERIOD.c.label, PERIOD.c.also).where(sa.text("also > ''"))
    rows = session.connection().execute(asked)
    return {name: row.label for row in rows for name in row.also.split(BETWEEN)}


def in_one_sentence(names: Iterable[str]) -> str:
    """'calendar years and program years on one axis'; '' where there is one calendar only."""
    several = side_by_side(names)
    return f"{several} on one axis" if several else ""


def side_by_side(names: Iterable[str]) -> str:
    """'calendar years and program years'; '' where there is one calendar only."""
    calendars = [f"{name}s" for name in dict.fromkeys(names)]
    return f"{', '.join(calendars[:-1])} and {calendars[-1]}" if len(calendars) > 1 else ""
