"""One region: everything that it counts, its own metrics first."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.store.standing import standing
from data.views.cards import Card, Measure, card
from data.views.choices import METRIC, PLACE, until
from data.views.history import handed_in
from data.views.parts import ITSELF, SERIES
from data.views.points import Point, labels, newest_of


def region(session: Session, viewer: Viewer, place_id: int, period: str = "") -> list[Card]:
    """A card for each metric with a number: the region's own, then the indicators in the state's order."""
    measures = _measures(session, place_id)
    trends = newest_of(session, measures, until(session, period))
    named = labels(session, (point.period_id for trend in trends.values() for point in trend))
    came = _came(session, viewer, trends)
    return [
        card(measure, trends[series_id], named, f"handed in {came[series_id]}")
        for series_id, measure in measures.items()
        if series_id in trends
    ]


def _measures(session: Session, place_id: int) -> dict[int, Measure]:
    """What the place counts, by series: its own metrics first."""
    c = METRIC.c
    about = (c.id, c.name, c.unit, c.direction, c.aggregation, c.weight_id, c.theme, PLACE.c.name)
    asked = (
        sa.select(SERIES.c.id, *about)
        .join_from(SERIES, METRIC, c.id == SERIES.c.metric_id)
        .join(PLACE, PLACE.c.id == c.owner_id, isouter=True)
        .where(SERIES.c.place_id == place_id, *ITSELF)
        .order_by(c.offered, c.id)
    )
    return {row[0]: Measure(*tuple(row)[1:]) for row in session.connection().execute(asked)}


def _came(session: Session, viewer: Viewer, trends: dict[int, list[Point]]) -> dict[int, str]:
    """When the newest number of each series was handed in."""
    asked = [(series_id, trend[-1].period_id) for series_id, trend in trends.items()]
    found = standing(session.connection(), asked)
    observations = {series_id: observation for (series_id, _), (observation, *_) in found.items()}
    came = handed_in(session, viewer, list(observations.values()))
    return {series_id: day(came[observation].at) for series_id, observation in observations.items()}


def by_owner(cards: Sequence[Card]) -> dict[str, list[Card]]:
    """The cards under headings: what only this region counts, then the state's indicators by theme."""
    groups: dict[str, list[Card]] = {}
    for shown in cards:
        head = "Its own metrics" if shown.measure.owner else shown.measure.theme or "Other"
        groups.setdefault(head, []).append(shown)
    return groups
