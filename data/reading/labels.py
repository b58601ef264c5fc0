"""What the labels beside and above each row say, as few distinct parts and a number a row.

A long list of a million rows has some thousand distinct labels: each is understood once.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from data.reading.columns import as_part
from data.reading.grid import BLANK, Grid, label
from data.reading.layout import Layout
from data.reading.period_heads import find_period, read_head
from data.reading.periods import Period, is_bare_part
from data.reading.reading import Means
from data.reading.roles import Stub
from data.reading.units import named_unit, strip_footnote, strip_unit
from data.reading.word_lists import ABBREVIATIONS, STATES
from data.reading.words import fold, is_total

MOST = 0.8  # share of names with a year in them, for the years to be periods
MANY_ROWS = 50_000  # beyond it a row's labels are not kept as written, to spare memory
ROWS_TRIED = 20_000  # rows that show whether a column is needed to tell series apart

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


@dataclass(frozen=True)
class _Coded:
    """A column of labels as distinct texts and a number a row; the text '' stands for blank."""

    means: Means | None
    name: str
    texts: list[str]
    codes: list[int]
    cells: list[object]


def row_labels(grid: Grid, layout: Layout, fiscal_year_start: int = 7) -> RowLabels:
    """The labels of every row of the body, understood by the roles of their columns."""
    rows = layout.body.rows
    coded = [_coded(grid, layout, stub) for stub in layout.roles.stubs if stub.means is not Means.REMARK]
    groups = _groups(layout)
    naming = [column for column in [*groups, *coded] if column.means not in (None, Means.PERIOD)]
    naming += _needed(
        naming, [c for c in [*groups, *coded] if c.means is Means.PERIOD], _spare(layout, coded, groups)
    )
    times = [column for column in [*groups, *coded] if column.means is Means.PERIOD]
    if not times and not any(name.period or name.part for c in layout.roles.values for name in c.names):
        naming, times = _with_periods_taken_out(naming, fiscal_year_start)
    combined, part = _combined([column.codes for column in naming], len(rows))
    first = _first_rows(part, rows)
    parts = [
        _part([(c, c.texts[code]) for c, code in zip(naming, codes, strict=True)], first[n])
        for n, codes in enumerate(combined)
    ]
    spans, when = _combined([column.codes for column in times], len(rows))
    read = [_periods(column, fiscal_year_start) for column in times]
    whens = [
        tuple(p for column, code in zip(read, codes, strict=True) if (p := column[code])) for codes in spans
    ]
    written = {} if len(rows) > MANY_ROWS else _written(rows, [*groups, *coded])
    return RowLabels(parts, part, whens, when, written)


def _coded(grid: Grid, layout: Layout, stub: Stub) -> _Coded:
    column, rows = stub.at, layout.body.rows
    cells = [grid.rows[row][column] for row in rows]
    if grid.covers:
        cells = [
            grid.cell(row, column) if cell == "" else cell for row, cell in zip(rows, cells, strict=True)
        ]
    index = {cell: number for number, cell in enumerate(dict.fromkeys(cells))}
    codes = list(map(index.__getitem__, cells))
    texts = [_label(cell) for cell in index]
    if "" in texts and _fills_down(layout, stub):
        codes = _filled_down(codes, {code for code, text in enumerate(texts) if not text})
    return _Coded(stub.means, stub.head, texts, codes, list(index))


def _label(cell: object) -> str:
    return strip_footnote(label(cell)).strip("* ") if isinstance(cell, str) else label(cell)


def _fills_down(layout: Layout, stub: Stub) -> bool:
    """A blank repeats the label above it in all columns of labels but the innermost, and in lone periods."""
    naming = [
        other.at for other in layout.roles.stubs if not other.is_code and other.means is not Means.REMARK
    ]
    if len(naming) <= 1:
        return stub.means is Means.PERIOD
    values = layout.roles.values[0].at
    return stub.at != max((at for at in naming if at < values), default=-1)


def _filled_down(codes: list[int], blank: set[int]) -> list[int]:
    filled, last = [], codes[0]
    for code in codes:
        last = last if code in blank else code
        filled.append(last)
    return filled


def _groups(layout: Layout) -> list[_Coded]:
    """The lone labels over the rows as columns, outermost first; the innermost has the groups' meaning."""
    depth = max(map(len, layout.body.groups), default=0) if layout.body.labels else 0
    found = []
    for level in range(depth):
        texts = [group[level] if len(group) > level else "" for group in layout.body.groups]
        index: dict[str, int] = {}
        codes = [index.setdefault(text, len(index)) for text in texts]
        # A group that only sets rows apart becomes a breakdown where it is needed to tell series apart.
        means = (
            layout.roles.groups if level == depth - 1 and layout.roles.groups is not Means.BREAKDOWN else None
        )
        found.append(_Coded(means, "group", [_label(text) for text in index], codes, list(index)))
    return found


def _with_periods_taken_out(naming: list[_Coded], start: int) -> tuple[list[_Coded], list[_Coded]]:
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


def _spare(layout: Layout, coded: list[_Coded], groups: list[_Coded]) -> list[_Coded]:
    codes = {stub.head for stub in layout.roles.stubs if stub.is_code}
    return [column for column in [*groups, *coded] if column.means is None and column.name not in codes]


def _needed(naming: list[_Coded], times: list[_Coded], spare: list[_Coded]) -> list[_Coded]:
    """Columns of other labels without which two rows would be the same series and period: breakdowns.

    What is not needed is an attribute: a convener may change without a new series beginning.
    """
    chosen: list[_Coded] = []
    rows = [column.codes[:ROWS_TRIED] for column in [*naming, *times]]
    for column in spare:
        distinct = len(set(zip(*rows, strict=True))) if rows else 1
        if distinct == len(column.codes[:ROWS_TRIED]):
            break
        tried = [*rows, column.codes[:ROWS_TRIED]]
        if len(set(zip(*tried, strict=True))) > distinct:
            rows, chosen = (
                tried,
                [*chosen, _Coded(Means.BREAKDOWN, column.name, column.texts, column.codes, column.cells)],
            )
    return chosen


def _combined(columns: list[list[int]], count: int) -> tuple[list[tuple[int, ...]], list[int]]:
    """The distinct combinations of several columns, and which one each row has."""
    if not columns:
        return [()], [0] * count
    index = {codes: number for number, codes in enumerate(dict.fromkeys(zip(*columns, strict=True)))}
    return list(index), list(map(index.__getitem__, zip(*columns, strict=True)))


def _first_rows(part: list[int], rows: Sequence[int]) -> list[int]:
    last_first = dict(zip(reversed(part), reversed(rows), strict=True))
    return [last_first[number] for number in range(len(last_first))]


def _part(said: list[tuple[_Coded, str]], row: int) -> RowPart:
    """One distinct combination of labels as what it says."""
    metrics = [text for column, text in said if column.means is Means.METRIC and text]
    places = [text for column, text in said if column.means is Means.PLACE and text]
    units = [named_unit(text) for column, text in said if column.means is Means.UNIT and text]
    broken = [
        (column.name or "group", text) for column, text in said if column.means is Means.BREAKDOWN and text
    ]
    partnership = next((text for column, text in said if column.means is Means.PARTNERSHIP and text), None)
    metric, unit = strip_unit(metrics[-1]) if metrics else ("", None)
    totals = [
        is_total(text)
        for text in (*metrics[-1:], *places[:1], *(text for _, text in broken), partnership or "")
    ]
    return RowPart(
        row,
        metric or (metrics[-1] if metrics else ""),
        None if places and is_total(places[0]) else _place(places),
        None if partnership and is_total(partnership) else partnership,
        units[0] if units else unit,
        tuple((name, text) for name, text in broken if not is_total(text)),
        any(totals),
    )


def _place(places: list[str]) -> str | None:
    """The finest place; the state's letters behind it where a column has them, for counties share names."""
    if not places:
        return None
    place = places[0]
    state = next((other for other in places[1:] if fold(other) in ABBREVIATIONS), "")
    if not state or fold(place) in STATES or place.endswith(f", {state}") or fold(place) == "united states":
        return place
    return f"{place}, {state}"


def _periods(column: _Coded, start: int) -> list[Period | str | None]:
    cells = [as_part(label(cell)) if isinstance(cell, str) else cell for cell in column.cells]
    read = read_head(cells, start)
    return [
        p or (cell if isinstance(cell, str) and is_bare_part(cell) else None)
        for p, cell in zip(read, cells, strict=True)
    ]


def _written(rows: Sequence[int], shown: list[_Coded]) -> dict[int, tuple[str, ...]]:
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


__all__ = ["BLANK", "Callable", "RowLabels", "RowPart", "When", "row_labels"]
