"""What stands behind a card: which places moved, when its newest number came, and whether it may change.

Asked for the two ends of each card's line only, each found by index: never a walk through what is stored.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.figures import change
from data.store.bulk import listed
from data.views.cards import Card, Moves
from data.views.points import Point, labels

SUBMISSION = SQLModel.metadata.tables["submission"]


@dataclass(frozen=True)
class Units:
    """Whose numbers the cards are of, by id: regions, or a sector's partnerships.

    `state_id` is asked as well where the state itself may have given the number.
    """

    names: Mapping[int, str]
    noun: str = "regions"
    state_id: int = 0


@dataclass(frozen=True)
class Given:
    """What one place or partnership gave for one end of a card's line."""

    unit_id: int
    period_id: int
    observation: int
    value: float | None
    status: str
    provisional: bool
    handed_in: datetime


def with_behind(session: Session, cards: Sequence[Card], units: Units) -> list[Card]:
    """The cards with who moved, how fresh they are and, where one cell gave the number, that cell."""
    spans = {card.measure.id: _span(card.trend) for card in cards}
    given = _given(session, spans, units)
    unnamed = {points[0].period_id for points in spans.values() if len(points) > 1}
    named = labels(session, unnamed)
    return [
        _told(card, spans[card.measure.id], given.get(card.measure.id, []), units, named) for card in cards
    ]


def _span(trend: Sequence[Point]) -> tuple[Point, ...]:
    """First and last point of a line; of numbers that have no sum, the first that anybody gave."""
    last = trend[-1]
    joined = last.value is not None
    first = next((p for p in trend[:-1] if (p.value is not None if joined else p.reported)), None)
    return (first, last) if first else (last,)


def _given(session: Session, spans: Mapping[int, Sequence[Point]], units: Units) -> dict[int, list[Given]]:
    """What the units gave for the ends of each line, by metric."""
    ids = [*units.names, *([units.state_id] if units.state_id else [])]
    asked = [(metric_id, point.period_id) for metric_id, span in spans.items() for point in span]
    if not ids or not asked:
        return {}
    whose = "s.partnership_id" if units.noun == "partnerships" else "s.place_id"
    itself = "" if units.noun == "partnerships" else "AND coalesce(s.partnership_id, 0) = 0"
    # Whole numbers only go into the text. CROSS JOIN keeps SQLite from walking what is stored.
    found = sa.text(
        f"WITH asked (metric_id, period_id) AS (VALUES {listed(asked)}) "
        f"SELECT s.metric_id, {whose}, c.period_id, c.observation_id, c.value, c.status, o.provisional, "
        "u.submitted_at FROM asked AS a CROSS JOIN series AS s CROSS JOIN current AS c "
        "CROSS JOIN observation AS o CROSS JOIN submission AS u "
        f"WHERE s.metric_id = a.metric_id AND {whose} IN ({', '.join(map(str, ids))}) {itself} "
        "AND s.breakdown = '' AND c.series_id = s.id AND c.period_id = a.period_id "
        "AND c.status IN ('reported', 'suppressed') "
        "AND o.id = c.observation_id AND u.id = o.submission_id"
    ).columns(submitted_at=SUBMISSION.c.submitted_at.type)
    by_metric: dict[int, list[Given]] = {}
    for metric_id, *row in session.connection().execute(found):
        by_metric.setdefault(metric_id, []).append(Given(*row))
    return by_metric


def _told(
    card: Card, span: Sequence[Point], given: Sequence[Given], units: Units, named: Mapping[int, str]
) -> Card:
    newest = [one for one in given if one.period_id == span[-1].period_id]
    own = [one for one in newest if one.unit_id == units.state_id]
    newest = own or newest
    shown = [one for one in newest if one.status == "reported"]
    moves = _moves(card, span, given, units, named)
    apart = card.value is None and card.trend[-1].reported
    return replace(
        card,
        moves=moves,
        change=moves.in_words if moves and apart else card.change,
        handed_in=max((one.handed_in for one in newest), default=None),
        provisional=sum(bool(one.provisional) for one in shown),
        behind=len(shown),
        asked=len(own) or len(units.names),
        observation=shown[0].observation if len(shown) == 1 and card.value is not None else None,
    )


def _moves(
    card: Card, span: Sequence[Point], given: Sequence[Given], units: Units, named: Mapping[int, str]
) -> Moves | None:
    """Which units rose or fell between the ends of the line; whoever gave only one end is not counted."""
    if len(span) < 2:
        return None
    values = {(one.unit_id, one.period_id): one.value for one in given if one.value is not None}
    ways: dict[str, list[str]] = {"▲": [], "▼": [], "n": []}
    for id, name in units.names.items():
        start, now = (values.get((id, point.period_id)) for point in span)
        if start is not None and now is not None:
            ways[change(now, start, card.measure.unit)[0]].append(name)
    rose, fell, steady = (tuple(sorted(names)) for names in ways.values())
    return Moves(rose, fell, steady, named[span[0].period_id], units.noun)
