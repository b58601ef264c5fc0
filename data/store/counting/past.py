"""What stood at an earlier moment, in the place of what stands, on one connection.

The tables `current`, `statistic` and `submission` are hidden behind temporary ones of the same names,
which every database looks up first: docs/decisions/0018-as-known-on-a-day.md.
"""

from collections.abc import Collection
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Connection, TextClause

from data.store.counting.holding_back import judge_again
from data.stored import METRIC, SUBMISSION

Runs = list[tuple[int, int]]  # the first and the last id of each submission's observations
NEVER = (1 << 62) - 1  # no observation has so high an id


def hide_since(connection: Connection, after: datetime, metrics: Collection[int]) -> None:
    """Hide what was handed in or taken back of these metrics from the moment `after` on.

    The temporary tables go when the savepoint or transaction that is open is rolled back.
    """
    late, undone = _moved_since(connection, after)
    if late == NEVER and not undone:
        return
    asked: dict[str, object] = {"metrics": sorted(_with_family(connection, metrics)), "late": late}
    _hide_submissions(connection, after)
    connection.exec_driver_sql(_STOOD)
    connection.execute(_UNTOUCHED, asked)
    connection.execute(_WALKED_BACK, asked)
    connection.execute(_JOINED, asked)
    for first, last in undone:
        connection.execute(_TAKEN_BACK, asked | {"first": first, "last": last})
    connection.exec_driver_sql(_KNOWN)
    connection.exec_driver_sql(_KEEP_HELD_BACK)
    _empty(connection, "current", "series_id, period_id")
    connection.exec_driver_sql(_FILL_CURRENT)
    _empty(connection, "statistic", "place_id, metric_id, period_id")
    connection.exec_driver_sql(_FILL_STATISTIC)
    # What was small then is held back now: judged on the tables that hide those of today.
    judge_again(connection, _with_family(connection, metrics))


def _empty(connection: Connection, table: str, key: str) -> None:
    """Hide the table behind an empty one with the same columns."""
    # Copied, not written out: PostgreSQL refuses a kept statement whose columns have changed their types.
    connection.exec_driver_sql(f"CREATE TEMPORARY TABLE {table} AS SELECT * FROM {table} WHERE 1 = 0")
    connection.exec_driver_sql(f"CREATE UNIQUE INDEX known_{table} ON {table} ({key})")


def _moved_since(connection: Connection, after: datetime) -> tuple[int, Runs]:
    """The first observation that came since then, and those that stood then and were taken back since."""
    c = SUBMISSION.c
    first = sa.select(sa.func.min(c.first_observation_id)).where(c.submitted_at >= after)
    undone = sa.select(c.first_observation_id, c.last_observation_id)
    undone = undone.where(c.submitted_at < after, c.undone_at >= after)
    runs = [(first, last) for first, last in connection.execute(undone)]
    found = connection.execute(first).scalar_one()
    return NEVER if found is None else found, runs


def _with_family(connection: Connection, metrics: Collection[int]) -> set[int]:
    """These, what they are weighed with or made of, and what is made of the same."""
    found, c = set(metrics), METRIC.c
    for _ in range(2):
        akin = sa.or_(c.id.in_(found), c.weight_id.in_(found), c.numerator_id.in_(found))
        rows = connection.execute(sa.select(c.id, c.weight_id, c.numerator_id).where(akin)).all()
        found = found | {id for row in rows for id in row if id}
    return found


def _hide_submissions(connection: Connection, after: datetime) -> None:
    """Leave those that stood at that moment; none of them is taken back yet."""
    c = SUBMISSION.c
    stood = sa.or_(c.undone_at.is_(None), c.undone_at >= after)
    ids = connection.execute(sa.select(c.id).where(c.submitted_at < after, stood)).scalars()
    listed = ", ".join(map(str, ids)) or "0"
    kept = [
        f"CASE WHEN 1 = 0 THEN {column.name} END AS {column.name}"
        if column.name.startswith("undone")
        else column.name
        for column in SUBMISSION.columns
    ]
    connection.exec_driver_sql(
        f"CREATE TEMPORARY TABLE submission AS SELECT {', '.join(kept)} FROM submission"
        f" WHERE id IN ({listed})"
    )
    connection.exec_driver_sql("CREATE UNIQUE INDEX known_submission ON submission (id)")


def _of_metrics(statement: str) -> TextClause:
    big = [sa.bindparam("late", type_=sa.BigInteger)] * (":late" in statement)
    return sa.text(statement).bindparams(sa.bindparam("metrics", expanding=True), *big)


# What stood, and more: of each series and period the newest of these is what counted.
_STOOD = "CREATE TEMPORARY TABLE stood (series_id INTEGER, period_id BIGINT, observation_id BIGINT)"
# CROSS JOIN keeps SQLite in the order written: from few series to their values.
_UNTOUCHED = _of_metrics(
    "INSERT INTO stood SELECT c.series_id, c.period_id, c.observation_id FROM series AS s"
    " CROSS JOIN current AS c"
    " WHERE s.metric_id IN :metrics AND c.series_id = s.id AND c.observation_id < :late"
)
# Each observation names the one it replaced, back to one of a submission that stood: those alone are left.
_WALKED_BACK = _of_metrics(
    "INSERT INTO stood WITH RECURSIVE back (series_id, period_id, observation_id) AS ("
    " SELECT c.series_id, c.period_id, c.observation_id FROM metric AS m CROSS JOIN series AS s"
    " CROSS JOIN current AS c WHERE m.id IN :metrics AND NOT m.joined AND s.metric_id = m.id"
    " AND c.series_id = s.id AND c.observation_id >= :late"
    " UNION ALL"
    " SELECT b.series_id, b.period_id, o.replaces_id FROM back AS b CROSS JOIN observation AS o"
    " WHERE o.id = b.observation_id AND o.replaces_id IS NOT NULL"
    " AND o.submission_id NOT IN (SELECT id FROM submission)"
    ") SELECT b.series_id, b.period_id, b.observation_id FROM back AS b CROSS JOIN observation AS o"
    " WHERE o.id = b.observation_id AND o.submission_id IN (SELECT id FROM submission)"
)
# Chains run across series that were ever joined, and so these are kept by themselves (decision 17).
_JOINED = _of_metrics(
    "INSERT INTO stood SELECT e.id, o.period_id, o.id FROM metric AS m CROSS JOIN series AS e"
    " CROSS JOIN series AS s CROSS JOIN joined AS j CROSS JOIN observation AS o"
    " WHERE m.id IN :metrics AND m.joined AND e.metric_id = m.id"
    " AND (s.counts_as_id = e.id OR (s.id = e.id AND e.counts_as_id IS NULL))"
    " AND j.series_id = s.id AND o.id = j.observation_id"
    " AND o.submission_id IN (SELECT id FROM submission)"
)
# What was taken back since hangs on no chain; it lies in its submission's run of ids.
_TAKEN_BACK = _of_metrics(
    "INSERT INTO stood SELECT e.id, o.period_id, o.id FROM observation AS o"
    " CROSS JOIN series AS s CROSS JOIN series AS e WHERE o.id BETWEEN :first AND :last"
    " AND s.id = o.series_id AND e.id = coalesce(s.counts_as_id, s.id) AND e.metric_id IN :metrics"
)
_KNOWN = (
    "CREATE TEMPORARY TABLE known AS"
    " SELECT n.series_id, n.period_id, o.id AS observation_id, o.value, o.status, (1 = 0) AS hidden FROM"
    " (SELECT series_id, period_id, max(observation_id) AS id FROM stood GROUP BY series_id, period_id) AS n"
    " CROSS JOIN observation AS o WHERE o.id = n.id"
)
# Whoever holds a number back today does not want it read off an earlier day.
_KEEP_HELD_BACK = (
    "UPDATE known SET value = NULL, status = 'suppressed' WHERE status = 'reported'"
    " AND EXISTS (SELECT 1 FROM current AS c WHERE c.series_id = known.series_id"
    " AND c.period_id = known.period_id AND c.status = 'suppressed')"
)
_FILL_CURRENT = (
    "INSERT INTO current (series_id, period_id, observation_id, value, status, hidden)"
    " SELECT series_id, period_id, observation_id, value, status, hidden FROM known"
    " ORDER BY series_id, period_id"
)
_FILL_STATISTIC = (
    "INSERT INTO statistic (place_id, metric_id, period_id, reported, suppressed, total, carry)"
    " SELECT p.parent_id, s.metric_id, c.period_id, count(c.value),"
    " sum(CASE WHEN c.status = 'suppressed' THEN 1 ELSE 0 END), coalesce(sum(c.value), 0), 0"
    " FROM current AS c CROSS JOIN series AS s CROSS JOIN place AS p"
    " WHERE s.id = c.series_id AND p.id = s.place_id"
    " AND s.breakdown = '' AND s.partnership_id IS NULL AND p.parent_id IS NOT NULL"
    " AND c.status IN ('reported', 'suppressed') GROUP BY p.parent_id, s.metric_id, c.period_id"
)
