"""When the world fails the store: several writers at once, a killed process, a full disk, a cut line."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, text
from sqlmodel import Session

from data.errors import StoreUnavailable
from data.store.check import faults
from data.store.database import open_database, revision, writing
from data.store.opening import sqlite
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.store.sheets import counting, drafted, settle, simple

VALUES = {("Placed", "Alder", 1000 + at): float(at) for at in range(3_000)}


@contextmanager
def processes(url: str, number: int, *arguments: object) -> Iterator[list[subprocess.Popen[str]]]:
    """Processes that hand in, each waiting for a line before it starts."""
    command = [sys.executable, "-m", "tests.store.handing_in", url, *map(str, arguments)]
    started = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        for _ in range(number)
    ]
    try:
        for process in started:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        yield started
    finally:
        for process in started:
            process.kill()
            process.communicate()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def said(process: subprocess.Popen[str]) -> list[str]:
    """What the process said about each workbook."""
    return process.communicate()[0].splitlines()


def sound(engine: Engine) -> bool:
    with engine.connect() as connection:
        return list(faults(connection)) == []


def test_of_two_that_hand_in_the_same_at_once_one_wins(store: Engine, database_url: str) -> None:
    with processes(database_url, 2, 3, 20, "same") as started:
        for process in started:
            go(process)
        told = [line for process in started for line in said(process)]
    assert sorted(line.split()[0] for line in told) == ["repeated"] * 3 + ["stored"] * 3
    with store.connect() as connection:
        assert connection.execute(
            text("SELECT count(*), sum(new + changed + same) FROM submission")
        ).one() == (3, 60)
    assert sound(store)


@pytest.mark.parametrize("after", [0.0, 0.03, 0.1])
def test_a_process_that_is_killed_leaves_all_of_a_workbook_or_nothing(
    store: Engine, database_url: str, after: float
) -> None:
    with processes(database_url, 1, 500, 500, "killed") as (process,):
        go(process)
        assert process.stdout is not None
        assert process.stdout.readline().startswith("stored")
        time.sleep(after + random.random() / 50)
        process.kill()
        told = 1 + sum(line.startswith("stored") for line in said(process))
    with store.connect() as connection:
        stored = connection.execute(text("SELECT count(*) FROM submission")).scalar_one()
        values = connection.execute(text("SELECT count(*) FROM observation")).scalar_one()
    assert told <= stored <= told + 1
    assert values == 500 * stored
    assert sound(store)
    receipt = submit(store, LOCAL, drafted(store, simple(VALUES)))
    assert receipt.new + receipt.changed + receipt.same == len(VALUES)


def test_a_writer_that_waits_too_long_is_told_and_stores_nothing(
    store: Engine, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.2)
    other = open_database(database_url)
    draft = drafted(store, simple({("Placed", "Alder", 2024): 1.0}))
    with writing(store), pytest.raises(StoreUnavailable, match="Somebody else is storing"):
        submit(other, LOCAL, draft)
    assert counting(store) == {}
    assert submit(other, LOCAL, draft).new == 1
    other.dispose()


def test_others_read_while_somebody_writes(store: Engine, database_url: str) -> None:
    other = open_database(database_url)
    with writing(store) as connection, Session(other) as session:
        connection.execute(text("UPDATE revision SET number = 1000"))
        assert revision(session) < 1000
    other.dispose()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # in a SQLite file the writer waits
def test_a_page_reads_the_store_of_one_moment(store: Engine, database_url: str) -> None:
    with Session(store) as page:
        before = revision(page)
        submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
        assert revision(page) == before
        assert page.connection().execute(text("SELECT count(*) FROM current")).scalar_one() == 0


@pytest.fixture
def file(migrated_file: Path, tmp_path: Path) -> Path:
    """A SQLite store with the small state."""
    file = tmp_path / "store.db"
    file.write_bytes(migrated_file.read_bytes())
    engine = open_database(f"sqlite:///{file}")
    settle(engine)
    engine.dispose()
    return file


@pytest.mark.parametrize("pages", [1, 5, 20, 40, 60, 80])
def test_a_full_disk_is_told_and_the_next_upload_works_when_there_is_room(file: Path, pages: int) -> None:
    engine = open_database(f"sqlite:///{file}")
    room = [file.stat().st_size // 4096 + pages]
    event.listen(engine, "connect", lambda driver, _: driver.execute(f"PRAGMA max_page_count = {room[0]}"))
    draft = drafted(engine, simple(VALUES))
    reader = open_database(f"sqlite:///{file}")
    with pytest.raises(StoreUnavailable, match="disk of the store is full"):
        submit(engine, LOCAL, draft)
    assert counting(reader) == {}
    room[0] = 1_000_000
    assert submit(engine, LOCAL, draft).new == 3_000
    assert sound(reader)
    engine.dispose()
    reader.dispose()


@pytest.mark.parametrize(
    ("pragma", "words"),
    [("query_only = on", "read-only"), ("max_page_count = 1", "disk of the store is full")],
)
def test_what_goes_wrong_is_said_in_words(file: Path, pragma: str, words: str) -> None:
    engine = open_database(f"sqlite:///{file}")
    event.listen(engine, "connect", lambda driver, _: driver.execute(f"PRAGMA {pragma}"))
    with pytest.raises(StoreUnavailable, match=words):
        submit(engine, LOCAL, drafted(engine, simple(VALUES)))
    engine.dispose()


def test_a_file_that_is_no_database_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"not a database " * 1000)
    with pytest.raises(StoreUnavailable, match="look at its disk"):
        Session(open_database(f"sqlite:///{tmp_path}/store.db")).connection()


def test_a_folder_that_is_not_there_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable, match="look at its disk"):
        Session(open_database(f"sqlite:///{tmp_path}/nowhere/store.db")).connection()


def test_a_postgresql_that_is_away_is_said_in_words() -> None:
    engine = open_database("postgresql://guidepost@127.0.0.1:1/nowhere")
    with pytest.raises(StoreUnavailable, match="does not answer"):
        Session(engine).connection()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)  # a file has no connection to cut
def test_a_connection_that_is_cut_in_the_middle_loses_nothing_but_that_write(
    store: Engine, database_url: str
) -> None:
    other = open_database(database_url)
    with pytest.raises(StoreUnavailable, match="does not answer"):
        cut_off_and_write(store, other)
    other.dispose()
    assert submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0}))).new == 1
    assert sound(store)


def cut_off_and_write(store: Engine, other: Engine) -> None:
    with writing(store) as connection, other.connect() as second:
        pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
        second.execute(text(f"SELECT pg_terminate_backend({pid})"))
        connection.execute(text("UPDATE revision SET number = 1000"))
