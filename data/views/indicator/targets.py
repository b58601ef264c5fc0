"""Targets, forecasts and baselines: what a place set for itself, where it wanted to, kept apart from what is.

Nothing of this is ever added up, and none of it is asked for. Some is said on the screen; some stands in
workbooks beside the actual numbers, as series broken down by 'measure=Goal', and leads to its cell.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day, figure, unit_words
from data.stored import CURRENT, METRIC, PERIOD, PERSON, PLACE, SERIES, TARGET
from data.views.indicator.parts import OF_A_PLACE

_IN_WORKBOOKS = "measure="
# What a head such as 'Annual goal' or 'Negotiated level' stands for. Judgements of an actual number against
# it ('% of goal', 'Goal met?') and sums of money that somebody granted are none of the three.
_KINDS = (
    (re.compile(r"%|percent|pct|of |met\b|change|varian|diff|remaining"), ""),
    (re.compile(r"\b(?:forecast|proj)"), "forecast"),
    (re.compile(r"\bbase"), "baseline"),
    (re.compile(r"\b(?:goal|target|tgt|plan|negotiated|adjusted level)"), "target"),
)


@dataclass(frozen=True)
class Yardstick:
    """One target, forecast or baseline; `observation` leads to its cell, `said` is the id of a word.

    One of the two is there: a workbook's has an observation, what was said on the screen has a word.
    """

    place_id: int
    metric_id: int
    kind: str
    period: str
    period_id: int
    starts: date
    ends: date
    value: float
    unit: str
    whose: str
    why: str = ""
    said: int | None = None
    said_by: str = ""
    said_at: datetime | None = None
    observation: int | None = None

    def __str__(self) -> str:
        return f"its own {self.kind} for {self.period}: {self.figure}"

    @property
    def figure(self) -> str:
        """The value with its unit, such as '400 people'."""
        return f"{figure(self.value, self.unit)} {unit_words(self.unit)}".strip()

    @property
    def source(self) -> str:
        """Where it comes from, in words."""
        if self.said_at is None:
            return "from a workbook"
        return f"said by {self.said_by} on {day(self.said_at)}"


def targets(
    session: Session, viewer: Viewer, places: Collection[int], metrics: Collection[int]
) -> tuple[Yardstick, ...]:
    """What these places set for themselves for these metrics, in time order.

    Of two for one kind and period the one said on the screen counts, and the newest of those.
    """
    found = [*_in_workbooks(session, places, metrics), *_said(session, places, metrics)]
    newest = {(one.metric_id, one.place_id, one.period_id, one.kind): one for one in found}
    return tuple(newest[key] for key in sorted(newest))


def kind_of(measure: str) -> str:
    """What a head of a workbook stands for; '' where it is none of the three."""
    return next((kind for words, kind in _KINDS if words.search(measure.lower())), "")


def nearest(yardsticks: Iterable[Yardstick], starts: date, ends: date) -> Yardstick | None:
    """The one to show beside a number: a target before a forecast before a baseline.

    A target or forecast whose period holds the number's, the shortest such, else the next one to come; a
    baseline of any time before.
    """
    listed = list(yardsticks)
    ahead = [one for one in listed if one.kind != "baseline" and one.ends >= ends]
    holding = [one for one in ahead if one.starts <= starts]
    if ahead:
        return min(holding or ahead, key=lambda one: (one.kind != "target", one.ends - one.starts, one.ends))
    return max((one for one in listed if one.kind == "baseline"), key=lambda one: one.ends, default=None)


def _in_workbooks(session: Session, places: Collection[int], metrics: Collection[int]) -> list[Yardstick]:
    s, c, p = SERIES.c, CURRENT.c, PERIOD.c
    asked = (
        sa.select(s.place_id, s.metric_id, s.breakdown, p.label, p.id, p.starts, p.ends, c.value,
                  METRIC.c.unit, PLACE.c.name, c.observation_id)
        .join_from(SERIES, CURRENT, c.series_id == s.id)
        .join(PERIOD, p.id == c.period_id)
        .join(METRIC, METRIC.c.id == s.metric_id)
        .join(PLACE, PLACE.c.id == s.place_id)
        .where(s.metric_id.in_(metrics), s.place_id.in_(places), OF_A_PLACE)
        # A range finds them by index among all breakdowns, in whichever order a database has the signs.
        .where(s.breakdown >= "measure", s.breakdown < "measurf")
        .where(s.breakdown.startswith(_IN_WORKBOOKS), c.value.is_not(None))
        .order_by(s.id)
    )  # fmt: skip
    found = [
        Yardstick(row[0], row[1], _kind(row.breakdown), *tuple(row)[3:-1], observation=row.observation_id)  # type: ignore[misc]
        for row in session.connection().execute(asked)
    ]
    return [one for one in found if one.kind]


def _kind(breakdown: str) -> str:
    # A further part names a group of people: a goal for women is none for all.
    return "" if ";" in breakdown else kind_of(breakdown.removeprefix(_IN_WORKBOOKS))


def _said(session: Session, places: Collection[int], metrics: Collection[int]) -> list[Yardstick]:
    t, p = TARGET.c, PERIOD.c
    # What was said of a metric that now counts as another is said of that one.
    effective = sa.func.coalesce(METRIC.c.counts_as_id, METRIC.c.id)
    asked = (
        sa.select(t.place_id, effective, t.kind, p.label, p.id, p.starts, p.ends, t.value, METRIC.c.unit,
                  PLACE.c.name, t.why, t.id, PERSON.c.name, t.said_at)
        .join_from(TARGET, METRIC, METRIC.c.id == t.metric_id)
        .join(PERIOD, p.id == t.period_id)
        .join(PERSON, PERSON.c.id == t.person_id)
        .join(PLACE, PLACE.c.id == t.place_id)
        .where(t.place_id.in_(places), t.withdrawn_at.is_(None))
        .where(sa.or_(METRIC.c.id.in_(metrics), METRIC.c.counts_as_id.in_(metrics)))
        .order_by(t.id)
    )  # fmt: skip
    return [Yardstick(*row) for row in session.connection().execute(asked)]
