"""One region: everything that it counts, its own metrics first."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.selection import Selection
from data.store.counting.standing import standing
from data.stored import CURRENT, METRIC, PLACE, SERIES
from data.views.choices import until
from data.views.indicator.history import handed_in
from data.views.indicator.parts import OF_A_PLACE
from data.views.numbers.points import Point, labels, newest_of
from data.views.overview.cards import Card, Measure, card
from data.views.region.beside import with_words

EVERYTHING = Selection()


def region(
    session: Session,
    viewer: Viewer,
    place_id: int,
    selection: Selection = EVERYTHING,
    partnership_id: int | None = None,
) -> list[Card]:
    """A card for each metric with a number: the region's own, then the indicators in the state's order.

    Numbers that the region handed in itself come before those that others gave about it.
    With a partnership, what that one gave; without, what the region itself gave, and what it says of it.
    """
    measures = _measures(session, place_id, partnership_id)
    trends = newest_of(session, measures, until(session, selection.period))
    named = labels(session, (point.period_id for trend in trends.values() for point in trend))
    cells = _observations(session, trends)
    came = handed_in(session, viewer, list(cells.values()))
    cards = []
    for series_id in (id for id in measures if id in trends):
        cell = cells[series_id]
        shown = card(measures[series_id], trends[series_id], named, f"handed in {day(came[cell].at)}")
        cards.append(replace(shown, observation=cell))
    cards.sort(key=lambda one: not one.measure.owner and came[one.observation or 0].place_id != place_id)
    return cards if partnership_id else with_words(session, viewer, place_id, cards, selection)


def blanks(
    session: Session, viewer: Viewer, place_id: int, selection: Selection, partnership_id: int | None = None
) -> dict[str, list[str]]:
    """The metrics of which there is only a blank so far, by the kind of the newest one."""
    measures = _measures(session, place_id, partnership_id)
    last = until(session, selection.period)
    given = newest_of(session, measures, last)
    c, newest = CURRENT.c, sa.func.max(CURRENT.c.period_id)
    rest = [id for id in measures if id not in given]
    asked = sa.select(c.series_id, newest).where(c.series_id.in_(rest), c.period_id <= last)
    pairs = [tuple(row) for row in session.connection().execute(asked.group_by(c.series_id))]
    found: dict[str, list[str]] = {}
    for (series_id, _), stood in standing(session.connection(), pairs).items():
        found.setdefault(stood.shown[1], []).append(measures[series_id].name)
    return found


def _measures(session: Session, place_id: int, partnership_id: int | None) -> dict[int, Measure]:
    """What the place, or one of its partnerships, counts, by series: its own metrics first."""
    c = METRIC.c
    whose = SERIES.c.partnership_id == partnership_id if partnership_id else OF_A_PLACE
    about = (
        c.id,
        c.name,
        c.unit,
        c.direction,
        c.aggregation,
        c.weight_id,
        c.theme,
        PLACE.c.name,
        c.cumulative,
    )
    asked = (
        sa.select(SERIES.c.id, *about)
        .join_from(SERIES, METRIC, c.id == SERIES.c.metric_id)
        .join(PLACE, PLACE.c.id == c.owner_id, isouter=True)
        .where(SERIES.c.place_id == place_id, SERIES.c.breakdown == "", whose)
        .order_by(c.offered, c.id)
    )
    return {row[0]: Measure(*tuple(row)[1:]) for row in session.connection().execute(asked)}


def _observations(session: Session, trends: dict[int, list[Point]]) -> dict[int, int]:
    """The observation that the newest number of each series was read in."""
    asked = [(series_id, trend[-1].period_id) for series_id, trend in trends.items()]
    found = standing(session.connection(), asked)
    return {series_id: observation for (series_id, _), (observation, *_) in found.items()}


def by_owner(cards: Sequence[Card], first: Sequence[str] = ()) -> dict[str, list[Card]]:
    """The cards under headings: the themes named first, what only this region counts, the other themes."""
    groups: dict[str, list[Card]] = {theme: [] for theme in first}
    for shown in cards:
        head = "Its own metrics" if shown.measure.owner else shown.measure.theme or "Other"
        groups.setdefault(head, []).append(shown)
    return {head: listed for head, listed in groups.items() if listed}


def by_name(cards: Sequence[Card]) -> dict[str, Card]:
    """The cards by the names of their metrics."""
    return {shown.measure.full_name: shown for shown in cards}


def as_table(cards: Sequence[Card]) -> pd.DataFrame:
    """What the cards show, a row each.

    Columns
    -------
    theme, metric, unit : str
        The theme is 'its own' for what only this region counts.
    latest : float
        In `unit`; NaN where suppressed.
    status, period : str
        Of the latest value.
    start : float
        In `unit`; what the change is measured from; NaN where it is not compared.
    start period, change, handed in : str
    observation : int
        Leads to the cell of the latest.
    """
    rows = [
        ("its own" if c.measure.owner else c.measure.theme, c.measure.name, c.measure.unit, c.value, c.status,
         c.period, c.start, c.since, c.change, c.reach.removeprefix("handed in "), c.observation)
        for c in cards
    ]  # fmt: skip
    heads = ["theme", "metric", "unit", "latest", "status", "period", "start", "start period", "change",
             "handed in", "observation"]  # fmt: skip
    return pd.DataFrame(rows, columns=heads).astype({"latest": float, "start": float})
