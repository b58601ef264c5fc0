"""Ways to look at one indicator: which there are, and which was chosen."""

from collections.abc import Iterable
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.stored import CURRENT, METRIC, SERIES
from data.views.choices import regions, state
from data.views.indicator.parts import ITSELF, OF_A_PLACE
from data.views.numbers.points import KINDS
from data.views.numbers.years import AS_REPORTED, WAYS

PARTS_OF_A_YEAR = 50  # families of periods below this number are shorter than a year
NO_GROUPS = "No groups"


@dataclass(frozen=True)
class Look:
    """A way to look. `each` takes a count from the start of the year apart; `groups` names a breakdown."""

    each: bool = False
    years: str = AS_REPORTED
    groups: str = ""
    own_axes: bool = False


AS_IT_IS = Look()


@dataclass(frozen=True)
class Offered:
    """What there is to choose from. `years` and `groups` are empty where there is no choice."""

    each: bool
    years: tuple[str, ...]
    groups: tuple[str, ...]


def offered(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Offered:
    """The ways to look at this metric as it is kept."""
    connection = session.connection()
    cumulative = connection.execute(
        sa.select(METRIC.c.cumulative).where(METRIC.c.id == metric_id)
    ).scalar_one()
    place_id = place_of_groups(session, viewer, selection)
    own = SERIES.c.metric_id == metric_id, SERIES.c.place_id == place_id, OF_A_PLACE
    groups = sa.select(SERIES.c.breakdown).where(*own, SERIES.c.breakdown != "")
    short = (
        sa.select(CURRENT.c.period_id)
        .join(SERIES, SERIES.c.id == CURRENT.c.series_id)
        .where(SERIES.c.metric_id == metric_id, *ITSELF, CURRENT.c.period_id % KINDS < PARTS_OF_A_YEAR)
        .limit(1)
    )
    in_parts = connection.execute(short).first() is not None
    return Offered(
        each=bool(cumulative),
        years=WAYS if in_parts else (),
        groups=tuple(dict.fromkeys(filter(None, map(group_of, connection.execute(groups).scalars())))),
    )


def place_of_groups(session: Session, viewer: Viewer, selection: Selection) -> int:
    """Whose groups of people are shown: the one chosen region's, else the state's own."""
    if len(selection.regions) == 1:
        return regions(session, viewer).get(selection.regions[0], 0)
    return state(session, viewer)[0]


def group_of(breakdown: str) -> str:
    """What 'sex=women' groups by; '' for groups within groups, and for goals, which are no groups."""
    name, _, value = breakdown.partition("=")
    return name if value and ";" not in value and name != "measure" else ""


def names_of(breakdowns: Iterable[str], groups: str) -> dict[str, str]:
    """The groups' own names by their breakdowns: 'women' of 'sex=women'."""
    return {one: one.partition("=")[2] for one in breakdowns if group_of(one) == groups}
