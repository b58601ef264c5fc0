"""Two periods side by side, a line a region: where each stood then and where it stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import change, figure, unit_words
from data.selection import Selection
from data.views.choices import regions, state
from data.views.comparing.standing import SILENT, Said, common_period
from data.views.indicator.history import Told, by_place, common_kind, history, measure_of
from data.views.numbers.points import STRETCH
from data.views.overview.cards import Measure


@dataclass(frozen=True)
class Ends:
    """The periods to choose from, oldest first, and the two that are shown if nobody chose."""

    periods: tuple[str, ...]
    start: str
    end: str


@dataclass(frozen=True)
class Line:
    """One region at both ends; the observations lead to the cells."""

    region: str
    start: float
    end: float
    words: tuple[str, str]
    change: str
    observations: tuple[int, int]


@dataclass(frozen=True)
class Slopes:
    """Lines in the state's order, with the words around them."""

    said: Said
    periods: tuple[str, str]
    lines: tuple[Line, ...]
    values: pd.DataFrame


def ends(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Ends:
    """The periods in which regions can be compared, and the widest pair of the newest stretch."""
    told = history(session, viewer, metric_id, selection.period)
    names = selection.regions or tuple(regions(session, viewer))
    return ends_of([row for row in told if row.place in names and row.place_kind == "region"])


def ends_of(told: Sequence[Told]) -> Ends:
    """The same from what the regions told. Pure."""
    kind = common_kind(told)
    given = [row for row in told if row.period_kind == kind and row.value is not None]
    labels = dict(sorted((row.period_id, row.period) for row in given))
    many = {id: sum(row.period_id == id for row in given) for id in labels}
    end = common_period(given)
    stretch = [id for id in labels if id <= end][-STRETCH:]
    # As many regions at the start as at the end, as near as can be: else the widest pair has few lines.
    wide = [id for id in stretch if 2 * many[id] >= max(many[each] for each in stretch)]
    return Ends(tuple(labels.values()), labels[wide[0]] if wide else "", labels.get(end, ""))


def slopes(
    session: Session, viewer: Viewer, metric_id: int, selection: Selection, periods: tuple[str, str]
) -> Slopes:
    """The chosen regions, or all, in these two periods."""
    told = history(session, viewer, metric_id, selection.period)
    names = selection.regions or tuple(regions(session, viewer))
    shown = drawn(measure_of(session, viewer, metric_id), told, names, periods)
    _, place = state(session, viewer)
    return replace(shown, said=replace(shown.said, measured=f"{shown.said.measured} of {place}"))


def drawn(measure: Measure, told: Sequence[Told], names: Sequence[str], periods: tuple[str, str]) -> Slopes:
    """The same from what was told, the earlier period first. Pure."""
    known = {row.period: row.period_id for row in told}
    start, end = sorted(periods, key=lambda period: known.get(period, 0))
    given = by_place(row for row in told if row.place_kind == "region")
    at = {name: {row.period: row for row in given.get(name, [])} for name in names}
    lines = tuple(line for name in names if (line := _line(measure, at[name], start, end)))
    whole = {line.region for line in lines}
    left_out = {name: _why_not(measure, at[name], (start, end)) for name in names if name not in whole}
    said = Said(
        finding=finding(measure.name, [line.change for line in lines], (start, end)),
        measured=f"{_measured(measure)} · {start} and {end} · one axis · regions",
        left_out=left_out,
    )
    return Slopes(said, (start, end), lines, _table(measure, lines, (start, end)))


def _line(measure: Measure, at: Mapping[str, Told], start: str, end: str) -> Line | None:
    first, last = at.get(start), at.get(end)
    if first is None or last is None or first.value is None or last.value is None:
        return None
    words = (figure(first.value, measure.unit), figure(last.value, measure.unit))
    said = change(last.value, first.value, measure.unit)
    return Line(first.place, first.value, last.value, words, said, (first.observation, last.observation))


def _why_not(measure: Measure, at: Mapping[str, Told], periods: tuple[str, str]) -> str:
    """Which end has no number, and of which kind the blank is."""
    if not at:
        return SILENT
    return "; ".join(_end(measure, at.get(period), period) for period in periods)


def _end(measure: Measure, row: Told | None, period: str) -> str:
    if row is None:
        return f"not reported in {period}"
    return f"{figure(row.value, measure.unit) if row.value is not None else row.status} in {period}"


def finding(name: str, changes: Sequence[str], periods: tuple[str, str]) -> str:
    """What the lines say together, as a headline; each change is as `data.figures.change` writes it."""
    between = f"from {periods[0]} to {periods[1]}"
    many, rose, fell = len(changes), *(sum(each.startswith(arrow) for each in changes) for arrow in "▲▼")
    if not many:
        return f"{name}: no region has a number for both {periods[0]} and {periods[1]}"
    if not rose and not fell:
        return f"{name} did not change in the {many} regions shown {between}"
    told = [f"{verb} in {some}" for verb, some in (("rose", rose), ("fell", fell)) if some]
    steady = many - rose - fell
    told += [f"stayed in {steady}"] if steady else []
    return (
        f"Of {many} regions, {name} {', '.join(told[:-1])}{' and ' if told[1:] else ''}{told[-1]} {between}"
    )


def _measured(measure: Measure) -> str:
    unit = "%" if measure.unit == "%" else unit_words(measure.unit) or measure.unit
    return f"{measure.name}, {unit}" if unit else measure.name


def _table(measure: Measure, lines: Sequence[Line], periods: tuple[str, str]) -> pd.DataFrame:
    """One row a region.

    Columns: region, start period, from, period, to (float, in `unit`), unit, change (str), from observation
    and to observation (int, lead to the cells).
    """
    rows = [
        (
            line.region,
            periods[0],
            line.start,
            periods[1],
            line.end,
            measure.unit,
            line.change,
            *line.observations,
        )
        for line in lines
    ]
    heads = ["region", "start period", "from", "period", "to", "unit", "change"]
    return pd.DataFrame(rows, columns=[*heads, "from observation", "to observation"])
