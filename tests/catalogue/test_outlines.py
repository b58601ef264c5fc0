"""Outlines in the store: entered by code, dissolved by the tree of places, refused where they fit nobody."""

import json

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.catalogue.outlines import enter_outlines, parsed, region_rings
from data.errors import NotAllowed, RefusedOutlines
from data.store.database import revision, writing
from data.store.opening.local import LOCAL
from data.views.comparing.shapes import borders, shapes
from tests.catalogue.test_geometry import square
from tests.views.state import ALDER, BIRCH, fill

TABLES = SQLModel.metadata.tables
RINGS = {
    "001": (square(-105, 39),),
    "003": (square(-104, 39),),
    "005": (square(-103, 39),),
    "999": (square(0, 0),),
}


@pytest.fixture
def counties(engine: Engine) -> Engine:
    """Alder with two counties and Birch, to its east, with one; Cedar has none."""
    fill(engine)
    rows = [(11, ALDER, "001"), (12, ALDER, "003"), (13, BIRCH, "005")]
    people = TABLES["person"]
    with writing(engine) as connection:
        connection.execute(sa.update(people).values(login=LOCAL.login))
        connection.execute(sa.insert(TABLES["grant"]).values(person_id=1, place_id=None, role="steward"))
        connection.execute(
            sa.insert(TABLES["place"]),
            [
                {"id": id, "parent_id": home, "kind": "county", "name": code, "code": code}
                for id, home, code in rows
            ],
        )
    return engine


def test_a_region_is_its_counties_together(counties: Engine) -> None:
    with Session(counties) as session:
        before = revision(session)
    assert enter_outlines(counties, LOCAL, RINGS) == (3, 4)
    with Session(counties) as session:
        found = region_rings(session.connection())
        assert revision(session) == before + 1
        assert list(found) == ["Alder", "Birch"]
        assert {x for x, _ in found["Alder"][0]} == {-105, -104, -103}
        assert borders(session, VISITOR) == {"Alder": frozenset({"Birch"}), "Birch": frozenset({"Alder"})}
        drawn = shapes(session, VISITOR)
    alder, birch = drawn.by_region["Alder"], drawn.by_region["Birch"]
    assert [alder.across, birch.across] == pytest.approx([100 / 3, 500 / 6], abs=0.1)
    # A degree of latitude at 39.5 degrees north is 1 / cos(39.5) = 1.296 times as long as one of longitude.
    assert drawn.height == pytest.approx(1_000 / 3 * 1.296, rel=0.01)


def test_entered_again_the_new_ones_count(counties: Engine) -> None:
    enter_outlines(counties, LOCAL, RINGS)
    enter_outlines(counties, LOCAL, {"005": (square(-90, 30),)})
    with Session(counties) as session:
        assert borders(session, VISITOR)["Alder"] == frozenset()


def test_a_region_with_an_outline_of_its_own_is_not_dissolved(counties: Engine) -> None:
    with writing(counties) as connection:
        places = TABLES["place"]
        connection.execute(sa.update(places).where(places.c.id == ALDER).values(code="A"))
    enter_outlines(counties, LOCAL, {**RINGS, "A": (square(-100, 35),)})
    with Session(counties) as session:
        assert region_rings(session.connection())["Alder"] == (square(-100, 35),)


def test_nobody_but_a_steward_changes_the_map(counties: Engine) -> None:
    with pytest.raises(NotAllowed):
        enter_outlines(counties, VISITOR, RINGS)


def test_outlines_of_no_place_here_are_refused(counties: Engine) -> None:
    with pytest.raises(RefusedOutlines, match="None of the codes"):
        enter_outlines(counties, LOCAL, {"999": (square(0, 0),)})
    with pytest.raises(RefusedOutlines, match="no JSON"):
        parsed(b"\xff\x00 no")
    with pytest.raises(RefusedOutlines):
        parsed(json.dumps({"type": "Topology"}).encode())
