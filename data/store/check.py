"""Whether all that is stored still fits together. Reads everything: for the night, not for a page."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

from data.registers.keeping import check
from data.store import audit
from data.store.counting.judging import wrongly_judged
from data.store.counting.standing import TRUE_STATUS, TRUE_VALUE
from data.store.writing import originals

# What must count: of each series, with those that count as it, and period the newest observation whose
# submission stands.
_REPLAY = """
SELECT newest.series_id, o.period_id, o.id, o.value, o.status FROM observation AS o JOIN (
  SELECT coalesce(x.counts_as_id, x.id) AS series_id, max(o.id) AS id FROM observation AS o
  JOIN submission AS s ON s.id = o.submission_id JOIN series AS x ON x.id = o.series_id
  WHERE s.undone_at IS NULL GROUP BY coalesce(x.counts_as_id, x.id), o.period_id
) AS newest ON newest.id = o.id"""
_CURRENT = f"SELECT c.series_id, c.period_id, c.observation_id, {TRUE_VALUE}, {TRUE_STATUS} FROM current AS c"

# What the statistics must hold; a scope without a value has no row.
_RECOMPUTE = """
SELECT p.parent_id, s.metric_id, c.period_id, count(c.value),
  sum(CASE WHEN c.status = 'suppressed' THEN 1 ELSE 0 END), sum(c.value), sum(abs(c.value))
FROM current AS c JOIN series AS s ON s.id = c.series_id JOIN place AS p ON p.id = s.place_id
WHERE s.breakdown = '' AND s.partnership_id IS NULL AND p.parent_id IS NOT NULL
  AND c.status IN ('reported', 'suppressed')
GROUP BY p.parent_id, s.metric_id, c.period_id"""
_STATISTIC = "SELECT place_id, metric_id, period_id, reported, suppressed, total + carry FROM statistic"
ROUNDING = 1e-9  # of the sum of all sizes, which is more than adding in another order can move


def faults(connection: Connection) -> Iterator[str]:
    """A sentence for each thing that does not fit; none where the store is sound."""
    # A program that opens the file without our pragmas may break its keys; PostgreSQL lets nobody.
    if connection.dialect.name == "sqlite":
        yield from _file_faults(connection)
    yield from audit.broken(connection)
    yield from _current_faults(connection)
    yield from _statistic_faults(connection)
    yield from _joined_faults(connection)
    yield from _privacy_faults(connection)
    yield from originals.faults(connection)
    yield from check.faults(connection)


def _file_faults(connection: Connection) -> Iterator[str]:
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"The database file is damaged: {said}."
    for table, row, parent, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"Row {row} of {table} belongs to a {parent} that is not there."


def _current_faults(connection: Connection) -> Iterator[str]:
    # Both ways round: EXCEPT names what the first has and the second lacks.
    for what, some, others in (("is missing", _REPLAY, _CURRENT), ("is wrong", _CURRENT, _REPLAY)):
        for row in connection.execute(text(f"{some} EXCEPT {others}")):
            yield f"Current {what}: series {row[0]}, period {row[1]}, observation {row[2]}."


def _statistic_faults(connection: Connection) -> Iterator[str]:
    kept = {tuple(row[:3]): tuple(row[3:]) for row in connection.execute(text(_STATISTIC))}
    for *key, reported, suppressed, total, size in connection.execute(text(_RECOMPUTE)):
        counts = kept.pop(tuple(key), (0, 0, 0.0))
        # Not equal but near: the database adds in an order of its own, and rounds at each step.
        near = abs(counts[2] - (total or 0.0)) <= ROUNDING * (size or 0.0)
        if counts[:2] != (reported, suppressed) or not near:
            yield f"The statistic of place {key[0]}, metric {key[1]}, period {key[2]} is wrong."
    for place, metric, period in kept:
        yield f"The statistic of place {place}, metric {metric}, period {period} counts nothing."


_LEAKS = """
SELECT series_id, period_id FROM current WHERE hidden AND (value IS NOT NULL OR status <> 'suppressed')"""


def _privacy_faults(connection: Connection) -> Iterator[str]:
    for series, period in connection.execute(text(_LEAKS)):
        yield f"Series {series}, period {period} is held back, and shown."
    for series, period, hidden in wrongly_judged(connection):
        word = "held back without a reason" if hidden else "shown, but must be held back"
        yield f"Series {series}, period {period} is {word}."


# A series counts as the one that its metric counts as has for the same place, partnership and breakdown.
_ASTRAY = """
SELECT a.id FROM series AS a JOIN metric AS m ON m.id = a.metric_id
LEFT JOIN series AS b ON b.id = a.counts_as_id AND b.metric_id = m.counts_as_id
  AND b.place_id = a.place_id AND b.breakdown = a.breakdown
  AND coalesce(b.partnership_id, 0) = coalesce(a.partnership_id, 0)
WHERE coalesce(a.counts_as_id, m.counts_as_id) IS NOT NULL AND b.id IS NULL ORDER BY a.id"""
_UNFOUND = """
SELECT o.id FROM metric AS m JOIN series AS s ON s.metric_id = m.id
JOIN observation AS o ON o.series_id = s.id JOIN submission AS u ON u.id = o.submission_id
LEFT JOIN joined AS j ON j.observation_id = o.id AND j.series_id = s.id
WHERE m.joined AND u.undone_at IS NULL AND j.observation_id IS NULL ORDER BY o.id"""


def _joined_faults(connection: Connection) -> Iterator[str]:
    for (series_id,) in connection.execute(text(_ASTRAY)):
        yield f"Series {series_id} does not count as its metric does."
    if connection.execute(text("SELECT 1 FROM metric WHERE joined")).first():
        for (observation_id,) in connection.execute(text(_UNFOUND)):
            yield f"Observation {observation_id} is not kept with its series."
