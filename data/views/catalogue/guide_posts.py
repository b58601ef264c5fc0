"""What one region sees of the state's offer: each indicator, who else uses it, its own number and word."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer, may_submit
from data.stored import CURRENT, METRIC, SERIES
from data.views.catalogue.adoption import Answer, GuidePost, in_use, reach
from data.views.choices import regions
from data.views.indicator.parts import ITSELF
from data.views.overview.newest import Newest, newest


@dataclass(frozen=True)
class Offer:
    """One indicator as it is offered to one region; `reports` counts the regions that give numbers."""

    post: GuidePost
    answer: Answer | None
    newest: Newest | None
    reach: str
    reports: int


def spoken_for(session: Session, viewer: Viewer) -> dict[str, int]:
    """The regions that the viewer may speak for, by name."""
    return {name: id for name, id in regions(session, viewer).items() if may_submit(viewer, id)}


def own_metrics(session: Session, viewer: Viewer, place_id: int) -> dict[str, int]:
    """What only this region counts, by name."""
    asked = sa.select(METRIC.c.name, METRIC.c.id).where(METRIC.c.owner_id == place_id).order_by(METRIC.c.name)
    return {row.name: row.id for row in session.connection().execute(asked)}


def offers(session: Session, viewer: Viewer, region: str) -> list[Offer]:
    """Every indicator for the region of that name, in the state's order."""
    shown, places = in_use(session, viewer), regions(session, viewer)
    metrics = [post.metric_id for post in shown.posts]
    numbers = newest(session, viewer, metrics, [places[region]])
    giving = _giving(session, metrics, list(places.values()))
    return [
        Offer(
            post=post,
            answer=post.answers.get(region),
            newest=numbers.get((post.metric_id, places[region])),
            reach=reach(post, len(places)),
            reports=giving.get(post.metric_id, 0),
        )
        for post in shown.posts
    ]


def _giving(session: Session, metrics: list[int], places: list[int]) -> dict[int, int]:
    """How many of the places ever gave a number for each of the metrics, suppressed or not."""
    s, c = SERIES.c, CURRENT.c
    given = sa.exists().where(c.series_id == s.id, c.status.in_(("reported", "suppressed")))
    asked = (
        sa.select(s.metric_id, sa.func.count(s.place_id.distinct()).label("many"))
        .where(s.metric_id.in_(metrics), s.place_id.in_(places), *ITSELF, given)
        .group_by(s.metric_id)
    )
    return {row.metric_id: row.many for row in session.connection().execute(asked)}
