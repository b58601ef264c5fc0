"""Lists handed in, named otherwise and taken back in any order: what stands is what was said, to the cent."""

import os
from collections import defaultdict
from contextlib import suppress
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine

from data.errors import NothingSaid
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import ALDER, BIRCH, STATE, drafted
from tests.store.standing import stands_as_said
from tests.store.test_lists import rows

Said = dict[str, Any]
# Names that are one, by spelling, by the words that a state begins with, or only once somebody says so.
STREAMS = ("Fund A", "FUND  a", "Fund B", "Fund C")
SOLUTIONS = ("Apprenticeship", "Work-based learning", "Barn", "barn!")
PLACES = {"Alder": ALDER, "Birch": BIRCH, "Atlantis": "Atlantis", "": None}
# More of them by hand, after a change to how lists are kept.
SEEDS = range(int(os.environ.get("LIST_SEEDS", "2")))
ACTS = 16


@pytest.mark.parametrize("seed", SEEDS)
def test_what_stands_is_what_was_said(store: Engine, seed: int) -> None:
    """As settling everything anew gives it, and with the cents of a sum that this test keeps itself."""
    told = Telling(store, Random(seed))
    for _ in range(ACTS):
        told.anything()
        assert stands_as_said(store) == [], told.done
        assert told.sums_kept() == told.sums_said(), told.done
    told.take_all_back()
    for table in ("award", "awardsum", "stream", "need", "option"):
        assert rows(store, f'SELECT count(*) FROM "{table}"') == [(0,)], told.done


class Telling:
    """People who tell a store about money, and what they told it."""

    def __init__(self, store: Engine, chance: Random) -> None:
        self.store, self.chance = store, chance
        self.done: list[Any] = []
        self.awards: dict[int, list[Said]] = {}
        self.submissions: list[int] = []
        self.words: list[int] = []

    def anything(self) -> None:
        acts = [self.hand_in] * 5 + [self.say] * 2 + [self.undo] * 2 + [self.take_back]
        self.chance.choice(acts)()

    def hand_in(self) -> None:
        register = self.chance.choice(
            ("awards", "awards", "awards", "streams", "solutions", "needs", "options")
        )
        said = [self.row(register) for _ in range(self.chance.randint(1, 4))]
        word = self.meaning() if self.chance.random() < 0.25 else None
        off = register != "awards" and self.chance.random() < 0.2
        self.done.append(("hand in", register, said, word, off))
        listed = tuple(ListRow(at, row, removed=off and at == 1) for at, row in enumerate(said, 1))
        sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading(register, listed),))
        decisions = Decisions(STATE, wordings={word[:2]: word[2]} if word else {})
        draft = drafted(self.store, Reading("said.xlsx", (sheet,)), decisions)
        self.submissions.append(submit(self.store, LOCAL, draft).submission_id)
        if register == "awards":
            self.awards[self.submissions[-1]] = said

    def row(self, register: str) -> Said:
        chance = self.chance
        stream, solution = chance.choice(STREAMS), chance.choice(SOLUTIONS)
        if register in ("streams", "solutions"):
            return {"name": stream if register == "streams" else solution}
        if register == "options":
            return {"stream": stream, "solution": solution, "may": chance.choice(("can", "not"))}
        place = chance.choice([*PLACES])
        if register == "needs":
            return {"place": place, "solution": solution}
        # Each award a number of its own: then its cents count once, whatever its names come to mean.
        cents = {name: chance.randint(-(10**13), 10**13) for name in ("committed_cents", "spent_cents")
                 if chance.random() < 0.8}  # fmt: skip
        number = f"{len(self.done)}-{chance.random()}"
        return {"stream": stream, "solution": solution, "place": place, "reference": number} | cents

    def meaning(self) -> tuple[str, str, str]:
        vocabulary, names = self.chance.choice((("streams", STREAMS), ("solutions", SOLUTIONS)))
        return vocabulary, self.chance.choice(names), self.chance.choice(names)

    def say(self) -> None:
        word, place = self.meaning(), self.chance.choice((None, ALDER))
        self.done.append(("say", word, place))
        with suppress(NothingSaid):
            self.words.append(say_meaning(self.store, LOCAL, wording(*word, place)))

    def undo(self) -> None:
        if self.submissions:
            number = self.submissions.pop(self.chance.randrange(len(self.submissions)))
            self.done.append(("undo", number))
            undo(self.store, LOCAL, number)
            self.awards.pop(number, None)

    def take_back(self) -> None:
        if self.words:
            word = self.words.pop(self.chance.randrange(len(self.words)))
            self.done.append(("take back", word))
            with suppress(NothingSaid):
                take_back_meaning(self.store, LOCAL, word)

    def take_all_back(self) -> None:
        while self.submissions:
            self.undo()
        for (word,) in rows(self.store, "SELECT id FROM wording WHERE withdrawn_at IS NULL"):
            take_back_meaning(self.store, LOCAL, int(str(word)))

    def sums_said(self) -> dict[object, tuple[int, int, int]]:
        """Awards, cents committed and spent by region, of all awards whose submission was not undone."""
        sums: dict[object, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
        for award in (one for said in self.awards.values() for one in said):
            awards, committed, spent = sums[PLACES[award["place"]]]
            more = award.get("committed_cents", 0), award.get("spent_cents", 0)
            sums[PLACES[award["place"]]] = (awards + 1, committed + more[0], spent + more[1])
        return dict(sums)

    def sums_kept(self) -> dict[object, tuple[int, int, int]]:
        asked = """SELECT place_id, place_said, sum(awards), coalesce(sum(committed_cents), 0),
                   coalesce(sum(spent_cents), 0) FROM awardsum GROUP BY 1, 2"""
        sums = {row[0] or row[1] or None: [*map(int, map(str, row[2:]))] for row in rows(self.store, asked)}
        return {place: (awards, committed, spent) for place, (awards, committed, spent) in sums.items()}
