"""What people find about two like streams, and what their agencies agree on: said and taken back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.access import Viewer
from data.catalogue.matching import fold
from data.catalogue.saying import enter_word, take_back, withdraw_word
from data.catalogue.telling import LONGEST
from data.errors import NothingSaid
from data.registers.keeping.naming import Meanings, meanings
from data.registers.tables import VERDICTS, Overlap
from data.store.database import writing
from data.stored import OVERLAP

MEANWHILE = (
    "Somebody else spoke of this pair while you wrote. Look at what stands now, and keep yours if it still "
    "holds: it is in the fields as you wrote it."
)


@dataclass(frozen=True)
class Found:
    """What was found of a pair: complementary, similar or competing, why, and the joint resolution."""

    verdict: str
    why: str = ""
    resolution: str = ""
    agreed_by: str = ""
    agreed_on: date | None = None


def find(engine: Engine, actor: Viewer, pair: tuple[str, str], found: Found, over: int | None = None) -> int:
    """Say it in the place of what stood on the pair, which stays in the history; the id of the word.

    `over` is the id of the word that the actor saw standing, 0 for none; None is whatever stands.

    Raises
    ------
    NotAllowed
        Where the actor is no steward: what agencies agree on is the state's to say.
    NothingSaid
        Where the verdict is none of the three, the pair is one stream, or another word than `over` stands.
    """
    if found.verdict not in VERDICTS:
        raise NothingSaid("Say whether the two are complementary, similar or competing.")
    with writing(engine) as connection:
        one, other = named(meanings(connection), *pair)
        if fold(one) == fold(other):
            raise NothingSaid("These are two names of one stream.")
        standing = _standing(connection, (one, other))
        if over is not None and over != max(standing, default=0):
            # Two who decide at once must not undo each other without having seen it.
            raise NothingSaid(MEANWHILE)
        for word_id in standing:
            withdraw_word(connection, actor, Overlap, word_id)
        word = Overlap(
            person_id=0,
            said_at=datetime.now(UTC),
            one=one,
            other=other,
            verdict=found.verdict,
            why=found.why.strip()[:LONGEST],
            resolution=found.resolution.strip()[:LONGEST],
            agreed_by=found.agreed_by.strip()[:LONGEST],
            agreed_on=found.agreed_on,
        )
        return enter_word(connection, actor, word)


def take_back_finding(engine: Engine, actor: Viewer, word_id: int) -> None:
    """Nothing is found of the pair any more. Raises as `find`, and NothingSaid where it is gone already."""
    take_back(engine, actor, Overlap, word_id)


def named(known: Meanings, one: str, other: str) -> tuple[str, str]:
    """The pair by the names that its streams have now, in one order."""
    first, second = sorted(known.of("streams", name) for name in (one, other))
    return first, second


def _standing(connection: Connection, pair: tuple[str, str]) -> list[int]:
    """What stands on the pair, also where it was said under an older name of one of them."""
    known = meanings(connection)
    asked = sa.select(OVERLAP.c.id, OVERLAP.c.one, OVERLAP.c.other).where(OVERLAP.c.withdrawn_at.is_(None))
    return [row.id for row in connection.execute(asked) if named(known, row.one, row.other) == pair]
