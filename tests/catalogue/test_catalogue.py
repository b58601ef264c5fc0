"""What the catalogue knows: places in their tree, and metrics by owner, name and alias."""

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.access import VISITOR
from data.catalogue.changes import define, offer
from data.catalogue.matching import fold
from data.catalogue.metrics import known_metrics, known_names, vocabulary
from data.catalogue.places import known_places, places
from data.store.database import revision, writing
from data.store.opening.local import LOCAL, ensure_local_person
from data.store.opening.people import acting
from models import Metric, MetricAlias, Place, PlaceAlias
from tests.store.sheets import ALDER, BIRCH, STATE, add_place, person, settle


@pytest.fixture
def store(engine: Engine) -> Engine:
    settle(engine)
    return engine


def add(store: Engine, *rows: MetricAlias | PlaceAlias) -> None:
    with Session(store) as session:
        session.add_all(rows)
        session.commit()


def test_a_place_is_known_by_its_name_and_by_what_people_call_it(store: Engine) -> None:
    add(store, PlaceAlias(place_id=ALDER, text=fold("Alder WDA")))
    with Session(store) as session:
        assert known_places(session) == {
            "testland": (STATE, "Testland"),
            "alder": (ALDER, "Alder"),
            "birch": (BIRCH, "Birch"),
            "alder wda": (ALDER, "Alder"),
        }


def test_of_a_region_and_a_county_of_one_name_the_region_is_meant_unless_somebody_said_so(
    store: Engine,
) -> None:
    county = add_place(store, Place(kind="county", name="Birch", parent_id=ALDER))
    with Session(store) as session:
        assert known_places(session)["birch"] == (BIRCH, "Birch")
    add(store, PlaceAlias(place_id=county, text="birch"))
    with Session(store) as session:
        assert known_places(session)["birch"] == (county, "Birch")


def test_places_come_level_by_level_and_by_name(store: Engine) -> None:
    add_place(store, Place(kind="county", name="Aspen", parent_id=BIRCH, code="08001"))
    with Session(store) as session:
        frame = places(session, VISITOR)
    assert frame["name"].tolist() == ["Testland", "Alder", "Birch", "Aspen"]
    assert frame["parent_id"].isna().tolist() == [True, False, False, False]
    assert frame["code"].tolist()[3] == "08001"


def test_a_place_means_its_own_metric_before_the_states(store: Engine) -> None:
    states = define(store, LOCAL, Metric(name="Placed", unit="people"))
    alders = define(store, LOCAL, Metric(name="Placed", unit="%", owner_id=ALDER))
    with Session(store) as session:
        assert known_metrics(session, ALDER) == {"placed": (alders, "Placed")}
        assert known_metrics(session, BIRCH) == {"placed": (states, "Placed")}
        assert known_metrics(session, STATE) == {"placed": (states, "Placed")}
        assert known_names(session, ALDER).units == {alders: "%"}


def test_an_alias_goes_before_a_name_and_holds_for_its_place(store: Engine) -> None:
    placed = define(store, LOCAL, Metric(name="Placed"))
    hired = define(store, LOCAL, Metric(name="Hired"))
    add(store, MetricAlias(metric_id=hired, place_id=ALDER, text="placed"),
        MetricAlias(metric_id=placed, place_id=None, text="placements"))  # fmt: skip
    with Session(store) as session:
        assert known_metrics(session, ALDER)["placed"] == (hired, "Hired")
        assert known_metrics(session, BIRCH)["placed"] == (placed, "Placed")
        assert known_metrics(session, ALDER)["placements"] == (placed, "Placed")


def test_the_reader_knows_all_names_as_written_and_folded(store: Engine) -> None:
    define(store, LOCAL, Metric(name="Wage Gain (%)", owner_id=BIRCH))
    add(store, PlaceAlias(place_id=ALDER, text="alder wda"))
    with Session(store) as session:
        words = vocabulary(session)
    assert words.metrics == {"Wage Gain (%)", "wage gain percent"}
    assert words.places == {"Testland", "Alder", "Birch", "testland", "alder", "birch", "alder wda"}
    assert words.fiscal_year_start == 7


def test_a_metric_becomes_an_indicator_and_stops_being_one(store: Engine) -> None:
    placed = define(store, LOCAL, Metric(name="Placed"))
    with Session(store) as session:
        before = revision(session)
    for offered in (True, False):
        offer(store, LOCAL, placed, offered)
        with Session(store) as session:
            assert session.connection().execute(text("SELECT offered FROM metric")).scalar_one() == offered
    with Session(store) as session:
        assert revision(session) == before + 2


def test_the_local_person_is_made_once(engine: Engine) -> None:
    for _ in range(2):
        ensure_local_person(engine)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM person")).scalar_one() == 1
        assert acting(connection, LOCAL)[1].role == LOCAL.role


def test_the_rights_are_those_of_the_grants_and_cover_what_lies_within(store: Engine) -> None:
    county = add_place(store, Place(kind="county", name="Aspen", parent_id=ALDER))
    with writing(store) as connection:
        ada = person(connection, "ada", ("contributor", ALDER), ("viewer", BIRCH))
        known = acting(connection, ada)[1]
    assert known.role.name == "CONTRIBUTOR"
    assert known.places == {ALDER, county}
