"""Story notes: what somebody wrote beside a number, with their name and the day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.stored import METRIC, NOTE, PERIOD, PERSON
from data.views.numbers.points import labels


@dataclass(frozen=True)
class Story:
    """One note that stands. Without a period ('' and None) it is about the metric in that place."""

    id: int
    place_id: int
    metric_id: int
    metric: str
    period: str
    period_id: int | None
    text: str
    by: str
    at: datetime
    ends: date | None = None

    @property
    def signed(self) -> str:
        """Who wrote it, when, and about which period."""
        about = f" about {self.period}" if self.period else ""
        return f"{self.by}, {day(self.at)}{about}"


def notes(
    session: Session, viewer: Viewer, places: Collection[int], metrics: Collection[int] = ()
) -> tuple[Story, ...]:
    """The notes of these places that stand, the newest first; of all metrics where none is named."""
    n = NOTE.c
    # What was said of a metric that now counts as another is said of that one.
    effective = sa.func.coalesce(METRIC.c.counts_as_id, METRIC.c.id)
    asked: sa.Select[Any] = (
        sa.select(n.id, n.place_id, effective, METRIC.c.name, sa.func.coalesce(PERIOD.c.label, ""),
                  n.period_id, n.text, PERSON.c.name, n.said_at, PERIOD.c.ends)
        .join_from(NOTE, METRIC, METRIC.c.id == n.metric_id)
        .join(PERSON, PERSON.c.id == n.person_id)
        .join(PERIOD, PERIOD.c.id == n.period_id, isouter=True)
        .where(n.place_id.in_(places), n.withdrawn_at.is_(None))
        .order_by(n.id.desc())
    )  # fmt: skip
    if metrics:
        asked = asked.where(sa.or_(METRIC.c.id.in_(metrics), METRIC.c.counts_as_id.in_(metrics)))
    return tuple(Story(*row) for row in session.connection().execute(asked))


def drawn_periods(session: Session, viewer: Viewer, period_ids: tuple[int, ...]) -> dict[str, int]:
    """These periods by label, the newest first: what a story may be about."""
    return {label: id for id, label in sorted(labels(session, period_ids).items(), reverse=True)}
