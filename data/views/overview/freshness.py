"""How fresh the numbers are, in words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.selection import Selection
from data.stored import CURRENT, FILE, OBSERVATION, SERIES, SUBMISSION
from data.views.choices import regions
from data.views.indicator.parts import ITSELF
from data.views.numbers.points import labels

NAMED = 2
YOUNG_DAYS, OLD_MONTHS = 31, 12
DAYS_A_MONTH = 30.44
EVERYTHING = Selection()


@dataclass(frozen=True)
class Fresh:
    """The newest period that one region gave a number for, and when that came; neither where it gave none."""

    region: str
    period: str = ""
    handed_in: datetime | None = None


def by_region(session: Session, viewer: Viewer, selection: Selection = EVERYTHING) -> list[Fresh]:
    """How new each region's numbers are, or each chosen one's, in the state's own order."""
    chosen = selection.regions
    every = {name: id for name, id in regions(session, viewer).items() if not chosen or name in chosen}
    newest = {
        row.place_id: row for row in session.connection().execute(_NEWEST, {"places": [*every.values()]})
    }
    named = labels(session, (row.period_id for row in newest.values()))
    came = _came(session, {row.submission_id for row in newest.values()})
    return [
        Fresh(name, named[newest[id].period_id], came[newest[id].submission_id])
        if id in newest
        else Fresh(name)
        for name, id in every.items()
    ]


def _came(session: Session, submissions: Collection[int]) -> dict[int, datetime]:
    asked = sa.select(SUBMISSION.c.id, SUBMISSION.c.submitted_at).where(SUBMISSION.c.id.in_(submissions))
    return {row.id: row.submitted_at for row in session.connection().execute(asked)}


# By place and period: the last submission that brought a series its newest number. Periods come in time
# order, so that of several rows of a place the last one is its newest.
_LAST = (
    sa.select(CURRENT.c.period_id)
    .where(CURRENT.c.series_id == SERIES.c.id, CURRENT.c.status.in_(("reported", "suppressed")))
    .order_by(CURRENT.c.period_id.desc())
    .limit(1)
    .scalar_subquery()
)
_SEEN = (
    sa.select(SERIES.c.place_id, SERIES.c.id, _LAST.label("period_id"))
    .where(SERIES.c.place_id.in_(sa.bindparam("places", expanding=True)), *ITSELF)
    .cte()
)
_NEWEST = (
    sa.select(_SEEN.c.place_id, _SEEN.c.period_id,
              sa.func.max(OBSERVATION.c.submission_id).label("submission_id"))
    .join_from(_SEEN, CURRENT, sa.and_(CURRENT.c.series_id == _SEEN.c.id,
                                       CURRENT.c.period_id == _SEEN.c.period_id))
    .join(OBSERVATION, OBSERVATION.c.id == CURRENT.c.observation_id)
    .group_by(_SEEN.c.place_id, _SEEN.c.period_id)
    .order_by(_SEEN.c.period_id)
)  # fmt: skip


def how_old(came: date, today: date) -> str:
    """Such as 'newest from 3 November 2025, 4 months old': in plain words, and without reproach."""
    days = (today - came).days
    months = round(days / DAYS_A_MONTH)
    said = f"newest from {day(came)}"
    if days <= YOUNG_DAYS:
        return said
    if months < OLD_MONTHS:
        return f"{said}, {'1 month' if months == 1 else f'{months} months'} old"
    years = months // 12
    return f"{said}: nothing newer for {'a year' if years == 1 else f'{years} years'}"


def freshness(session: Session, viewer: Viewer, selection: Selection = EVERYTHING) -> str:
    """How many workbooks stand behind the numbers, and when the newest came; of its day, where it has one."""
    stands = SUBMISSION.c.undone_at.is_(None)
    asked = sa.select(sa.func.count(), sa.func.max(SUBMISSION.c.submitted_at)).where(stands)
    many, newest_at = session.connection().execute(asked).one()
    if not many:
        return "Nothing has been handed in."
    workbooks = "1 workbook" if many == 1 else f"{many} workbooks"
    return f"Source: {workbooks} handed in, the newest on {day(newest_at)}."


def sources_of(session: Session, viewer: Viewer, observations: Sequence[int]) -> str:
    """Which workbooks these numbers were read from, the newest first, and when the newest came."""
    asked = (
        sa.select(FILE.c.name, sa.func.max(SUBMISSION.c.submitted_at))
        .join_from(OBSERVATION, SUBMISSION, SUBMISSION.c.id == OBSERVATION.c.submission_id)
        .join(FILE, FILE.c.id == SUBMISSION.c.source_file_id)
        .where(OBSERVATION.c.id.in_(observations))
        .group_by(FILE.c.name)
        .order_by(sa.func.max(SUBMISSION.c.id).desc())
    )
    found = session.connection().execute(asked).all()
    if not found:
        return "Nothing has been handed in."
    names = [name for name, _ in found]
    more = len(names) - NAMED
    listed = ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
    newest = day(max(at for _, at in found))
    return f"Source of the latest numbers: {listed}; the newest handed in on {newest}."
