"""Words of the lists as the store has them: what waits for a meaning, and what was decided."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matching import LIKE_ENOUGH, fold, match_names
from data.registers.tables import VOCABULARIES
from data.stored import PERSON, PLACE, WORDING
from data.views.funding.ledger import Ledger
from data.views.funding.stored_ledger import ledger
from data.views.funding.words.own import KINDS, OwnWord, own_words


@dataclass(frozen=True)
class Meant:
    """One decision that stands; `place` is '' where it holds for everybody."""

    id: int
    vocabulary: str
    text: str
    means: str
    place: str
    by: str
    at: datetime

    @property
    def sentence(self) -> str:
        """Such as 'Wraparound supports (solution) means Housing in Adams'."""
        where = f" in {self.place}" if self.place else ""
        if fold(self.text) == fold(self.means):
            return f"{self.text} ({KINDS[self.vocabulary]}) is a name of its own{where}"
        return f"{self.text} ({KINDS[self.vocabulary]}) means {self.means}{where}"


@dataclass(frozen=True)
class Words:
    """What waits, what was decided, the names to choose from by vocabulary, and regions with their ids."""

    waiting: tuple[OwnWord, ...]
    decided: tuple[Meant, ...]
    names: Mapping[str, tuple[str, ...]]
    regions: Mapping[str, int]


def words(session: Session, viewer: Viewer) -> Words:
    """All of it, as it stands now."""
    money, decided = ledger(session, viewer), _decided(session)
    own = {(one.vocabulary, fold(one.text)) for one in decided if fold(one.text) == fold(one.means)}
    names = names_of(money, own)
    places = sa.select(PLACE.c.name, PLACE.c.id).where(PLACE.c.kind == "region").order_by(PLACE.c.name)
    return Words(
        waiting=tuple(own_words(money, names, own)),
        decided=decided,
        names=names,
        regions={row.name: row.id for row in session.connection().execute(places)},
    )


def names_of(money: Ledger, own: set[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The names of each vocabulary. Agencies and people have no list: those that stand are known.

    Of two that are written almost alike the rarer one is the question.
    """
    people = (who for told in money.streams["people"] for who in str(told).split("; "))
    used = {"agencies": Counter(map(str, money.streams["agency"])), "people": Counter(people)}
    return {
        "solutions": tuple(map(str, money.solutions["solution"])),
        "streams": tuple(map(str, money.streams["stream"])),
        **{kind: _apart(counts, {word for at, word in own if at == kind}) for kind, counts in used.items()},
    }


def _apart(counts: Counter[str], own: set[str]) -> tuple[str, ...]:
    """Names most used first, without those that look like one before them."""
    kept: dict[str, tuple[int, str]] = {}
    for name in sorted(filter(None, counts), key=lambda name: (-counts[name], name)):
        match = match_names([name], kept)[name]
        if fold(name) in own or match.score < LIKE_ENOUGH:
            kept[fold(name)] = (len(kept), name)
    return tuple(sorted(name for _, name in kept.values()))


def _decided(session: Session) -> tuple[Meant, ...]:
    own = WORDING.c
    place = sa.func.coalesce(PLACE.c.name, "")
    asked = (
        sa.select(own.id, own.vocabulary, own.text, own.means, place, PERSON.c.name, own.said_at)
        .join(PERSON, PERSON.c.id == own.person_id)
        .outerjoin(PLACE, PLACE.c.id == own.place_id)
        .where(own.withdrawn_at.is_(None))
    )
    rows = [Meant(*row) for row in session.connection().execute(asked)]
    return tuple(sorted(rows, key=lambda one: (VOCABULARIES.index(one.vocabulary), fold(one.text), one.id)))
