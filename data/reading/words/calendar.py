"""Spans of time and the one label that each is stored under.

A program year (WIOA) runs from 1 July and is named by its start; a state fiscal year is named by
its end, and its first month is the state's own; the federal fiscal year runs from 1 October and is
named by its end.

Label             Span
2024, 2024-H1     calendar year, half
2024-Q3, 2024-07  calendar quarter, month
PY2024, PY2024-Q1       program year 1 July 2024 to 30 June 2025, and its first quarter
SFY2025, SFY2025-Q1     state fiscal year that ends in 2025, and its first quarter
FFY2025, FFY2025-Q1     1 October 2024 to 30 September 2025, and its first quarter
2023-24           school year; '2004/05' while the second number could be taken for a month
2024-06-30        as of one day
2016-2020         whole calendar years, three or more
2023-07/2024-06   any other whole months; '2024-06-23/2024-06-29' any other days
"""

from dataclasses import dataclass
from datetime import date, timedelta

KINDS = ("year", "half", "quarter", "month", "program year", "program quarter",
         "state fiscal year", "federal fiscal year", "school year", "as of", "span",
         "state fiscal quarter", "federal fiscal quarter")  # fmt: skip
FEDERAL_START, PROGRAM_START, SCHOOL_START = 10, 7, 7
FISCAL_KINDS = {"PY": "program", "SFY": "state fiscal", "FFY": "federal fiscal"}

# Families of spans that never overlap: those of as many months whose first months fall together. The number
# is that of the family which begins in January; ids of stores before 2026-11 ended in a number below 20.
FAMILIES = {1: 20, 3: 30, 6: 40, 12: 50}
AS_OF, OTHER = 80, 90


@dataclass(frozen=True)
class Period:
    """One span of time; `ends` is its last day, included."""

    label: str
    kind: str
    starts: date
    ends: date

    @property
    def id(self) -> int:
        """A number that sorts by end, then length, the same on every machine.

        A period is its days, whatever it is called: PY2025 and SFY2026 are one.
        """
        days = (self.ends - self.starts).days + 1
        return (self.ends.toordinal() * 100_000 + min(days, 99_999)) * 100 + family(self.starts, self.ends)


def family(starts: date, ends: date) -> int:
    """The calendar that these days belong to: years from July are of another than years from January."""
    if starts == ends:
        return AS_OF
    count = _whole_months(starts, ends)
    return FAMILIES[count] + (starts.month - 1) % count if count in FAMILIES else OTHER


def year(number: int) -> Period:
    return _months(str(number), "year", date(number, 1, 1), 12)


def half(number: int, of: int) -> Period:
    return _months(f"{of}-H{number}", "half", date(of, 6 * number - 5, 1), 6)


def quarter(number: int, of: int) -> Period:
    return _months(f"{of}-Q{number}", "quarter", date(of, 3 * number - 2, 1), 3)


def month(number: int, of: int) -> Period:
    return _months(f"{of}-{number:02d}", "month", date(of, number, 1), 1)


def as_of(day: date) -> Period:
    return Period(day.isoformat(), "as of", day, day)


def school_year(first: int) -> Period:
    """The school year that starts in `first`; 1 July to 30 June, so that neighbours touch."""
    second = (first + 1) % 100
    # '2004-05' is May 2004; a school year must not share its label with a month.
    label = f"{first}/{second:02d}" if 1 <= second <= 12 else f"{first}-{second:02d}"
    return _months(label, "school year", date(first, SCHOOL_START, 1), 12)


def fiscal(prefix: str, number: int, part: int | None = None, state_start: int = 7) -> Period:
    """The program, state or federal fiscal year ('PY', 'SFY', 'FFY') named `number`, or a quarter of it."""
    first = {"PY": PROGRAM_START, "FFY": FEDERAL_START}.get(prefix, state_start)
    starts = date(number if prefix == "PY" or first == 1 else number - 1, first, 1)
    kind = FISCAL_KINDS[prefix]
    if part is None:
        return _months(f"{prefix}{number}", f"{kind} year", starts, 12)
    return _months(f"{prefix}{number}-Q{part}", f"{kind} quarter", _later(starts, 3 * part - 3), 3)


def year_around(part: Period) -> Period | None:
    """The year that a quarter, half or month is a part of; None for what is no part of one year."""
    if part.kind in ("quarter", "half", "month"):
        return year(part.starts.year)
    prefix = part.label.partition("-")[0].rstrip("0123456789")
    if prefix not in FISCAL_KINDS or not part.kind.endswith("quarter"):
        return None
    number, quarter_ = part.label.removeprefix(prefix).split("-Q")
    first = _later(part.starts, -3 * (int(quarter_) - 1))
    return fiscal(prefix, int(number), state_start=first.month)


def span(starts: date, ends: date) -> Period | None:
    """From one day to another, both included, under its calendar name where it has one; None backwards."""
    if ends < starts:
        return None
    count = _whole_months(starts, ends)
    if count in (1, 3, 6, 12) and starts.month % count == 1 % count:
        return _calendar(starts, count)
    if count >= 36 and starts.month == 1 and ends.month == 12:
        return Period(f"{starts.year}-{ends.year}", "span", starts, ends)
    if count:
        return Period(f"{starts:%Y-%m}/{ends:%Y-%m}", "span", starts, ends)
    return Period(f"{starts.isoformat()}/{ends.isoformat()}", "span", starts, ends)


def _whole_months(starts: date, ends: date) -> int:
    """How many whole months these days are; 0 where they are not."""
    whole = starts.day == 1 and (ends + timedelta(days=1)).day == 1
    return (ends.year - starts.year) * 12 + ends.month - starts.month + 1 if whole else 0


def _calendar(starts: date, count: int) -> Period:
    number = (starts.month - 1) // count + 1
    if count == 12:
        return year(starts.year)
    return {1: month, 3: quarter, 6: half}[count](number, starts.year)


def _months(label: str, kind: str, starts: date, count: int) -> Period:
    return Period(label, kind, starts, _later(starts, count) - timedelta(days=1))


def _later(first: date, months: int) -> date:
    years, zero_based = divmod(first.month - 1 + months, 12)
    return date(first.year + years, zero_based + 1, 1)
