"""What the words of lists mean: which stream, solution or agency a written name stands for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import Session

from data.catalogue.matching import fold
from data.registers.register import Field, Kind
from data.registers.solutions import OTHER_WORDS, SOLUTIONS
from data.stored import PLACE, SOLUTION, STREAM, WORDING

PARTED = "; "
_LONGEST = 8  # steps from word to word: a renamed name may have been renamed again


@dataclass(frozen=True)
class Meanings:
    """Folded words and the names that they mean, by vocabulary; a region's own words by its place too.

    `known` has the names of each list itself as they are spelled there.
    """

    said: Mapping[tuple[str, int | None, str], str] = field(default_factory=dict)
    known: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of(self, vocabulary: str, text: str, place_id: int | None = None) -> str:
        """The name that `text` means, or `text` itself where nobody said."""
        for _ in range(_LONGEST):
            folded = fold(text)
            means = self.said.get((vocabulary, place_id, folded)) or self.said.get((vocabulary, None, folded))
            if means is None or fold(means) == folded:
                break
            text = means
        return self._spelled(vocabulary, text)

    def in_field(self, at: Field, value: str, place_id: int | None = None) -> str:
        """As `of`, for a field that names one, or a list of them."""
        if not at.links:
            return value
        if at.kind is Kind.LIST:
            meant = (self.of(at.links, part, place_id) for part in value.split(PARTED))
            return PARTED.join(dict.fromkeys(filter(None, meant)))
        return self.of(at.links, value, place_id)

    def _spelled(self, vocabulary: str, text: str) -> str:
        folded = fold(text)
        spelled = self.known.get((vocabulary, folded))
        if spelled is None and vocabulary == "solutions" and folded in OTHER_WORDS:
            # The words that the state began with, where its list still has what they mean.
            spelled = self.known.get((vocabulary, fold(OTHER_WORDS[folded])), OTHER_WORDS[folded])
        return spelled or text.strip()


def meanings(connection: Connection) -> Meanings:
    """What is known and was said of words, the newest word counting."""
    known = {
        (vocabulary, fold(name)): name
        for vocabulary, table in (("streams", STREAM), ("solutions", SOLUTION))
        for (name,) in connection.execute(sa.select(table.c.name).order_by(table.c.id.desc()))
    }
    if not any(vocabulary == "solutions" for vocabulary, _ in known):
        # Nobody wrote the list yet: it is the one that every state begins with.
        known |= {("solutions", fold(name)): name for name in SOLUTIONS}
    standing = sa.select(WORDING).where(WORDING.c.withdrawn_at.is_(None)).order_by(WORDING.c.id)
    # What the state says of a word holds everywhere, whoever said it for the state.
    states = {*connection.execute(sa.select(PLACE.c.id).where(PLACE.c.kind == "state")).scalars()}
    said = {
        (row.vocabulary, None if row.place_id in states else row.place_id, fold(row.text)): row.means
        for row in connection.execute(standing)
    }
    return Meanings(said, known)


def words_of_lists(session: Session | Connection) -> dict[str, dict[str, str]]:
    """The words that are known of each vocabulary, folded, each with the name that it leads to."""
    listed = {
        "streams": session.execute(sa.select(STREAM.c.name)).scalars(),
        "solutions": session.execute(sa.select(SOLUTION.c.name)).scalars(),
        "agencies": session.execute(sa.select(STREAM.c.agency).distinct()).scalars(),
    }
    words = {of: {fold(name): name for name in names if name} for of, names in listed.items()}
    said = sa.select(WORDING).where(WORDING.c.withdrawn_at.is_(None)).order_by(WORDING.c.id)
    for row in session.execute(said):
        words.setdefault(row.vocabulary, {})[fold(row.text)] = row.means
    return words


def known_lists(session: Session | Connection) -> dict[str, frozenset[str]]:
    """The words of the vocabularies that tell what a sheet is about, folded."""
    words = words_of_lists(session)
    return {of: frozenset(words[of]) for of in ("streams", "solutions", "agencies")}
