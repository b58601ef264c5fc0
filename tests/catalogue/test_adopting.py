"""A region's word on an indicator: entered, changed, taken back, and by whom."""

from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.adopting import adopt, take_back_adoption
from data.catalogue.agreeing import agree, disagree
from data.catalogue.tables import Adoption
from data.errors import NotAllowed, NothingSaid
from data.store.check import faults
from data.store.database import writing
from data.store.opening.bulk import insert_row
from models import Metric
from tests.store.sheets import ALDER, BIRCH, STATE, person, settle

PLACED, OWN, OTHERS = 1, 2, 3


@pytest.fixture
def ann(engine: Engine) -> Viewer:
    """Ann hands in for Alder. The state offers one indicator; each region counts a thing of its own."""
    settle(engine)
    with writing(engine) as connection:
        insert_row(connection, Metric(name="Placed", offered=True))
        insert_row(connection, Metric(name="Helped", owner_id=ALDER))
        insert_row(connection, Metric(name="Seen", owner_id=BIRCH))
        return person(connection, "ann", ("contributor", ALDER))


def word(choice: str = "adopt", **more: Any) -> Adoption:
    about: dict[str, Any] = {"person_id": 0, "said_at": datetime.now(UTC), "metric_id": PLACED}
    return Adoption(**about | {"place_id": ALDER} | more, choice=choice)


def stands(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        assert list(faults(connection)) == []
        asked = "SELECT choice FROM adoption WHERE withdrawn_at IS NULL ORDER BY id"
        return list(connection.scalars(sa.text(asked)))


def test_a_changed_answer_takes_the_place_of_the_one_before(engine: Engine, ann: Viewer) -> None:
    adopt(engine, ann, word("adopt"))
    adopt(engine, ann, word("skip", why="Others count it."))
    assert stands(engine) == ["skip"]
    take_back_adoption(engine, ann, ALDER, PLACED)
    assert stands(engine) == []
    with pytest.raises(NothingSaid):
        take_back_adoption(engine, ann, ALDER, PLACED)


def test_an_answer_changes_none_of_another_region(engine: Engine, ann: Viewer) -> None:
    bob = _hands_in(engine, "bob", BIRCH)
    adopt(engine, bob, word("adapt", place_id=BIRCH, adapted_id=OTHERS))
    adopt(engine, ann, word("skip"))
    assert stands(engine) == ["adapt", "skip"]


def test_nobody_answers_or_takes_back_for_another_region(engine: Engine, ann: Viewer) -> None:
    bob = _hands_in(engine, "bob", BIRCH)
    adopt(engine, bob, word(place_id=BIRCH))
    with pytest.raises(NotAllowed):
        adopt(engine, ann, word("skip", place_id=BIRCH))
    with pytest.raises(NotAllowed):
        take_back_adoption(engine, ann, BIRCH, PLACED)
    assert stands(engine) == ["adopt"]


@pytest.mark.parametrize(("wrong", "says"), [
    ({"metric_id": OWN}, "no longer offers"),
    ({"metric_id": 99}, "no longer offers"),
    ({"choice": "adapt", "adapted_id": OTHERS}, "a metric of its own"),
    ({"choice": "adapt", "adapted_id": PLACED}, "a metric of its own"),
    ({"choice": "skip", "adapted_id": OWN}, "a metric of its own"),
    ({"place_id": STATE}, "this place is none"),
])  # fmt: skip
def test_an_answer_that_makes_no_sense_is_not_entered(
    engine: Engine, ann: Viewer, wrong: dict[str, Any], says: str
) -> None:
    with pytest.raises(NothingSaid, match=says):
        adopt(engine, ann, word(**{"choice": "adopt"} | wrong))
    assert stands(engine) == []


def test_a_region_adapts_by_its_own_metric_or_names_none(engine: Engine, ann: Viewer) -> None:
    adopt(engine, ann, word("adapt", adapted_id=OWN))
    adopt(engine, ann, word("adapt"))
    assert stands(engine) == ["adapt"]


def test_a_yes_is_said_once_and_taken_back_whole(engine: Engine, ann: Viewer) -> None:
    agree(engine, ann, ALDER, "ranking")
    agree(engine, ann, ALDER, "ranking")
    disagree(engine, ann, ALDER, "ranking")
    with engine.connect() as connection:
        left = sa.text("SELECT count(*) FROM agreement WHERE withdrawn_at IS NULL")
        assert connection.scalar(left) == 0


def _hands_in(engine: Engine, login: str, place_id: int) -> Viewer:
    with writing(engine) as connection:
        return person(connection, login, ("contributor", place_id))
