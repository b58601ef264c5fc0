"""The places behind a combined number: what each gave, and how the metric's own rule joins them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.stored import CURRENT, SERIES
from data.views.numbers.points import KINDS, STRETCH, Point, newest_of
from data.views.overview.cards import Measure, joined

# As the unique index on series has it, so that one seek finds the series among all its breakdowns.
OF_A_PLACE = sa.func.coalesce(SERIES.c.partnership_id, sa.literal_column("0")) == sa.literal_column("0")
ITSELF = (OF_A_PLACE, SERIES.c.breakdown == "")

# A value and its weight, by the place or partnership that gave it.
Given = dict[object, tuple[float, float]]

# By metric, then period, then the series that gave it.
Parts = Mapping[int, Mapping[int, Mapping[object, Point]]]


_OF_PLACES = (
    sa.select(SERIES.c.metric_id, SERIES.c.place_id, CURRENT.c.period_id, CURRENT.c.value, CURRENT.c.status)
    .join_from(SERIES, CURRENT, CURRENT.c.series_id == SERIES.c.id)
    .where(SERIES.c.metric_id.in_(sa.bindparam("metrics", expanding=True)))
    .where(SERIES.c.place_id.in_(sa.bindparam("places", expanding=True)))
    .where(CURRENT.c.period_id.in_(sa.bindparam("periods", expanding=True)))
    .where(*ITSELF, CURRENT.c.status.in_(("reported", "suppressed")))
)


def parts_of(
    session: Session, metrics: Collection[int], places: Collection[int], periods: Collection[int]
) -> Parts:
    """What each place itself gave for these metrics and periods; blanks but suppressed ones are left out."""
    asked = {"metrics": list(metrics), "places": list(places), "periods": list(periods)}
    parts = _empty()
    if not metrics or not periods:
        return parts
    for metric_id, place_id, period_id, value, status in (
        session.connection().execute(_OF_PLACES, asked).all()
    ):
        reported = int(status == "reported")
        parts[metric_id][period_id][place_id] = Point(period_id, reported, 1 - reported, value)
    return parts


def parts_within(
    session: Session, metrics: Collection[int], *within: sa.ColumnElement[bool], until: int
) -> Parts:
    """The newest stretch of each of these metrics' series within what is asked."""
    c = SERIES.c
    asked = sa.select(c.id, c.metric_id, c.place_id, c.partnership_id)
    asked = asked.where(c.metric_id.in_(metrics), c.breakdown == "", *within)
    series = {row[0]: tuple(row)[1:] for row in session.connection().execute(asked).all()}
    parts = _empty()
    for series_id, trend in newest_of(session, series, until).items():
        metric_id, *unit = series[series_id]
        for point in trend:
            parts[metric_id][point.period_id][tuple(unit)] = point
    return parts


def join(measure: Measure, parts: Parts, stretch: int = STRETCH) -> list[Point]:
    """The newest stretch of the metric over the same places throughout, in time order.

    Those that gave the newest number are followed back; a period in which one of them gave none is a
    gap. Joining whoever happened to report would show a fall for each region that is late.
    """
    by_period = parts.get(measure.id, {})
    kind = max(by_period, default=0) % KINDS
    shown = sorted(period_id for period_id in by_period if period_id % KINDS == kind)[-stretch:]
    given = {period_id: _given(measure, parts, period_id) for period_id in shown}
    same = next((set(values) for values in reversed(given.values()) if values), set())
    return [
        _joined(measure, period_id, by_period[period_id], _only(same, given[period_id]))
        for period_id in shown
    ]


def _given(measure: Measure, parts: Parts, period_id: int) -> Given:
    """What can be joined: value and weight by place. A value to be weighed by nothing cannot."""
    weights = parts.get(measure.weight_id or 0, {}).get(period_id, {})
    weighed = measure.aggregation == "weighted mean"
    given: Given = {}
    for unit, point in parts[measure.id][period_id].items():
        weight = weights[unit].value if unit in weights else None
        if point.value is not None and (weight or not weighed):
            given[unit] = (point.value, weight or 0.0)
    return given


def _only(same: set[object], given: Given) -> Given:
    return {unit: given[unit] for unit in same} if same <= set(given) else {}


def _joined(measure: Measure, period_id: int, points: Mapping[object, Point], given: Given) -> Point:
    suppressed = sum(point.suppressed for point in points.values())
    return Point(period_id, len(given), suppressed, joined(measure, list(given.values())))


def needed(measures: Iterable[Measure]) -> set[int]:
    """The metrics to ask for: these and those that weigh them."""
    return {wanted for measure in measures for wanted in (measure.id, measure.weight_id) if wanted}


def _empty() -> defaultdict[int, defaultdict[int, dict[object, Point]]]:
    return defaultdict(lambda: defaultdict(dict))


def values_last(measure: Measure, parts: Parts) -> list[float]:
    """What the places gave for the newest period that any of them gave."""
    by_period: Mapping[int, Any] = parts.get(measure.id, {})
    points = by_period[max(by_period)].values() if by_period else ()
    return [point.value for point in points if point.value is not None]
