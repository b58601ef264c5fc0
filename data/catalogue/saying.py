"""What people say about metrics and numbers: said, and taken back. Each is one transaction.

Whoever may hand in for a place may speak for it; what is about no place is the state's, said by stewards.
A saved view is its own person's, and the state's where it opens for everybody.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col, select

from data.access import Role, Viewer, may_keep_view, may_submit
from data.catalogue.tables import SavedView, Word
from data.errors import NotAllowed, NothingSaid
from data.store import audit
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.store.opening.people import acting


def say(engine: Engine, actor: Viewer, word: Word) -> int:
    """Enter the word as one of `actor`, now; its id, by which it can be taken back.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover the place of the word, or the state for what has none.
    """
    with writing(engine) as connection:
        return enter_word(connection, actor, word)


def take_back(engine: Engine, actor: Viewer, kind: type[Word], word_id: int) -> None:
    """Mark a word as withdrawn; what was said before it counts again. Raises as `say`, and NothingSaid."""
    with writing(engine) as connection:
        withdraw_word(connection, actor, kind, word_id)


def enter_word(connection: Connection, actor: Viewer, word: Word) -> int:
    """As `say`, inside a transaction that does more."""
    person_id, known = acting(connection, actor)
    said = word.model_copy(update={"person_id": person_id, "said_at": datetime.now(UTC)})
    _check(known, type(word), person_id, said.model_dump())
    id = insert_row(connection, said)
    audit.append(connection, person_id, f"say {type(word).__name__.lower()}", _subject(type(word), id))
    return id


def withdraw_word(connection: Connection, actor: Viewer, kind: type[Word], word_id: int) -> None:
    """As `take_back`, inside a transaction that does more."""
    person_id, known = acting(connection, actor)
    table: Any = kind.__table__  # type: ignore[attr-defined]
    found = connection.execute(select(table).where(col(kind.id) == word_id)).mappings().one_or_none()
    if found is None or found["withdrawn_at"] is not None:
        raise NothingSaid("This was taken back already.")
    _check(known, kind, person_id, dict(found))
    mark = {"withdrawn_at": datetime.now(UTC), "withdrawn_by_id": person_id}
    connection.execute(sa.update(table).where(table.c.id == word_id).values(mark))
    audit.append(connection, person_id, f"withdraw {table.name}", _subject(kind, word_id))


def _check(known: Viewer, kind: type[Word], person_id: int, told: Mapping[str, Any]) -> None:
    place_id = told.get("place_id")
    if kind is SavedView:
        if not may_keep_view(known, told["person_id"] == person_id, told["is_default"]):
            raise NotAllowed("This view is not yours to keep. Ask a steward.")
    elif place_id is None and known.role is not Role.STEWARD:
        raise NotAllowed("This is the state's to say. Ask a steward.")
    elif place_id is not None and not may_submit(known, place_id):
        raise NotAllowed("You may not speak for this place. Ask a steward.")


def _subject(kind: type[Word], word_id: int) -> str:
    return f"{kind.__name__.lower()} {word_id}"
