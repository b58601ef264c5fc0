"""What a region's last workbook brought: what was new, what was revised, and what was taken back since."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day, figure
from data.selection import Selection
from data.stored import CURRENT, FILE, METRIC, OBSERVATION, PERIOD, SERIES, SUBMISSION

SHOWN = 4
MOST_SEARCHED = 100_000  # values of a workbook; in a larger one the revised are counted and not named


@dataclass(frozen=True)
class Revised:
    """One number that the last workbook changed; its cell tells what it was before."""

    words: str
    observation: int


@dataclass(frozen=True)
class LastHandedIn:
    """The newest workbook of a region that stands, and the names of those taken back after it came."""

    workbook: str
    at: datetime
    new: int
    changed: int
    revised: tuple[Revised, ...]
    taken_back: tuple[str, ...]

    def __str__(self) -> str:
        brought = [
            f"{self.new:,} new" if self.new else "",
            f"{self.changed:,} revised" if self.changed else "",
        ]
        numbers = " and ".join(filter(None, brought)) or "no other"
        noun = "number" if self.new + self.changed == 1 else "numbers"
        return f"{self.workbook}, handed in on {day(self.at)}, brought {numbers} {noun}."


def last_handed_in(
    session: Session, viewer: Viewer, place_id: int, selection: Selection
) -> LastHandedIn | None:
    """The last workbook that the region itself handed in; None where there is none.

    `selection` is asked for its day alone: whoever calls for one sees the submissions of that day.
    """
    s = SUBMISSION.c
    asked = (
        sa.select(s.id, FILE.c.name, s.submitted_at, s.new, s.changed, s.first_observation_id,
                  s.last_observation_id)
        .join_from(SUBMISSION, FILE, FILE.c.id == s.source_file_id)
        .where(s.place_id == place_id, s.undone_at.is_(None))
        .order_by(s.id.desc()).limit(1)
    )  # fmt: skip
    last = session.connection().execute(asked).one_or_none()
    if last is None:
        return None
    id, name, at, new, changed, *run = last
    revised = _revised(session, *run) if changed and run[1] - run[0] < MOST_SEARCHED else ()
    return LastHandedIn(name, at, new, changed, revised, _taken_back(session, place_id, at))


def _revised(session: Session, first: int, last: int) -> tuple[Revised, ...]:
    """The first few values that stand otherwise than before, as they may be shown now."""
    o, c = OBSERVATION.c, CURRENT.c
    before = OBSERVATION.alias()
    asked = (
        sa.select(METRIC.c.name, METRIC.c.unit, PERIOD.c.label, c.value, c.status, o.id)
        .join_from(OBSERVATION, before, before.c.id == o.replaces_id)
        .join(SERIES, SERIES.c.id == o.series_id)
        .join(METRIC, METRIC.c.id == SERIES.c.metric_id)
        .join(PERIOD, PERIOD.c.id == o.period_id)
        .join(CURRENT, sa.and_(c.series_id == sa.func.coalesce(SERIES.c.counts_as_id, SERIES.c.id),
                               c.period_id == o.period_id, c.observation_id == o.id))
        .where(o.id.between(first, last))
        # That a number changed may be told where the number may; what it was is told where its cell is shown.
        .where(sa.not_(c.hidden), sa.or_(o.status != before.c.status, o.value != before.c.value))
        .order_by(o.id).limit(SHOWN)
    )  # fmt: skip
    return tuple(
        Revised(f"{name}, {label}: {figure(value, unit) if value is not None else status}", id)
        for name, unit, label, value, status, id in session.connection().execute(asked)
    )


def _taken_back(session: Session, place_id: int, since: datetime) -> tuple[str, ...]:
    s = SUBMISSION.c
    asked = (
        sa.select(FILE.c.name)
        .join_from(SUBMISSION, FILE, FILE.c.id == s.source_file_id)
        .where(s.place_id == place_id, s.undone_at >= since)
        .order_by(s.undone_at.desc())
        .limit(SHOWN)
    )
    return tuple(dict.fromkeys(session.connection().execute(asked).scalars()))
