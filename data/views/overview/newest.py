"""The newest number of some metrics in some places, each with the cell that it was read in."""

from collections.abc import Collection
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure
from data.store.counting.standing import standing
from data.stored import METRIC, SERIES
from data.views.choices import LAST
from data.views.indicator.parts import ITSELF
from data.views.numbers.points import labels, newest_of


@dataclass(frozen=True)
class Newest:
    """The newest number, or its suppression, of one metric in one place; `observation` leads to the cell."""

    value: float | None
    unit: str
    period: str
    observation: int

    @property
    def words(self) -> str:
        """Such as '71.2%, PY2025-Q4'."""
        said = "suppressed" if self.value is None else figure(self.value, self.unit)
        return f"{said}, {self.period}"


def newest(
    session: Session, viewer: Viewer, metrics: Collection[int], places: Collection[int]
) -> dict[tuple[int, int], Newest]:
    """By metric and place; who gave no number is not there."""
    s = SERIES.c
    asked = (
        sa.select(sa.func.coalesce(s.counts_as_id, s.id), s.metric_id, s.place_id, METRIC.c.unit)
        .join_from(SERIES, METRIC, METRIC.c.id == s.metric_id)
        .where(s.metric_id.in_(metrics), s.place_id.in_(places), *ITSELF)
    )
    series = [tuple(row) for row in session.connection().execute(asked)]
    last = {id: trend[-1] for id, trend in newest_of(session, [row[0] for row in series], LAST).items()}
    named = labels(session, (point.period_id for point in last.values()))
    pairs = [(id, point.period_id) for id, point in last.items()]
    cells = {id: cell for (id, _), (cell, *_) in standing(session.connection(), pairs).items()}
    return {
        (metric_id, place_id): Newest(last[id].value, unit, named[last[id].period_id], cells[id])
        for id, metric_id, place_id, unit in series
        if id in last
    }
