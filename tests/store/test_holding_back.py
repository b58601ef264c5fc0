"""What each transaction holds back is what judging everything at once would; and the rule is never laxer."""

from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.catalogue.changes import define, edit
from data.errors import NotHeldBack
from data.privacy.rule import Rule
from data.reading.reading import Key
from data.reading.status import Status
from data.store.check import faults
from data.store.counting.judged import keep_rule, rule_kept
from data.store.counting.judging import judge_as_set
from data.store.database import revision, writing
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from models import Metric
from tests.store.sheets import STATE, Given, counting, drafted, statistics, workbook

RUNS = count(1)
Cell = tuple[str, str, str, int]  # metric, place, sex, year or quarter

cells = st.tuples(
    st.sampled_from(("Placed", "Placed", "Rate", "So far")),
    st.sampled_from(("Testland", "Alder", "Birch")),
    st.sampled_from(("", "f", "m")),
    st.sampled_from((2024, 2025, 20241, 20242, 20243)),
)
values = st.sampled_from((0.0, 3.0, 9.0, 12.0, 40.0, Status.SUPPRESSED, Status.NOT_REPORTED))
workbooks = st.dictionaries(cells, values, min_size=1, max_size=8)
# A number takes back one of the submissions that stand.
acts = st.lists(st.one_of(workbooks, workbooks, st.integers(0, 9)), min_size=1, max_size=8)

ALDER, BIRCH, ALL = (("Placed", place, "", 2024) for place in ("Alder", "Birch", "Testland"))
RATE: Cell = ("Rate", "Alder", "", 2024)
FIRST, SECOND, THIRD = (("So far", "Alder", "", quarter) for quarter in (20241, 20242, 20243))


def hand_in(store: Engine, values: dict[Cell, Given], run: int = 0) -> int:
    rows = [
        (Key(f"{metric}{run}", place, dims=(("sex", sex),) if sex else ()), year, value)
        for (metric, place, sex, year), value in values.items()
    ]
    return submit(store, LOCAL, drafted(store, workbook(rows))).submission_id


def settle_metrics(store: Engine, run: int = 0) -> None:
    placed = define(store, LOCAL, Metric(name=f"Placed{run}", unit="people", aggregation="sum"))
    so_far = Metric(name=f"So far{run}", unit="people", aggregation="last", cumulative=True)
    define(store, LOCAL, so_far)
    rate = Metric(name=f"Rate{run}", unit="%", aggregation="weighted mean", weight_id=placed)
    define(store, LOCAL, rate)


def sound(store: Engine) -> list[str]:
    with store.connect() as connection:
        return list(faults(connection))


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=acts)
@example([{ALDER: 3.0, BIRCH: 40.0, ALL: 43.0, RATE: 50.0}, {ALDER: 12.0}, 1, 0])
@example([{ALDER: 3.0, RATE: 50.0}, {ALDER: 40.0}])
@example([{FIRST: 40.0}, {SECOND: 80.0}, {THIRD: 49.0}, 1])
def test_each_transaction_judges_as_if_all_were_judged(
    store: Engine, acts: list[dict[Cell, Given] | int]
) -> None:
    run, standing = next(RUNS), list[int]()
    settle_metrics(store, run)
    for act in acts:
        if not isinstance(act, int):
            standing.append(hand_in(store, act, run))
        elif standing:
            undo(store, LOCAL, standing.pop(act % len(standing)))
        assert sound(store) == []


def test_a_rate_is_held_back_with_what_it_tells_of_and_comes_out_with_it(store: Engine) -> None:
    settle_metrics(store)
    hand_in(store, {ALDER: 3.0, RATE: 50.0})
    rate = ("Rate0", "Alder", "2024", "")
    assert counting(store)[rate] == (None, "suppressed")
    hand_in(store, {ALDER: 30.0})
    assert counting(store)[rate] == (50.0, "reported")


def test_a_small_step_of_a_running_total_is_held_back_and_comes_out_with_a_larger_one(store: Engine) -> None:
    settle_metrics(store)
    hand_in(store, {FIRST: 40.0})
    hand_in(store, {SECOND: 44.0})
    step = ("So far0", "Alder", "2024-Q2", "")
    assert counting(store)[step] == (None, "suppressed")
    hand_in(store, {FIRST: 20.0})
    assert counting(store)[step] == (44.0, "reported")
    undo(store, LOCAL, 3)
    assert counting(store)[step] == (None, "suppressed")


def test_a_stewards_word_on_whom_a_metric_counts_is_judged_at_once(store: Engine) -> None:
    settle_metrics(store)
    hand_in(store, {ALDER: 3.0, BIRCH: 40.0, ALL: 43.0})
    assert statistics(store)[STATE, "Placed0", "2024"] == (0, 2, 0.0)
    edit(store, LOCAL, 1, {"counts": "things"})
    assert statistics(store)[STATE, "Placed0", "2024"] == (2, 0, 43.0)
    assert sound(store) == []


@pytest.mark.parametrize(("people", "employers"), [(0, 0), (9, 3), (10, 2)])
def test_a_store_that_was_judged_by_a_laxer_rule_is_not_served_until_it_is_judged_anew(
    store: Engine, people: int, employers: int
) -> None:
    settle_metrics(store)
    with writing(store) as connection:
        keep_rule(connection, Rule(people, employers))
    hand_in(store, {ALDER: 9.0})
    with Session(store) as session, pytest.raises(NotHeldBack, match="python -m data prepare"):
        revision(session)
    judge_as_set(store)
    with Session(store) as session:
        assert revision(session) > 0
    with store.connect() as connection:
        assert rule_kept(connection) == Rule(10, 3)
        told = "SELECT count(*) FROM auditentry WHERE action = 'judge'"
        assert connection.execute(text(told)).scalar_one() == 1
    assert counting(store)["Placed0", "Alder", "2024", ""] == (None, "suppressed")


def test_what_shows_too_much_or_too_little_is_found(store: Engine) -> None:
    settle_metrics(store)
    hand_in(store, {ALDER: 3.0, BIRCH: 40.0})
    with writing(store) as connection:
        connection.execute(text("UPDATE current SET value = 3.0, status = 'reported', hidden = FALSE"
                                " WHERE hidden"))  # fmt: skip
    assert any("is shown, but must be held back" in fault for fault in sound(store))
