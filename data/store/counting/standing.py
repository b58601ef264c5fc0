"""What counts now, for the series and periods that somebody asks about."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy import Connection

from data.store.opening.bulk import PAIRS, chunks, listed

Pair = tuple[int, int]  # series and period


class Standing(NamedTuple):
    """What was said last, as it was said: also where it is held back, which `hidden` tells."""

    observation_id: int
    value: float | None
    status: str
    hidden: bool = False

    @property
    def shown(self) -> tuple[float | None, str]:
        """Value and status as everybody may see them."""
        return (None, "suppressed") if self.hidden else (self.value, self.status)


# Not joined: SQLite would look up the observation of each value, and nearly none is held back.
TRUE_VALUE = (
    "CASE WHEN c.hidden THEN (SELECT o.value FROM observation AS o WHERE o.id = c.observation_id) "
    "ELSE c.value END"
)
TRUE_STATUS = "CASE WHEN c.hidden THEN 'reported' ELSE c.status END"


def standing(connection: Connection, pairs: Iterable[Pair]) -> dict[Pair, Standing]:
    """What counts for each of `pairs` (series and period) that has one, held back or not.

    The cost is that of the pairs, however much is stored: CROSS JOIN keeps SQLite from walking Current.
    """
    found: dict[Pair, Standing] = {}
    for some in chunks(pairs, PAIRS):
        # Whole numbers only go into the text of the statement, never a word that came from outside.
        rows = connection.exec_driver_sql(
            f"WITH asked (series_id, period_id) AS (VALUES {listed(some)}) "
            f"SELECT c.series_id, c.period_id, c.observation_id, {TRUE_VALUE}, {TRUE_STATUS}, c.hidden "
            "FROM asked AS a CROSS JOIN current AS c "
            "WHERE c.series_id = a.series_id AND c.period_id = a.period_id"
        ).all()
        found |= {(series, period): Standing(*stood) for series, period, *stood in rows}
    return found


def change(stood: Standing | None, value: float | None, status: str) -> str:
    """What a value that comes does to what stood: 'new', 'changed' or 'same'."""
    if stood is None:
        return "new"
    # A blank of another kind is a change: 'not due' that becomes 'suppressed' is news.
    return "same" if stood.value == value and stood.status == status else "changed"


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
