"""Edit lists: who may edit which list, and for whom an edit is handed in."""

from collections.abc import Mapping

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Role, Viewer
from data.store.database import writing
from tests.pages.handing_in import clicked, opened, said
from tests.pages.test_gaps_page import money
from tests.store.sheets import ALDER, BIRCH, STATE, person
from tests.store.test_lists import hand_in, rows

__all__ = ["money"]

PAGE = "pages/contributor/edit_lists.py"
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({2}))


def lists_of(who: Viewer) -> list[str]:
    return list(opened(PAGE, who).selectbox(key="edit_list").options)


@pytest.mark.usefixtures("money")
def test_a_viewer_has_no_such_page() -> None:
    with pytest.raises(ValueError, match="Could not find a navigation page"):
        opened(PAGE, VISITOR)


@pytest.mark.usefixtures("money")
def test_a_steward_may_edit_every_list() -> None:
    every = ["Funding streams", "Yearly allocations", "Awards", "What may pay for what", "Needs", "Solutions"]
    assert lists_of(Viewer("stu", "Stu", Role.STEWARD)) == every


@pytest.mark.usefixtures("money")
def test_a_region_may_edit_its_own_rows_and_not_the_states_lists() -> None:
    assert lists_of(ANN) == ["Awards", "Needs"]


Typed = Mapping[int, Mapping[str, str]]
PLACES = {STATE: "Testland", ALDER: "Alder", BIRCH: "Birch"}
GRANTS: dict[str, tuple[tuple[str, int | None], ...]] = {
    "steward": (("steward", None),),
    "of Alder": (("contributor", ALDER),),
    "of Birch": (("contributor", BIRCH),),
    "of both": (("contributor", ALDER), ("contributor", BIRCH)),
}


def coming(store: Engine, name: str) -> Viewer:
    """Somebody with that grant, as they come to the page."""
    with writing(store) as connection:
        login = person(connection, name, *GRANTS[name]).login
    role = Role[GRANTS[name][0][0].upper()]
    return Viewer(login, name, role, frozenset(place for _, place in GRANTS[name] if place))


def typed(app: AppTest, cells: Typed, *added: Mapping[str, str]) -> AppTest:
    """Cells typed over by row and head in the editor as it was first opened, and rows added below."""
    done = {"edited_rows": cells, "added_rows": [*added], "deleted_rows": []}
    app.session_state["edited-1"] = done
    app.run()
    assert not app.exception
    return app


COST = "Estimated cost ($)"
# In the order of their keys: Alder's two needs, then that of Birch.
ALDERS, BIRCHS = {0: {COST: "$1"}}, {2: {COST: "$3"}}


@pytest.mark.parametrize(
    ("who", "cells", "added", "home"),
    [
        ("steward", ALDERS, (), ALDER),
        ("steward", BIRCHS, (), BIRCH),
        ("steward", ALDERS | BIRCHS, (), STATE),
        ("steward", {0: {"Region": "Birch"}}, (), STATE),
        ("steward", {}, ({"Region": "Birch", "Solution": "Drones"},), BIRCH),
        ("steward", {}, ({"Solution": "Drones"},), STATE),
        ("of Alder", ALDERS, (), ALDER),
        ("of Alder", {}, ({"Solution": "Drones"},), ALDER),
        ("of Birch", {0: {COST: "$3"}}, (), BIRCH),
        ("of both", ALDERS, (), ALDER),
    ],
)
def test_an_edit_is_handed_in_for_the_place_of_its_rows(
    money: Engine, who: str, cells: Typed, added: tuple[Mapping[str, str], ...], home: int
) -> None:
    app = typed(opened(PAGE, coming(money, who), edit_list="Needs"), cells, *added)
    assert f"Handed in for {PLACES[home]}." in said(app)
    clicked(app, "store-edit")
    assert rows(money, "SELECT place_id FROM submission ORDER BY id DESC LIMIT 1") == [(home,)]


def test_a_region_sees_its_own_rows_and_somebody_of_two_one_after_the_other(money: Engine) -> None:
    def places_shown(who: str, **address: str) -> list[str]:
        app = opened(PAGE, coming(money, who), edit_list="Needs", **address)
        return list(app.dataframe[0].value["Region"])

    assert places_shown("of Alder") == ["Alder", "Alder"]
    assert places_shown("of Birch") == ["Birch"]
    assert places_shown("steward") == ["Alder", "Alder", "Birch"]
    assert places_shown("of both", edit_home="Birch") == ["Birch"]


def test_a_row_of_another_region_is_refused_and_nothing_is_stored(money: Engine) -> None:
    app = opened(PAGE, coming(money, "of Alder"), edit_list="Needs")
    clicked(typed(app, {}, {"Region": "Birch", "Solution": "Drones"}), "store-edit")
    assert "You may not hand in, or take back, figures for 'Birch'." in said(app)
    assert rows(money, "SELECT count(*) FROM submission") == [(1,)]


def test_what_somebody_changed_since_the_button_was_drawn_is_told_and_not_overwritten(money: Engine) -> None:
    app = typed(opened(PAGE, coming(money, "steward"), edit_list="Needs"), BIRCHS)
    need = f"SELECT cost_cents FROM need WHERE place_id = {BIRCH}"
    names = ("partnership", "solution", "industry")
    (stood,) = rows(money, f"SELECT {', '.join(names)} FROM need WHERE place_id = {BIRCH}")
    hand_in(money, "needs", {"place": "Birch", "cost_cents": 500} | dict(zip(names, stood, strict=True)))
    assert rows(money, need) == [(500,)]
    clicked(app, "store-edit")
    assert rows(money, need) == [(500,)]
    assert "Somebody changed a row that you are editing" in [each.title for each in app.warning]
    clicked(app, "open-again")
    assert not app.warning
