"""Which of the values that were ever said may be shown to somebody; what counts now is judged in the store.

Whoever may hand in for a place sees all that was said of it. To others an older value, or one that was
taken back, is shown only where nothing around it is held back, and where it is not small itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer, may_open_sources
from data.privacy.steps import small
from data.store.counting.families import families, suppressed_periods
from data.store.counting.judged import rule_kept
from data.store.opening.bulk import PAIRS, chunks

SUPPRESSED = "suppressed"

_SAID = """
SELECT o.id, o.value, o.period_id, e.metric_id, s.place_id, u.place_id AS home, c.status,
  c.observation_id AS counting
FROM observation AS o JOIN series AS s ON s.id = o.series_id
JOIN series AS e ON e.id = coalesce(s.counts_as_id, s.id) JOIN submission AS u ON u.id = o.submission_id
LEFT JOIN current AS c ON c.series_id = e.id AND c.period_id = o.period_id
WHERE o.id IN :asked AND o.status = 'reported'"""


@dataclass(frozen=True)
class Withheld:
    """The observations, by their ids, whose value may not be shown."""

    ids: frozenset[int]

    def shown(self, observation_id: int, value: float | None, status: str) -> tuple[float | None, str]:
        """Value and status as they may be shown."""
        return (None, SUPPRESSED) if observation_id in self.ids else (value, status)


def withheld(session: Session, viewer: Viewer, observation_ids: Iterable[int]) -> Withheld:
    """What of these observations the viewer may not see."""
    connection = session.connection()
    rows: list[sa.Row[Any]] = []
    for some in chunks(observation_ids, PAIRS):
        asked = sa.text(_SAID).bindparams(sa.bindparam("asked", some, expanding=True))
        rows += connection.execute(asked).all()
    own = {id: may_open_sources(viewer, id) for row in rows for id in (row.place_id, row.home)}
    others = [row for row in rows if not own[row.place_id] and not own[row.home]]
    if not others:
        return Withheld(frozenset())
    judged_by = families(connection, rule_kept(connection))
    around = suppressed_periods(connection, {row.metric_id for row in others})

    def may_be_seen(row: sa.Row[Any]) -> bool:
        if row.counting == row.id:
            return bool(row.status != SUPPRESSED)
        return row.period_id not in around.get(row.metric_id, ()) and not small(
            row.value, judged_by[row.metric_id]
        )

    return Withheld(frozenset(row.id for row in others if not may_be_seen(row)))
