"""Sums that follow the same places back through time, worked out where the values lie."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

import sqlalchemy as sa
from sqlmodel import Session

from data.stored import CURRENT, SERIES
from data.views.indicator.parts import ITSELF
from data.views.numbers.points import Point
from data.views.overview.cards import Measure, of_total

_GAVE = (
    sa.select(SERIES.c.metric_id, CURRENT.c.period_id, SERIES.c.id)
    .join_from(SERIES, CURRENT, CURRENT.c.series_id == SERIES.c.id)
    .where(*ITSELF, CURRENT.c.status == "reported")
    .where(SERIES.c.metric_id.in_(sa.bindparam("metrics", expanding=True)))
    .where(SERIES.c.place_id.in_(sa.bindparam("places", expanding=True)))
    .where(CURRENT.c.period_id.in_(sa.bindparam("periods", expanding=True)))
)
_CAME_TO = (
    sa.select(SERIES.c.metric_id, CURRENT.c.period_id, sa.func.count(), sa.func.sum(CURRENT.c.value))
    .join_from(SERIES, CURRENT, CURRENT.c.series_id == SERIES.c.id)
    .where(SERIES.c.id.in_(sa.bindparam("series", expanding=True)), CURRENT.c.status == "reported")
    .where(CURRENT.c.period_id.in_(sa.bindparam("periods", expanding=True)))
    .group_by(SERIES.c.metric_id, CURRENT.c.period_id)
)


def followed(
    session: Session,
    measures: Sequence[Measure],
    totals: Mapping[int, Sequence[Point]],
    places: Collection[int],
) -> dict[int, list[Point]]:
    """The trends over the places that gave the newest number, by metric; as `parts.join`, for sums and means.

    `totals` are the points of all places; they say which periods there are and what was suppressed.
    """
    if not measures:
        return {}
    last = {measure.id: _last_reported(totals[measure.id]) for measure in measures}
    asked = {"metrics": list(last), "places": list(places), "periods": list(set(last.values()))}
    same: defaultdict[int, list[int]] = defaultdict(list)
    for metric_id, period_id, series_id in session.connection().execute(_GAVE, asked).all():
        if last[metric_id] == period_id:
            same[metric_id].append(series_id)
    came_to = _came_to(session, [series_id for listed in same.values() for series_id in listed], totals)
    return {
        measure.id: [
            _followed(measure, point, came_to.get((measure.id, point.period_id)), len(same[measure.id]))
            for point in totals[measure.id]
        ]
        for measure in measures
    }


def _came_to(
    session: Session, series: Sequence[int], totals: Mapping[int, Sequence[Point]]
) -> dict[tuple[int, int], tuple[int, float]]:
    """How many of the series gave a number, and their sum, by metric and period."""
    periods = {point.period_id for trend in totals.values() for point in trend}
    rows = session.connection().execute(_CAME_TO, {"series": list(series), "periods": list(periods)}).all()
    return {(metric_id, period_id): (many, total) for metric_id, period_id, many, total in rows}


def _followed(measure: Measure, point: Point, came_to: tuple[int, float] | None, same: int) -> Point:
    many, total = came_to or (0, None)
    return of_total(measure, Point(point.period_id, many, point.suppressed, total if many == same else None))


def _last_reported(trend: Sequence[Point]) -> int:
    return next((point.period_id for point in reversed(trend) if point.reported), trend[-1].period_id)
