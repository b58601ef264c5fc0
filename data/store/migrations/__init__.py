"""How the tables came to be, one revision a file in versions/, and how a store is brought to the newest."""

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

if TYPE_CHECKING:
    from alembic.config import Config

HERE = Path(__file__).parent
MIGRATING = 5_052  # the PostgreSQL lock of whoever migrates
WAIT_SECONDS = 600  # for another process that migrates a large store


def is_newest(engine: Engine) -> bool:
    """Whether nothing is left to do. Revisions are numbered, and the file's name starts with the number."""
    newest = max(HERE.glob("versions/[0-9]*.py")).stem.split("_")[0]
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return False
        return bool(connection.scalar(sa.text("SELECT version_num FROM alembic_version")) == newest)


def upgrade(engine: Engine) -> None:
    """Run what is missing in one transaction, alone: a store that is cut off in the middle is as it was."""
    from alembic import command

    with engine.connect() as connection:
        # Whoever comes second waits, and then finds nothing left to do.
        if engine.dialect.name == "sqlite":
            _begin_sqlite(connection)
        else:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({MIGRATING})")
        # Alembic is handed our transaction and begins none: a cut leaves the old tables or the new ones.
        command.upgrade(configuration(connection), "head")
        _check_foreign_keys(connection)
        connection.commit()


def configuration(connection: Connection) -> "Config":
    """What Alembic would read from an alembic.ini."""
    from alembic.config import Config

    config = Config()
    # In a configuration a percent sign begins a variable, and folders may have one in their name.
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _begin_sqlite(connection: Connection) -> None:
    """Take the file's own lock. A table is changed by copying it, which foreign keys would not allow."""
    driver = connection.connection.dbapi_connection
    assert driver is not None
    driver.isolation_level = None
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {WAIT_SECONDS * 1000}")
    connection.exec_driver_sql("PRAGMA foreign_keys = off")
    connection.exec_driver_sql("PRAGMA synchronous = extra")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_foreign_keys(connection: Connection) -> None:
    """Refuse to commit a migration that left a row without the one it points to."""
    if connection.dialect.name == "sqlite":
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if orphans:
            raise RuntimeError(f"The migration left {len(orphans)} rows without what they belong to.")
