"""The rows behind a figure of money: listed under the limits that it was added up under."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.views.lists.listing import listing
from models import Place
from tests.store.sheets import BIRCH, add_place
from tests.store.test_lists import hand_in

HOUSING = "Housing, child care and transport"


def award(stream: str, place: str, period: str, solution: str, cents: int) -> dict[str, object]:
    said = {"stream": stream, "place": place, "period": period, "solution": solution}
    return {name: text for name, text in said.items() if text} | {"committed_cents": cents}


@pytest.fixture
def money(store: Engine) -> Engine:
    add_place(store, Place(kind="county", name="Elm", parent_id=BIRCH))
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor", "people": "adults"},
            {"name": "TANF", "agency": "Human Services", "people": "families"})  # fmt: skip
    hand_in(
        store,
        "awards",
        award("WIOA", "Birch", "PY2025", HOUSING, 100),
        award("TANF", "Elm", "PY2026", HOUSING, 200),
        award("TANF", "Testland", "PY2026", "Drones", 400),
        award("wioa", "Beyond", "PY2026", "", 800),
        award("Elsewhere", "", "", HOUSING, 1600),
        name="b.xlsx",
    )
    hand_in(
        store,
        "needs",
        {"solution": HOUSING, "place": "Elm", "period": "PY2025", "cost_cents": 1},
        {"solution": HOUSING, "place": "Alder", "cost_cents": 2},
        {"solution": "Drones", "place": "Birch", "period": "PY2026", "cost_cents": 4},
        name="c.xlsx",
    )
    return store


@pytest.mark.parametrize(
    ("name", "limits", "cents"),
    [
        ("awards", {}, 3100),
        # Money for a county is its region's.
        ("awards", {"region": "Birch"}, 300),
        ("awards", {"region": "Statewide"}, 400),
        ("awards", {"region": "Not said"}, 1600),
        ("awards", {"region": "Place not known"}, 800),
        ("awards", {"solution": HOUSING.upper()}, 1900),
        ("awards", {"solution": "Not said"}, 800),
        ("awards", {"stream": "WIOA"}, 900),
        ("awards", {"agency": "Labor"}, 900),
        ("awards", {"people": "families", "solution": "Drones"}, 400),
        ("awards", {"window": "PY2026"}, 1400),
        ("awards", {"window": "PY1999"}, 3100),
        ("awards", {"region": "Birch", "window": "PY2025"}, 100),
        ("awards", {"region": "Nowhere"}, 0),
        ("needs", {"region": "Birch"}, 5),
        # A need stands from when it was asked for; one without a day always did.
        ("needs", {"window": "PY2025"}, 3),
        ("needs", {"solution": "Drones", "agency": "Labor"}, 4),
    ],
)
def test_the_rows_add_up_to_their_figure(
    money: Engine, name: str, limits: dict[str, str], cents: int
) -> None:
    with Session(money) as session:
        rows = listing(session, VISITOR, name, limits=tuple(limits.items())).rows
    amounts = rows["Committed ($)" if name == "awards" else "Estimated cost ($)"]
    assert sum(round(float(text.lstrip("$")) * 100) for text in amounts) == cents


def test_of_several_regions_all_are_meant(money: Engine) -> None:
    with Session(money) as session:
        rows = listing(session, VISITOR, "needs", limits=(("region", "Alder"), ("region", "Birch"))).rows
    assert sorted(rows["Estimated cost ($)"]) == ["$0.01", "$0.02", "$0.04"]
