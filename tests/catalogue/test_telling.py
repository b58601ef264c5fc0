"""What a place says of its own numbers."""

import math

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.saying import say, take_back
from data.catalogue.tables import Target
from data.catalogue.telling import aim, answer, named_period, note, target
from data.errors import NotAllowed, NothingSaid
from data.store.check import faults
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.views.indicator.targets import targets
from models import Metric
from tests.store.sheets import ALDER, BIRCH, person, settle


@pytest.fixture
def ann(engine: Engine) -> Viewer:
    """Ann hands in for Alder."""
    settle(engine)
    with writing(engine) as connection:
        insert_row(connection, Metric(name="Placed", unit="people"))
        return person(connection, "ann", ("contributor", ALDER))


def shown(engine: Engine, who: Viewer) -> list[str]:
    with Session(engine) as session:
        return [str(one) for one in targets(session, who, [ALDER, BIRCH], [1])]


def test_a_target_may_be_for_a_period_that_nobody_used_yet(engine: Engine, ann: Viewer) -> None:
    aim(engine, ann, target((ALDER, 1, 0), "target", 400), named_period("PY 2027"))
    assert shown(engine, ann) == ["its own target for PY2027: 400 people"]
    with engine.connect() as connection:
        assert list(faults(connection)) == []


def test_the_newest_counts_and_taken_back_the_one_before_does(engine: Engine, ann: Viewer) -> None:
    aim(engine, ann, target((ALDER, 1, 0), "target", 400), named_period("PY2027"))
    newest = aim(engine, ann, target((ALDER, 1, 0), "target", 450), named_period("PY2027"))
    assert shown(engine, ann) == ["its own target for PY2027: 450 people"]
    take_back(engine, ann, Target, newest)
    assert shown(engine, ann) == ["its own target for PY2027: 400 people"]


def test_nobody_aims_for_another_region_and_no_period_is_left_behind(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NotAllowed):
        aim(engine, ann, target((BIRCH, 1, 0), "target", 400), named_period("PY2027"))
    with engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM period")).scalar_one() == 0


@pytest.mark.parametrize("text", ["soon", "", "4"])
def test_what_is_no_period_is_said(text: str) -> None:
    with pytest.raises(NothingSaid, match="expected a period such as PY2027"):
        named_period(text)


def test_what_is_no_target_is_said() -> None:
    with pytest.raises(NothingSaid, match="expected one of target, forecast, baseline"):
        target((ALDER, 1, 1), "must", 400)
    with pytest.raises(NothingSaid, match="Give a number"):
        target((ALDER, 1, 1), "target", math.inf)


def test_a_story_is_a_sentence_and_an_answer_may_go_without_one(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NothingSaid, match="Write a sentence"):
        note(ALDER, 1, "  \n ")
    assert note(ALDER, 1, " A  plant\nopened. ").text == "A plant opened."
    say(engine, ann, answer(ALDER, "jump", "series 1, period 2"))
    with engine.connect() as connection:
        assert list(faults(connection)) == []
