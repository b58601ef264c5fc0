"""What the labels beside and above each row say, as few distinct parts and a number a row.

A long list of a million rows has some thousand distinct labels: each is understood once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from data.reading.geometry.coded import (
    Coded,
    coded_columns,
    combined,
    group_columns,
    needed,
    remark_columns,
    row_names,
    spare_columns,
)
from data.reading.geometry.grid import Grid, label
from data.reading.geometry.indents import with_parents
from data.reading.geometry.layout import Layout
from data.reading.meaning.nested_places import finest_first
from data.reading.reading import Means
from data.reading.ways.said_lines import with_said_periods
from data.reading.words.period_heads import find_period
from data.reading.words.periods import Period
from data.reading.words.times import periods_in, spans_joined
from data.reading.words.units import named_unit, strip_unit
from data.reading.words.word_lists import ABBREVIATIONS, STATES
from data.reading.words.words import dimension_of, fold, is_to_date, is_total

MOST = 0.8  # share of names with a year in them, for the years to be periods
MANY_ROWS = 50_000  # beyond it a row's labels are not kept as written, to spare memory

When = tuple[Period | str, ...]


@dataclass(frozen=True)
class RowPart:
    """What a row says about each of its values; `row` is the first one that says so."""

    row: int
    metric: str = ""
    place: str | None = None
    partnership: str | None = None
    unit: str | None = None
    dims: tuple[tuple[str, str], ...] = ()
    is_total: bool = False


@dataclass
class RowLabels:
    """`part[i]` and `when[i]` count into `parts` and `whens` for the table's i-th row."""

    parts: list[RowPart]
    part: list[int]
    whens: list[When]
    when: list[int]
    written: dict[int, tuple[str, ...]] = field(default_factory=dict)


def row_labels(grid: Grid, layout: Layout, fiscal_year_start: int = 7) -> RowLabels:
    """The labels of every row of the body, understood by the roles of their columns."""
    rows = layout.body.rows
    coded, groups = coded_columns(grid, layout), group_columns(layout)
    naming = [column for column in [*groups, *coded] if column.means not in (None, Means.PERIOD)]
    said = with_said_periods(groups, layout.roles, fiscal_year_start)
    times = spans_joined([c for c in [*said, *coded] if c.means is Means.PERIOD])
    naming = finest_first(with_parents(naming, layout, grid))
    naming += row_names(layout, coded)
    naming += needed(naming, times, spare_columns(layout, coded, groups))
    if not times and not any(name.period for c in layout.roles.values for name in c.names):
        naming, times = _with_periods_taken_out(naming, fiscal_year_start)
    naming += [column for column in times if any(map(_sums_up, column.texts))]
    told, part = combined([column.codes for column in naming], len(rows))
    first = _first_rows(part, rows)
    parts = [
        _part([(c, c.texts[code]) for c, code in zip(naming, codes, strict=True)], first[n])
        for n, codes in enumerate(told)
    ]
    spans, when = combined([column.codes for column in times], len(rows))
    read = [periods_in(column, fiscal_year_start) for column in times]
    whens = [
        tuple(p for column, code in zip(read, codes, strict=True) if (p := column[code])) for codes in spans
    ]
    written = (
        {} if len(rows) > MANY_ROWS else _written(rows, [*groups, *coded, *remark_columns(grid, layout)])
    )
    return RowLabels(parts, part, whens, when, written)


def _with_periods_taken_out(naming: list[Coded], start: int) -> tuple[list[Coded], list[Coded]]:
    """'Employed_2018' in a column of metrics: name and year of each, where nearly all of them have one."""
    for place, column in enumerate(naming):
        texts = [text for text in column.texts if text]
        found = [find_period(text, start) for text in column.texts]
        if column.means is Means.METRIC and sum(
            hit is not None and bool(hit[1]) for hit in found
        ) >= MOST * len(texts):
            said = [hit or (None, text) for hit, text in zip(found, column.texts, strict=True)]
            named = replace(column, texts=[name for _, name in said])
            cells: list[object] = [period.label if period else "" for period, _ in said]
            when = replace(column, means=Means.PERIOD, texts=[str(cell) for cell in cells], cells=cells)
            return [*naming[:place], named, *naming[place + 1 :]], [when]
    return naming, []


def _first_rows(part: list[int], rows: Sequence[int]) -> list[int]:
    last_first = dict(zip(reversed(part), reversed(rows), strict=True))
    return [last_first[number] for number in range(len(last_first))]


def _part(said: list[tuple[Coded, str]], row: int) -> RowPart:
    """One distinct combination of labels as what it says."""
    metrics = [text for column, text in said if column.means is Means.METRIC and text]
    places = [text for column, text in said if column.means is Means.PLACE and text]
    units = [named_unit(text) for column, text in said if column.means is Means.UNIT and text]
    broken = [
        (column.name or dimension_of(text), text)
        for column, text in said
        if column.means is Means.BREAKDOWN and text
    ]
    whens = [text for column, text in said if column.means is Means.PERIOD]
    partnership = next((text for column, text in said if column.means is Means.PARTNERSHIP and text), None)
    metric, unit = strip_unit(metrics[-1]) if metrics else ("", None)
    totals = [
        is_total(text)
        for text in (*metrics[-1:], *places[:1], *(text for _, text in broken), partnership or "")
    ]
    totals += map(_sums_up, whens)
    # 'Total participants' above 'Female' and 'Male' holds them all; in a column of metrics it is one.
    totals += [fold(text).startswith("total ") for _, text in broken]
    return RowPart(
        row,
        metric or (metrics[-1] if metrics else ""),
        None if places and is_total(places[0]) else _place(places),
        None if partnership and is_total(partnership) else partnership,
        units[0] if units else unit,
        tuple((name, text) for name, text in broken if not is_total(text)),
        any(totals),
    )


def _sums_up(text: str) -> bool:
    """'Total' or 'YTD' below months and quarters: a sum of them."""
    return is_total(text) or is_to_date(text)


def _place(places: list[str]) -> str | None:
    """The finest place; the state's letters behind it where a column has them, for counties share names."""
    if not places:
        return None
    place = places[0]
    state = next((other for other in places[1:] if fold(other) in ABBREVIATIONS), "")
    if not state or fold(place) in STATES or place.endswith(f", {state}") or fold(place) == "united states":
        return place
    return f"{place}, {state}"


def _written(rows: Sequence[int], shown: list[Coded]) -> dict[int, tuple[str, ...]]:
    if not shown:
        return {}
    index: dict[tuple[int, ...], tuple[str, ...]] = {}
    columns = [column.codes for column in shown]
    written = {}
    for row, codes in zip(rows, zip(*columns, strict=True), strict=True):
        found = index.get(codes)
        if found is None:
            found = index[codes] = tuple(
                text for c, code in zip(shown, codes, strict=True) if (text := label(c.cells[code]))
            )
        written[row] = found
    return written
