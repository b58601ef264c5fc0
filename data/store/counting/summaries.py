"""Current: which observation counts for a series and period. Kept inside each commit, at its cost."""

from sqlalchemy import Connection

# Series, period, value and status now, value and status then (None where nothing is left).
Moved = tuple[int, int, float | None, str, float | None, str | None]

COUNT_NOW = (
    "ON CONFLICT (series_id, period_id) DO UPDATE SET "
    "observation_id = excluded.observation_id, value = excluded.value, status = excluded.status, "
    "hidden = FALSE"  # until it is judged: see data.store.counting.holding_back
)


# Which count together with others is settled elsewhere: see data.store.counting.joined.
_BY_ITSELF = " AND NOT EXISTS (SELECT 1 FROM joined AS j WHERE j.observation_id = o.id)"


def advance(connection: Connection, first: int, last: int, some_joined: bool = False) -> None:
    """Let the observations from `first` to `last` count; they lie in the order of Current's key."""
    connection.exec_driver_sql(
        "INSERT INTO current (series_id, period_id, observation_id, value, status) "
        "SELECT series_id, period_id, id, value, status FROM observation AS o "
        f"WHERE id BETWEEN {first:d} AND {last:d}{_BY_ITSELF if some_joined else ''} ORDER BY id {COUNT_NOW}"
    )


def find_fallback(connection: Connection, first: int, last: int, some_joined: bool = False) -> list[Moved]:
    """Where an observation from `first` to `last` counts, and what counts without it, as table `fallback`.

    Each observation names the one it replaced. Those whose submission is undone are stepped over,
    so what is found is the newest whose submission stands; or nothing, and the row goes.
    """
    connection.exec_driver_sql("DROP TABLE IF EXISTS fallback")
    connection.exec_driver_sql(
        "CREATE TEMPORARY TABLE fallback AS "
        "WITH RECURSIVE back (series_id, period_id, observation_id) AS ("
        " SELECT c.series_id, c.period_id, o.replaces_id FROM observation AS o CROSS JOIN current AS c"
        f" WHERE o.id BETWEEN {first:d} AND {last:d} AND c.series_id = o.series_id"
        f" AND c.period_id = o.period_id AND c.observation_id = o.id{_BY_ITSELF if some_joined else ''}"
        " UNION ALL"
        " SELECT b.series_id, b.period_id, o.replaces_id"
        " FROM back AS b CROSS JOIN observation AS o CROSS JOIN submission AS s"
        " WHERE o.id = b.observation_id AND s.id = o.submission_id AND s.undone_at IS NOT NULL"
        ") SELECT b.series_id, b.period_id, o.id AS observation_id, o.value, o.status FROM back AS b"
        " LEFT JOIN observation AS o ON o.id = b.observation_id"
        " LEFT JOIN submission AS s ON s.id = o.submission_id"
        " WHERE b.observation_id IS NULL OR s.undone_at IS NULL"
    )
    moved = connection.exec_driver_sql(
        "SELECT f.series_id, f.period_id, c.value, c.status, f.value, f.status"
        " FROM fallback AS f CROSS JOIN current AS c"
        " WHERE c.series_id = f.series_id AND c.period_id = f.period_id"
    )
    return [(*row,) for row in moved]


def fall_back(connection: Connection) -> None:
    """Let what `find_fallback` found count."""
    connection.exec_driver_sql(
        "DELETE FROM current WHERE (series_id, period_id) IN"
        " (SELECT series_id, period_id FROM fallback WHERE observation_id IS NULL)"
    )
    connection.exec_driver_sql(
        "INSERT INTO current (series_id, period_id, observation_id, value, status)"
        " SELECT series_id, period_id, observation_id, value, status FROM fallback"
        f" WHERE observation_id IS NOT NULL ORDER BY series_id, period_id {COUNT_NOW}"
    )
    connection.exec_driver_sql("DROP TABLE fallback")
