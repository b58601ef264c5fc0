"""How a SQLite file is opened so that it keeps what it promises."""

import sqlite3

from sqlalchemy import Connection

BUSY_SECONDS = 10  # how long one writer waits for another; a person is told within 15 s


def prepare(connection: sqlite3.Connection, _pooled: object = None) -> None:
    """Set what SQLite forgets with each connection."""
    # Asked of the library in use: two Pythons on one machine may bring different versions of it.
    mode, synchronous = journal(sqlite3.sqlite_version_info)
    for pragma in (
        f"busy_timeout = {BUSY_SECONDS * 1000}",
        f"journal_mode = {mode}",
        f"synchronous = {synchronous}",
        "foreign_keys = on",
        "recursive_triggers = on",  # else INSERT OR REPLACE deletes an observation past its trigger
        "mmap_size = 0",  # an I/O error in a mapped page kills the process instead of the statement
        "temp_store = memory",
        "cache_size = -32000",  # kibibytes: a large submission spills less to the disk
    ):
        # Closed at once: an open statement would keep its lock on the file.
        connection.execute(f"PRAGMA {pragma}").close()


def begin(connection: Connection) -> None:
    """Open a real transaction; a writer takes its lock at once, lest it fail half way for want of it."""
    connection.exec_driver_sql(connection.get_execution_options().get("begins", "BEGIN"))


def journal(version: tuple[int, ...]) -> tuple[str, str]:
    """Journal mode and synchronous with which this SQLite loses nothing in a crash or a power cut.

    3.7.0 to 3.51.2 can lose a committed write in WAL mode when a checkpoint meets a commit
    (sqlite.org/wal.html, "The WAL-reset bug"); 3.50.7 and 3.44.6 carry the mend too.
    """
    # Where WAL is not safe, the old journal is, but with EXTRA: with FULL a power cut may bring the deleted
    # journal back and undo a commit that somebody has seen acknowledged: docs/decisions/0001-journal-mode.md.
    mended = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    return ("wal", "full") if mended else ("delete", "extra")
