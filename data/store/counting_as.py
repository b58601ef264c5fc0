"""One metric counts as another: its numbers stand under the other's name, until they are parted again.

What was handed in stays as it was: an observation keeps its own series, and a workbook that uses the old
name goes on filling it. Only what counts now moves. Whoever calls has asked for the rights.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import Connection

from data.catalogue.units import differ
from data.errors import NotChangeable
from data.store.counting import joined
from data.store.counting.holding_back import judge_again
from data.store.opening.bulk import insert_parents, next_id

NAMED = 3  # places and periods in a sentence; more is a list

_SAME_CELLS = (
    "a.place_id = b.place_id AND coalesce(a.partnership_id, 0) = coalesce(b.partnership_id, 0)"
    " AND a.breakdown = b.breakdown"
)
# What each of two metrics says by itself; that of `into` may come from others that count as it.
_CONTRADICTIONS = f"""
SELECT coalesce(w.name, p.name), t.label, a.breakdown FROM series AS a CROSS JOIN series AS b
CROSS JOIN current AS ca CROSS JOIN current AS cb
JOIN observation AS oa ON oa.id = ca.observation_id JOIN observation AS ob ON ob.id = cb.observation_id
JOIN place AS p ON p.id = a.place_id JOIN period AS t ON t.id = ca.period_id
LEFT JOIN partnership AS w ON w.id = a.partnership_id
WHERE a.metric_id = :metric AND b.metric_id = :into AND {_SAME_CELLS}
AND ca.series_id = a.id AND cb.series_id = b.id AND cb.period_id = ca.period_id AND oa.value <> ob.value
ORDER BY 1, ca.period_id, 3"""
_LACKING = f"""
SELECT a.place_id, a.partnership_id, a.breakdown FROM series AS a WHERE a.metric_id = :metric
AND NOT EXISTS (SELECT 1 FROM series AS b WHERE b.metric_id = :into AND {_SAME_CELLS}) ORDER BY a.id"""
_LEAD = f"""
UPDATE series SET counts_as_id = (
  SELECT b.id FROM series AS a JOIN series AS b ON {_SAME_CELLS}
  WHERE a.id = series.id AND b.metric_id = :into
) WHERE metric_id = :metric"""


@dataclass(frozen=True)
class _Counted:
    """What decides whether one metric can count as another."""

    id: int
    name: str
    unit: str
    cumulative: bool
    counts_as_id: int | None


def count_as(connection: Connection, metric_id: int, into_id: int) -> None:
    """Let the first metric count as the second: in each place, breakdown and period the newest of both.

    Raises
    ------
    NotChangeable
        Where the two cannot be one: other units, one runs on and the other does not, a chain of such,
        or different numbers for the same place, breakdown and period.
    """
    check(connection, metric_id, into_id)
    joined.take_in(connection, (metric_id, into_id))
    both = {"metric": metric_id, "into": into_id}
    connection.execute(sa.text("UPDATE metric SET counts_as_id = :into WHERE id = :metric"), both)
    _enter_lacking(connection, metric_id, into_id)
    connection.execute(sa.text(_LEAD), both)
    joined.settle(connection, _series(connection, metric_id))
    judge_again(connection, (metric_id, into_id))


def count_alone(connection: Connection, metric_id: int) -> None:
    """Part a metric from the one that it counts as; each has its own numbers again.

    Raises
    ------
    NotChangeable
        Where it counts on its own already.
    """
    one = _metric(connection, metric_id)
    if one.counts_as_id is None:
        raise NotChangeable(f"'{one.name}' counts on its own already.")
    moved = _series(connection, metric_id)
    asked = {"metric": metric_id}
    connection.execute(sa.text("UPDATE metric SET counts_as_id = NULL WHERE id = :metric"), asked)
    connection.execute(sa.text("UPDATE series SET counts_as_id = NULL WHERE metric_id = :metric"), asked)
    joined.settle(connection, moved)
    judge_again(connection, (metric_id, one.counts_as_id))


def check(connection: Connection, metric_id: int, into_id: int) -> None:
    """Raise NotChangeable, as `count_as` does, where the first cannot count as the second."""
    one, other = _metric(connection, metric_id), _metric(connection, into_id)
    if one.id == other.id:
        raise NotChangeable(f"'{one.name}' is one metric already.")
    _check_chain(connection, one, other)
    if differ(one.unit, other.unit):
        raise NotChangeable(
            f"'{one.name}' is in {one.unit} and '{other.name}' in {other.unit}: they cannot be one."
        )
    if one.cumulative != other.cumulative:
        runs, counts = (one, other) if one.cumulative else (other, one)
        raise NotChangeable(
            f"'{runs.name}' counts from the start of the year, '{counts.name}' each period by itself: "
            "they cannot be one."
        )
    _check_numbers(connection, one, other)


def _check_chain(connection: Connection, one: _Counted, other: _Counted) -> None:
    if one.counts_as_id is not None:
        into = _metric(connection, one.counts_as_id)
        raise NotChangeable(f"'{one.name}' counts as '{into.name}' already. Part them first.")
    if other.counts_as_id is not None:
        into = _metric(connection, other.counts_as_id)
        raise NotChangeable(f"'{other.name}' counts as '{into.name}' itself. Choose '{into.name}' instead.")
    asked = sa.text("SELECT name FROM metric WHERE counts_as_id = :metric ORDER BY name")
    others = [name for (name,) in connection.execute(asked, {"metric": one.id})]
    if others:
        raise NotChangeable(f"{_listed(others)} counts as '{one.name}'. Part them first.")
    asked = sa.text(
        "SELECT name FROM metric WHERE weight_id = :metric OR numerator_id = :metric ORDER BY name"
    )
    leaning = [name for (name,) in connection.execute(asked, {"metric": one.id})]
    if leaning:
        raise NotChangeable(f"'{one.name}' is a part of {_listed(leaning)}. Name '{other.name}' there first.")


def _check_numbers(connection: Connection, one: _Counted, other: _Counted) -> None:
    both = {"metric": one.id, "into": other.id}
    cells = connection.execute(sa.text(_CONTRADICTIONS), both).all()
    if cells:
        named = [f"{place} in {period}" + (f" ({words})" if words else "") for place, period, words in cells]
        more = f" and {len(cells) - NAMED} more" if len(cells) > NAMED else ""
        raise NotChangeable(
            f"'{one.name}' and '{other.name}' give different numbers for {', '.join(named[:NAMED])}{more}: "
            "one of the two would be lost."
        )


def _enter_lacking(connection: Connection, metric_id: int, into_id: int) -> None:
    lacking = connection.execute(sa.text(_LACKING), {"metric": metric_id, "into": into_id}).all()
    first = next_id(connection, "series")
    rows = [(first + at, into_id, *one) for at, one in enumerate(lacking)]
    insert_parents(connection, "series", ("id", "metric_id", "place_id", "partnership_id", "breakdown"), rows)


def _series(connection: Connection, metric_id: int) -> list[int]:
    """The metric's series, and those as which they count."""
    asked = sa.text("SELECT id, counts_as_id FROM series WHERE metric_id = :metric")
    rows = connection.execute(asked, {"metric": metric_id}).all()
    return [id for row in rows for id in row if id is not None]


def _metric(connection: Connection, metric_id: int) -> _Counted:
    asked = sa.text("SELECT id, name, unit, cumulative, counts_as_id FROM metric WHERE id = :metric")
    row = connection.execute(asked, {"metric": metric_id}).one_or_none()
    if row is None:
        raise NotChangeable("This metric is not in the catalogue any more.")
    return _Counted(*row)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
