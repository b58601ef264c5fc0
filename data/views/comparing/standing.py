"""One period side by side: the newest that most regions gave, who stands in it, and why others do not.

Only values that may be shown come here, so nothing worked out from them can give away one that may not.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure
from data.selection import Selection
from data.views.choices import regions, state
from data.views.indicator.history import Told, by_place, common_kind, history, measure_of
from data.views.indicator.parts import parts_of
from data.views.numbers.points import Point
from data.views.overview.cards import RATES, Measure, joined

SILENT = "does not report it, and need not"


@dataclass(frozen=True)
class Said:
    """The words around a chart; `left_out` has a reason for each region that is not drawn.

    `finding` is the headline and the alt text, `measured` the measure, unit, period and place.
    """

    finding: str
    measured: str
    note: str = ""
    left_out: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Dot:
    """One number on a line; `observation` leads to its cell, `kind` is '', 'similar' or 'chosen'.

    `number` is the cell's own number where the dot stands for one worked out from it.
    """

    region: str
    value: float
    words: str
    observation: int | None = None
    beside: str = ""
    kind: str = ""
    number: str = ""


@dataclass(frozen=True)
class Rule:
    """A level to hold the dots against."""

    value: float
    words: str


@dataclass(frozen=True)
class Standing:
    """What each region gave for one period, in the state's order, and why the others gave nothing there."""

    measure: Measure
    names: tuple[str, ...]
    period: str
    period_id: int
    given: dict[str, Told]
    without: dict[str, str]
    blanks: dict[str, str]
    state: Told | None
    state_name: str = ""

    @property
    def where(self) -> str:
        """The place that all this is about, for a caption."""
        return f"regions of {self.state_name}" if self.state_name else "regions"


def standing(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Standing:
    """The chosen regions, or all, in the newest period that most of them gave."""
    measure = measure_of(session, viewer, metric_id)
    told = history(session, viewer, metric_id, selection.period)
    names = selection.regions or tuple(regions(session, viewer))
    _, state_name = state(session, viewer)
    return side_by_side(measure, told, names, state_name)


def side_by_side(measure: Measure, told: Sequence[Told], names: Sequence[str], state_name: str) -> Standing:
    """The same from what was told. Pure."""
    given = by_place(row for row in told if row.place_kind == "region")
    own = (row for row in told if row.place_kind == "state")
    rows = {name: given.get(name, []) for name in names}
    kind = common_kind(row for name in names for row in rows[name])
    period_id = common_period(row for name in names for row in rows[name] if row.period_kind == kind)
    here = {name: next((row for row in rows[name] if row.period_id == period_id), None) for name in names}
    shown = {name: row for name, row in here.items() if row is not None and row.value is not None}
    return Standing(
        measure=measure,
        names=tuple(names),
        period=next((row.period for row in shown.values()), ""),
        period_id=period_id,
        given=shown,
        without={name: why_without(measure, rows[name], here[name]) for name in names if name not in shown},
        blanks={name: row.status if row else "" for name, row in here.items() if name not in shown},
        state=next((row for row in own if row.period_id == period_id and row.value is not None), None),
        state_name=state_name,
    )


def only(shown: Standing, wanted: Collection[str]) -> Standing:
    """The same period for some of the regions."""
    return replace(
        shown,
        names=tuple(name for name in shown.names if name in wanted),
        given={name: row for name, row in shown.given.items() if name in wanted},
        without={name: why for name, why in shown.without.items() if name in wanted},
        blanks={name: kind for name, kind in shown.blanks.items() if name in wanted},
    )


def common_period(told: Iterable[Told]) -> int:
    """The newest period that at least half as many regions gave as gave the commonest; 0 for none."""
    many: dict[int, int] = {}
    for row in told:
        if row.value is not None:
            many[row.period_id] = many.get(row.period_id, 0) + 1
    most = max(many.values(), default=0)
    return max((period_id for period_id, count in many.items() if 2 * count >= most), default=0)


def why_without(measure: Measure, rows: Sequence[Told], here: Told | None) -> str:
    """Why a region has no number in the period, with the newest one that it has."""
    if not rows:
        return SILENT
    numbers = [row for row in rows if row.value is not None]
    newest = numbers[-1] if numbers else None
    blank = f"{here.status} in {here.period}" if here else ""
    if newest is None:
        return blank or f"its numbers are {rows[-1].status}"
    other = f"its newest number is {figure(newest.value, measure.unit)} in {newest.period}"
    return f"{blank}; {other}" if blank else other


def of_regions(session: Session, viewer: Viewer, metric_id: int, period_id: int) -> dict[str, Point]:
    """What each region gave of a metric for one period, or that it was suppressed; by name."""
    places = regions(session, viewer)
    given = parts_of(session, [metric_id], list(places.values()), [period_id])
    by_id = given.get(metric_id, {}).get(period_id, {})
    return {name: by_id[place_id] for name, place_id in places.items() if place_id in by_id}


def yardstick(standing: Standing, weights: Mapping[str, Point]) -> Rule | None:
    """The state's value, for a measure of which a region's and the state's are alike: none for a sum."""
    measure = standing.measure
    if measure.aggregation in ("sum", "last") and measure.unit not in RATES:
        return None
    if standing.state and standing.state.value is not None:
        value = standing.state.value
        return Rule(value, f"{standing.state_name} {figure(value, measure.unit)}")
    given = [
        (row.value, _weight(weights, name)) for name, row in standing.given.items() if row.value is not None
    ]
    if measure.aggregation == "weighted mean":
        given = [(value, weight) for value, weight in given if weight]
    together = joined(measure, given) if len(given) > 1 else None
    if together is None:
        return None
    return Rule(together, f"{len(given)} regions together {figure(together, measure.unit)}")


def _weight(weights: Mapping[str, Point], name: str) -> float:
    point = weights.get(name)
    return (point.value or 0.0) if point else 0.0


def table_of(standing: Standing) -> pd.DataFrame:
    """One row a region, in the state's order.

    Columns: region, period (str), value (float, in `unit`, NaN where there is none), unit, remark (why it
    has no number here), observation (int or missing, leads to the cell).
    """
    given, unit = standing.given, standing.measure.unit
    rows = [
        (name, standing.period, given[name].value, unit, "", given[name].observation)
        if name in given
        else (name, standing.period, None, unit, standing.without[name], None)
        for name in standing.names
    ]
    heads = ["region", "period", "value", "unit", "remark", "observation"]
    return pd.DataFrame(rows, columns=heads).astype({"value": float, "observation": "Int64"})
