"""What counts now, for the series and periods that somebody asks about."""

from collections.abc import Iterable, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection

from data.store.bulk import PAIRS, chunks, listed

Pair = tuple[int, int]  # series and period
Standing = tuple[int, float | None, str]  # observation id, value, status


def standing(connection: Connection, pairs: Iterable[Pair]) -> dict[Pair, Standing]:
    """Observation id, value and status for each of `pairs` (series and period) that has one.

    The cost is that of the pairs, however much is stored: CROSS JOIN keeps SQLite from walking Current.
    """
    found: dict[Pair, Standing] = {}
    for some in chunks(pairs, PAIRS):
        # Whole numbers only go into the text of the statement, never a word that came from outside.
        rows = connection.exec_driver_sql(
            f"WITH asked (series_id, period_id) AS (VALUES {listed(some)}) "
            "SELECT c.series_id, c.period_id, c.observation_id, c.value, c.status "
            "FROM asked AS a CROSS JOIN current AS c "
            "WHERE c.series_id = a.series_id AND c.period_id = a.period_id"
        ).all()
        found |= {(series, period): (id, value, status) for series, period, id, value, status in rows}
    return found


def change(stood: Standing | None, value: float | None, status: str) -> str:
    """What a value that comes does to what stood: 'new', 'changed' or 'same'."""
    if stood is None:
        return "new"
    # A blank of another kind is a change: 'not due' that becomes 'suppressed' is news.
    return "same" if stood[1] == value and stood[2] == status else "changed"


def series_scopes(connection: Connection, series_ids: Sequence[int]) -> dict[int, Pair]:
    """Parent place and metric of each series that is added up there: no breakdown, no partnership."""
    # Breakdowns and partnerships are parts of a total that stands in the same sheet: added up they would
    # count it twice (docs/decisions/0002-kept-summaries.md).
    scopes: dict[int, Pair] = {}
    for some in chunks(series_ids, PAIRS):
        rows = connection.execute(
            sa.text(
                "SELECT s.id, p.parent_id, s.metric_id FROM series AS s JOIN place AS p ON p.id = s.place_id "
                "WHERE s.id IN :asked AND s.breakdown = '' AND s.partnership_id IS NULL "
                "AND p.parent_id IS NOT NULL"
            ).bindparams(sa.bindparam("asked", some, expanding=True))
        )
        scopes.update((id, (parent, metric)) for id, parent, metric in rows)
    return scopes
