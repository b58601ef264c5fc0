"""A word's new meaning moves the rows that use it, and leaves the lists as naming every row anew would."""

from collections.abc import Callable
from contextlib import suppress
from itertools import count

import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine

from data.errors import NothingSaid
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.registers.keeping.check import faults
from data.registers.keeping.entering import rename_keys
from data.registers.keeping.settling import TABLES, table_of
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from data.stored import AWARD_SUM, ENTRY
from tests.store.sheets import ALDER, BIRCH
from tests.store.test_lists import hand_in

NUMBERS = count(1)
# Spelled in several ways, some in no list, some begun with: each leads elsewhere once somebody says so.
STREAMS = st.sampled_from(("WIOA", "wioa", "Perkins", "Perk", "TANF"))
SOLUTIONS = st.sampled_from(("Barn", "BARN", "Shed", "Other", "Infrastructure"))
PLACES = st.sampled_from(("Alder", "Birch"))
AWARD = st.fixed_dictionaries(
    {"stream": STREAMS},
    optional={"place": PLACES, "solution": SOLUTIONS, "committed_cents": st.integers(-9, 9),
              "spent_cents": st.integers(-9, 9)},
)  # fmt: skip
ROWS: dict[str, st.SearchStrategy[dict[str, object]]] = {
    "awards": AWARD,
    "needs": st.fixed_dictionaries({"solution": SOLUTIONS}, optional={"place": PLACES}),
    "streams": st.fixed_dictionaries(
        {"name": STREAMS}, optional={"agency": st.sampled_from(("Labor", "DOL")), "may_pay_for":
                                     st.lists(SOLUTIONS, max_size=2).map("; ".join)}),
    "solutions": st.fixed_dictionaries({"name": SOLUTIONS}),
    "options": st.fixed_dictionaries({"stream": STREAMS, "solution": SOLUTIONS}),
}  # fmt: skip
WORDS = st.one_of(
    *(st.tuples(st.just(of), text, text, st.sampled_from((None, ALDER, BIRCH)))
      for of, text in (("streams", STREAMS), ("solutions", SOLUTIONS),
                       ("agencies", st.sampled_from(("Labor", "DOL")))))
)  # fmt: skip
Act = tuple[str, object]
ACTS: st.SearchStrategy[Act] = st.one_of(
    *(st.tuples(st.just(name), st.lists(rows, min_size=1, max_size=4)) for name, rows in ROWS.items()),
    st.tuples(st.just("undo"), st.integers(0, 9)),
    *[st.tuples(st.just("say"), WORDS)] * 2,
    st.tuples(st.just("unsay"), st.integers(0, 9)),
)


class Acting:
    """Does what it is told, and remembers what can be taken back."""

    def __init__(self, store: Engine) -> None:
        self.store = store
        self.submissions: list[int] = []
        self.words: list[int] = []

    def do(self, act: Act) -> None:
        what, told = act
        if what in ("undo", "unsay"):
            taken: dict[str, tuple[list[int], Callable[..., object]]] = {
                "undo": (self.submissions, undo), "unsay": (self.words, take_back_meaning)}  # fmt: skip
            numbers, take_back = taken[what]
            if numbers:
                assert isinstance(told, int)
                take_back(self.store, LOCAL, numbers.pop(told % len(numbers)))
        elif what == "say":
            assert isinstance(told, tuple)
            self._say(*told)
        else:
            assert isinstance(told, list)
            self.submissions.append(hand_in(self.store, what, *told, name=f"{next(NUMBERS)}.xlsx"))

    def _say(self, vocabulary: str, text: str, means: str, place_id: int | None) -> None:
        # A word that would mean itself, or leave two words without a name, is refused.
        with suppress(NothingSaid):
            self.words.append(say_meaning(self.store, LOCAL, wording(vocabulary, text, means, place_id)))


def standing(connection: Connection) -> dict[str, list[str]]:
    """All rows of all lists, their keys and sums, but for the numbers that rows get as they are written."""
    told = {"listentry": [*ENTRY.c]}
    for table in (*map(table_of, TABLES), AWARD_SUM):
        told[table.name] = [column for column in table.c if column.name != "id"]
    return {
        name: sorted(map(repr, connection.execute(sa.select(*columns)))) for name, columns in told.items()
    }


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, min_size=2, max_size=7))
def test_whatever_is_said_the_lists_stand_as_naming_every_row_anew_would_leave_them(
    store: Engine, acts: list[Act]
) -> None:
    acting = Acting(store)
    for act in acts:
        acting.do(act)
        with store.connect() as connection:
            assert list(faults(connection)) == []
            bounded = standing(connection)
            rename_keys(connection)
            assert standing(connection) == bounded
            connection.rollback()
