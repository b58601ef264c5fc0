"""How a region's metric stands to an indicator: the numbers follow the word, and go back with it."""

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.aligning import align, alignment, take_back_alignment
from data.catalogue.changes import define, offer
from data.errors import NotAllowed, NotChangeable, NothingSaid
from data.store.check import faults
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric
from tests.store.sheets import ALDER, counting, drafted, person, settle, simple, statistics

PLACED, WAGE, HIRED = 1, 2, 3
OTHER = "Counts hires without training."


@pytest.fixture
def stored(engine: Engine) -> Engine:
    """Birch gives the indicator, Alder something of its own: 10 and 14 in 2024."""
    settle(engine)
    define(engine, LOCAL, Metric(name="Placed", unit="people", aggregation="sum", offered=True))
    define(engine, LOCAL, Metric(name="Wage", unit="$/hr", offered=True))
    define(engine, LOCAL, Metric(name="Hired", unit="people", owner_id=ALDER))
    submit(engine, LOCAL, drafted(engine, simple({("Placed", "Birch", 2024): 10.0})))
    hired = simple({("Hired", "Alder", 2024): 14.0})
    submit(engine, LOCAL, drafted(engine, hired, Decisions(ALDER)))
    assert state_sum(engine) == (1, 0, 10.0)
    return engine


def state_sum(engine: Engine) -> tuple[int, int, float]:
    return statistics(engine)[1, "Placed", "2024"]


def said(engine: Engine) -> list[str]:
    with engine.connect() as connection:
        assert list(faults(connection)) == []
        asked = "SELECT degree FROM alignment WHERE withdrawn_at IS NULL ORDER BY id"
        return list(connection.scalars(sa.text(asked)))


def test_only_the_same_is_added_up_and_taking_it_back_parts_the_two(stored: Engine) -> None:
    before = counting(stored)
    align(stored, LOCAL, alignment(HIRED, PLACED, "same"))
    assert state_sum(stored) == (2, 0, 24.0)
    assert counting(stored)["Placed", "Alder", "2024", ""] == (14.0, "reported")
    assert said(stored) == ["same"]
    take_back_alignment(stored, LOCAL, HIRED, PLACED)
    assert counting(stored) == before
    assert state_sum(stored) == (1, 0, 10.0)
    assert said(stored) == []


@pytest.mark.parametrize("degree", ["similar", "not comparable"])
def test_the_other_degrees_change_no_number(stored: Engine, degree: str) -> None:
    before = counting(stored)
    align(stored, LOCAL, alignment(HIRED, PLACED, degree, OTHER))
    assert counting(stored) == before
    assert state_sum(stored) == (1, 0, 10.0)
    take_back_alignment(stored, LOCAL, HIRED, PLACED)
    assert counting(stored) == before


def test_a_changed_mind_takes_the_numbers_along(stored: Engine) -> None:
    align(stored, LOCAL, alignment(HIRED, PLACED, "same"))
    align(stored, LOCAL, alignment(HIRED, PLACED, "same", "Asked them."))  # only the reason is new
    assert (said(stored), state_sum(stored)) == (["same"], (2, 0, 24.0))
    align(stored, LOCAL, alignment(HIRED, PLACED, "similar"))
    assert (said(stored), state_sum(stored)) == (["similar"], (1, 0, 10.0))


def test_what_cannot_be_one_is_refused_whole(stored: Engine) -> None:
    with pytest.raises(NotChangeable, match=r"'Hired' is in people and 'Wage' in \$/hr"):
        align(stored, LOCAL, alignment(HIRED, WAGE, "same"))
    assert said(stored) == []
    align(stored, LOCAL, alignment(HIRED, WAGE, "not comparable", "Heads are not dollars."))
    assert said(stored) == ["not comparable"]


def test_numbers_that_contradict_each_other_are_refused(stored: Engine) -> None:
    submit(stored, LOCAL, drafted(stored, simple({("Placed", "Alder", 2024): 15.0})))
    with pytest.raises(NotChangeable, match="different numbers for Alder in 2024"):
        align(stored, LOCAL, alignment(HIRED, PLACED, "same"))
    assert said(stored) == []
    assert state_sum(stored) == (2, 0, 25.0)


@pytest.mark.parametrize(("metric", "indicator", "degree", "says"), [
    (PLACED, WAGE, "similar", "Only what a region counts of its own"),
    (HIRED, HIRED, "similar", "no longer offers"),
    (99, PLACED, "similar", "Only what a region counts"),
    (HIRED, 99, "similar", "no longer offers"),
    (HIRED, PLACED, "not comparable", "Say in a few words why"),
])  # fmt: skip
def test_what_makes_no_sense_is_not_entered(
    stored: Engine, metric: int, indicator: int, degree: str, says: str
) -> None:
    with pytest.raises(NothingSaid, match=says):
        align(stored, LOCAL, alignment(metric, indicator, degree))
    assert said(stored) == []


def test_what_is_offered_no_longer_can_still_be_taken_back(stored: Engine) -> None:
    align(stored, LOCAL, alignment(HIRED, PLACED, "same"))
    offer(stored, LOCAL, PLACED, offered=False)
    take_back_alignment(stored, LOCAL, HIRED, PLACED)
    assert (said(stored), state_sum(stored)) == ([], (1, 0, 10.0))


def test_only_a_steward_decides_whatever_a_browser_claims(stored: Engine) -> None:
    with writing(stored) as connection:
        ann: Viewer = person(connection, "ann", ("contributor", ALDER))
    with pytest.raises(NotAllowed):
        align(stored, ann, alignment(HIRED, PLACED, "same"))
    align(stored, LOCAL, alignment(HIRED, PLACED, "same"))
    with pytest.raises(NotAllowed):
        take_back_alignment(stored, ann, HIRED, PLACED)
    assert state_sum(stored) == (2, 0, 24.0)


def test_what_was_taken_back_is_not_taken_back_again(stored: Engine) -> None:
    with pytest.raises(NothingSaid):
        take_back_alignment(stored, LOCAL, HIRED, PLACED)
