"""What stands beside a region's numbers: its stories, what it aims at, and its own name for an indicator."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.stored import METRIC
from data.views.indicator.notes import Story, notes
from data.views.indicator.targets import Yardstick, nearest, targets
from data.views.overview.cards import Aside, Card

STORIES = 2  # beside one number; all of them stand where they are written


def with_words(
    session: Session, viewer: Viewer, place_id: int, cards: Sequence[Card], selection: Selection
) -> list[Card]:
    """The cards with what the region itself says of them, as far as it was said on the day that is shown."""
    metrics = [card.measure.id for card in cards]
    known = date.fromisoformat(selection.known) if selection.known else date.max
    aims: defaultdict[int, list[Yardstick]] = defaultdict(list)
    for one in targets(session, viewer, [place_id], metrics):
        if one.said_at is None or one.said_at.date() <= known:
            aims[one.metric_id].append(one)
    stories: defaultdict[int, list[Story]] = defaultdict(list)
    for story in notes(session, viewer, [place_id]):
        if story.at.date() <= known:
            stories[story.metric_id].append(story)
    names = own_names(session, place_id, metrics)
    return [
        replace(
            card,
            title=names.get(card.measure.id, ""),
            beside=(*_aim(card, aims[card.measure.id]), *_stories(card, stories[card.measure.id])),
        )
        for card in cards
    ]


def own_names(session: Session, place_id: int, metrics: Sequence[int]) -> dict[int, str]:
    """What the place itself calls these metrics, where one of its own counts as one of them."""
    m = METRIC.c
    asked = sa.select(m.counts_as_id, m.name).where(m.owner_id == place_id, m.counts_as_id.in_(metrics))
    return {row[0]: row[1] for row in session.connection().execute(asked.order_by(m.id.desc()))}


def _aim(card: Card, aims: Sequence[Yardstick]) -> list[Aside]:
    point = card.trend[-1]
    one = nearest(aims, point.starts, point.ends)
    words = str(one)
    return [Aside("aim", words[:1].upper() + words[1:], one.why, one.observation)] if one else []


def _stories(card: Card, stories: Sequence[Story]) -> list[Aside]:
    """Of the newest number first; one of a time that is not drawn here stands elsewhere."""
    first, last = card.trend[0].starts, card.trend[-1].ends
    fitting = [story for story in stories if story.ends is None or first <= story.ends <= last]
    fitting.sort(key=lambda story: story.period_id != card.trend[-1].period_id)
    return [Aside("story", story.text, story.signed) for story in fitting[:STORIES]]
