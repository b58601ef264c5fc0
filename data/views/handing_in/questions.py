"""Questions to whoever owns a number, and what they answered. Nobody else is ever asked or told.

They are asked of what may be shown: a number that is held back is in no question, not even as a part.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer, may_submit
from data.settings import settings
from data.stored import ANSWER, CURRENT, METRIC, PARTNERSHIP, PERIOD, PERSON, PLACE, SERIES
from data.views.handing_in.doubts import Line, Number, Question, doubts
from data.views.numbers.adding_up import Parts, add_up, quarters_add_up
from data.views.numbers.points import DAYS, KINDS

YEARS = 5  # asked about; older numbers are let rest
MOST_GROUPS = 500  # series by group; of more, none is looked at: a page must not wait for them
_MEASURE = "measure="


@dataclass(frozen=True)
class Answered:
    """One question that somebody answered; `id` is the word that can be taken back."""

    id: int
    question: Question
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Asked:
    """What is open for a place, and what was answered, the newest answer first."""

    open: tuple[Question, ...] = ()
    answered: tuple[Answered, ...] = ()


def questions(session: Session, viewer: Viewer, place_id: int) -> Asked:
    """The questions about a place's numbers; none for whoever may not hand in for it."""
    if not may_submit(viewer, place_id):
        return Asked()
    rows = _rows(session, place_id)
    itself = [line for line, kind, _ in rows if kind == ""]
    found = [
        *doubts(line for line, kind, _ in rows if kind != "county"),
        *add_up(_groups(rows)),
        *quarters_add_up(itself, settings().fiscal_year_start),
    ]
    asked = {(one.check, one.about): one for one in found}
    answers = [row for row in _answers(session, place_id) if (row.check, row.about) in asked]
    told = {(row.check, row.about): row for row in reversed(answers)}
    return Asked(
        open=tuple(one for key, one in asked.items() if key not in told),
        answered=tuple(
            Answered(row.id, asked[key], row.text, row.name, row.said_at) for key, row in told.items()
        ),
    )


# A line, what kind of part it is ('' for the place itself), and what names the group it is a part of.
Row = tuple[Line, str, str]


def _groups(rows: Sequence[Row]) -> list[Parts]:
    """The totals of the place, each with the parts that stand beside it."""
    totals = {line.metric_id: line for line, kind, _ in rows if not kind}
    parts: defaultdict[tuple[int, str, str], list[Line]] = defaultdict(list)
    for line, kind, group in rows:
        if kind:
            parts[line.metric_id, kind, group].append(line)
    return [
        # Some of what a region counts is no partnership's: fewer than the total is as it should be.
        Parts(totals[metric], tuple(lines), NOUNS.get(kind, "groups"), kind != "partnership")
        for (metric, kind, _), lines in parts.items()
        if metric in totals and len(lines) > 1
    ]


NOUNS = {"partnership": "partnerships", "county": "counties"}


def _rows(session: Session, place_id: int) -> list[Row]:
    counties = sa.select(PLACE.c.id).where(PLACE.c.parent_id == place_id)
    below = list(session.connection().execute(counties).scalars())
    found: defaultdict[int, list[Number]] = defaultdict(list)
    about: dict[int, Any] = {}
    asked = _asked(place_id, below, _oldest(session), _has_few_groups(session, place_id))
    for row in session.connection().execute(asked):
        about[row.id] = row
        # Who has a blank alone is a part all the same: without it the others need not add up.
        if row.value is not None:
            found[row.id].append(Number(row.period_id, row.label, row.value, row.observation_id))
    listed = [_row(about[id], found[id], place_id) for id in sorted(about)]
    return _complete(listed, len(below))


def _complete(rows: Sequence[Row], counties: int) -> list[Row]:
    """Without counties that are not all there: some of them say nothing of the whole."""
    many: defaultdict[int, int] = defaultdict(int)
    for line, kind, _ in rows:
        many[line.metric_id] += kind == "county"
    return [row for row in rows if row[1] != "county" or many[row[0].metric_id] == counties]


def _row(row: Any, numbers: Iterable[Number], place_id: int) -> Row:
    line = Line(row.id, row.metric_id, row.name, row.unit, row.aggregation, row.cumulative, tuple(numbers))
    if row.place_id != place_id:
        return replace(line, whose=row.place), "county", ""
    if row.partnership:
        return replace(line, whose=row.partnership), "partnership", ""
    if row.breakdown:
        dimension, _, group = row.breakdown.partition("=")
        return replace(line, whose=group), "group", dimension
    return line, "", ""


def _oldest(session: Session) -> int:
    """The first id of the periods that are asked about."""
    newest = session.connection().execute(sa.select(sa.func.max(PERIOD.c.id))).scalar_one_or_none() or 0
    return int(newest) - YEARS * 366 * DAYS * KINDS


def _has_few_groups(session: Session, place_id: int) -> bool:
    s = SERIES.c
    groups = sa.select(s.id).where(s.place_id == place_id, s.breakdown > "").limit(MOST_GROUPS + 1)
    many = session.connection().execute(sa.select(sa.func.count()).select_from(groups.subquery()))
    return many.scalar_one() <= MOST_GROUPS


def _asked(place_id: int, below: Sequence[int], oldest: int, with_groups: bool) -> sa.Select[Any]:
    """All that stands of the place and of its counties and may be shown, without goals and crossed groups."""
    s, c = SERIES.c, CURRENT.c
    single = sa.not_(s.breakdown.startswith(_MEASURE)), sa.not_(s.breakdown.contains(";"))
    group = sa.and_(s.place_id == place_id, s.partnership_id.is_(None), *single)
    plain = sa.and_(s.breakdown == "", sa.or_(s.place_id == place_id, s.partnership_id.is_(None)))
    return (
        sa.select(s.id, s.metric_id, s.place_id, s.breakdown, METRIC.c.name, METRIC.c.unit,
                  METRIC.c.aggregation, METRIC.c.cumulative, PLACE.c.name.label("place"),
                  PARTNERSHIP.c.name.label("partnership"), c.period_id, PERIOD.c.label, c.value,
                  c.observation_id)
        .join_from(SERIES, CURRENT, c.series_id == s.id)
        .join(METRIC, METRIC.c.id == s.metric_id)
        .join(PLACE, PLACE.c.id == s.place_id)
        .join(PERIOD, PERIOD.c.id == c.period_id)
        .join(PARTNERSHIP, PARTNERSHIP.c.id == s.partnership_id, isouter=True)
        .where(s.place_id.in_([place_id, *below]), sa.or_(plain, group) if with_groups else plain)
        .where(c.period_id >= oldest)
    )  # fmt: skip


def _answers(session: Session, place_id: int) -> list[Any]:
    """What was answered for the place and stands, the newest first."""
    a = ANSWER.c
    asked = (
        sa.select(a.id, a.check, a.about, a.text, a.said_at, PERSON.c.name)
        .join_from(ANSWER, PERSON, PERSON.c.id == a.person_id)
        .where(a.place_id == place_id, a.withdrawn_at.is_(None))
        .order_by(a.id.desc())
    )
    return list(session.connection().execute(asked))
