"""What a word is about, so that a new one takes the place of the one before it on the same matter.

A region that adopted an indicator and now skips it has one word on it, not two: taking that back leaves
nothing said, and does not bring the older one to light again.
"""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col

from data.access import Viewer
from data.catalogue.saying import enter_word, withdraw_word
from data.catalogue.tables import Adoption, Agreement, Alignment, Word
from data.errors import NothingSaid
from data.store.database import writing

MATTERS: dict[type[Word], tuple[str, ...]] = {
    Adoption: ("place_id", "metric_id"),
    Alignment: ("metric_id", "indicator_id"),
    Agreement: ("place_id", "about"),
}


def standing(kind: type[Word]) -> sa.Select[*tuple[Any, ...]]:
    """The words of this kind that were not taken back, the oldest first."""
    table: Any = kind.__table__  # type: ignore[attr-defined]
    return sa.select(table).where(table.c.withdrawn_at.is_(None)).order_by(table.c.id)


def say_anew(engine: Engine, actor: Viewer, word: Word) -> int:
    """Enter the word in the place of what stood on its matter. Raises as `data.catalogue.saying.say`."""
    with writing(engine) as connection:
        return enter_anew(connection, actor, word)


def unsay(engine: Engine, actor: Viewer, word: Word) -> None:
    """Take back whatever stands on the matter of `word`. Raises as `take_back` in data.catalogue.saying."""
    with writing(engine) as connection:
        if not withdraw_all(connection, actor, word):
            raise NothingSaid("This was taken back already.")


def enter_anew(connection: Connection, actor: Viewer, word: Word) -> int:
    """As `say_anew`, inside a transaction that does more."""
    withdraw_all(connection, actor, word)
    return enter_word(connection, actor, word)


def withdraw_all(connection: Connection, actor: Viewer, word: Word) -> int:
    """How many words stood on the matter of `word`, and do so no longer."""
    kind = type(word)
    same = [col(getattr(kind, head)) == getattr(word, head) for head in MATTERS[kind]]
    stood = connection.execute(standing(kind).where(*same)).all()
    for row in stood:
        withdraw_word(connection, actor, kind, row.id)
    return len(stood)
