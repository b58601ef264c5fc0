"""What a word of the lists means, as people say: said and taken back, and every row named anew with it.

What each row said stays as it was written; only what stands of it is put in the other name.
"""

from datetime import UTC, datetime

from sqlalchemy import Connection, Engine

from data.access import Viewer
from data.catalogue.matching import fold
from data.catalogue.matters import standing
from data.catalogue.saying import enter_word, withdraw_word
from data.errors import NothingSaid
from data.registers.keeping.following import follow
from data.registers.keeping.naming import meanings
from data.registers.tables import Wording
from data.store.database import writing


def wording(vocabulary: str, text: str, means: str, place_id: int | None = None) -> Wording:
    """A word, said now; whose it is, the store knows. Without a place it holds for everybody."""
    return Wording(
        person_id=0,
        said_at=datetime.now(UTC),
        vocabulary=vocabulary,
        place_id=place_id,
        text=text,
        means=means,
    )


def say_meaning(engine: Engine, actor: Viewer, word: Wording) -> int:
    """Enter the word in the place of the one before it, and let all rows follow; all of it or nothing.

    Raises
    ------
    NotAllowed
        Where the place is not the actor's to speak for; for everybody only a steward may say.
    NothingSaid
        Where it has no meaning, or the meaning is said to mean the word itself.
    """
    with writing(engine) as connection:
        _check(connection, word)
        before = meanings(connection)
        _withdraw(connection, actor, word)
        id = enter_word(connection, actor, word)
        follow(connection, before)
        return id


def take_back_meaning(engine: Engine, actor: Viewer, word_id: int) -> None:
    """Let the word stand as written again, or as was said of it elsewhere. Raises as `say_meaning`."""
    with writing(engine) as connection:
        before = meanings(connection)
        withdraw_word(connection, actor, Wording, word_id)
        follow(connection, before)


def _check(connection: Connection, word: Wording) -> None:
    if not word.means.strip() or not word.text.strip():
        raise NothingSaid("Choose what the word means, or say that it is a name of its own.")
    if fold(word.text) == fold(word.means):
        return
    # Two words that mean each other would leave both without a name.
    if fold(meanings(connection).of(word.vocabulary, word.means, word.place_id)) == fold(word.text):
        raise NothingSaid(f"'{word.means}' is said to mean '{word.text}'. Take that back first.")


def _withdraw(connection: Connection, actor: Viewer, word: Wording) -> None:
    """What stood on the same word for the same place, however it is spelled."""
    for row in connection.execute(standing(Wording)).all():
        same = (row.vocabulary, row.place_id, fold(row.text))
        if same == (word.vocabulary, word.place_id, fold(word.text)):
            withdraw_word(connection, actor, Wording, row.id)
