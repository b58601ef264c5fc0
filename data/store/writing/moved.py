"""The values that a transaction moved, as columns, and which metrics and periods they are of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import sqlalchemy as sa
from sqlalchemy import Connection

from data.privacy.family import Family
from data.store.counting.standing import Pair
from data.store.opening.bulk import PAIRS, chunks, listed


@dataclass(frozen=True)
class Moved:
    """Values that count from now on: series and period of each, and the value, NaN where it is a blank."""

    series: npt.NDArray[np.int64]
    periods: npt.NDArray[np.int64]
    amounts: npt.NDArray[np.float64]
    suppressed: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, float | None, str | None]]) -> "Moved":
        """Of series, period, value and status, which is None where nothing counts any more."""
        series, periods, amounts, statuses = zip(*rows, strict=True) if (rows := list(rows)) else ((),) * 4
        return cls(
            np.array(series, np.int64),
            np.array(periods, np.int64),
            np.array(amounts, np.float64),
            np.array([status == "suppressed" for status in statuses], np.bool_),
        )


def counting(connection: Connection, series_ids: Iterable[int]) -> Moved:
    """All that counts of these series, whatever of it moved."""
    rows: list[sa.Row[int, int, float | None, str]] = []
    for some in chunks(sorted(series_ids), PAIRS):
        asked = sa.text("SELECT series_id, period_id, value, status FROM current WHERE series_id IN :asked")
        rows += connection.execute(asked.bindparams(sa.bindparam("asked", some, expanding=True)))
    return Moved.of((*row,) for row in rows)


def touched_by(
    connection: Connection, moved: Moved, judged_by: Mapping[int, Family]
) -> tuple[set[Pair], set[Pair]]:
    """Metric and period of all that moved, and of those where something small may be now.

    That is what is small or suppressed itself, and all of a running total: a small step may lead to it, or
    past it where it is gone.
    """
    # Counted, not sorted: of a hundred thousand values few thousand series are told apart.
    lowest = moved.series.min()
    series = np.flatnonzero(np.bincount(moved.series - lowest)) + lowest
    at = np.searchsorted(series, moved.series)
    metric_of = metrics_of(connection, series.tolist())
    metrics = np.array([metric_of[one] for one in series.tolist()], np.int64)
    fewest = np.array([judged_by[one].fewest for one in metrics.tolist()])[at]
    running = np.array([judged_by[one].cumulative for one in metrics.tolist()])[at] & (fewest > 0)
    # A comparison with NaN is false, so blanks are never small.
    few = running | moved.suppressed | ((np.abs(moved.amounts) < fewest) & (moved.amounts != 0))
    periods, when = np.unique(moved.periods, return_inverse=True)
    both = metrics[at] * len(periods) + when

    def pairs(numbers: npt.NDArray[np.int64]) -> set[Pair]:
        whose, at_period = np.divmod(np.flatnonzero(np.bincount(numbers)), len(periods))
        return set(zip(whose.tolist(), periods[at_period].tolist(), strict=True))

    return pairs(both), pairs(both[few])


def metrics_of(connection: Connection, series: Iterable[int]) -> dict[int, int]:
    """The metric that each series counts for."""
    found: dict[int, int] = {}
    for some in chunks([(one,) for one in series], PAIRS):
        rows = connection.exec_driver_sql(
            f"WITH asked (id) AS (VALUES {listed(some)}) "
            "SELECT s.id, e.metric_id FROM asked AS a CROSS JOIN series AS s CROSS JOIN series AS e "
            "WHERE s.id = a.id AND e.id = coalesce(s.counts_as_id, s.id)"
        )
        found.update((id, metric) for id, metric in rows)
    return found
