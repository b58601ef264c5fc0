"""Series that become another metric's: their numbers are taken from one sum and added to the other."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from data.store.counting.holding_back import judge_again
from data.store.counting.standing import series_scopes
from data.store.counting.statistics import Differences, Value
from data.store.opening.bulk import PAIRS, chunks
from data.store.writing.moved import metrics_of


def move(connection: Connection, series_ids: Sequence[int], metric_id: int) -> None:
    """Let these series be of that metric. Whoever calls has seen that it has none for the same cells."""
    left = set(metrics_of(connection, series_ids).values())
    for some in chunks(sorted(series_ids), PAIRS):
        values = _counting(connection, some)
        _add(connection, some, values, -1)
        update = sa.text("UPDATE series SET metric_id = :metric WHERE id IN :asked")
        connection.execute(update.bindparams(_asked(some)), {"metric": metric_id})
        _add(connection, some, values, 1)
    # What stood beside them stands alone now, and they beside others.
    judge_again(connection, {*left, metric_id})


def _add(connection: Connection, series_ids: Sequence[int], values: Sequence[Value], sign: int) -> None:
    differences = Differences(series_scopes(connection, series_ids))
    differences.add(values, sign)
    differences.write(connection)


def _counting(connection: Connection, series_ids: Sequence[int]) -> list[Value]:
    asked = sa.text("SELECT series_id, period_id, value, status FROM current WHERE series_id IN :asked "
                    "ORDER BY series_id, period_id")  # fmt: skip
    return [(*row,) for row in connection.execute(asked.bindparams(_asked(series_ids)))]


def _asked(series_ids: Sequence[int]) -> "sa.BindParameter[int]":
    return sa.bindparam("asked", list(series_ids), expanding=True)
