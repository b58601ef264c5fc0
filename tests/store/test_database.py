"""The promises of the store's database, on SQLite and PostgreSQL: real transactions, and what they refuse."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, SQLModel

import models  # noqa: F401  (fills the metadata)
from data.errors import StoreUnavailable
from data.store.check import faults
from data.store.database import migrate, move_revision, open_database, revision, writing
from data.store.migrations import configuration, upgrade
from data.store.opening import sqlite
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import counting, drafted, settle, simple


def on_sqlite(engine: Engine) -> bool:
    return engine.dialect.name == "sqlite"


def test_a_new_store_has_all_tables_and_stands_at_revision_0(engine: Engine) -> None:
    assert set(SQLModel.metadata.tables) <= set(sa.inspect(engine).get_table_names())
    with Session(engine) as session:
        assert revision(session) == 0


def test_every_write_can_move_the_revision(engine: Engine) -> None:
    for _ in range(2):
        with writing(engine) as connection:
            move_revision(connection)
    with Session(engine) as session:
        assert revision(session) == 2


def fail_in_the_middle(engine: Engine) -> None:
    with writing(engine) as connection:
        move_revision(connection)
        raise ZeroDivisionError


def test_a_write_that_fails_leaves_nothing(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        fail_in_the_middle(engine)
    with Session(engine) as session:
        assert revision(session) == 0


@pytest.mark.filterwarnings("ignore:.*expression-based index")  # SQLite cannot tell Alembic about them
def test_the_migrations_make_the_tables_of_the_models(database_url: str) -> None:
    from alembic import command

    engine = open_database(database_url)
    with engine.connect() as connection:
        command.check(configuration(connection))
    engine.dispose()


def test_the_migrations_make_the_checks_of_the_models(engine: Engine) -> None:
    """Alembic does not compare checks; a status that only the models know would be lost."""
    stored = sa.inspect(engine)
    for table in SQLModel.metadata.tables.values():
        declared = {
            str(c.name): str(c.sqltext) for c in table.constraints if isinstance(c, sa.CheckConstraint)
        }
        found = {check["name"]: check["sqltext"] for check in stored.get_check_constraints(table.name)}
        assert set(declared) == set(found), table.name
        for name, text in declared.items():
            words = set(text.split("'")[1::2])
            assert words == set(str(found[name]).split("'")[1::2]), name


def test_a_store_can_be_taken_down_and_up_again(database_url: str) -> None:
    from alembic import command

    engine = open_database(database_url)
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "base")
    assert sa.inspect(engine).get_table_names() == ["alembic_version"]
    migrate(database_url)
    with Session(engine) as session:
        assert revision(session) == 0
    engine.dispose()


def test_a_filled_store_of_the_first_revision_is_brought_up_to_date(database_url: str) -> None:
    from alembic import command

    engine = open_database(database_url)
    settle(engine)
    first = simple({("Placed", "Alder", 2024): 40.0})
    submit(engine, LOCAL, drafted(engine, first))
    # Going down leaves the store as the first revision made it.
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "0001")
    assert "sheetlayout" not in sa.inspect(engine).get_table_names()
    before = counting(engine)
    assert before == {("Placed", "Alder", "2024", ""): (40.0, "reported")}
    migrate(database_url)
    assert counting(engine) == before
    with engine.connect() as connection:
        assert list(faults(connection)) == []
    undo(engine, LOCAL, 1)
    assert counting(engine) == {}
    assert submit(engine, LOCAL, drafted(engine, first)).new == 1
    engine.dispose()


def test_migrating_a_store_that_is_new_enough_does_not_import_alembic(database_url: str) -> None:
    code = f"""
import sys
from data.store.database import migrate, open_database
migrate({database_url!r})
sys.exit("alembic" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_several_processes_may_migrate_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/new.db"
    code = f"from data.store.database import migrate; migrate({url!r})"
    running = [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    with Session(open_database(url)) as session:
        assert revision(session) == 0


def test_a_migration_that_breaks_off_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path}/new.db")
    monkeypatch.setattr("data.store.migrations._check_foreign_keys", lambda connection: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        upgrade(engine)
    assert sa.inspect(engine).get_table_names() == []
    engine.dispose()


@pytest.mark.parametrize(
    ("version", "journal"),
    [
        ((3, 40, 1), ("delete", "extra")),
        ((3, 44, 5), ("delete", "extra")),
        ((3, 44, 6), ("wal", "full")),
        ((3, 45, 0), ("delete", "extra")),
        ((3, 50, 6), ("delete", "extra")),
        ((3, 50, 7), ("wal", "full")),
        ((3, 51, 0), ("delete", "extra")),
        ((3, 51, 2), ("delete", "extra")),
        ((3, 51, 3), ("wal", "full")),
        ((4, 0, 0), ("wal", "full")),
    ],
)
def test_wal_is_used_only_where_it_loses_nothing(version: tuple[int, ...], journal: tuple[str, str]) -> None:
    assert sqlite.journal(version) == journal


def test_every_pooled_connection_is_prepared(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/store.db"
    migrate(url)
    engine = open_database(url)
    mode, synchronous = sqlite.journal(sqlite3.sqlite_version_info)
    wanted = {"journal_mode": mode, "synchronous": {"full": 2, "extra": 3}[synchronous], "foreign_keys": 1,
              "busy_timeout": 10_000, "mmap_size": 0, "recursive_triggers": 1}  # fmt: skip
    with engine.connect() as one, engine.connect() as other:
        for connection in (one, other):
            read = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
            assert read == wanted
    engine.dispose()


def test_a_row_cannot_point_to_nothing(engine: Engine) -> None:
    with pytest.raises(IntegrityError), writing(engine) as connection:
        connection.execute(sa.text("INSERT INTO placealias (place_id, text) VALUES (99, 'nowhere')"))


def execute(engine: Engine, statement: str) -> None:
    with writing(engine) as connection:
        connection.exec_driver_sql(statement)


@pytest.mark.parametrize("table", ["auditentry", "observation"])
def test_what_is_written_once_stays(store: Engine, table: str) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 40.0})))
    statements = [f"UPDATE {table} SET id = id + 1", f"DELETE FROM {table}"]
    # Both would get round a trigger that looks at plain UPDATE and DELETE only.
    statements += [f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"] if on_sqlite(store) else [
        f"TRUNCATE {table} CASCADE"]  # fmt: skip
    for statement in statements:
        with pytest.raises(IntegrityError, match="append-only"):
            execute(store, statement)


@pytest.mark.parametrize(
    ("value", "status"), [("1.0", "guessed"), ("1.0", "suppressed"), ("NULL", "reported"), ("NULL", "")]
)
def test_no_observation_says_what_cannot_be(store: Engine, value: str, status: str) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 40.0})))
    columns = "submission_id, series_id, period_id, provisional, sheet, cell"
    with pytest.raises(IntegrityError, match="ck_observation|CHECK"):
        execute(
            store,
            f"INSERT INTO observation (id, value, status, {columns}) "
            f"SELECT id + 1, {value}, '{status}', {columns} FROM observation",
        )


def test_a_store_that_another_writer_holds_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.1)
    url = f"sqlite:///{tmp_path}/store.db"
    migrate(url)
    one, other = open_database(url), open_database(url)
    with writing(one) as connection:
        move_revision(connection)
        with pytest.raises(StoreUnavailable, match="Somebody else is storing"), writing(other):
            pass
    with Session(other) as session:
        assert revision(session) == 1
    one.dispose()
    other.dispose()
