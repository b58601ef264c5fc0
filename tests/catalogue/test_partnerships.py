"""What a region says of its partnerships."""

from datetime import date

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.partnerships import Described, describe_partnership
from data.errors import NotAllowed, NotChangeable
from data.store.check import faults
from data.store.database import writing
from data.store.opening.bulk import insert_row
from models import Partnership
from tests.store.sheets import ALDER, BIRCH, person, settle

TOLD = Described(" Health care, Energy;  Energy ", "  Chamber  of commerce", "Growing", date(2021, 3, 1))


@pytest.fixture
def ann(engine: Engine) -> Viewer:
    """Ann hands in for Alder, which has partnership 1; Birch has 2."""
    settle(engine)
    with writing(engine) as connection:
        insert_row(connection, Partnership(place_id=ALDER, name="Makers"))
        insert_row(connection, Partnership(place_id=BIRCH, name="Menders"))
        return person(connection, "ann", ("contributor", ALDER))


def standing(engine: Engine) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        asked = sa.text("SELECT name, sectors, convener, stage, started FROM partnership ORDER BY id")
        return [tuple(map(str, row)) for row in connection.execute(asked)]


def test_a_region_describes_its_own_partnership_in_the_stores_spelling(engine: Engine, ann: Viewer) -> None:
    describe_partnership(engine, ann, 1, TOLD)
    assert standing(engine) == [
        ("Makers", "Health care; Energy", "Chamber of commerce", "Growing", "2021-03-01"),
        ("Menders", "", "", "", "None"),
    ]
    with engine.connect() as connection:
        assert list(faults(connection)) == []


def test_what_was_said_can_be_left_empty_again(engine: Engine, ann: Viewer) -> None:
    describe_partnership(engine, ann, 1, TOLD)
    describe_partnership(engine, ann, 1, Described())
    assert standing(engine)[0] == ("Makers", "", "", "", "None")


def test_nobody_describes_another_regions(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NotAllowed):
        describe_partnership(engine, ann, 2, TOLD)
    with pytest.raises(NotChangeable, match="not here any more"):
        describe_partnership(engine, ann, 99, TOLD)
    assert standing(engine)[1] == ("Menders", "", "", "", "None")
