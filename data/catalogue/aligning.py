"""How a region's own metric stands to an indicator, as a steward says: the same, similar, not comparable.

Only 'same' changes numbers: the metric then counts as the indicator, until that is taken back.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, Engine
from sqlmodel import col, select

from data.access import Viewer
from data.catalogue.matters import enter_anew, withdraw_all
from data.catalogue.tables import Alignment
from data.errors import NothingSaid
from data.store.counting_as import count_alone, count_as
from data.store.database import writing
from models import Metric


def alignment(metric_id: int, indicator_id: int, degree: str, reason: str = "") -> Alignment:
    """A steward's word, said now; whose it is, the store knows."""
    return Alignment(
        person_id=0,
        said_at=datetime.now(UTC),
        metric_id=metric_id,
        indicator_id=indicator_id,
        degree=degree,
        reason=reason,
    )


def align(engine: Engine, actor: Viewer, word: Alignment) -> int:
    """Enter the word in the place of the one before it, and let the numbers follow; all of it or nothing.

    Raises
    ------
    NotAllowed
        Unless `actor` is a steward.
    NothingSaid
        Where it is not about a region's metric and an indicator, or gives no reason against comparing.
    NotChangeable
        Where the two cannot be the same: other units, or numbers that contradict each other.
    """
    with writing(engine) as connection:
        return enter_alignment(connection, actor, word)


def enter_alignment(connection: Connection, actor: Viewer, word: Alignment) -> int:
    """As `align`, inside a transaction that does more."""
    _check(connection, word)
    id = enter_anew(connection, actor, word)
    counts_as = _counts_as(connection, word.metric_id)
    if word.degree == "same" and counts_as != word.indicator_id:
        count_as(connection, word.metric_id, word.indicator_id)
    if word.degree != "same" and counts_as == word.indicator_id:
        count_alone(connection, word.metric_id)
    return id


def take_back_alignment(engine: Engine, actor: Viewer, metric_id: int, indicator_id: int) -> None:
    """Leave it undecided; what counted as the indicator counts on its own again. Raises as `align`."""
    word = alignment(metric_id, indicator_id, "same")
    with writing(engine) as connection:
        if not withdraw_all(connection, actor, word):
            raise NothingSaid("This was taken back already.")
        # Whoever parted the two in the catalogue has done the other half.
        if _counts_as(connection, metric_id) == indicator_id:
            count_alone(connection, metric_id)


def _check(connection: Connection, word: Alignment) -> None:
    asked = select(col(Metric.id), Metric.owner_id, Metric.offered)
    both = connection.execute(asked.where(col(Metric.id).in_((word.metric_id, word.indicator_id)))).all()
    found = {row.id: row for row in both}
    own, indicator = found.get(word.metric_id), found.get(word.indicator_id)
    if own is None or own.owner_id is None or own.offered:
        raise NothingSaid("Only what a region counts of its own is held against an indicator.")
    if indicator is None or not indicator.offered:
        raise NothingSaid("The state no longer offers this indicator.")
    if word.degree == "not comparable" and not word.reason:
        raise NothingSaid("Say in a few words why the two cannot be compared: everybody sees the reason.")


def _counts_as(connection: Connection, metric_id: int) -> int | None:
    """As what the metric counts now; None where as itself."""
    asked = select(Metric.counts_as_id).where(Metric.id == metric_id)
    counts_as: int | None = connection.execute(asked).scalar_one_or_none()
    return counts_as
