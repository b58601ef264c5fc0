"""The braid planner: what each role sees of a need, plans by hand, saves and takes back."""

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Role, Viewer
from data.store.opening.local import LOCAL
from data.stored import PLAN
from data.views.funding.braid.planner import all_needs
from tests.pages.handing_in import ANN, clicked, opened, said
from tests.pages.tables import tables
from tests.store.sheets import BIRCH, person
from tests.store.test_lists import hand_in

PAGE = "pages/viewer/braid.py"
BEN = Viewer("ben", "Ben", Role.CONTRIBUTOR, frozenset({BIRCH}))
PY = {"period": "PY2026", "obligate_by": "2099-06-30"}


@pytest.fixture
def state(store: Engine) -> Engine:
    """Alder asks for $100,000 of Other: WIOA may pay with a match of 25 %; Grant may not, Gift is unknown."""
    hand_in(store, "streams", {"name": "WIOA", "match_percent": 25}, {"name": "Grant"}, {"name": "Gift"})
    hand_in(store, "allotments", {"stream": "WIOA", "available_cents": 60_000_00} | PY,
            {"stream": "Grant", "available_cents": 90_000_00} | PY, {"stream": "Gift"} | PY)  # fmt: skip
    hand_in(store, "options", {"stream": "WIOA", "solution": "Other", "may": "can"},
            {"stream": "Grant", "solution": "Other", "may": "not", "note": "by law"})  # fmt: skip
    hand_in(store, "needs", {"place": "Alder", "solution": "Other", "cost_cents": 100_000_00},
            {"place": "Birch", "solution": "Other", "industry": "Energy"})  # fmt: skip
    with store.begin() as connection:
        person(connection, "ben", ("contributor", BIRCH))
    return store


def key(store: Engine, region: str = "Alder") -> str:
    with Session(store) as session:
        return next(need.key for need in all_needs(session, LOCAL) if need.region == region)


def planner(store: Engine, viewer: Viewer, region: str = "Alder", **address: str) -> AppTest:
    return opened(PAGE, viewer, need=key(store, region), **address)


def drawn(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def amount(app: AppTest, stream: str, typed: str) -> AppTest:
    field = next(field for field in app.text_input if field.label.startswith(stream))
    field.set_value(typed).run()
    assert not app.exception
    return app


def saved(app: AppTest, name: str) -> AppTest:
    next(field for field in app.text_input if field.label == "Name of the plan").set_value(name)
    return clicked(app, "save-plan")


def standing(store: Engine) -> list[str]:
    with store.connect() as connection:
        return list(connection.execute(sa.select(PLAN.c.name).where(PLAN.c.withdrawn_at.is_(None))).scalars())


@pytest.mark.parametrize("viewer", [VISITOR, ANN, LOCAL], ids=["viewer", "contributor", "steward"])
def test_everybody_sees_who_could_pay_and_why_others_could_not(state: Engine, viewer: Viewer) -> None:
    app = planner(state, viewer)
    assert "WIOA could pay $60 thousand of $100 thousand, with $15 thousand of match to find" in said(app)
    (why,) = (frame for frame in tables(app) if "Stands" in frame)
    told = {row["Stream"]: (row["Stands"], row["Why"]) for row in why.to_dict("records")}
    assert told == {
        "WIOA": ("In", "Can pay for Other"),
        "Grant": ("Out", "May not pay for Other: by law"),
        "Gift": ("To ask about", "Nobody said whether it may pay for Other. Nobody said what is available"),
    }
    card = drawn(app)
    assert "<h3>1. WIOA</h3>" in card
    assert "Bar of the cost: WIOA, PY2026 $60 thousand, match to find $15 thousand, open $25 thousand" in card


def test_a_need_without_a_cost_says_so(state: Engine) -> None:
    assert "1 yearly allocation may pay for it; nobody named a cost to cover" in said(
        planner(state, VISITOR, "Birch")
    )


def test_a_link_to_a_need_that_is_gone_says_what_is_shown_instead(state: Engine) -> None:
    assert "Alder | old is not among these needs" in said(opened(PAGE, VISITOR, need="Alder | old"))


def test_without_needs_the_page_says_what_to_do(store: Engine) -> None:
    assert "No list of needs has been handed in yet." in said(opened(PAGE, VISITOR))


def test_choosing_a_region_leaves_its_needs(state: Engine) -> None:
    app = opened(PAGE, VISITOR)
    app.selectbox(key="braid_region").select("Birch").run()
    need = next(box for box in app.selectbox if box.label == "Need")
    assert [str(option) for option in need.options] == ["Other · Birch · Energy · no cost named"]


@pytest.mark.parametrize(("typed", "told"), [
    ("60,000", "Nothing that is known of rules, days and money stands against it."),
    ("70,000", "WIOA, PY2026: $70,000 is planned, and $60,000 is left to promise."),
    ("about 5", "WIOA, PY2026: read 'about 5', expected an amount such as 250,000."),
    ("-5", "WIOA, PY2026: read '-5', expected an amount such as 250,000."),
])  # fmt: skip
def test_amounts_typed_are_held_against_the_rules(state: Engine, typed: str, told: str) -> None:
    app = clicked(planner(state, VISITOR), "start-1")
    assert told in said(amount(app, "WIOA", typed))


def test_a_stream_that_is_out_may_be_planned_and_is_told_of(state: Engine) -> None:
    app = clicked(planner(state, VISITOR), "start-1")
    app.multiselect[0].set_value(["WIOA, PY2026", "Grant, PY2026"]).run()
    assert "Grant, PY2026: May not pay for Other: by law." in said(amount(app, "Grant", "1"))


@pytest.mark.parametrize("viewer", [VISITOR, BEN], ids=["viewer", "contributor of another region"])
def test_who_may_not_save_may_plan_and_send_the_link(state: Engine, viewer: Viewer) -> None:
    app = clicked(planner(state, viewer), "start-1")
    assert "The address of this page carries the need" in said(app)
    assert "save-plan" not in [button.key for button in app.button]


@pytest.mark.parametrize("viewer", [ANN, LOCAL], ids=["contributor", "steward"])
def test_a_plan_is_saved_opened_by_its_link_and_taken_back(state: Engine, viewer: Viewer) -> None:
    app = amount(clicked(planner(state, viewer), "start-1"), "WIOA", "45,000.50")
    saved(app, "Spring cohort")
    assert "The plan is saved." in said(app)
    assert standing(state) == ["Spring cohort"]
    app = opened(PAGE, VISITOR, start="plan-1")
    assert "**Spring cohort** · Still holds" in said(app)
    assert next(field for field in app.text_input if field.label.startswith("WIOA")).value == "45,000.50"
    assert "take-back-plan-1" not in [button.key for button in app.button]
    # What it keeps nobody else is offered.
    assert "WIOA could pay $15 thousand" in said(planner(state, VISITOR))
    app = clicked(opened(PAGE, viewer, start="plan-1"), "take-back-plan-1")
    assert standing(state) == []
    assert app.query_params["need"] == key(state)  # the page stays with the need that the plan was for
    assert "WIOA could pay $60 thousand" in said(planner(state, VISITOR))


def test_a_plan_without_a_name_is_not_saved(state: Engine) -> None:
    app = saved(clicked(planner(state, LOCAL), "start-1"), " ")
    assert "A plan needs a name." in said(app)
    assert standing(state) == []


def test_plans_for_other_needs_are_listed_and_lead_to_them(state: Engine) -> None:
    saved(clicked(planner(state, LOCAL), "start-1"), "Spring <b>cohort</b>")
    app = planner(state, VISITOR, "Birch")
    assert 'href="braid?start=plan-1"' in drawn(app)
    assert "<b>cohort" not in drawn(app)
