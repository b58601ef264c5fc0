"""How often a number was revised: what stands now said something else than what stood before it."""

from collections.abc import Collection, Iterable
from itertools import pairwise

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer

# Back along what each replaced, and all of a series that was ever joined (decision 17); what was taken back
# said nothing that stands. CROSS JOIN keeps SQLite from walking the observations.
_SAID = sa.text(
    "WITH RECURSIVE asked (counting, period_id, counted) AS ("
    " SELECT o.id, o.period_id, coalesce(s.counts_as_id, s.id) FROM observation AS o"
    " CROSS JOIN series AS s WHERE o.id IN :asked AND s.id = o.series_id"
    "), back (counting, id, counted) AS ("
    " SELECT counting, counting, counted FROM asked"
    " UNION ALL"
    " SELECT b.counting, o.replaces_id, b.counted FROM back AS b CROSS JOIN observation AS o"
    " WHERE o.id = b.id AND o.replaces_id IS NOT NULL"
    "), joint (counting, id, counted) AS ("
    " SELECT a.counting, o.id, a.counted FROM asked AS a CROSS JOIN series AS s CROSS JOIN joined AS j"
    " CROSS JOIN observation AS o WHERE (s.id = a.counted OR s.counts_as_id = a.counted)"
    " AND j.series_id = s.id AND o.id = j.observation_id AND o.period_id = a.period_id"
    ") SELECT b.counting, o.value, o.status"
    " FROM (SELECT * FROM back UNION SELECT * FROM joint) AS b CROSS JOIN observation AS o"
    " CROSS JOIN series AS s CROSS JOIN submission AS u"
    # Chains run on into a series that was parted since.
    " WHERE o.id = b.id AND s.id = o.series_id AND coalesce(s.counts_as_id, s.id) = b.counted"
    " AND u.id = o.submission_id AND u.undone_at IS NULL ORDER BY b.counting, o.id"
).bindparams(sa.bindparam("asked", expanding=True))


def revised(session: Session, viewer: Viewer, observations: Collection[int]) -> dict[int, int]:
    """How often the number of each of these observations, which count, was revised; those never are left out.

    To be told of numbers that are shown: of one that is held back it would tell that it moved.
    """
    if not observations:
        return {}
    told: dict[int, list[tuple[object, object]]] = {}
    for counting, *said in session.connection().execute(_SAID, {"asked": list(observations)}):
        told.setdefault(counting, []).append((said[0], said[1]))
    counted = {observation: changes(said) for observation, said in told.items()}
    return {observation: times for observation, times in counted.items() if times}


def changes(said: Iterable[object]) -> int:
    """How often something else was said than before."""
    return sum(one != other for one, other in pairwise(said))


def in_words(times: int) -> str:
    """Such as 'revised twice'."""
    return {0: "never revised", 1: "revised once", 2: "revised twice"}.get(times, f"revised {times} times")
