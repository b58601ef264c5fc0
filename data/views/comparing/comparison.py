"""Regions held against their own start; never against a rank.

What cannot be compared is named with the reason and left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import change, figure
from data.selection import Selection
from data.views.choices import regions, state
from data.views.comparing.standing import SILENT, Said
from data.views.indicator.history import (
    Told,
    by_place,
    common_kind,
    history,
    measure_of,
    newest_stretch,
    on_one_axis,
)
from data.views.indicator.targets import targets
from data.views.numbers.blanks import kind_of_blank
from data.views.numbers.calendars import side_by_side
from data.views.numbers.points import KINDS, Point
from data.views.overview.cards import Measure
from data.views.overview.findings import against_start


@dataclass(frozen=True)
class Panel:
    """One region against its own start, or the baseline that it set.

    `trend` is an index, start = 100, or for a share the points gained or lost since; `level` is where the
    start lies on it. `observation` leads to the cell of the newest number; `blanks` are periods without one,
    or with a zero, and of which kind each is.
    """

    region: str
    trend: tuple[Point, ...]
    now: str
    change: str
    since: str
    level: float | None = None
    observation: int | None = None
    blanks: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True)
class Start:
    """What a region's numbers are held against, and the period that it is of."""

    value: float
    period: str
    period_id: int = 0
    set_by_it: bool = False

    @property
    def words(self) -> str:
        """As a sentence has it after 'since'."""
        return f"its baseline of {self.period}" if self.set_by_it else self.period


@dataclass(frozen=True)
class Comparison:
    """What the page shows.

    `values` has a row a region; `left_out` and `without_start` are
    the reasons, by region, for showing it nowhere, or not against its start.
    """

    measure: Measure
    finding: str
    panels: tuple[Panel, ...]
    values: pd.DataFrame
    left_out: dict[str, str]
    without_start: dict[str, str]
    where: str = ""
    baseline: bool = False


def comparison(
    session: Session, viewer: Viewer, metric_id: int, selection: Selection, baseline: bool = False
) -> Comparison:
    """The chosen regions, or all, in the state's own order; `baseline` holds each against the one it set."""
    measure = measure_of(session, viewer, metric_id)
    told = history(session, viewer, metric_id, selection.period)
    names = selection.regions or tuple(regions(session, viewer))
    given = by_place(row for row in told if row.place_kind == "region")
    kind = common_kind(row for name in names for row in given.get(name, []))
    lined_up = by_place(on_one_axis([row for name in sorted(names) for row in given.get(name, [])]))
    numbers = {name: _stretch(lined_up.get(name, [])) for name in names}
    left_out = {name: why for name in names if (why := _why_not(given.get(name, []), numbers[name], kind))}
    compared = {name: rows for name, rows in numbers.items() if name not in left_out}
    own = baselines(session, viewer, metric_id, selection) if baseline else None
    starts = {name: start for name, rows in compared.items() if (start := _start(rows, name, own))}
    without = {
        name: why
        for name, rows in compared.items()
        if (why := _why_no_start(measure, rows, starts.get(name)))
    }
    panels = tuple(
        panel(measure, rows, starts[name]) for name, rows in compared.items() if name not in without
    )
    _, state_name = state(session, viewer)
    return Comparison(
        measure=measure,
        finding=finding(measure, panels, baseline),
        panels=panels,
        values=as_table(measure, compared, starts),
        left_out=left_out,
        without_start=without,
        where=" · ".join(
            filter(
                None, (_span(shown := list(compared.values())), _calendars(shown), f"regions of {state_name}")
            )
        ),
        baseline=baseline,
    )


def baselines(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> dict[str, Start]:
    """The newest baseline that each chosen region set for this metric, by its name."""
    names = selection.regions or regions(session, viewer)
    places = {id: name for name, id in regions(session, viewer).items() if name in names}
    found = targets(session, viewer, list(places), [metric_id])
    return {
        places[one.place_id]: Start(one.value, one.period, one.period_id, set_by_it=True)
        for one in found
        if one.kind == "baseline"
    }


def _start(rows: Sequence[Told], name: str, own: Mapping[str, Start] | None) -> Start | None:
    if own is not None:
        return own.get(name)
    first = _reported(rows)[0]
    return Start(first.value or 0.0, first.period, first.period_id)


def _stretch(rows: Sequence[Told]) -> list[Told]:
    """The stretch over which one region is held against its start, in its own calendar."""
    return newest_stretch(rows, rows[0].period_kind) if rows else []


def _calendars(compared: Sequence[Sequence[Told]]) -> str:
    """Which calendars stand side by side, the oldest number's first; '' where there is one."""
    rows = sorted((row for rows in compared for row in rows), key=lambda row: row.period_id)
    return side_by_side(row.period_kind for row in rows)


def _span(compared: Sequence[Sequence[Told]]) -> str:
    """From the first period shown to the last."""
    numbers = sorted((row.period_id, row.period) for rows in compared for row in _reported(rows))
    if not numbers:
        return ""
    first, last = numbers[0][1], numbers[-1][1]
    return first if first == last else f"{first} to {last}"


def panel(measure: Measure, rows: Sequence[Told], start: Start) -> Panel:
    """One region's history as an index of its start, or in points where it is a share."""
    last = _reported(rows)[-1]
    end = last.value or 0.0
    trend = tuple(
        Point(row.period_id, int(row.value is not None), int(row.status == "suppressed"),
              _against(measure, row.value, start.value))
        for row in rows
    )  # fmt: skip
    return Panel(
        region=last.place,
        trend=trend,
        now=f"{figure(end, measure.unit)} in {last.period}",
        change=change(end, start.value, measure.unit),
        since=start.words,
        level=0.0 if measure.unit == "%" else 100.0,
        observation=last.observation,
        blanks=tuple((row.period_id, kind) for row in rows if (kind := kind_of_blank(row.value, row.status))),
    )


def _against(measure: Measure, value: float | None, start: float) -> float | None:
    if value is None:
        return None
    return value - start if measure.unit == "%" else value / start * 100


def finding(measure: Measure, panels: Sequence[Panel], baseline: bool = False) -> str:
    """What the panels say together, as a headline."""
    if not panels:
        return f"{measure.name}: nothing to compare yet"
    changes = [panel.change for panel in panels]
    return against_start(measure.name, changes, "own baseline" if baseline else "own start")


def as_table(measure: Measure, compared: dict[str, list[Told]], starts: Mapping[str, Start]) -> pd.DataFrame:
    """One row a region.

    Columns: region, start period, period, change (str), start, latest (float, in the metric's unit),
    observation (int, leads to the cell of the latest).
    """
    rows = []
    for region, told in compared.items():
        last, start = _reported(told)[-1], starts.get(region)
        moved = ""
        if start and (start.set_by_it or _reported(told)[0] is not last):
            moved = change(last.value or 0.0, start.value, measure.unit)
        begun = (start.period, start.value) if start else ("", None)
        rows.append((region, *begun, last.period, last.value, moved, last.observation))
    heads = ["region", "start period", "start", "period", "latest", "change", "observation"]
    return pd.DataFrame(rows, columns=heads).astype({"start": float})


def _reported(rows: Sequence[Told]) -> list[Told]:
    return [row for row in rows if row.value is not None]


def _why_not(every: Sequence[Told], same: Sequence[Told], kind: str) -> str:
    """Why a region is not compared; '' where it is."""
    if not every:
        return SILENT
    if not _reported(every):
        return f"its numbers are {every[-1].status}"
    if not same:
        return f"reports by {every[-1].period_kind}, the others by {kind}"
    return "" if _reported(same) else f"its numbers are {same[-1].status}"


def _why_no_start(measure: Measure, rows: Sequence[Told], start: Start | None) -> str:
    """Why a region with a number has no panel; '' where it has one."""
    if start is None:
        return "has set no baseline, and need not"
    if not start.set_by_it and len(_reported(rows)) < 2:
        return "one number only, so no start to compare with"
    if measure.aggregation == "sum" and _months(start.period_id) != _months(rows[-1].period_id):
        # A year's sum against a quarter's would say that everything fell by three quarters.
        return f"its baseline is of {start.period}, which is not as long as its periods here"
    if measure.unit != "%" and start.value <= 0:
        return f"it started at {figure(start.value, measure.unit)}, which has no index"
    return ""


def _months(period_id: int) -> int:
    """What tells a year from a quarter, whichever month it begins in."""
    return period_id % KINDS // 10


def measured(shown: Comparison, shared: bool) -> str:
    """What the panels draw, of when and where, and on which axis."""
    start = "own baseline" if shown.baseline else "own start"
    unit = f"points since its {start}" if shown.measure.unit == "%" else f"index, {start} = 100"
    axes = (
        "all panels on the same axis" if shared else "each panel on its own axis: compare shapes, not heights"
    )
    return f"{shown.measure.name}, {unit} · {shown.where} · {axes} · in the order of their names"


def said_of(shown: Comparison, shared: bool) -> Said:
    """The words around the panels, which are drawn on one axis or each on its own."""
    return Said(shown.finding, measured(shown, shared), left_out=shown.left_out | shown.without_start)
