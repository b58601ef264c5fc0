"""How large each region is, by a size that somebody chose: what fairness between regions is reckoned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure, unit_words
from data.selection import Selection
from data.stored import METRIC
from data.views.choices import state, until
from data.views.comparing.standing import of_regions, standing
from data.views.indicator.history import Told, measure_of
from data.views.numbers.points import newest_within


@dataclass(frozen=True)
class Sizes:
    """The size of each region that gave it: of one metric, for one period, in one unit."""

    name: str
    unit: str
    period: str
    by_region: dict[str, float]

    def words(self, region: str) -> str:
        """Such as 'labor force 236,000'."""
        return f"{self.lower} {figure(self.by_region[region], self.unit)}"

    @property
    def lower(self) -> str:
        """The name inside a sentence: 'labor force', but 'WIOA exiters'."""
        return lower(self.name)

    @property
    def counted(self) -> str:
        """What is counted, such as 'people'; '' where the unit says nothing."""
        return unit_words(self.unit)


def lower(name: str) -> str:
    """A name inside a sentence; an abbreviation keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def size_metrics(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> dict[str, int]:
    """The metrics that can say how large a region is, the best first.

    The metric's own denominator, then what the state asks after people that adds up over regions: given by
    more regions before given by fewer, a large count before a small one, which chance moves less.
    """
    weight_id = measure_of(session, viewer, metric_id).weight_id
    c = METRIC.c
    people = sa.and_(c.aggregation.in_(("sum", "last")), c.owner_id.is_(None), c.unit == "people")
    people = sa.and_(people, c.counts.in_(("", "people")), c.id != metric_id)
    asked = sa.select(c.id, c.name).where(sa.or_(people, c.id == (weight_id or 0)))
    names = {row.id: row.name for row in session.connection().execute(asked)}
    place_id, _ = state(session, viewer)
    newest = newest_within(session, place_id, names, until(session, selection.period))
    known = {
        id: max((point.reported, point.value or 0.0) for point in points) for id, points in newest.items()
    }
    ordered = sorted(known, key=lambda id: (id != weight_id, -known[id][0], -known[id][1]))
    return {names[id]: id for id in ordered}


def sizes(
    session: Session, viewer: Viewer, size_id: int, selection: Selection, numbers: Sequence[Told] = ()
) -> Sizes:
    """Every region's size: in the period of these numbers if most of them have one, else in its newest."""
    measure = measure_of(session, viewer, size_id)
    for period_id, period in {row.period_id: row.period for row in numbers}.items():
        given = of_regions(session, viewer, size_id, period_id)
        same = {name: point.value for name, point in given.items() if point.value is not None}
        if 2 * len(same) >= len(numbers):
            return Sizes(measure.name, measure.unit, period, same)
    newest = standing(session, viewer, size_id, Selection(period=selection.period))
    by_region = {name: row.value for name, row in newest.given.items() if row.value is not None}
    return Sizes(measure.name, measure.unit, newest.period, by_region)
