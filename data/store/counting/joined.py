"""What counts where several series count as one: the newest observation of any of them that stands.

Of a series by itself the chain of replaced observations tells (docs/decisions/0008-undo-by-chain.md). Once
two are joined, or parted again, chains run across them; so the observations of all metrics that ever were
are kept by series too, and what counts is worked out from these.
"""

from collections.abc import Collection, Iterable

import sqlalchemy as sa
from sqlalchemy import Connection

from data.store.counting.standing import Pair, Standing, series_scopes
from data.store.counting.statistics import Differences
from data.store.counting.summaries import COUNT_NOW
from data.store.opening.bulk import PAIRS, chunks, listed

# As which series each of those asked counts; CROSS JOIN keeps SQLite from walking the observations.
_MEMBERS = """
SELECT a.series_id AS counts_id, s.id AS member_id FROM settling AS a CROSS JOIN series AS s
WHERE s.id = a.series_id AND s.counts_as_id IS NULL
UNION ALL
SELECT a.series_id, s.id FROM settling AS a CROSS JOIN series AS s WHERE s.counts_as_id = a.series_id"""
_NEWEST = f"""
SELECT n.counts_id, n.period_id, o.id, o.value, o.status FROM (
  SELECT m.counts_id, o.period_id, max(o.id) AS id FROM ({_MEMBERS}) AS m
  CROSS JOIN joined AS j CROSS JOIN observation AS o CROSS JOIN submission AS u
  WHERE j.series_id = m.member_id AND o.id = j.observation_id AND u.id = o.submission_id
    AND u.undone_at IS NULL
  GROUP BY m.counts_id, o.period_id
) AS n CROSS JOIN observation AS o WHERE o.id = n.id"""
_KEPT = """
SELECT c.series_id, c.period_id, c.observation_id, c.value, c.status
FROM settling AS a CROSS JOIN current AS c WHERE c.series_id = a.series_id"""

_Counting = dict[Pair, Standing]


def take_in(connection: Connection, metric_ids: Collection[int]) -> None:
    """Keep the observations of these metrics by series from now on, if that was not done before."""
    asked = {"metrics": list(metric_ids)}
    wanted: sa.BindParameter[int] = sa.bindparam("metrics", expanding=True)
    # As long as a metric was by itself, all of it that stands hangs on the chains of what counts now.
    back = sa.text(
        "WITH RECURSIVE back (id, series_id, replaces_id) AS ("
        " SELECT o.id, o.series_id, o.replaces_id FROM metric AS m CROSS JOIN series AS s"
        " CROSS JOIN current AS c CROSS JOIN observation AS o"
        " WHERE m.id IN :metrics AND NOT m.joined AND s.metric_id = m.id AND c.series_id = s.id"
        " AND o.id = c.observation_id"
        " UNION ALL"
        " SELECT o.id, o.series_id, o.replaces_id FROM back AS b CROSS JOIN observation AS o"
        " WHERE o.id = b.replaces_id"
        ") INSERT INTO joined (observation_id, series_id) SELECT id, series_id FROM back"
    )
    connection.execute(back.bindparams(wanted), asked)
    mark = sa.text("UPDATE metric SET joined = TRUE WHERE id IN :metrics")
    connection.execute(mark.bindparams(wanted), asked)


def take_in_run(connection: Connection, series_ids: Iterable[int], first: int, last: int) -> None:
    """Keep those of the observations from `first` to `last` that are of these series."""
    for some in chunks(series_ids, PAIRS):
        connection.execute(
            sa.text(
                "INSERT INTO joined (observation_id, series_id) SELECT id, series_id FROM observation "
                "WHERE id BETWEEN :first AND :last AND series_id IN :asked"
            ).bindparams(sa.bindparam("asked", some, expanding=True)),
            {"first": first, "last": last},
        )


def counted_in_run(connection: Connection, first: int, last: int) -> list[int]:
    """As which series those of the observations from `first` to `last` count that are kept here."""
    rows = connection.exec_driver_sql(
        "SELECT DISTINCT coalesce(s.counts_as_id, s.id) FROM joined AS j CROSS JOIN series AS s "
        f"WHERE j.observation_id BETWEEN {first:d} AND {last:d} AND s.id = j.series_id"
    )
    return [id for (id,) in rows]


def settle(connection: Connection, series_ids: Collection[int]) -> None:
    """Let the newest count, of each of these series and of those that count as it."""
    if not series_ids:
        return
    _ask(connection, series_ids)
    kept, newest = _read(connection, _KEPT), _read(connection, _NEWEST)
    connection.exec_driver_sql("DROP TABLE settling")
    come = {
        key: one
        for key, one in newest.items()
        if key not in kept or kept[key].observation_id != one.observation_id
    }
    gone = {key: one for key, one in kept.items() if key not in newest or key in come}
    differences = Differences(series_scopes(connection, sorted(series_ids)))
    differences.add(((*key, *one.shown) for key, one in sorted(gone.items())), -1)
    differences.add((*key, *one.shown) for key, one in sorted(come.items()))
    differences.write(connection)
    _drop(connection, sorted(gone.keys() - come.keys()))
    _count(connection, sorted((*key, one.observation_id) for key, one in come.items()))


def _ask(connection: Connection, series_ids: Collection[int]) -> None:
    connection.exec_driver_sql("CREATE TEMPORARY TABLE settling (series_id INTEGER PRIMARY KEY)")
    for some in chunks(sorted(set(series_ids)), PAIRS):
        values = listed([(id,) for id in some])
        connection.exec_driver_sql(f"INSERT INTO settling (series_id) VALUES {values}")


def _read(connection: Connection, sql: str) -> _Counting:
    rows = connection.exec_driver_sql(sql)
    return {(series, period): Standing(*said) for series, period, *said in rows}


def _drop(connection: Connection, pairs: Iterable[Pair]) -> None:
    for some in chunks(pairs, PAIRS):
        connection.exec_driver_sql(
            f"WITH asked (series_id, period_id) AS (VALUES {listed(some)}) "
            "DELETE FROM current WHERE (series_id, period_id) IN (SELECT * FROM asked)"
        )


def _count(connection: Connection, rows: Iterable[tuple[int, int, int]]) -> None:
    for some in chunks(rows, PAIRS):
        connection.exec_driver_sql(
            f"WITH asked (series_id, period_id, observation_id) AS (VALUES {listed(some)}) "
            "INSERT INTO current (series_id, period_id, observation_id, value, status) "
            "SELECT a.series_id, a.period_id, o.id, o.value, o.status "
            "FROM asked AS a CROSS JOIN observation AS o WHERE o.id = a.observation_id "
            f"ORDER BY a.series_id, a.period_id {COUNT_NOW}"
        )
