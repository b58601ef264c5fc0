"""One region's metric held against the state's indicators: what they mean, and their numbers side by side."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session, col

from data.access import Viewer
from data.catalogue.matters import standing
from data.catalogue.suggesting import Around, Described, Suggestion, likeness, weigh
from data.catalogue.tables import Adoption
from data.figures import figure
from data.stored import ALIAS, METRIC
from data.views.indicator.history import Told, definition, history

LIKELY = 5  # indicators of the likest names, whose numbers are looked at
SHOWN = 6  # periods side by side


@dataclass(frozen=True)
class Candidate:
    """One indicator with what speaks for and against it."""

    name: str
    suggestion: Suggestion


@dataclass(frozen=True)
class Pair:
    """A metric and an indicator side by side.

    `meanings` has a row a heading: about, and what is said of the own metric and of the indicator, in words.
    `numbers` has a row a period, the newest first: period, own, indicator, elsewhere (in words, what other
    regions give for the indicator), and the observations behind the two: cell, indicator cell (or missing).
    """

    meanings: pd.DataFrame
    numbers: pd.DataFrame


def candidates(session: Session, viewer: Viewer, metric_id: int, region: str) -> list[Candidate]:
    """Every indicator, the likest first; those of other names are weighed by their names alone."""
    own, offered = _described(session, METRIC.c.id == metric_id)[0], _described(session, METRIC.c.offered)
    adapted = _adapted(session, metric_id)
    own_told = _of(history(session, viewer, metric_id), region)
    own = replace(own, numbers=_numbers(own_told))
    near = {one.id for one in sorted(offered, key=lambda one: -likeness(own, one)[0])[:LIKELY]} | adapted
    found = []
    for one in offered:
        told = history(session, viewer, one.id) if one.id in near else []
        around = Around(_elsewhere(told, region, own_told), one.id in adapted)
        weighed = weigh(own, replace(one, numbers=_numbers(_of(told, region))), around)
        found.append(Candidate(one.name, weighed))
    return sorted(found, key=lambda one: (not one.suggestion.degree, -one.suggestion.score))


def pair(session: Session, viewer: Viewer, metric_id: int, indicator_id: int, region: str) -> Pair:
    """What both mean, and what the region and others gave for the newest periods of its own metric."""
    both = [definition(session, viewer, id) for id in (metric_id, indicator_id)]
    heads = dict.fromkeys([*both[1], *both[0]])
    meanings = [(head, *(said.get(head, "not said") for said in both)) for head in heads]
    own, indicator = (_described(session, METRIC.c.id == id)[0] for id in (metric_id, indicator_id))
    told = history(session, viewer, indicator_id)
    given = (_of(history(session, viewer, metric_id), region), _of(told, region))
    rows = [
        (period, *_said(given[0], period, own.unit), *_said(given[1], period, indicator.unit),
         _around(told, region, period, indicator.unit))
        for period in _newest_periods(*given)
    ]  # fmt: skip
    numbers = pd.DataFrame(
        rows, columns=["period", "own", "cell", "indicator", "indicator cell", "elsewhere"]
    )
    return Pair(pd.DataFrame(meanings, columns=["about", "own", "indicator"]), numbers)


def _newest_periods(own: Sequence[Told], indicator: Sequence[Told]) -> list[str]:
    """The newest ones first: of the region's own metric, or of the indicator where that has none."""
    ids = {row.period: row.period_id for row in own or indicator}
    return sorted(ids, key=ids.__getitem__, reverse=True)[:SHOWN]


def _said(told: Sequence[Told], period: str, unit: str) -> tuple[str, int | None]:
    for row in told:
        if row.period == period:
            return row.status if row.value is None else figure(row.value, unit), row.observation
    return "—", None


def _around(told: Sequence[Told], region: str, period: str, unit: str) -> str:
    values = [row.value for row in told
              if row.place_kind == "region" and row.place != region and row.period == period
              if row.value is not None]  # fmt: skip
    if not values:
        return "—"
    low, high = figure(min(values), unit), figure(max(values), unit)
    between = low if low == high else f"{low} to {high}"
    return f"{between} in {len(values)} region{'s' * (len(values) != 1)}"


def _described(session: Session, which: sa.ColumnElement[bool]) -> list[Described]:
    c = METRIC.c
    asked = sa.select(c.id, c.name, c.unit, c.direction, c.cumulative).where(which).order_by(c.id)
    rows = session.connection().execute(asked).all()
    ids = [row.id for row in rows]
    ways: dict[int, tuple[str, ...]] = {}
    everybody = sa.select(ALIAS.c.metric_id, ALIAS.c.text).where(ALIAS.c.metric_id.in_(ids))
    for metric_id, text in session.connection().execute(everybody.where(ALIAS.c.place_id.is_(None))):
        ways[metric_id] = (*ways.get(metric_id, ()), text)
    return [
        Described(row.id, row.name, ways.get(row.id, ()), row.unit, row.direction, row.cumulative)
        for row in rows
    ]


def _adapted(session: Session, metric_id: int) -> set[int]:
    """The indicators that the region says it adapts by this metric."""
    said = session.connection().execute(standing(Adoption).where(col(Adoption.adapted_id) == metric_id))
    return {row.metric_id for row in said}


def _of(told: Sequence[Told], region: str) -> list[Told]:
    return [row for row in told if row.place == region and row.place_kind == "region"]


def _numbers(told: Sequence[Told]) -> dict[str, float]:
    return {row.period: row.value for row in told if row.value is not None}


def _elsewhere(told: Sequence[Told], region: str, own: Sequence[Told]) -> tuple[float, ...]:
    """The newest number of each other region, for periods of the kind of the metric's own newest one."""
    kinds = [row.period_kind for row in own if row.value is not None]
    newest = {
        row.place: row.value
        for row in told
        if row.place_kind == "region" and row.place != region and row.period_kind in kinds[-1:]
        if row.value is not None
    }
    return tuple(newest.values())
