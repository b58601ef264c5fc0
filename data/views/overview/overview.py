"""The overview: every indicator at a glance, for the state or for what was chosen of it."""

from collections.abc import Mapping, Sequence

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.stored import METRIC, PARTNERSHIP, SERIES
from data.views.choices import regions, state, until
from data.views.indicator.parts import OF_A_PLACE, Parts, join, needed, parts_of, parts_within, values_last
from data.views.numbers.followed import followed
from data.views.numbers.points import Point, labels, newest_within
from data.views.overview.behind import Units, with_behind
from data.views.overview.cards import RATES, Card, Measure, card, of_total, spread


def overview(session: Session, viewer: Viewer, selection: Selection) -> list[Card]:
    """The indicators of the selection that anybody reported, in the state's own order."""
    measures = indicators(session, selection.theme)
    last = until(session, selection.period)
    units = _units(session, viewer, selection)
    if selection.sector:
        cards = _of_sector(session, measures, units, last)
    elif selection.regions:
        cards = _of_regions(session, measures, units, last)
    else:
        cards = _of_state(session, measures, units, last)
    return with_behind(session, cards, units)


def indicators(session: Session, theme: str = "") -> list[Measure]:
    """What the state offers to all, in the order in which it named the themes and the indicators."""
    measures = [Measure(*row) for row in session.connection().execute(_OFFERED)]
    first: dict[str, int] = {}
    for measure in measures:
        first.setdefault(measure.theme, measure.id)
    wanted = [measure for measure in measures if theme in ("", measure.theme)]
    return sorted(wanted, key=lambda measure: (first[measure.theme], measure.id))


_OFFERED = (
    sa.select(METRIC.c.id, METRIC.c.name, METRIC.c.unit, METRIC.c.direction, METRIC.c.aggregation,
              METRIC.c.weight_id, METRIC.c.theme, sa.null(), METRIC.c.cumulative)
    .where(METRIC.c.offered)
    .order_by(METRIC.c.id)
)  # fmt: skip


def _of_state(session: Session, measures: Sequence[Measure], units: Units, last: int) -> list[Card]:
    """The state's own figure where it gives one, what its regions add up to where it does not."""
    place_id, every = units.state_id, units.names
    totals = newest_within(session, place_id, [measure.id for measure in measures], last)
    own = parts_within(session, needed(measures), SERIES.c.place_id == place_id, OF_A_PLACE, until=last)
    rest = [measure for measure in measures if measure.id in totals and measure.id not in own]
    late = [m for m in rest if _adds_up(m) and any(point.reported < len(every) for point in totals[m.id])]
    hard = [measure for measure in rest if not _adds_up(measure)]
    periods = {point.period_id for measure in hard for point in totals[measure.id]}
    parts = parts_of(session, needed(hard), every, periods)
    trends: dict[int, list[Point]] = {m.id: [of_total(m, p) for p in totals[m.id]] for m in rest}
    trends |= followed(session, late, totals, every)
    trends |= {measure.id: join(measure, parts) for measure in hard}
    trends |= {measure.id: join(measure, own) for measure in measures if measure.id in own}
    reaches = {metric_id: _reach(trend[-1], len(every), "regions") for metric_id, trend in trends.items()}
    reaches |= {id: _beside(totals.get(id, []), len(every), trends[id][-1]) for id in trends if id in own}
    return _cards(session, measures, trends, reaches, parts)


def _units(session: Session, viewer: Viewer, selection: Selection) -> Units:
    """Whose numbers are asked for: all regions and the state, chosen regions, or a sector's partnerships."""
    every = regions(session, viewer)
    chosen = {every[name]: name for name in selection.regions or every if name in every}
    if not selection.sector:
        state_id = 0 if selection.regions else state(session, viewer)[0]
        return Units(chosen, state_id=state_id)
    c = PARTNERSHIP.c
    asked = sa.select(c.id, c.name).where(
        ("; " + c.sectors + "; ").contains(f"; {selection.sector}; ", autoescape=True)
    )
    if selection.regions:
        asked = asked.where(c.place_id.in_(chosen))
    return Units({row.id: row.name for row in session.connection().execute(asked)}, "partnerships")


def _of_regions(session: Session, measures: Sequence[Measure], units: Units, last: int) -> list[Card]:
    """What the chosen regions add up to."""
    within = (SERIES.c.place_id.in_(units.names), OF_A_PLACE)
    return _joined(session, measures, parts_within(session, needed(measures), *within, until=last), units)


def _of_sector(session: Session, measures: Sequence[Measure], units: Units, last: int) -> list[Card]:
    """What the sector's partnerships add up to, in the chosen regions."""
    within = SERIES.c.partnership_id.in_(units.names)
    return _joined(session, measures, parts_within(session, needed(measures), within, until=last), units)


def _joined(session: Session, measures: Sequence[Measure], parts: Parts, units: Units) -> list[Card]:
    trends = {measure.id: join(measure, parts) for measure in measures if measure.id in parts}
    reaches = {id: _reach(trend[-1], len(units.names), units.noun) for id, trend in trends.items()}
    return _cards(session, measures, trends, reaches, parts)


def _cards(
    session: Session,
    measures: Sequence[Measure],
    trends: Mapping[int, Sequence[Point]],
    reaches: Mapping[int, str],
    parts: Parts,
) -> list[Card]:
    named = labels(session, (point.period_id for trend in trends.values() for point in trend))
    cards = []
    for measure in measures:
        if trend := trends.get(measure.id):
            values = values_last(measure, parts)
            among = spread(measure, values) if values else ""
            cards.append(card(measure, trend, named, reaches[measure.id], among))
    return cards


def _adds_up(measure: Measure) -> bool:
    """Whether counts and sums are enough to tell the number; if not, each region's value is asked for."""
    return measure.aggregation in ("sum", "mean") or (
        measure.aggregation == "last" and measure.unit not in RATES
    )


def _reach(point: Point, many: int, of: str) -> str:
    suppressed = f", {point.suppressed} suppressed" if point.suppressed else ""
    return f"{point.reported} of {many} {of if many != 1 else of.removesuffix('s')}{suppressed}"


def _beside(regional: Sequence[Point], many: int, own: Point) -> str:
    same = [point for point in regional if point.period_id == own.period_id]
    return f"state figure, {same[-1].reported} of {many} regions" if same else "state figure"


def as_table(cards: Sequence[Card]) -> pd.DataFrame:
    """What the cards show, a row each.

    Columns
    -------
    theme, indicator, unit : str
    latest : float
        In `unit`; NaN where suppressed or where there is no single number.
    status, period : str
        Of the latest value.
    start : float
        In `unit`; what the change is measured from; NaN where it is not compared.
    start period, change, basis : str
    """
    rows = [
        (c.measure.theme, c.measure.name, c.measure.unit, c.value, c.status, c.period, c.start, c.since,
         c.change, c.reach)
        for c in cards
    ]  # fmt: skip
    heads = ["theme", "indicator", "unit", "latest", "status", "period", "start", "start period", "change",
             "basis"]  # fmt: skip
    return pd.DataFrame(rows, columns=heads).astype({"latest": float, "start": float})
