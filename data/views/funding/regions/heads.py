"""How many people stand behind each region: what money per head is reckoned from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import METRIC
from data.views.choices import LAST, state
from data.views.comparing.sizes import lower
from data.views.indicator.history import Told, history, measure_of
from data.views.numbers.points import newest_within


@dataclass(frozen=True)
class Heads:
    """The people of each region by one metric, in one period; `observations` lead to the cells.

    A region that gave none, or whose number is held back as too small, is in neither.
    """

    name: str = ""
    period: str = ""
    by_region: dict[str, int] = field(default_factory=dict)
    observations: dict[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        """Such as 'labor force in 2024'."""
        return f"{self.lower} in {self.period}"

    @property
    def lower(self) -> str:
        """The name inside a sentence."""
        return lower(self.name)


def heads_metrics(session: Session, viewer: Viewer) -> dict[str, int]:
    """The state's counts of people that add up over regions, by name.

    Given by more regions before given by fewer, and of those the largest first: chance moves it least.
    """
    c = METRIC.c
    asked = sa.select(c.name, c.id).where(
        c.owner_id.is_(None), c.unit == "people", c.counts.in_(("", "people")), c.counts_as_id.is_(None)
    )
    names = dict(session.connection().execute(asked.where(c.aggregation.in_(("sum", "last")))).all())
    newest = newest_within(session, state(session, viewer)[0], names.values(), LAST)
    known = {
        name: max((point.reported, point.value or 0.0) for point in newest[id])
        for name, id in names.items()
        if id in newest
    }
    return {name: names[name] for name in sorted(known, key=lambda name: known[name], reverse=True)}


def heads(session: Session, viewer: Viewer, metric_id: int) -> Heads:
    """How many each region gave, in the newest period that the most regions gave."""
    return together(measure_of(session, viewer, metric_id).name, history(session, viewer, metric_id))


def together(name: str, told: Iterable[Told]) -> Heads:
    """The same from what was told: one period for all, so that nobody's people are older. Pure."""
    given = [row for row in told if row.place_kind == "region" and row.value]
    period_id = _period(given)
    rows = [row for row in given if row.period_id == period_id]
    return Heads(
        name,
        rows[0].period if rows else "",
        {row.place: round(row.value or 0) for row in rows},
        {row.place: row.observation for row in rows},
    )


def _period(given: Sequence[Told]) -> int:
    """The newest of those that the most regions gave."""
    many: dict[int, int] = {}
    for row in given:
        many[row.period_id] = many.get(row.period_id, 0) + 1
    return max(many, key=lambda id: (many[id], id), default=0)
