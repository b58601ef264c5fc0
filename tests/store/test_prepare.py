"""The first start makes a whole store or none; every other start keeps what is there."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.store.database import open_database
from data.store.prepare import prepare
from models import Person, Place


def fill(engine: Engine) -> None:
    with Session(engine) as session:
        session.add(Place(kind="state", name=f"State {len(names(engine)) + 1}"))
        session.commit()


def names(engine: Engine) -> list[str]:
    with Session(engine) as session:
        return list(session.exec(select(Place.name).order_by(col(Place.id))))


def stored(file: Path) -> list[str]:
    engine = open_database(f"sqlite:///{file}")
    places = names(engine)
    engine.dispose()
    return places


def test_the_first_start_makes_tables_a_person_and_what_fills_them(tmp_path: Path) -> None:
    file = tmp_path / "guidepost.db"
    prepare(f"sqlite:///{file}", fill)
    engine = open_database(f"sqlite:///{file}")
    with Session(engine) as session:
        assert list(session.exec(select(Person.login))) == ["local"]
    engine.dispose()
    assert (stored(file), list(tmp_path.iterdir())) == (["State 1"], [file])


def test_a_second_start_keeps_what_the_first_one_made(tmp_path: Path) -> None:
    file = tmp_path / "guidepost.db"
    prepare(f"sqlite:///{file}", fill)
    prepare(f"sqlite:///{file}", fill)
    assert stored(file) == ["State 1", "State 2"]


def test_a_start_that_was_interrupted_leaves_no_half_store(tmp_path: Path) -> None:
    def interrupted(engine: Engine) -> None:
        fill(engine)
        raise KeyboardInterrupt

    file = tmp_path / "guidepost.db"
    with pytest.raises(KeyboardInterrupt):
        prepare(f"sqlite:///{file}", interrupted)
    assert not file.exists()
    prepare(f"sqlite:///{file}", fill)
    assert stored(file) == ["State 1"]
