"""What the database says when the world fails it, in words that help; our own mistakes are let through."""

import sqlite3

import psycopg
from sqlalchemy.engine import ExceptionContext

from data.errors import StoreUnavailable

BUSY = "Somebody else is storing just now. Nothing was stored; try again in a minute."
FULL = "The disk of the store is full. Nothing was stored; free some space and try again."
FAILING = (
    "The store cannot be read or written. Nothing was stored; ask whoever runs this site to look at its disk."
)
READ_ONLY = (
    "The store is read-only. Nothing was stored; ask whoever runs this site for write access to its file."
)
AWAY = "The database does not answer. Nothing was stored; try again in a minute."

# The lowest byte of SQLite's extended result codes (sqlite.org/rescode.html).
SQLITE = {5: BUSY, 6: BUSY, 8: READ_ONLY, 10: FAILING, 11: FAILING, 13: FULL, 14: FAILING, 26: FAILING}
# The first characters of PostgreSQL's SQLSTATE (appendix A of its manual), the longest that fits.
POSTGRESQL = {
    "55P03": BUSY,
    "40": BUSY,
    "25006": READ_ONLY,
    "53100": FULL,
    "53": AWAY,
    "57": AWAY,
    "58": FAILING,
    "XX": FAILING,
    "08": AWAY,
}


def unavailable(context: ExceptionContext) -> StoreUnavailable | None:
    """The error to raise instead of the driver's, where the world and not the statement is at fault."""
    sentence = _sentence(context.original_exception)
    return StoreUnavailable(sentence) if sentence else None


def _sentence(error: BaseException) -> str | None:
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)
        # Errors that Python's own module raises carry no code; they are mistakes of ours.
        return SQLITE.get(code & 0xFF) if code else None
    if isinstance(error, psycopg.Error):
        state = error.sqlstate
        if state is None:
            # No state was sent: the connection broke before the server could answer.
            return AWAY if isinstance(error, psycopg.OperationalError) else None
        return next((words for start, words in POSTGRESQL.items() if state.startswith(start)), None)
    return None
