"""The values of one metric as they were reported, with what decides about holding them back."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from data.privacy.family import Counting, Family, Spot
from data.privacy.rule import Rule
from data.store.counting.standing import TRUE_VALUE, Pair
from data.store.opening.bulk import PAIRS, chunks

# CROSS JOIN keeps SQLite at the series of the metric: Current is far larger.
_VALUES = f"""
SELECT s.id, s.place_id, coalesce(s.partnership_id, 0), s.breakdown, c.period_id, c.hidden,
  {TRUE_VALUE}
FROM series AS s CROSS JOIN current AS c
WHERE s.metric_id = :metric AND c.series_id = s.id AND c.status IN ('reported', 'suppressed')"""
_SUPPRESSED = """
SELECT DISTINCT s.metric_id, c.period_id FROM series AS s CROSS JOIN current AS c
WHERE s.metric_id IN :metrics AND c.series_id = s.id AND c.status = 'suppressed'"""
_CATALOGUE = """
SELECT id, name, unit, aggregation, counts, cumulative, numerator_id, weight_id, counts_as_id FROM metric"""


@dataclass(frozen=True)
class Values:
    """What was reported of one metric, by spot: the value, where it stands, and what is held back now."""

    cells: Mapping[Spot, float | None]
    pairs: Mapping[Spot, Pair]
    hidden: frozenset[Spot]


def families(connection: Connection, rule: Rule) -> dict[int, Family]:
    """What each metric is judged by, by its id. Those that count as another have no values of their own."""
    above = sa.text("SELECT id, parent_id FROM place WHERE parent_id IS NOT NULL")
    within = {row.id: row.parent_id for row in connection.execute(above)}
    rows = connection.execute(sa.text(_CATALOGUE)).all()
    stands_for = {row.id: row.counts_as_id or row.id for row in rows}
    links = {row.id: {stands_for[id] for id in (row.numerator_id, row.weight_id) if id} for row in rows}
    found: dict[int, Family] = {}
    for row in rows:
        # A rate of rates has no people of its own to be few.
        of = frozenset(link for link in links[row.id] - {row.id} if not links[link])
        counting = Counting(row.name, row.unit, row.aggregation, row.counts, bool(row.cumulative), of)
        found[row.id] = counting.family(rule, within)
    return found


def values(connection: Connection, metric: int, periods: Collection[int] | None = None) -> Values:
    """The metric's values, of the given periods only where there are any."""
    statement = sa.text(_VALUES)
    if periods is not None:
        # Whole numbers only go into the text of the statement, never a word that came from outside.
        statement = sa.text(
            f"{_VALUES} AND c.period_id IN ({', '.join(format(one, 'd') for one in periods)})"
        )
    cells: dict[Spot, float | None] = {}
    pairs: dict[Spot, Pair] = {}
    hidden: list[Spot] = []
    for series, place, partnership, breakdown, period, is_hidden, value in connection.execute(
        statement, {"metric": metric}
    ):
        spot = (place, partnership, breakdown, period)
        cells[spot], pairs[spot] = value, (series, period)
        if is_hidden:
            hidden.append(spot)
    return Values(cells, pairs, frozenset(hidden))


def suppressed_periods(connection: Connection, metrics: Iterable[int]) -> dict[int, set[int]]:
    """The periods of each metric in which anything is not shown, by its publisher or by us."""
    found: dict[int, set[int]] = {}
    for some in chunks(sorted(metrics), PAIRS):
        asked = sa.text(_SUPPRESSED).bindparams(sa.bindparam("metrics", some, expanding=True))
        for metric, period in connection.execute(asked):
            found.setdefault(metric, set()).add(period)
    return found
