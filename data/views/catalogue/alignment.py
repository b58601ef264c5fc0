"""How regions' own metrics stand to the state's indicators, as persons decided it.

Only what is the same counts as the indicator, and does so in the store: here are the others, that stand
beside it.
"""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matters import standing
from data.catalogue.tables import Alignment
from data.stored import METRIC, PLACE
from data.views.catalogue.adoption import answers_to
from data.views.overview.newest import Newest, newest

SIMILAR = "≈"  # the mark of what is drawn beside, and never added up


@dataclass(frozen=True)
class Neighbour:
    """One region's own metric beside an indicator, and why it is not added to it."""

    metric_id: int
    name: str
    region: str
    reason: str
    newest: Newest | None

    @property
    def full_name(self) -> str:
        """As the pages of metrics name it."""
        return f"{self.name} ({self.region})"


@dataclass(frozen=True)
class Beside:
    """What persons said stands beside an indicator, each in the order of the regions' names.

    `answers` are sentences of regions that skip it or count something else, where they gave a reason.
    """

    similar: tuple[Neighbour, ...]
    not_comparable: tuple[Neighbour, ...]
    answers: tuple[str, ...] = ()


def beside(session: Session, viewer: Viewer, metric_id: int) -> Beside:
    """The regions' metrics that are similar to this indicator, and those that are not comparable with it."""
    said = standing(Alignment).subquery()
    asked = (
        sa.select(said.c.degree, METRIC.c.id, METRIC.c.name, PLACE.c.name, said.c.reason, PLACE.c.id)
        .join_from(said, METRIC, METRIC.c.id == said.c.metric_id)
        .join(PLACE, PLACE.c.id == METRIC.c.owner_id)
        .where(said.c.indicator_id == metric_id)
        .order_by(PLACE.c.name, METRIC.c.name)
    )
    rows = [tuple(row) for row in session.connection().execute(asked)]
    numbers = newest(session, viewer, [row[1] for row in rows], [row[5] for row in rows])
    found: dict[str, list[Neighbour]] = {}
    for degree, id, name, region, reason, place_id in rows:
        neighbour = Neighbour(id, name, region, reason, numbers.get((id, place_id)))
        found.setdefault(degree, []).append(neighbour)
    answers = [
        answer.sentence
        for answer in answers_to(session, viewer, metric_id).values()
        if answer.choice != "adopt" and (answer.why or answer.adapted)
    ]
    similar, others = found.get("similar", ()), found.get("not comparable", ())
    return Beside(tuple(similar), tuple(others), tuple(answers))
