"""Each period by itself, out of numbers that are counted from the start of the year. Pure."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from data.views.indicator.history import Told, by_place

NO_CELL = 0  # the observation of a number that stands in no cell
# The month in which the year begins by which a label is named; every other label is of the calendar year.
STARTS = {"PY": 7, "FFY": 10}
NOT_GIVEN = "not reported"


def differenced(told: Iterable[Told], fiscal_start: int = 7) -> list[Told]:
    """The steps between the numbers of each place, within each year.

    The first period of a year is its own step. After a gap there is no step but a blank of the gap's kind:
    the number covers more than its own period. A step down is a revision, and stays as it is.
    """
    return [
        step
        for rows in by_place(told).values()
        for calendar in _by_calendar(rows)
        for step in _steps(calendar, year_starts(calendar, fiscal_start))
    ]


def revised(steps: Iterable[Told]) -> list[Told]:
    """The steps down: a count from the start of the year falls only where it was corrected."""
    return [row for row in steps if row.value is not None and row.value < 0]


def year_starts(rows: Sequence[Told], fiscal_start: int = 7) -> int:
    """The month in which the years begin that most of these periods are named by."""
    starts = STARTS | {"SFY": fiscal_start}
    named = Counter(starts.get(row.period.rstrip("0123456789-QH"), 1) for row in rows)
    return named.most_common(1)[0][0] if named else 1


def _by_calendar(rows: Sequence[Told]) -> Iterable[list[Told]]:
    found: dict[str, list[Told]] = {}
    for row in rows:
        found.setdefault(row.period_kind, []).append(row)
    return found.values()


def _steps(rows: Sequence[Told], starts: int) -> Iterable[Told]:
    before: Told | None = None
    for row in rows:
        yield _step(row, before, starts)
        before = row


def _step(row: Told, before: Told | None, starts: int) -> Told:
    if row.value is None or _year_of(row, starts) == (row.starts.year, row.starts.month):
        return row
    follows = before is not None and before.ends + timedelta(days=1) == row.starts
    if before is None or not follows:
        return row._replace(value=None, status=NOT_GIVEN, observation=NO_CELL)
    if before.value is None:
        return row._replace(value=None, status=before.status, observation=NO_CELL)
    return row._replace(value=row.value - before.value, observation=NO_CELL)


def _year_of(row: Told, starts: int) -> tuple[int, int]:
    """Year and month in which the year begins that the period ends in."""
    last: date = row.ends
    return (last.year if last.month >= starts else last.year - 1), starts
