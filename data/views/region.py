"""One region: everything that it counts, its own metrics first."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.selection import Selection
from data.store.standing import standing
from data.views.cards import Card, Measure, card
from data.views.choices import METRIC, PLACE, until
from data.views.history import handed_in
from data.views.parts import ITSELF, SERIES
from data.views.points import Point, labels, newest_of

EVERYTHING = Selection()


def region(session: Session, viewer: Viewer, place_id: int, selection: Selection = EVERYTHING) -> list[Card]:
    """A card for each metric with a number: the region's own, then the indicators in the state's order."""
    measures = _measures(session, place_id)
    trends = newest_of(session, measures, until(session, selection.period))
    named = labels(session, (point.period_id for trend in trends.values() for point in trend))
    cells = _observations(session, trends)
    came = handed_in(session, viewer, list(cells.values()))
    cards = []
    for series_id in (id for id in measures if id in trends):
        cell = cells[series_id]
        shown = card(measures[series_id], trends[series_id], named, f"handed in {day(came[cell].at)}")
        cards.append(replace(shown, observation=cell))
    return cards


def _measures(session: Session, place_id: int) -> dict[int, Measure]:
    """What the place counts, by series: its own metrics first."""
    c = METRIC.c
    about = (c.id, c.name, c.unit, c.direction, c.aggregation, c.weight_id, c.theme, PLACE.c.name)
    asked = (
        sa.select(SERIES.c.id, *about)
        .join_from(SERIES, METRIC, c.id == SERIES.c.metric_id)
        .join(PLACE, PLACE.c.id == c.owner_id, isouter=True)
        .where(SERIES.c.place_id == place_id, *ITSELF)
        .order_by(c.offered, c.id)
    )
    return {row[0]: Measure(*tuple(row)[1:]) for row in session.connection().execute(asked)}


def _observations(session: Session, trends: dict[int, list[Point]]) -> dict[int, int]:
    """The observation that the newest number of each series was read in."""
    asked = [(series_id, trend[-1].period_id) for series_id, trend in trends.items()]
    found = standing(session.connection(), asked)
    return {series_id: observation for (series_id, _), (observation, *_) in found.items()}


def by_owner(cards: Sequence[Card]) -> dict[str, list[Card]]:
    """The cards under headings: what only this region counts, then the state's indicators by theme."""
    groups: dict[str, list[Card]] = {}
    for shown in cards:
        head = "Its own metrics" if shown.measure.owner else shown.measure.theme or "Other"
        groups.setdefault(head, []).append(shown)
    return groups


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
