"""The newest stretch of many histories at once, each found by index: what a card or a small trend needs.

A point is what places gave for one period: how many reported, how many suppressed, and their sum.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause
from sqlmodel import Session

from data.stored import CURRENT, METRIC, PERIOD, SERIES, STATISTIC

# Thirteen: a quarter is then compared with the same quarter three years ago, a month with that of last year.
STRETCH = 13
KINDS, DAYS = 100, 100_000  # how data.reading.words.periods packs a period's id: end, length in days, kind


@dataclass(frozen=True)
class Point:
    """What was given for one period. `value` is None where it adds up to no single number."""

    period_id: int
    reported: int
    suppressed: int
    value: float | None

    @property
    def ends(self) -> date:
        """The last day of its period."""
        return date.fromordinal(self.period_id // (DAYS * KINDS))

    @property
    def starts(self) -> date:
        """The first day of its period."""
        return self.ends - timedelta(days=self.period_id // KINDS % DAYS - 1)


def follows(before: Point, point: Point) -> bool:
    """Whether no period lies between the two. Single days, such as those of a count, follow as they are."""
    instant = point.starts == point.ends
    return instant or point.starts <= before.ends + timedelta(days=1)


@dataclass(frozen=True)
class Histories:
    """A kept table seen as points: which column names a history, and what its periods hold."""

    table: FromClause
    key: sa.ColumnElement[int]
    period_id: sa.ColumnElement[int]
    reported: sa.ColumnElement[int]
    suppressed: sa.ColumnElement[int]
    total: sa.ColumnElement[float]
    within: sa.ColumnElement[bool]


def _added_up() -> Histories:
    """What the places directly within a place add up to; a history is a metric."""
    kept = STATISTIC.alias()
    c = kept.c
    return Histories(
        table=kept,
        key=c.metric_id,
        period_id=c.period_id,
        reported=c.reported,
        suppressed=c.suppressed,
        total=c.total + c.carry,
        within=c.place_id == sa.bindparam("place", type_=sa.Integer),
    )


def _given() -> Histories:
    """What counts now; a history is a series."""
    kept = CURRENT.alias()
    c = kept.c
    return Histories(
        table=kept,
        key=c.series_id,
        period_id=c.period_id,
        reported=sa.cast(c.status == "reported", sa.Integer),
        suppressed=sa.cast(c.status == "suppressed", sa.Integer),
        total=c.value,
        within=sa.true(),
    )


def newest_within(
    session: Session, place_id: int, metrics: Iterable[int], until: int
) -> dict[int, list[Point]]:
    """The newest stretch, by metric, of what the places directly within a place add up to."""
    return _newest(session, ADDED_UP, {"place": place_id, "keys": list(metrics), "until": until})


def newest_of(session: Session, series: Iterable[int], until: int) -> dict[int, list[Point]]:
    """The newest stretch of each series, by its id."""
    return _newest(session, GIVEN, {"keys": list(series), "until": until})


def _newest(
    session: Session, statement: sa.Select[int, int, int, int, float], asked: dict[str, object]
) -> dict[int, list[Point]]:
    found: dict[int, list[Point]] = {}
    if not asked["keys"]:
        return found
    for key, period_id, reported, suppressed, total in session.connection().execute(statement, asked).all():
        value = float(total) if reported else None
        found.setdefault(key, []).append(Point(period_id, reported, suppressed, value))
    return found


def _stretch(histories: Callable[[], Histories], names: sa.Table) -> sa.Select[int, int, int, int, float]:
    """The last periods, in time order, of each history asked for: all of the newest one's kind.

    Each costs a few index seeks, however long it is and however many others there are.
    """
    wanted = names.c.id.in_(sa.bindparam("keys", expanding=True))
    until = sa.bindparam("until", type_=sa.BigInteger)
    last = (
        sa.select(names.c.id.label("key"), _back(histories(), names.c.id, until).label("id"))
        .where(wanted)
        .cte()
        .prefix_with("MATERIALIZED")
    )
    shown, kind = histories(), last.c.id % KINDS
    first = _back(histories(), last.c.key, last.c.id, STRETCH - 1, kind)
    return (
        sa.select(shown.key, shown.period_id, shown.reported, shown.suppressed, shown.total)
        .select_from(last.join(shown.table, shown.key == last.c.key))
        .where(shown.within, shown.reported + shown.suppressed > 0)
        .where(shown.period_id <= last.c.id, shown.period_id % KINDS == kind)
        .where(shown.period_id >= sa.func.coalesce(first, 0))
        .order_by(shown.key, shown.period_id)
    )


def _back(
    histories: Histories,
    key: sa.ColumnElement[int],
    until: sa.ColumnElement[int],
    steps: int = 0,
    kind: sa.ColumnElement[int] | None = None,
) -> sa.ScalarSelect[int]:
    """The period so many steps before the newest that is not after `until`."""
    statement = (
        sa.select(histories.period_id)
        .where(histories.within, histories.key == key, histories.period_id <= until)
        .where(histories.reported + histories.suppressed > 0)
        .order_by(histories.period_id.desc())
        .limit(1)
        .offset(steps)
    )
    if kind is not None:
        statement = statement.where(histories.period_id % KINDS == kind)
    return statement.scalar_subquery()


# Made once: building them costs more than running them.
ADDED_UP = _stretch(_added_up, METRIC)
GIVEN = _stretch(_given, SERIES)
_LABELS = sa.select(PERIOD.c.id, PERIOD.c.label).where(PERIOD.c.id.in_(sa.bindparam("ids", expanding=True)))


def last_period_id(ends: date) -> int:
    """No period that ends on or before the day has a higher id."""
    return (ends.toordinal() + 1) * DAYS * KINDS - 1


def labels(session: Session, period_ids: Iterable[int]) -> dict[int, str]:
    """The labels of periods by their ids."""
    ids = [*{*period_ids}]
    return dict(session.connection().execute(_LABELS, {"ids": ids}).all()) if ids else {}
