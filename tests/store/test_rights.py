"""Every function that writes, for everybody who may come: the grants in the database decide."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine, text

from data.access import Role, Viewer
from data.catalogue.changes import define, offer
from data.errors import NotAllowed
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Key, Reading, SheetReading
from data.store.database import writing
from data.store.drafting.decisions import NEW, Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from models import Metric, Place
from tests.store.sheets import ALDER, BIRCH, STATE, add_place, drafted, person, workbook

GRANTS: dict[str, list[tuple[str, int | None]]] = {
    "nobody": [],
    "viewer": [("viewer", None)],
    "contributor for Birch": [("contributor", BIRCH)],
    "contributor for Alder": [("contributor", ALDER), ("viewer", None)],
    "steward for Alder": [("steward", ALDER)],
    "contributor everywhere": [("contributor", None)],
    "steward": [("steward", None)],
}
FOR_ALDER = {"contributor for Alder", "steward for Alder", "contributor everywhere", "steward"}

Act = Callable[[Engine, Viewer], object]


def hand_in(store: Engine, actor: Viewer, key: Key, **places: int | str) -> None:
    reading = workbook([(key, 2024, 1.0)])
    submit(store, actor, drafted(store, reading, Decisions(ALDER, places=places)))


def hand_in_award(store: Engine, actor: Viewer) -> None:
    row = ListRow(1, {"stream": "WIOA", "place": "Birch", "committed_cents": 1})
    sheet = SheetReading("Awards", False, 9, 9, (), lists=(ListReading("awards", (row,)),))
    submit(store, actor, drafted(store, Reading("money.xlsx", (sheet,)), Decisions(ALDER)))


ACTS: dict[str, tuple[Act, set[str]]] = {
    "submit for Alder": (lambda store, actor: hand_in(store, actor, Key("Placed")), FOR_ALDER),
    "submit a value of Birch for Alder": (
        lambda store, actor: hand_in(store, actor, Key("Placed", "Birch")),
        {"contributor everywhere", "steward"},
    ),
    "submit an award of Birch for Alder": (hand_in_award, {"contributor everywhere", "steward"}),
    "submit a new place": (
        lambda store, actor: hand_in(store, actor, Key("Placed", "Cedar"), Cedar=NEW),
        {"steward"},
    ),
    "undo": (lambda store, actor: undo(store, actor, 1), FOR_ALDER),
    "define a metric of Alder": (
        lambda store, actor: define(store, actor, Metric(name="Coffee", owner_id=ALDER)),
        FOR_ALDER,
    ),
    "define a metric of Alder for all": (
        lambda store, actor: define(store, actor, Metric(name="Coffee", owner_id=ALDER, offered=True)),
        {"steward"},
    ),
    "define a metric of the state": (
        lambda store, actor: define(store, actor, Metric(name="Coffee")),
        {"steward"},
    ),
    "offer a metric": (lambda store, actor: offer(store, actor, 1), {"steward"}),
}


@pytest.fixture
def settled(store: Engine) -> Engine:
    """Alder has handed in its submission 1, with a metric of its own."""
    submit(store, LOCAL, drafted(store, workbook([(Key("Meetings"), 2024, 1.0)]), Decisions(ALDER)))
    return store


def state_of(store: Engine) -> tuple[object, ...]:
    sql = """SELECT (SELECT number FROM revision), (SELECT count(*) FROM auditentry),
    (SELECT count(*) FROM observation), (SELECT count(*) FROM metric), (SELECT count(*) FROM place)"""
    with store.connect() as connection:
        return tuple(connection.execute(text(sql)).one())


@pytest.mark.parametrize("act", ACTS)
def test_an_act_of_all_others_is_refused_and_leaves_no_trace(settled: Engine, act: str) -> None:
    """They all claim to be stewards."""
    does, allowed = ACTS[act]
    with writing(settled) as connection:
        people = {name: person(connection, name, *grants) for name, grants in GRANTS.items()}
    before = state_of(settled)
    for name in GRANTS.keys() - allowed:
        with pytest.raises(NotAllowed):
            does(settled, people[name])
        assert state_of(settled) == before, name


@pytest.mark.parametrize(("act", "who"), [(act, who) for act in ACTS for who in sorted(ACTS[act][1])])
def test_an_act_is_done_for_those_who_may(settled: Engine, act: str, who: str) -> None:
    does, _ = ACTS[act]
    with writing(settled) as connection:
        actor = person(connection, who, *GRANTS[who])
    before = state_of(settled)
    does(settled, actor)
    assert state_of(settled)[0] == int(str(before[0])) + 1


def test_somebody_unknown_is_refused(settled: Engine) -> None:
    with pytest.raises(NotAllowed, match="not signed in"):
        undo(settled, Viewer("ghost", "Ghost", Role.STEWARD), 1)


def test_a_right_that_was_withdrawn_is_gone_at_once(settled: Engine) -> None:
    with writing(settled) as connection:
        actor = person(connection, "ada", ("contributor", ALDER))
    hand_in(settled, actor, Key("Placed"))
    with writing(settled) as connection:
        connection.execute(text("DELETE FROM \"grant\" WHERE role = 'contributor'"))
    with pytest.raises(NotAllowed, match="'Alder'"):
        hand_in(settled, actor, Key("Placed"))


def test_a_contributor_may_hand_in_for_what_lies_within_their_place(settled: Engine) -> None:
    county = add_place(settled, Place(kind="county", name="Cedar", parent_id=ALDER))
    with writing(settled) as connection:
        actor = person(connection, "ada", ("contributor", ALDER))
    reading = workbook([(Key("Placed", "Cedar"), 2024, 1.0)])
    assert submit(settled, actor, drafted(settled, reading, Decisions(county))).new == 1
    with pytest.raises(NotAllowed, match="'Testland'"):
        submit(settled, actor, drafted(settled, reading, Decisions(STATE)))
