"""What the heads over a column say, and how that joins with a row's labels to name a series and a period."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from data.reading.geometry.labels import RowPart, When
from data.reading.geometry.layout import Layout
from data.reading.geometry.repeats import Repeat
from data.reading.meaning.records import Field
from data.reading.meaning.roles import ValueColumn
from data.reading.reading import Key
from data.reading.words.calendar import year_around
from data.reading.words.names import Name, Says
from data.reading.words.periods import Period, read_period
from data.reading.words.shown import Shown
from data.reading.words.unit_words import with_unit_words
from data.reading.words.units import strip_footnote, unit_of, unit_said
from data.reading.words.words import dimension_of, fold, is_money

_CONFIDENCE = re.compile(r"\d+\s?%\s*(?:ci\b|confidence)", re.IGNORECASE)  # says nothing of the values' unit
_AGAINST = re.compile(r"\s+(?:vs\.?|versus|over|against|compared (?:to|with)|from)\s+", re.IGNORECASE)
BETWEEN = ": "  # stands between a spanner and the head below it


@dataclass(frozen=True)
class ColumnPart:
    """What the heads say about every value of a column; `names` are the names that make up its metric."""

    at: int
    names: tuple[str, ...] = ()
    place: str | None = None
    partnership: str | None = None
    unit: str | None = None
    dims: tuple[tuple[str, str], ...] = ()
    is_total: bool = False
    when: When = ()
    labels: tuple[str, ...] = ()

    @property
    def metric(self) -> str:
        return BETWEEN.join(self.names)


def column_parts(layout: Layout) -> list[ColumnPart]:
    """The columns of values from left to right, each with a name of its own."""
    parts = [_part(column, layout) for column in layout.roles.values]
    parts = with_unit_words(parts, layout.roles.values)
    told = _told_apart(_with_sole_name(_with_years(parts)))
    return _of_group(_with_fields(told, layout.body.fields), layout.repeat)


def _of_group(parts: list[ColumnPart], repeat: Repeat | None) -> list[ColumnPart]:
    """'Amount' below 'Partner 1 Amount' is of partner 1; below 'Jan Amount', of January."""
    if repeat is None:
        return parts
    mark, is_time = repeat.mark, repeat.is_time
    when: When = (read_period(mark) or mark,) if is_time else ()
    dims = ((repeat.dimension, mark),) if mark and not is_time else ()
    return [
        replace(
            part,
            names=part.names or (() if part.dims or part.when else part.labels[-1:]),
            labels=(mark, *part.labels) if mark else part.labels,
            dims=part.dims + dims,
            when=part.when + when,
        )
        for part in parts
    ]


def _with_years(parts: list[ColumnPart]) -> list[ColumnPart]:
    """'Total' and 'YTD' behind the quarters or months of one year are of that year."""
    found: list[ColumnPart] = []
    years: set[Period | None] = set()
    for part in parts:
        if part.is_total and not part.when and len(years) == 1 and (year := next(iter(years))):
            part = replace(part, when=(year,))
        years = (
            set() if part.is_total else years | {year_around(w) for w in part.when if isinstance(w, Period)}
        )
        found.append(part)
    return found


def _with_fields(parts: list[ColumnPart], fields: tuple[Field, ...]) -> list[ColumnPart]:
    """What rows of words say of each column; those that tell columns of one name apart are breakdowns."""
    for field in fields:
        same = Counter(map(_identity, parts))
        told = max(same.values(), default=0) > 1
        parts = [
            replace(
                part,
                labels=(*part.labels, field.says[part.at]),
                dims=(*part.dims, (field.name, field.says[part.at])) if told else part.dims,
            )
            if part.at in field.says
            else part
            for part in parts
        ]
    return parts


def _with_sole_name(parts: list[ColumnPart]) -> list[ColumnPart]:
    """'Percent change' beside '2022 Jobs' and '2032 Jobs' is of jobs, whatever the title."""
    named = {part.names for part in parts if part.names}
    if len(named) != 1 or sum(bool(part.names) for part in parts) < 2:
        return parts
    sole = named.pop()
    said = [any("change" in fold(text) for _, text in part.dims) and not part.names for part in parts]
    return [replace(part, names=sole) if bare else part for part, bare in zip(parts, said, strict=True)]


def _part(column: ValueColumn, layout: Layout) -> ColumnPart:
    names = column.names
    said = {says: [name for name in names if name.says is says] for says in Says}
    totals = said[Says.TOTAL] + said[Says.TO_DATE]
    dims = [(layout.roles.dimension or dimension_of(name.text), name.text) for name in said[Says.BREAKDOWN]]
    dims += [("measure", name.text) for name in said[Says.MEASURE]]
    own = _composed([name.text for name in said[Says.NAME]])
    if not own and totals and layout.roles.metric_from == "heads" and not layout.roles.dimension and not dims:
        own = () if any(name.period or name.part for name in names) else (totals[-1].text,)
    if not own and not said[Says.PLACE] and not dims and layout.roles.metric_from == "heads" and not totals:
        own = tuple(name.written for name in (said[Says.UNIT] + said[Says.VALUE])[-1:])
    if not own and said[Says.BREAKDOWN] and layout.roles.metric_from == "heads":
        own, dims = (said[Says.BREAKDOWN][-1].text,), dims[:-1]
    return ColumnPart(
        column.at,
        own,
        said[Says.PLACE][-1].text if said[Says.PLACE] else None,
        said[Says.PARTNERSHIP][-1].text if said[Says.PARTNERSHIP] else None,
        next((name.unit for name in reversed(names) if name.unit), _share_of(said[Says.MEASURE])),
        tuple(dims),
        bool(totals),
        tuple(when for name in names if (when := name.period or name.part or _latest_year(name))),
        tuple(name.written for name in names),
    )


def _share_of(measures: list[Name]) -> str | None:
    """'% of goal' is in percent, whatever is counted."""
    return "percent" if any(unit_said(name.written) == "percent" for name in measures) else None


def _latest_year(name: Name) -> Period | None:
    """'2017 / 2016 %' and 'Sept. 2023 vs. Aug. 2023' compare with an earlier time and belong to the later."""
    if name.says is not Says.MEASURE:
        return None
    compared = [period for text in _AGAINST.split(name.written) if (period := read_period(text))]
    if len(compared) > 1:
        return max(compared, key=lambda period: period.ends)
    years = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", name.written)
    return read_period(max(years)) if len(years) > 1 else None


def _composed(texts: list[str]) -> tuple[str, ...]:
    """Spanner and head without what one repeats of the other."""
    kept: list[str] = []
    for text in texts:
        words = set(fold(text).split())
        kept = [other for other in kept if not set(fold(other).split()) <= words]
        kept.append(text)
    return tuple(kept)


def _told_apart(parts: list[ColumnPart]) -> list[ColumnPart]:
    """Columns that would have the same name take that of the nearest column before them that stands alone.

    For 'Estimate, Lower bound, Percent, Lower bound': bounds of different estimates.
    """
    same = Counter((_identity(part), part.unit) for part in parts)
    found: list[ColumnPart] = []
    alone: ColumnPart | None = None
    for part in parts:
        if same[_identity(part), part.unit] == 1:
            alone = part
        elif alone and part.names and part.names[:-1] == alone.names[:-1]:
            part = replace(part, names=(*alone.names, part.names[-1]))
        found.append(part)
    return _with_units(found)


def _with_units(parts: list[ColumnPart]) -> list[ColumnPart]:
    """Number and percent of one thing side by side are two metrics."""
    units: dict[object, set[str | None]] = {}
    for part in parts:
        units.setdefault(_identity(part), set()).add(part.unit)
    return [
        replace(part, names=(*part.names[:-1], f"{part.names[-1]} ({part.unit})"))
        if part.names and part.unit not in (None, "number") and len(units[_identity(part)]) > 1
        else part
        for part in parts
    ]


def _identity(part: ColumnPart) -> tuple[object, ...]:
    return part.names, part.place, part.partnership, part.dims, part.when, part.is_total


def joined(row: RowPart, column: ColumnPart, layout: Layout, shown: Shown) -> Key:
    """The series of a value. What neither row nor column says, the title does."""
    context, source = layout.context, layout.roles.metric_from
    metric = (
        {"heads": column.metric or row.metric, "title": context.metric}.get(source)
        or row.metric
        or context.metric
    )
    if not metric:
        metric = column.metric or _own_money(column) or context.report or next(iter(column.labels[-1:]), "")
    place = row.place or column.place
    if not place and not (row.is_total and layout.roles.values and _has_places(layout)):
        place = context.place
    said = _CONFIDENCE.sub("", metric)
    shared = any(name == "measure" and unit_said(text) == "percent" for name, text in column.dims)
    unit = (
        "percent"
        if shared
        else row.unit or column.unit or shown.unit or unit_of(said, shown.format) or context.unit or None
    )
    return Key(
        strip_footnote(metric),
        place,
        row.partnership or column.partnership or context.partnership,
        unit,
        _kept_apart(row.dims + column.dims + ((("table", context.caption),) if context.caption else ())),
        row.is_total or column.is_total,
    )


def _own_money(column: ColumnPart) -> str:
    """'Annual budget' in a roster of members: what is counted there, and no measure of something else."""
    return next((text for name, text in column.dims if name == "measure" and is_money(text)), "")


def _kept_apart(dims: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Two levels without a name of their own are 'group' and 'group 2'."""
    named: dict[str, str] = {}
    for name, text in dims:
        number = 1 + sum(other == name or other.startswith(f"{name} ") for other in named)
        named[name if number == 1 else f"{name} {number}"] = text
    return tuple(named.items())


def _has_places(layout: Layout) -> bool:
    return any(stub.means == "place" for stub in layout.roles.stubs)


def period_of(row: When, column: When, context: Period | None, start: int) -> Period | None:
    """The period of a value: the shortest that row, heads or title say; a bare 'Q1' within its year."""
    said = [*column, *row]
    whole = min((p for p in said if isinstance(p, Period)), key=_days, default=context)
    for part in said:
        if isinstance(part, str):
            return read_period(part, start, whole) if whole else None
    return whole


def _days(period: Period) -> int:
    return (period.ends - period.starts).days
