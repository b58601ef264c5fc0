"""The first start fills an empty store; every other start keeps what is there."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.store.database import open_database
from data.store.prepare import prepare
from models import Person, Place


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'guidepost.db'}"


def places(url: str) -> list[str]:
    engine = open_database(url)
    with Session(engine) as session:
        names = list(session.exec(select(Place.name).order_by(col(Place.id))))
    engine.dispose()
    return names


def add_colorado(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Place(kind="state", name="Colorado"))
        session.commit()


def add_another(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Place(kind="state", name="Another"))
        session.commit()


def test_an_empty_store_is_filled_once(url: str) -> None:
    prepare(url, add_colorado)
    prepare(url, add_another)
    assert places(url) == ["Colorado"]


def test_a_store_with_places_of_its_own_gets_no_sample(url: str) -> None:
    prepare(url)
    add_colorado(engine := open_database(url))
    engine.dispose()
    prepare(url, add_another)
    assert places(url) == ["Colorado"]


def test_a_load_that_was_interrupted_goes_on(url: str) -> None:
    def interrupted(engine: Engine) -> None:
        add_colorado(engine)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare(url, interrupted)
    prepare(url, add_another)
    assert places(url) == ["Colorado", "Another"]


def test_without_a_sample_there_is_still_the_local_person(url: str) -> None:
    prepare(url)
    engine = open_database(url)
    with Session(engine) as session:
        assert list(session.exec(select(Person.login))) == ["local"]
    engine.dispose()
    assert places(url) == []
