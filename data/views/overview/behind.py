"""What stands behind a card: which places moved, when its newest number came, and whether it may change.

Asked for the two ends of each card's line only, each found by index: never a walk through what is stored.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple

import sqlalchemy as sa
from sqlmodel import Session

from data.figures import way
from data.stored import SUBMISSION
from data.views.numbers.points import Point, labels
from data.views.overview.cards import Card, Moves

_CAME = sa.select(SUBMISSION.c.id, SUBMISSION.c.submitted_at).where(
    SUBMISSION.c.id.in_(sa.bindparam("ids", expanding=True))
)


@dataclass(frozen=True)
class Units:
    """Whose numbers the cards are of, by id: regions, or a sector's partnerships.

    `state_id` is asked as well where the state itself may have given the number.
    """

    names: Mapping[int, str]
    noun: str = "regions"
    state_id: int = 0


class Given(NamedTuple):
    """What one place or partnership gave at both ends of a card's line; None where it gave no number."""

    metric_id: int
    unit_id: int
    start: float | None
    value: float | None
    reported: bool
    observation: int
    provisional: bool
    submission: int


def with_behind(session: Session, cards: Sequence[Card], units: Units) -> list[Card]:
    """The cards with who moved, how fresh they are and, where one cell gave the number, that cell."""
    spans = {card.measure.id: _span(_compared(card)) for card in cards}
    given = _given(session, spans, units)
    came = _came(session, {one.submission for listed in given.values() for one in listed})
    since = _since(session, cards, spans)
    return [
        _told(card, given.get(card.measure.id, []), units, since.get(card.measure.id, ""), came)
        for card in cards
    ]


def _since(session: Session, cards: Sequence[Card], spans: Mapping[int, Sequence[Point]]) -> dict[int, str]:
    """The period in which each line starts, by metric; a card that is compared says it already."""
    starts = {card.measure.id: card.since for card in cards if len(spans[card.measure.id]) > 1}
    untold = {id: spans[id][0].period_id for id, label in starts.items() if not label}
    named = labels(session, untold.values())
    return starts | {id: named[period_id] for id, period_id in untold.items()}


def _compared(card: Card) -> Sequence[Point]:
    """Its line; the newest number alone where a count from the start of the year has no other to stand by."""
    return card.trend[-1:] if card.measure.cumulative and not card.since else card.trend


def _span(trend: Sequence[Point]) -> tuple[Point, ...]:
    """First and last point of a line; of numbers that have no sum, the first that anybody gave."""
    last = trend[-1]
    joined = last.value is not None
    first = next((p for p in trend[:-1] if (p.value is not None if joined else p.reported)), None)
    return (first, last) if first else (last,)


def _given(session: Session, spans: Mapping[int, Sequence[Point]], units: Units) -> dict[int, list[Given]]:
    """What the units gave at the ends of each line, by metric: all that gave its last period something."""
    ids = [*units.names, *([units.state_id] if units.state_id else [])]
    asked = [(id, span[0].period_id, span[-1].period_id) for id, span in spans.items()]
    if not ids or not asked:
        return {}
    whose = "s.partnership_id" if units.noun == "partnerships" else "s.place_id"
    itself = "" if units.noun == "partnerships" else "AND coalesce(s.partnership_id, 0) = 0"
    # Whole numbers only go into the text. CROSS JOIN keeps SQLite from walking what is stored.
    found = (
        session.connection()
        .exec_driver_sql(
            f"WITH asked (metric_id, first_id, last_id) AS (VALUES {', '.join(map(str, asked))}) "
            f"SELECT s.metric_id, {whose}, b.value, c.value, c.status = 'reported', o.id, o.provisional, "
            "o.submission_id FROM asked AS a CROSS JOIN series AS s CROSS JOIN current AS c "
            "CROSS JOIN observation AS o "
            "LEFT JOIN current AS b "
            "ON b.series_id = s.id AND b.period_id = a.first_id AND a.first_id < a.last_id "
            f"WHERE s.metric_id = a.metric_id AND {whose} IN ({', '.join(map(str, ids))}) {itself} "
            "AND s.breakdown = '' AND c.series_id = s.id AND c.period_id = a.last_id "
            "AND c.status IN ('reported', 'suppressed') AND o.id = c.observation_id"
        )
        .all()
    )
    by_metric: dict[int, list[Given]] = {}
    for one in map(Given._make, found):
        by_metric.setdefault(one.metric_id, []).append(one)
    return by_metric


def _came(session: Session, submissions: Collection[int]) -> dict[int, datetime]:
    """When each of these was handed in: few, however many numbers they brought."""
    return dict(session.connection().execute(_CAME, {"ids": [*submissions]}).all())


def _told(card: Card, given: Sequence[Given], units: Units, since: str, came: Mapping[int, datetime]) -> Card:
    own = [one for one in given if one.unit_id == units.state_id]
    newest = own or given
    shown = [one for one in newest if one.reported]
    moves = _moves(card, given, units, since) if since else None
    apart = card.value is None and card.trend[-1].reported
    return replace(
        card,
        moves=moves,
        change=moves.in_words if moves and apart else card.change,
        handed_in=max((came[id] for id in {one.submission for one in newest}), default=None),
        provisional=sum(bool(one.provisional) for one in shown),
        behind=len(shown),
        asked=len(own) or len(units.names),
        observation=shown[0].observation if len(shown) == 1 and card.value is not None else None,
    )


def _moves(card: Card, given: Sequence[Given], units: Units, since: str) -> Moves:
    """Which units rose or fell between the ends of the line; whoever gave only one end is not counted."""
    ways: dict[str, list[str]] = {"▲": [], "▼": [], "": []}
    unit, names = card.measure.unit, units.names
    for _, unit_id, start, value, *_ in given:
        if start is not None and value is not None and unit_id in names:
            ways[way(value, start, unit)].append(names[unit_id])
    rose, fell, steady = (tuple(sorted(names)) for names in ways.values())
    return Moves(rose, fell, steady, since, units.noun)
