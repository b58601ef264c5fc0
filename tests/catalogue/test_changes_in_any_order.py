"""Any sequence of catalogue changes leaves a sound store, and goes back to what it was."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from data.catalogue.changes import define, edit, offer, rename
from data.catalogue.joining import merge, split
from data.catalogue.undoing import take_back_change
from data.errors import NotChangeable
from data.store.check import faults
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric
from tests.catalogue.test_changes import whole
from tests.store.sheets import ALDER, BIRCH, drafted, settle, simple

RUNS = count(1)
METRICS, PLACES = st.integers(0, 2), st.sampled_from((ALDER, BIRCH))
ACTS = st.one_of(
    st.tuples(st.just("merge"), METRICS, METRICS),
    st.tuples(st.just("split"), METRICS, PLACES),
    st.tuples(st.just("rename"), METRICS, st.sampled_from((1, 2))),
    st.tuples(st.just("edit"), METRICS, st.sampled_from((1, 2))),
    st.tuples(st.just("offer"), METRICS, st.just(0)),
    st.tuples(st.just("hand in"), METRICS, PLACES),
    st.tuples(st.just("take back"), st.integers(0, 9), st.just(0)),
)
Act = tuple[str, int, int]


class Case:
    """Three metrics of a run of their own, so that one store serves all runs."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.run = engine, next(RUNS)
        self.ids = [
            define(engine, LOCAL, Metric(name=f"{name} {self.run}")) for name in ("One", "Two", "Six")
        ]
        for number, place in ((0, ALDER), (0, BIRCH), (1, ALDER)):
            self.hand_in(number, place)

    def do(self, act: str, one: int, other: int) -> bool:
        """Whether it could be done."""
        acts: dict[str, Callable[[], object]] = {
            "merge": lambda: merge(self.engine, LOCAL, self.ids[one], self.ids[other % 3]),
            "split": lambda: split(
                self.engine, LOCAL, self.ids[one], [other], f"Part {one} {other} {self.run}"
            ),
            "rename": lambda: rename(self.engine, LOCAL, self.ids[one], f"Name {one} {other} {self.run}"),
            "edit": lambda: edit(self.engine, LOCAL, self.ids[one], {"unit": f"unit {other}"}),
            "offer": lambda: offer(self.engine, LOCAL, self.ids[one]),
            "hand in": lambda: self.hand_in(one, other),
            "take back": lambda: self.take_back(one),
        }
        try:
            acts[act]()
        except NotChangeable:
            return False
        return True

    def hand_in(self, number: int, place: int) -> None:
        with self.engine.connect() as connection:
            asked = text("SELECT name FROM metric WHERE id = :id")
            name = str(connection.scalar(asked, {"id": self.ids[number]}))
        cell = (name, "Alder" if place == ALDER else "Birch", 2020 + number)
        submit(self.engine, LOCAL, drafted(self.engine, simple({cell: 5.0})))

    def standing(self) -> list[tuple[int, str]]:
        """The changes that stand; the entries of the metrics themselves are not among them."""
        asked = text("SELECT id, act FROM metricchange WHERE withdrawn_at IS NULL AND act <> 'enter' "
                     "AND metric_id >= :first ORDER BY id")  # fmt: skip
        with self.engine.connect() as connection:
            return [(id, act) for id, act in connection.execute(asked, {"first": self.ids[0]})]

    def take_back(self, number: int) -> None:
        standing = self.standing()
        if number >= len(standing):
            raise NotChangeable("There are not so many.")
        take_back_change(self.engine, LOCAL, standing[number][0])


@pytest.fixture
def store(engine: Engine) -> Engine:
    settle(engine)
    return engine


@settings(max_examples=10, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])  # fmt: skip
@given(acts=st.lists(ACTS, min_size=1, max_size=10), order=st.permutations(range(10)))
@example(acts=[("split", 0, ALDER), ("merge", 1, 0), ("rename", 0, 1)], order=[*range(10)])
@example(
    acts=[("merge", 1, 0), ("take back", 0, 0), ("split", 0, ALDER), ("hand in", 0, ALDER)],
    order=[*range(10)],
)
@example(
    acts=[("rename", 0, 1), ("split", 0, ALDER), ("rename", 0, 2), ("edit", 0, 1)], order=[*range(10)][::-1]
)
@example(acts=[("edit", 1, 1), ("edit", 1, 2), ("edit", 1, 1)], order=[*range(10)])  # the unit was 1 before
def test_what_was_changed_goes_back(store: Engine, acts: Sequence[Act], order: Sequence[int]) -> None:
    case = Case(store)
    was, done = whole(store), [act for act, one, other in acts if case.do(act, one, other)]
    with store.connect() as connection:
        assert list(faults(connection)) == []
    # In any order, and again as long as one of them goes: none may be left that only holds itself.
    while sum(map(partial(case.do, "take back", other=0), order)):
        pass
    left = {act for _, act in case.standing()}
    # Merging made places for what was split off, and handing in filled some: then the two are merged instead.
    assert left <= ({"split"} if {"merge", "hand in"} & {*done} else set())
    if not left and "hand in" not in done:
        assert whole(store) == was
