"""Tidy tables drawn at random: what is counted, where, when, for whom, and the cell that says so."""

from dataclasses import dataclass, field
from itertools import product

from hypothesis import strategies as st

from tests.reading.pouring import names
from tests.reading.pouring.spans import Spans, quarters, spans

UNIT_WRITTEN = {
    "percent": ("%", "(%)"), "dollars": ("$", "($)"), "number": ("#", "(#)"),
}  # fmt: skip
MARKS = {
    "not reported": ("", "-", "--", "NR"),
    "not applicable": ("N/A", "NA", "n.a."),
    "suppressed": ("*", "<10", "(D)", "n<5", "S"),
    "not due": ("TBD", "pending", "not yet available"),
}
BLANKS = [(status, mark) for status, marks in MARKS.items() for mark in marks]
Key = tuple[str, str, int, str]


@dataclass(frozen=True)
class Metric:
    """What is counted, and in what: number, percent or dollars."""

    name: str
    unit: str


@dataclass(frozen=True)
class Cell:
    """A cell as it stands, its number format, and what it says."""

    written: object
    value: float | None
    status: str = "reported"
    format: str = ""


@dataclass(frozen=True)
class Tidy:
    """Values by place, metric, period (its number) and group.

    `units` says where the sheet tells what values are counted in: in the names, in a column, by the number
    format, in each cell, or nowhere.
    """

    place_head: str
    places: tuple[str, ...]
    metrics: tuple[Metric, ...]
    spans: Spans
    group_head: str
    groups: tuple[str, ...]
    units: str
    cells: dict[Key, Cell] = field(repr=False)


def some(names: tuple[str, ...], most: int = 4) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=2, max_size=most, unique=True).map(
        lambda chosen: tuple(name for name in names if name in chosen)
    )


@st.composite
def metrics(draw: st.DrawFn) -> tuple[Metric, ...]:
    pool = [(name, "number") for name in names.COUNTS]
    pool += [(name, "percent") for name in names.PERCENTS] + [(name, "dollars") for name in names.DOLLARS]
    chosen = draw(st.lists(st.sampled_from(pool), min_size=2, max_size=4, unique=True))
    return tuple(Metric(*one) for one in chosen)


@st.composite
def places(draw: st.DrawFn) -> tuple[str, tuple[str, ...]]:
    head = draw(st.sampled_from(tuple(names.PLACE_KINDS)))
    return head, draw(st.sampled_from(names.PLACE_KINDS[head]).flatmap(some))


@st.composite
def tidy(draw: st.DrawFn, needs: str = "PMT", kinds: str = "") -> Tidy:
    """A table with the variables of `needs`: P, M, T, G for groups, R for partnerships, Y for two years."""
    head, where = draw(places())
    if "R" in needs:
        head, where = "Partnership", draw(st.sampled_from(names.PARTNERSHIPS).flatmap(some))
    when = draw(quarters(2) if "Y" in needs else spans())
    group_head = ""
    groups: tuple[str, ...] = ("",)
    if "G" in needs:
        group_head = draw(st.sampled_from(tuple(names.GROUPS)))
        groups = draw(some(names.GROUPS[group_head], 3))
    what = draw(metrics())
    units = draw(st.sampled_from(("", "names", "column", "format", "cells")))
    keys = list(product(where, [one.name for one in what], range(len(when.each)), groups))
    codes = draw(st.lists(st.integers(0, 99_999), min_size=len(keys), max_size=len(keys)))
    unit_of = {one.name: one.unit for one in what}
    first = {where[0], what[0].name, 0, groups[0]}
    cells = {
        # A row or column without any number says nothing about what stands there, not to a person either.
        key: cell_of(code + 100 if first & set(key) else code, unit_of[key[1]], units)
        for key, code in zip(keys, codes, strict=True)
    }
    return Tidy(head, where, what, when, group_head, groups, units, cells)


def cell_of(code: int, unit: str, units: str) -> Cell:
    """A cell from one number: the lowest are blanks, the others values in the way of their unit."""
    if code < len(BLANKS):
        status, mark = BLANKS[code]
        return Cell(mark, None, status)
    if unit == "percent":
        value = (code % 1000) / 10
        if units == "format":
            return Cell(value / 100, value, format="0.0%")
        return Cell(f"{value}%" if units == "cells" else value, value)
    if unit == "dollars":
        value = round((code - 1000) / 4, 2)
        if units == "cells":
            text = f"${abs(value):,.2f}"
            return Cell(f"({text})" if value < 0 else text, value)
        return Cell(value, value, format='"$"#,##0.00' if units == "format" else "")
    value = float(code - 100 if code % 7 else 0)
    if code % 11 == 0:
        return Cell(f"({abs(value):,.0f})" if value else "0", -abs(value) if value else 0.0)
    return Cell(f"{value:,.0f}" if code % 5 == 0 else value, value)
