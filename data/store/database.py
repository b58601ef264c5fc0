"""The database: one SQLite file, or PostgreSQL by address. How it is opened and written to."""

from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy import Connection, Engine, event
from sqlalchemy.engine import URL, make_url
from sqlmodel import Session, select

import data.catalogue.tables
import data.registers.tables
import data.store.opening.tables  # noqa: F401  (whoever opens the store may ask of all tables)
from data.errors import NotHeldBack, StoreUnavailable
from data.settings import settings
from data.store.opening import sqlite
from data.store.opening.failures import unavailable
from models import Revision

WRITERS = 5_051  # the PostgreSQL lock at which writers queue: any number, the same in every process


def open_database(url: str) -> Engine:
    """An engine for the store at `url`. Nothing is created or migrated.

    Where the database is locked, full or gone, its statements raise StoreUnavailable.
    """
    address = _address(url)
    if address.get_backend_name() == "sqlite":
        # The driver's own BEGIN comes too late and leaves reads outside; ours is in sqlite.begin.
        engine = sa.create_engine(address, connect_args={"isolation_level": None})
        event.listen(engine, "connect", sqlite.prepare)
        event.listen(engine, "begin", sqlite.begin)
    else:
        # A page asks several questions and must get answers of one moment.
        engine = sa.create_engine(address, isolation_level="REPEATABLE READ", pool_pre_ping=True)
    event.listen(engine, "handle_error", unavailable)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One write transaction, alone: all of it is stored, or nothing is."""
    with engine.connect() as connection:
        try:
            with _alone(connection):
                yield connection
        except StoreUnavailable:
            # Whatever the connection still holds of a failed write must not meet the next one.
            connection.invalidate()
            raise


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    """A transaction that no other writer is beside, on each kind of database."""
    if connection.dialect.name == "sqlite":
        # Not at the first write: whoever has read already is then refused at once and cannot wait.
        with connection.execution_options(begins="BEGIN IMMEDIATE").begin():
            yield
        return
    # A writer that has queued must see what the one before it stored.
    with connection.execution_options(isolation_level="READ COMMITTED").begin():
        # LOCAL: the limit ends with the transaction, and the pool hands the connection on without it.
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{sqlite.BUSY_SECONDS}s'")
        # One lock for all writers, taken before any row: nobody can hold one thing and wait for another.
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
        yield


def revision(session: Session) -> int:
    """The number that moves with every write.

    Raises
    ------
    NotHeldBack
        Where another process has judged the store by a laxer rule than this one is set to.
    """
    # Asked with the number, as every page does before it reads anything: no number, nothing shown.
    kept = session.exec(select(Revision)).one()
    asked = settings()
    if kept.fewest_people < asked.fewest_people or kept.fewest_employers < asked.fewest_employers:
        raise NotHeldBack(
            f"Small counts are held back here below {kept.fewest_people} people and {kept.fewest_employers} "
            f"employers, but the settings say {asked.fewest_people} and {asked.fewest_employers}. "
            "Run 'python -m data prepare' with these settings."
        )
    return kept.number


def move_revision(connection: Connection) -> None:
    """Tell every cached read that the store has changed."""
    # In the database, not read and written back: it moves by one whoever else is there.
    connection.execute(sa.text("UPDATE revision SET number = number + 1"))


def migrate(url: str) -> None:
    """Bring the store at `url` to the newest tables, creating them where there are none."""
    # Alembic costs seconds to import; no page may pay for it.
    from data.store.migrations import is_newest, upgrade

    # No pool: what the migration sets on its connection must not be found by the next user of it.
    engine = sa.create_engine(_address(url), poolclass=sa.NullPool)
    if not is_newest(engine):
        upgrade(engine)


def _address(url: str) -> URL:
    """`url` with the one PostgreSQL driver that is installed, whichever way it was written."""
    address = make_url(url)
    if address.drivername in ("postgres", "postgresql"):
        return address.set(drivername="postgresql+psycopg")
    return address
