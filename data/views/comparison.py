"""Regions held against their own start; never against a rank.

What cannot be compared is named with the reason and left out.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import change, figure
from data.selection import Selection
from data.views.cards import Measure
from data.views.choices import regions
from data.views.findings import against_start
from data.views.history import Told, by_place, common_kind, history, measure_of, newest_stretch
from data.views.points import Point
from data.views.standing import SILENT, Said


@dataclass(frozen=True)
class Panel:
    """One region against its own start.

    `trend` is an index, own start = 100, or for a share the points gained or lost since.
    """

    region: str
    trend: tuple[Point, ...]
    now: str
    change: str
    since: str


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


def comparison(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Comparison:
    """The chosen regions, or all, in the state's own order."""
    measure = measure_of(session, viewer, metric_id)
    told = history(session, viewer, metric_id, selection.period)
    names = selection.regions or tuple(regions(session, viewer))
    given = by_place(row for row in told if row.place_kind == "region")
    kind = common_kind(row for name in names for row in given.get(name, []))
    numbers = {name: newest_stretch(given.get(name, []), kind) for name in names}
    left_out = {name: why for name in names if (why := _why_not(given.get(name, []), numbers[name], kind))}
    compared = {name: rows for name, rows in numbers.items() if name not in left_out}
    without = {name: why for name, rows in compared.items() if (why := _why_no_start(measure, rows))}
    panels = tuple(panel(measure, rows) for name, rows in compared.items() if name not in without)
    return Comparison(
        measure=measure,
        finding=finding(measure, panels),
        panels=panels,
        values=as_table(measure, compared),
        left_out=left_out,
        without_start=without,
    )


def panel(measure: Measure, rows: Sequence[Told]) -> Panel:
    """One region's history as an index of its own first number, or in points where it is a share."""
    numbers = _reported(rows)
    first, last = numbers[0], numbers[-1]
    start, end = first.value or 0.0, last.value or 0.0
    trend = tuple(
        Point(row.period_id, int(row.value is not None), int(row.status == "suppressed"),
              _against(measure, row.value, start))
        for row in rows
    )  # fmt: skip
    return Panel(
        region=last.place,
        trend=trend,
        now=f"{figure(end, measure.unit)} in {last.period}",
        change=change(end, start, measure.unit),
        since=first.period,
    )


def _against(measure: Measure, value: float | None, start: float) -> float | None:
    if value is None:
        return None
    return value - start if measure.unit == "%" else value / start * 100


def finding(measure: Measure, panels: Sequence[Panel]) -> str:
    """What the panels say together, as a headline."""
    if not panels:
        return f"{measure.name}: nothing to compare yet"
    return against_start(measure.name, [panel.change for panel in panels])


def as_table(measure: Measure, compared: dict[str, list[Told]]) -> pd.DataFrame:
    """One row a region.

    Columns: region, start period, period, change (str), start, latest (float, in the metric's unit),
    observation (int, leads to the cell of the latest).
    """
    rows = []
    for region, told in compared.items():
        numbers = _reported(told)
        first, last = numbers[0], numbers[-1]
        moved = change(last.value or 0.0, first.value or 0.0, measure.unit) if first is not last else ""
        rows.append((region, first.period, first.value, last.period, last.value, moved, last.observation))
    heads = ["region", "start period", "start", "period", "latest", "change", "observation"]
    return pd.DataFrame(rows, columns=heads)


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


def _why_no_start(measure: Measure, rows: Sequence[Told]) -> str:
    """Why a region with a number has no panel; '' where it has one."""
    numbers = _reported(rows)
    if len(numbers) < 2:
        return "one number only, so no start to compare with"
    if measure.unit != "%" and (numbers[0].value or 0.0) <= 0:
        return f"it started at {figure(numbers[0].value, measure.unit)}, which has no index"
    return ""


def measured(measure: Measure, shared: bool) -> str:
    """What the panels draw, and on which axis."""
    unit = "change in points" if measure.unit == "%" else "index, own start = 100"
    axes = (
        "all panels on the same axis" if shared else "each panel on its own axis: compare shapes, not heights"
    )
    return f"{measure.name}, {unit} · {axes} · in the order of their names"


def said_of(shown: Comparison, shared: bool) -> Said:
    """The words around the panels, which are drawn on one axis or each on its own."""
    return Said(shown.finding, measured(shown.measure, shared), left_out=shown.left_out | shown.without_start)
