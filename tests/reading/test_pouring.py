"""Any tidy table, poured into any layout with titles, notes and blanks, reads back to itself."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.reading.marks import Merge
from data.reading.rows import rows_of
from data.reading.workbook import Sheet
from tests.reading.grids import reading

PLACES = ("Ash County", "Birch County", "Cedar County", "Elm County", "Fir County", "Holly County")
METRICS = (
    "Employers engaged",
    "People enrolled",
    "People placed",
    "Meetings held",
    "Credentials earned",
    "Trainings",
)
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
Line = list[object]


@dataclass(frozen=True)
class Tidy:
    """Values by place, metric and quarter of PY2024; '' is a cell left blank, '*' one held back."""

    places: tuple[str, ...]
    metrics: tuple[str, ...]
    quarters: tuple[str, ...]
    values: dict[tuple[str, str, str], object]
    title: str
    notes: tuple[str, ...]


def some(names: tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), min_size=2, max_size=4, unique=True).map(
        lambda chosen: tuple(name for name in names if name in chosen)
    )


@st.composite
def tidy(draw: st.DrawFn) -> Tidy:
    places, metrics, quarters = draw(some(PLACES)), draw(some(METRICS)), draw(some(QUARTERS))
    about = [(p, m, q) for p in places for m in metrics for q in quarters]
    numbers = st.one_of(st.integers(0, 99_999).map(float), st.floats(0.5, 999, width=16), st.just("*"))
    values: dict[tuple[str, str, str], object] = {one: draw(numbers) for one in about}
    # A table that has no number in a row or column at all says nothing about what stands there.
    values |= {
        one: 7.0 for one in about if one[0] == places[0] or one[1] == metrics[0] or one[2] == quarters[0]
    }
    title = draw(st.sampled_from(("Program Year 2024", "Partnership report, PY2024", "Metrics for PY 2024")))
    notes = draw(
        st.sampled_from(((), ("Source: regional partners",), ("* held back", "Note: illustrative figures")))
    )
    return Tidy(places, metrics, quarters, values, title, notes)


def framed(table: Tidy, lines: list[Line]) -> list[Line]:
    """The lines between a title and notes, all equally long."""
    width = max(map(len, lines))
    notes: list[Line] = [[note] for note in table.notes]
    whole: list[Line] = [[table.title], [], *lines, [], *notes]
    return [[*line, *[""] * (width - len(line))] for line in whole]


def wide_by_quarter(table: Tidy) -> list[Sheet]:
    """L1 and L7: a sheet a place, metrics down, quarters across."""
    at = table.values
    return [
        Sheet(p, framed(table, [["Metric", *table.quarters],
                                *([m, *(at[p, m, q] for q in table.quarters)] for m in table.metrics)]))
        for p in table.places
    ]  # fmt: skip


def wide_by_place(table: Tidy) -> list[Sheet]:
    """L3 and L7: a sheet a quarter, metrics down, places across."""
    at = table.values
    return [
        Sheet(q, framed(table, [["Metric", *table.places],
                                *([m, *(at[p, m, q] for p in table.places)] for m in table.metrics)]))
        for q in table.quarters
    ]  # fmt: skip


def long(table: Tidy) -> list[Sheet]:
    """L4: a row a value."""
    lines: list[Line] = [["County", "Metric", "Quarter", "Value"]]
    lines += [[p, m, f"PY2024 {q}", value] for (p, m, q), value in table.values.items()]
    return [Sheet("Data", framed(table, lines))]


def spanned(table: Tidy, merged: bool) -> list[Sheet]:
    """L5: metrics over quarters, places down."""
    span = len(table.quarters)
    upper: Line = ["County", *(cell for m in table.metrics for cell in (m, *[""] * (span - 1)))]
    lines: list[Line] = [upper, ["", *(q for _ in table.metrics for q in table.quarters)]]
    lines += [
        [p, *(table.values[p, m, q] for m in table.metrics for q in table.quarters)] for p in table.places
    ]
    merges: list[Merge] = [(2, 1 + n * span, 2, (n + 1) * span) for n in range(len(table.metrics))]
    return [Sheet("Data", framed(table, lines), merges=tuple(merges) if merged else ())]


def transposed(table: Tidy) -> list[Sheet]:
    """L9: a sheet a place, quarters down, metrics across."""
    at = table.values
    return [
        Sheet(p, framed(table, [["Quarter", *table.metrics],
                                *([q, *(at[p, m, q] for m in table.metrics)] for q in table.quarters)]))
        for p in table.places
    ]  # fmt: skip


def grouped(table: Tidy) -> list[Sheet]:
    """Places as lone labels over rows of metrics, quarters across."""
    lines: list[Line] = [["Metric", *table.quarters]]
    for p in table.places:
        lines += [[p], *([m, *(table.values[p, m, q] for q in table.quarters)] for m in table.metrics)]
    return [Sheet("Data", framed(table, lines))]


@pytest.mark.parametrize(
    "poured",
    [
        wide_by_quarter,
        wide_by_place,
        long,
        lambda table: spanned(table, merged=True),
        lambda table: spanned(table, merged=False),
        transposed,
        grouped,
    ],
    ids=["L1", "L3", "L4", "L5 merged", "L5 blank", "L9", "row groups"],
)
@settings(max_examples=25, deadline=None)
@given(table=tidy())
def test_a_tidy_table_reads_back_to_itself(poured: Callable[[Tidy], list[Sheet]], table: Tidy) -> None:
    read = {
        (row["place"], row["metric"], row["period"]): row["value"] for row in rows_of(reading(*poured(table)))
    }
    assert read == {
        (p, m, f"PY2024-{q}"): None if value == "*" else value for (p, m, q), value in table.values.items()
    }
