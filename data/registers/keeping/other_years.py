"""Amounts of a workbook beside what the store has for the same stream in another year of the same months."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from sqlmodel import Session

from data.catalogue.matching import fold
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem
from data.reading.words.periods import period_from_label
from data.registers.checking.checks import share_months
from data.registers.keeping.naming import words_of_lists
from data.settings import settings
from data.stored import ALLOTMENT, PERIOD


def beside_stored(session: Session, lists: Sequence[tuple[str, ListReading]]) -> Iterator[Problem]:
    """A question for each amount whose year shares months with another that stands; both are kept."""
    rows = [(sheet, row) for sheet, each in lists if each.register == "allotments" for row in each.rows]
    told = [(sheet, row) for sheet, row in rows if isinstance(row.fields.get("available_cents"), int)]
    stands = _standing(session) if told else {}
    names = words_of_lists(session)["streams"] if told else {}
    # A year that the workbook says itself is compared with its others on their own sheet.
    said = {(_stream(row, names), row.fields.get("period")) for _, row in told}
    for sheet, row in told:
        stream, label = _stream(row, names), row.fields.get("period")
        for other in sorted(stands.get(stream, ())):
            if isinstance(label, str) and (stream, other) not in said and _overlap(label, other):
                text = f"read an amount for {label}, beside one for {other} that stands, whose months overlap"
                cell = row.cells.get("available_cents", "")
                yield Problem(sheet, cell, f"{text}; both are kept, and what stands in both counts twice")


def _standing(session: Session) -> dict[str, set[str]]:
    asked = sa.select(ALLOTMENT.c.stream, PERIOD.c.label).join(PERIOD, PERIOD.c.id == ALLOTMENT.c.period_id)
    years: dict[str, set[str]] = {}
    for stream, label in session.execute(asked.where(ALLOTMENT.c.available_cents.is_not(None))):
        years.setdefault(fold(stream), set()).add(label)
    return years


def _stream(row: ListRow, names: dict[str, str]) -> str:
    written = fold(str(row.fields.get("stream")))
    return fold(names.get(written, written))


def _overlap(one: str, other: str) -> bool:
    return share_months(one, other, lambda label: period_from_label(label, settings().fiscal_year_start))
