"""What stands between an address and an app that can be used: tables, a person, and something to look at."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, make_url

from data.registers.keeping.entering import settle_carried_over
from data.store.counting.judging import judge_as_set
from data.store.database import migrate, open_database
from data.store.opening.local import ensure_local_person

Fill = Callable[[Engine], object]


def prepare(url: str, fill: Fill) -> None:
    """Bring the store at `url` up to date and call `fill`, which leaves alone what has something in it.

    A new SQLite file gets its name only when all of it is there: an impatient Ctrl+C in the midst of
    the first start must not leave half a state behind that the next start would take for a whole one.
    """
    address = make_url(url)
    # Without a file (PostgreSQL, or SQLite in memory) there is nothing to be named at the end.
    file = address.database if address.get_backend_name() == "sqlite" else None
    if not file or Path(file).exists():
        _bring_up(url, fill)
        return
    part = Path(f"{file}.part")
    # What an earlier start left unfinished holds nothing that anybody stored.
    part.unlink(missing_ok=True)
    # With its password: SQLAlchemy otherwise writes three asterisks in its place.
    _bring_up(address.set(database=str(part)).render_as_string(hide_password=False), fill)
    part.rename(file)


def _bring_up(url: str, fill: Fill) -> None:
    migrate(url)
    engine = open_database(url)
    ensure_local_person(engine)
    judge_as_set(engine)
    settle_carried_over(engine)
    fill(engine)
    # Not every system renames a file that is open.
    engine.dispose()
