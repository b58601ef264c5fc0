"""The check of the store finds each thing that was changed behind its back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from data.reading.status import Status
from data.store import audit
from data.store.check import faults
from data.store.database import writing
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import drafted, simple


@pytest.fixture
def handed_in(store: Engine) -> Engine:
    """Three submissions, the second taken back."""
    for value in (1.0, 2.0, 3.0):
        reading = simple({("Placed", "Alder", 2024): value, ("Placed", "Birch", 2023): Status.SUPPRESSED})
        submit(store, LOCAL, drafted(store, reading))
    undo(store, LOCAL, 2)
    return store


def tamper(engine: Engine, statement: str) -> None:
    """What somebody could do who owns the file: triggers and foreign keys switched off."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("COMMIT")
            connection.exec_driver_sql("PRAGMA foreign_keys = off")
            connection.exec_driver_sql("BEGIN")
            triggers = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
            for (name,) in triggers.all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        connection.exec_driver_sql(statement)
        connection.commit()
        connection.invalidate()


def test_a_store_that_nobody_touched_is_sound(handed_in: Engine) -> None:
    with handed_in.connect() as connection:
        assert list(faults(connection)) == []


STRAY = "INSERT INTO statistic SELECT 2, metric_id, period_id, 1, 0, 1.0, 0 FROM statistic WHERE reported = 1"
CHANGED = [
    ("UPDATE observation SET value = 3.5 WHERE value = 3.0", "The values of submission 3"),
    ("UPDATE observation SET cell = 'Z9' WHERE id = 1", "The values of submission 1"),
    ("DELETE FROM observation WHERE id = 3", "The values of submission 2"),
    ("UPDATE current SET value = 3.5 WHERE value = 3.0", "Current is wrong"),
    ("UPDATE current SET observation_id = 1", "Current is missing"),
    ("DELETE FROM current", "Current is missing"),
    ("UPDATE statistic SET reported = 2 WHERE reported = 1", "The statistic of place 1, metric 1"),
    ("UPDATE statistic SET total = 3.001 WHERE reported = 1", "The statistic of place 1, metric 1"),
    ("DELETE FROM statistic", "The statistic of place 1, metric 1"),
    (STRAY, "The statistic of place 2"),
    ("UPDATE submission SET undone_at = NULL", "Whether submission 2 was taken back"),
    ("UPDATE submission SET last_observation_id = 5 WHERE id = 3", "1 observations lie outside"),
    ("UPDATE sourcefile SET content = x'00' WHERE id = 1", "The workbook 'figures.xlsx' is not as it came"),
    ("UPDATE auditentry SET detail = 'nothing' WHERE id = 1", "Audit entry 1 is not as it was written"),
    ("DELETE FROM auditentry WHERE id = 2", "Audit entry 3 does not follow"),
    ("DELETE FROM auditentry WHERE action = 'submit'", "The values of submission 1"),
]


@pytest.mark.parametrize(("statement", "said"), CHANGED)
def test_what_was_changed_is_found(handed_in: Engine, statement: str, said: str) -> None:
    if handed_in.dialect.name == "postgresql":
        statement = statement.replace("x'00'", "'\\x00'")
    tamper(handed_in, statement)
    with handed_in.connect() as connection:
        assert any(fault.startswith(said) for fault in faults(connection))


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)  # PostgreSQL enforces its own
def test_a_row_without_its_parent_is_found(handed_in: Engine) -> None:
    tamper(handed_in, "INSERT INTO placealias (place_id, text) VALUES (99, 'nowhere')")
    with handed_in.connect() as connection:
        assert list(faults(connection)) == ["Row 1 of placealias belongs to a place that is not there."]


def test_a_rewritten_entry_breaks_the_chain_even_with_a_hash_of_its_own(handed_in: Engine) -> None:
    with handed_in.connect() as connection:
        hashes = connection.execute(text("SELECT hash FROM auditentry ORDER BY id")).scalars().all()
    tamper(handed_in, f"UPDATE auditentry SET hash = '{hashes[1]}' WHERE id = 1")
    with handed_in.connect() as connection:
        assert list(audit.broken(connection)) == [
            "Audit entry 1 is not as it was written.",
            "Audit entry 2 does not follow the one before it.",
        ]


def test_entries_follow_each_other_whatever_the_clock_says(
    store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Summer time ends, or somebody sets the clock: the order is that of the chain."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(1999, 12, 31, tzinfo=UTC)

    monkeypatch.setattr("data.store.audit.datetime", Clock)
    with writing(store) as connection:
        audit.append(connection, None, "look", "clock")
    with store.connect() as connection:
        assert list(audit.broken(connection)) == []
