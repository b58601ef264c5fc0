"""What stands between an address and an app that can be used: tables, a person, and something to look at."""

from collections.abc import Callable

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.store import audit
from data.store.database import migrate, move_revision, open_database, writing
from data.store.local import ensure_local_person
from models import AuditEntry, Place

BEGUN, LOADED = "begin the sample", "load the sample"


def prepare(url: str, load_sample: Callable[[Engine], object] | None = None) -> None:
    """Bring the store at `url` up to date, and fill it by `load_sample` where it is empty.

    What is stored stays. A load that was interrupted, as by an impatient Ctrl+C, goes on where it stopped.
    """
    migrate(url)
    engine = open_database(url)
    ensure_local_person(engine)
    if load_sample and _awaits_sample(engine):
        _note(engine, BEGUN)
        load_sample(engine)
        _note(engine, LOADED)
    engine.dispose()


def _awaits_sample(engine: Engine) -> bool:
    with Session(engine) as session:
        noted = set(
            session.exec(select(AuditEntry.action).where(col(AuditEntry.action).in_([BEGUN, LOADED])))
        )
        return noted == {BEGUN} or session.exec(select(Place.id)).first() is None


def _note(engine: Engine, action: str) -> None:
    with writing(engine) as connection:
        audit.append(connection, None, action, "store", "")
        move_revision(connection)
