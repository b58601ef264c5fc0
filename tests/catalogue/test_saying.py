"""What people say about metrics and numbers: whose word it is, and how it is taken back."""

from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.access import Role, Viewer
from data.catalogue.saying import say, take_back
from data.catalogue.tables import Note, Stage, Word
from data.errors import NotAllowed, NothingSaid
from data.store.check import faults
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.store.opening.local import LOCAL
from models import Metric
from tests.store.sheets import ALDER, BIRCH, person, settle


@pytest.fixture
def ann(engine: Engine) -> Viewer:
    """Ann hands in for Alder."""
    settle(engine)
    with writing(engine) as connection:
        insert_row(connection, Metric(name="Placed"))
        return person(connection, "ann", ("contributor", ALDER))


def note(place_id: int) -> Note:
    return Note(
        person_id=0, said_at=datetime.now(UTC), place_id=place_id, metric_id=1, text="A plant opened."
    )


def standing(engine: Engine) -> list[tuple[str, str, bool]]:
    with engine.connect() as connection:
        rows = connection.execute(sa.text(
            "SELECT p.login, n.text, n.withdrawn_at IS NOT NULL "
            "FROM note n JOIN person p ON p.id = n.person_id"
        ))  # fmt: skip
        return [(login, text, bool(gone)) for login, text, gone in rows]


def test_a_region_speaks_for_itself_under_the_name_of_who_spoke(engine: Engine, ann: Viewer) -> None:
    say(engine, ann, note(ALDER))
    assert standing(engine) == [("ann", "A plant opened.", False)]
    with engine.connect() as connection:
        assert list(faults(connection)) == []


def test_nobody_speaks_for_another_region(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NotAllowed, match="may not speak for this place"):
        say(engine, ann, note(BIRCH))
    assert standing(engine) == []


def test_a_steward_speaks_for_any_region_and_takes_it_back_once(engine: Engine, ann: Viewer) -> None:
    id = say(engine, LOCAL, note(BIRCH))
    with pytest.raises(NotAllowed):
        take_back(engine, ann, Note, id)
    take_back(engine, LOCAL, Note, id)
    assert standing(engine) == [("local", "A plant opened.", True)]
    with pytest.raises(NothingSaid):
        take_back(engine, LOCAL, Note, id)


def test_a_browser_that_claims_to_be_a_steward_is_not_believed(engine: Engine, ann: Viewer) -> None:
    assert ann.role is Role.STEWARD
    with pytest.raises(NotAllowed):
        say(engine, ann, note(BIRCH))


def test_a_stage_is_no_word_of_one_person() -> None:
    assert not issubclass(Stage, Word)
