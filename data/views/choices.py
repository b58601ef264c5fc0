"""What there is to choose from: the state, its regions, themes, sectors and periods, by name."""

from datetime import UTC

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.selection import Choices
from data.stored import METRIC, PARTNERSHIP, PERIOD, PLACE, SUBMISSION
from data.views.numbers.calendars import further_names
from data.views.numbers.points import last_period_id

PERIODS_SHOWN, DAYS_SHOWN = 60, 60
LAST = (1 << 62) - 1  # later than any period


# Made once: nearly every page asks for both.
_STATE = sa.select(PLACE.c.id, PLACE.c.name).where(PLACE.c.kind == "state").order_by(PLACE.c.id).limit(1)
_REGIONS = sa.select(PLACE.c.name, PLACE.c.id).where(PLACE.c.kind == "region").order_by(PLACE.c.name)


def state(session: Session, viewer: Viewer) -> tuple[int, str]:
    """The state's id and name; (0, '') before there is one."""
    row = session.connection().execute(_STATE).one_or_none()
    return (row.id, row.name) if row else (0, "")


def regions(session: Session, viewer: Viewer) -> dict[str, int]:
    """The regions' ids by name, in the state's own order: the alphabet, never a rank."""
    return dict(session.connection().execute(_REGIONS).all())


def choices(session: Session, viewer: Viewer) -> Choices:
    """All that the overview may be limited by."""
    connection = session.connection()
    offered = sa.select(METRIC.c.theme).where(METRIC.c.offered, METRIC.c.theme != "").distinct()
    sectors = connection.execute(sa.select(PARTNERSHIP.c.sectors).distinct()).scalars()
    periods = sa.select(PERIOD.c.label).order_by(PERIOD.c.id.desc()).limit(PERIODS_SHOWN)
    return Choices(
        themes=tuple(sorted(connection.execute(offered).scalars())),
        sectors=tuple(sorted({name for words in sectors for name in words.split("; ") if name})),
        regions=tuple(regions(session, viewer)),
        periods=tuple(connection.execute(periods).scalars()),
        also=tuple(further_names(session).items()),
        days=tuple(days(session, viewer)),
    )


def days(session: Session, viewer: Viewer) -> list[str]:
    """The newest days on which something was handed in or taken back, the newest first: '2025-11-03'."""
    c = SUBMISSION.c
    moved = session.connection().execute(sa.select(c.submitted_at, c.undone_at)).all()
    # Not by the database's own `date`: PostgreSQL goes by the time zone of whoever asks.
    found = {moment.astimezone(UTC).date().isoformat() for row in moved for moment in row if moment}
    return sorted(found, reverse=True)[:DAYS_SHOWN]


def until(session: Session, period: str) -> int:
    """The highest id that a period may have to count as of the period with this name, its first or not."""
    if not period:
        return LAST
    asked = sa.select(PERIOD.c.ends).where(PERIOD.c.label == period)
    ends = session.connection().execute(asked).scalar_one_or_none()
    if ends is None and (label := further_names(session).get(period)):
        return until(session, label)
    return last_period_id(ends) if ends else LAST
