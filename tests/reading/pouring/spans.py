"""Periods of each kind as sheets write them: whole, or as parts of a year that something else names."""

from dataclasses import dataclass
from datetime import datetime

from hypothesis import strategies as st

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")  # fmt: skip
YEARS = {
    "PY": ("Program Year {y}", "PY{y}", "PY {y}", "PY{yy}"),
    "SFY": ("SFY{y}", "State Fiscal Year {y}", "Fiscal Year {y}", "FY{y}", "FY {yy}", "SFY {yy}"),
    "FFY": ("FFY{y}", "FFY {y}", "Federal Fiscal Year {y}", "FFY{yy}"),
    "": ("{y}", "Calendar Year {y}", "CY{y}", "CY {y}"),
    "SY": ("{y}-{zz}", "{y}-{zz}", "School Year {y}-{zz}", "SY{y}-{zz}", "SY {y}-{zz}"),
}
QUARTERS = ("Q{n}", "Q{n}", "Quarter {n}", "{nth} Quarter", "Qtr {n}", "{nth} Qtr")
WHOLE_QUARTERS = ("{bare} {year}", "{year} {bare}", "{year}-{bare}")


@dataclass(frozen=True)
class Span:
    """One period: its label, how the sheet writes it, its year, and how it is written below its year."""

    label: str
    written: object
    year: str = ""
    year_written: str = ""
    part: str = ""

    @property
    def said(self) -> str:
        """As a title or tab says it: in words, where the table has dates."""
        return f"{self.part} {self.year}" if isinstance(self.written, datetime) else _text(self.written)


def _text(written: object) -> str:
    return str(int(written)) if isinstance(written, float) else str(written)


@dataclass(frozen=True)
class Spans:
    """The periods of a table, all of one kind: Q quarters, Y years, MONTH, H halves."""

    kind: str
    each: tuple[Span, ...]


def year(prefix: str, number: int, form: str) -> tuple[str, str]:
    """A year's label and how it is written."""
    following = f"{(number + 1) % 100:02d}"
    label = f"{number}-{following}" if prefix == "SY" else f"{prefix}{number}"
    return label, form.format(y=number, yy=f"{number % 100:02d}", zz=following)


@st.composite
def years(draw: st.DrawFn, least: int = 2) -> Spans:
    prefix = draw(st.sampled_from(tuple(YEARS)))
    form = draw(st.sampled_from(YEARS[prefix]))
    # '2011-12' to a stranger is as well December 2011: school years begin where no month is meant.
    first, count = draw(st.integers(2013, 2026)), draw(st.integers(least, 4))
    as_number = prefix == "" and form == "{y}" and draw(st.booleans())
    read = [year(prefix, number, form) for number in range(first, first + count)]
    return Spans(
        "Y",
        tuple(Span(label, float(label) if as_number else text, label, text) for label, text in read),
    )


@st.composite
def quarters(draw: st.DrawFn, count_of_years: int = 1) -> Spans:
    prefix = draw(st.sampled_from([prefix for prefix in YEARS if prefix != "SY"]))
    form = draw(st.sampled_from(YEARS[prefix]))
    bare, whole = draw(st.sampled_from(QUARTERS)), draw(st.sampled_from(WHOLE_QUARTERS))
    first = draw(st.integers(2013, 2026))
    parts = range(1, draw(st.integers(2, 4)) + 1)
    found = []
    for number in range(first, first + count_of_years):
        label, text = year(prefix, number, form)
        for part in parts:
            nth = ("1st", "2nd", "3rd", "4th")[part - 1]
            short = bare.format(n=part, nth=nth)
            short_whole = short if " " not in short or whole != "{year}-{bare}" else f"Q{part}"
            written = whole.format(bare=short_whole, year=text)
            found.append(Span(f"{label}-Q{part}", written, label, text, short))
    return Spans("Q", tuple(found))


@st.composite
def months(draw: st.DrawFn) -> Spans:
    number, first, count = (
        draw(st.integers(2013, 2026)),
        draw(st.integers(1, 8)),
        draw(st.integers(2, 5)),
    )
    form = draw(st.sampled_from(("long", "short", "date")))
    found = []
    for month in range(first, first + count):
        name = MONTHS[month - 1] if form == "long" else MONTHS[month - 1][:3]
        written = datetime(number, month, 1) if form == "date" else f"{name} {number}"
        found.append(Span(f"{number}-{month:02d}", written, str(number), str(number), name))
    return Spans("MONTH", tuple(found))


@st.composite
def halves(draw: st.DrawFn) -> Spans:
    number = draw(st.integers(2013, 2026))
    form = draw(st.sampled_from(("H{n} {y}", "{y} H{n}", "{nth} Half {y}", "{y}-H{n}")))
    return Spans(
        "H",
        tuple(
            Span(f"{number}-H{n}", form.format(n=n, y=number, nth=("1st", "2nd")[n - 1]), str(number),
                 str(number), f"H{n}")
            for n in (1, 2)
        ),
    )  # fmt: skip


def spans() -> st.SearchStrategy[Spans]:
    return st.one_of(quarters(), quarters(), years(), months(), halves())
