"""What regions count of their own, and what stewards decided of it so far. Not decided is a fine state."""

from dataclasses import dataclass
from datetime import datetime

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matters import standing
from data.catalogue.tables import Alignment
from data.figures import day
from data.stored import METRIC, PERSON, PLACE

INDICATOR = METRIC.alias()


@dataclass(frozen=True)
class Own:
    """One metric that only one region counts; `counts_as` names what it counts as, '' where as itself."""

    id: int
    name: str
    region: str
    place_id: int
    counts_as: str

    @property
    def full_name(self) -> str:
        """As the pages of metrics name it."""
        return f"{self.name} ({self.region})"


@dataclass(frozen=True)
class Decided:
    """One word of a steward on a metric and an indicator."""

    metric_id: int
    indicator_id: int
    indicator: str
    degree: str
    reason: str
    by: str
    at: datetime

    @property
    def sentence(self) -> str:
        """Such as "similar to 'Placed in jobs': it counts veterans only"."""
        how = {"same": "the same as", "similar": "similar to", "not comparable": "not comparable with"}
        why = f": {self.reason}" if self.reason else ""
        return f"{how[self.degree]} '{self.indicator}'{why}"


@dataclass(frozen=True)
class Queue:
    """Regions' own metrics: those nobody decided on, then the others; `said` by the metric's id."""

    waiting: tuple[Own, ...]
    looked_at: tuple[Own, ...]
    said: dict[int, tuple[Decided, ...]]

    @property
    def every(self) -> tuple[Own, ...]:
        """All of them."""
        return self.waiting + self.looked_at


def queue(session: Session, viewer: Viewer) -> Queue:
    """All that regions count of their own, by region and name."""
    c = METRIC.c
    asked = (
        sa.select(c.id, c.name, PLACE.c.name, PLACE.c.id, sa.func.coalesce(INDICATOR.c.name, ""))
        .join_from(METRIC, PLACE, PLACE.c.id == c.owner_id)
        .join(INDICATOR, INDICATOR.c.id == c.counts_as_id, isouter=True)
        .where(sa.not_(c.offered), PLACE.c.kind == "region")
        .order_by(PLACE.c.name, c.name)
    )
    own = [Own(*tuple(row)) for row in session.connection().execute(asked)]
    said = _decided(session)
    # What was merged in the catalogue needs no second decision.
    done = {one.id for one in own if one.id in said or one.counts_as}
    return Queue(
        waiting=tuple(one for one in own if one.id not in done),
        looked_at=tuple(one for one in own if one.id in done),
        said=said,
    )


def _decided(session: Session) -> dict[int, tuple[Decided, ...]]:
    word = standing(Alignment).order_by(None).subquery()
    w = word.c
    asked = (
        sa.select(w.metric_id, w.indicator_id, METRIC.c.name, w.degree, w.reason, PERSON.c.name, w.said_at)
        .join_from(word, METRIC, METRIC.c.id == w.indicator_id)
        .join(PERSON, PERSON.c.id == w.person_id)
        .order_by(w.id)
    )
    found: dict[int, tuple[Decided, ...]] = {}
    for row in session.connection().execute(asked):
        one = Decided(*tuple(row))
        found[one.metric_id] = (*found.get(one.metric_id, ()), one)
    return found


def as_table(shown: Queue) -> pd.DataFrame:
    """One row a decision, by region and metric; all in words.

    Columns: region, metric, decided (same, similar, not comparable), indicator, why, by, on.
    """
    rows = [
        (own.region, own.name, one.degree, one.indicator, one.reason, one.by, day(one.at))
        for own in shown.looked_at
        for one in shown.said.get(own.id, ())
    ]
    heads = ["region", "metric", "decided", "indicator", "why", "by", "on"]
    return pd.DataFrame(rows, columns=heads)
