"""A need and stream years written by hand, for the tests of the planner."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from data.views.funding.braid.money import Purse
from data.views.funding.braid.sources import IN, Need, Source

TODAY = date(2026, 11, 22)
NEED = Need("n", "Alder", "Alder Health", "Upskilling", serves_what="people", cost=100_000_00)


def source(name: str, dollars: float | None, percent: float = 0, **told: Any) -> Source:
    """A stream year that may pay, with so many dollars left; `lapses` is its last day."""
    left = None if dollars is None else round(dollars * 100)
    told = {"reach": IN, "deadline": told.pop("lapses", date(2027, 6, 30)), "key": name.lower()} | told
    match = Fraction(str(percent)) / 100
    return Source(name, "PY2026", may="can", purse=Purse("PY2026", left), until="", match=match, **told)


def dollars(cents: Sequence[int]) -> tuple[float, ...]:
    return tuple(cent / 100 for cent in cents)
