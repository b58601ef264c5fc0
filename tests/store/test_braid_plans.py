"""Plans that are saved, kept and taken back: who may, and what they say when rules or money change."""

from datetime import date

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.access import Role, Viewer
from data.errors import NotAllowed, NothingSaid
from data.registers.deciding.plans import NewPlan, PlanLine, save_plan, take_back_plan
from data.registers.deciding.wording import say_meaning, wording
from data.store.opening.local import LOCAL
from data.views.funding.braid.planner import Braid, all_needs, planner
from data.views.funding.braid.saved import may_save, standing_plans
from tests.store.sheets import ALDER, BIRCH, person
from tests.store.test_lists import hand_in

TODAY = date(2026, 11, 22)
LINES = (PlanLine("WIOA", "PY2026", 40_000_00, "can", "25%", "its year ends 30 June 2027", 60_000_00),)


@pytest.fixture
def state(store: Engine) -> Engine:
    """WIOA has $60,000 left for upskilling with a match of 25 %; Alder and the state ask for it."""
    hand_in(store, "streams", {"name": "WIOA", "match_percent": 25})
    hand_in(store, "allotments", {"stream": "WIOA", "period": "PY2026", "available_cents": 60_000_00})
    hand_in(store, "options", {"stream": "WIOA", "solution": "Other", "may": "can"})
    need = {"solution": "Other", "cost_cents": 50_000_00, "industry": "Health"}
    hand_in(store, "needs", need | {"place": "Alder"}, need)
    return store


def key(store: Engine, region: str = "Alder") -> str:
    with Session(store) as session:
        return next(need.key for need in all_needs(session, LOCAL) if need.region == region)


def asked(store: Engine, own: int = 0) -> Braid:
    with Session(store) as session:
        found, _ = planner(session, LOCAL, key(store), TODAY, own)
    assert found
    return found


def plan(store: Engine, name: str = "Spring", region: str = "Alder") -> NewPlan:
    return NewPlan(key(store, region), name, LINES, "Ask Ann", 50_000_00)


def states(store: Engine) -> list[tuple[str, str, tuple[str, ...]]]:
    with Session(store) as session:
        _, told = planner(session, LOCAL, "", TODAY)
    return [(one.plan.name, one.state, (*one.against, *one.changed)) for one in told]


def test_a_plan_keeps_its_money_until_it_is_taken_back(state: Engine) -> None:
    assert asked(state).offers[0].covered == 40_000_00  # with 10,000 of match that is all of the need
    saved = save_plan(state, LOCAL, plan(state))
    assert asked(state).offers[0].covered == 20_000_00
    assert asked(state, own=saved).offers[0].covered == 40_000_00
    take_back_plan(state, LOCAL, saved)
    assert asked(state).offers[0].covered == 40_000_00
    with pytest.raises(NothingSaid):
        take_back_plan(state, LOCAL, saved)


def test_a_plan_is_read_as_it_was_saved(state: Engine) -> None:
    save_plan(state, LOCAL, plan(state))
    with Session(state) as session:
        (one,) = standing_plans(session, LOCAL)
    assert (one.name, one.note, one.lines, one.cost, one.owner) == (
        "Spring", "Ask Ann", LINES, 50_000_00, LOCAL.name)  # fmt: skip
    assert states(state) == [("Spring", "Still holds", ())]


def test_a_plan_says_what_has_changed_since(state: Engine) -> None:
    save_plan(state, LOCAL, plan(state))
    hand_in(state, "streams", {"name": "WIOA", "match_percent": 50}, name="b.xlsx")
    assert states(state) == [
        ("Spring", "Holds, with changes since",
         ("WIOA, PY2026 asks for a match of 50%, it was 25%.",))
    ]  # fmt: skip
    hand_in(state, "options", {"stream": "WIOA", "solution": "Other", "may": "not"}, name="c.xlsx")
    assert states(state)[0][1:] == ("Does not hold now", (
        "WIOA, PY2026: May not pay for Other.",
        "WIOA, PY2026 is said to be 'not' for this, it was 'can'.",
        "WIOA, PY2026 asks for a match of 50%, it was 25%.",
    ))  # fmt: skip


def test_of_two_plans_for_the_same_money_the_earlier_one_keeps_it(state: Engine) -> None:
    save_plan(state, LOCAL, plan(state, "First"))
    save_plan(state, LOCAL, plan(state, "Second", "Not said"))
    (second, first) = states(state)
    assert first == ("First", "Still holds", ())
    assert second[:2] == ("Second", "Does not hold now")
    assert second[2][0] == "WIOA, PY2026: $40,000 is planned, and $20,000 is left to promise."


def test_a_plan_whose_need_is_gone_says_so(state: Engine) -> None:
    save_plan(state, LOCAL, plan(state))
    with state.begin() as connection:
        connection.execute(text("DELETE FROM need"))
    assert states(state) == [("Spring", "Does not hold now", ("Its need is on no list now.",))]
    with pytest.raises(NothingSaid):
        save_plan(state, LOCAL, NewPlan("gone", "Spring", LINES))


@pytest.mark.parametrize(("grant", "region", "may"), [
    (("contributor", ALDER), "Alder", True),
    (("contributor", BIRCH), "Alder", False),
    (("contributor", ALDER), "Not said", False),
    (("steward", None), "Alder", True),
    (("steward", None), "Not said", True),
])  # fmt: skip
def test_a_region_plans_for_its_own_needs_and_the_state_for_all(
    state: Engine, grant: tuple[str, int | None], region: str, may: bool
) -> None:
    with state.begin() as connection:
        person(connection, "ann", grant)
    role = Role.STEWARD if grant[0] == "steward" else Role.CONTRIBUTOR
    ann = Viewer("ann", "Ann", role, frozenset({grant[1]} if grant[1] else ()))
    with Session(state) as session:
        assert may_save(session, ann, key(state, region)) is may
    if may:
        take_back_plan(state, ann, save_plan(state, ann, plan(state, region=region)))
        return
    with pytest.raises(NotAllowed):
        save_plan(state, ann, plan(state, region=region))
    saved = save_plan(state, LOCAL, plan(state, region=region))
    with pytest.raises(NotAllowed):
        take_back_plan(state, ann, saved)


@pytest.mark.parametrize("wrong", [
    NewPlan("n", " ", LINES), NewPlan("n", "Spring", ()), NewPlan("n", "Spring", (PlanLine("A", "", 0),)),
])  # fmt: skip
def test_a_plan_without_a_name_or_an_amount_is_none(state: Engine, wrong: NewPlan) -> None:
    with pytest.raises(NothingSaid):
        save_plan(state, LOCAL, wrong)


def test_a_plan_keeps_its_money_when_its_stream_and_solution_are_called_otherwise(state: Engine) -> None:
    save_plan(state, LOCAL, plan(state))
    before = asked(state).offers[0].covered
    say_meaning(state, LOCAL, wording("streams", "WIOA", "Workforce Act"))
    hand_in(state, "streams", {"name": "Workforce Act"}, name="b.xlsx")
    assert states(state) == [("Spring", "Still holds", ())]
    assert asked(state).offers[0].covered == before == 20_000_00
    say_meaning(state, LOCAL, wording("solutions", "Other", "Anything else"))
    assert states(state) == [("Spring", "Still holds", ())]


def test_two_lines_of_streams_that_are_one_by_now_share_its_money(state: Engine) -> None:
    lines = (*LINES, PlanLine("Work money", "PY2026", 25_000_00, "can", "25%"))
    save_plan(state, LOCAL, NewPlan(key(state), "Spring", lines, cost=50_000_00))
    say_meaning(state, LOCAL, wording("streams", "Work money", "WIOA"))
    ((_, state_, against),) = states(state)
    assert state_ == "Does not hold now"
    assert against[0] == "WIOA, PY2026: $65,000 is planned, and $60,000 is left to promise."
