"""Traps of SQLModel, SQLAlchemy and the two databases, each seen to bite; none may come back."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import Session, SQLModel, select

from data.access import VISITOR
from data.catalogue.places import places
from data.reading.reading import Key
from data.reading.status import Status
from data.registers.tables import Award
from data.store.check import faults
from data.store.database import open_database, writing
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Submission
from tests.store.sheets import drafted, facts, simple, workbook

ROOT = Path(__file__).parent.parent.parent
COLUMNS = [(table.name, column) for table in SQLModel.metadata.tables.values() for column in table.columns]


def execute(engine: Engine, statement: str) -> None:
    with writing(engine) as connection:
        connection.execute(text(statement))


FIELDS = "submission_id, series_id, period_id, provisional, sheet, cell"
REFUSED = [
    "INSERT INTO place (kind, name) VALUES ('hamlet', 'Nowhere')",
    "INSERT INTO \"grant\" (person_id, role) VALUES (1, 'emperor')",
    "INSERT INTO period (id, label, kind, starts, ends) SELECT 1, 'x', 'era', starts, ends FROM period",
    "UPDATE metric SET direction = 'sideways'",
    "UPDATE metric SET aggregation = 'product'",
    "INSERT INTO place (parent_id, kind, name) VALUES (1, 'region', 'Alder')",
    "INSERT INTO placealias (place_id, text) VALUES (99, 'nowhere')",
    "INSERT INTO series (metric_id, place_id, breakdown) SELECT metric_id, place_id, '' FROM series",
    f"INSERT INTO observation (id, {FIELDS}, status) SELECT 99, {FIELDS}, 'reported' FROM observation",
    f"INSERT INTO observation (id, {FIELDS}, status) SELECT 99, {FIELDS}, 'missing' FROM observation",
    f"INSERT INTO observation (id, {FIELDS}, value, status) "
    f"SELECT 99, {FIELDS}, 1, 'suppressed' FROM observation",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_itself_keeps_what_table_classes_do_not_check(store: Engine, statement: str) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    with pytest.raises(IntegrityError):
        execute(store, statement)


def test_a_status_is_stored_in_its_own_words_not_by_its_python_name(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): Status.NOT_APPLICABLE})))
    with store.connect() as connection:
        assert connection.execute(text("SELECT status FROM observation")).scalar_one() == "not applicable"
    assert not [column for _, column in COLUMNS if isinstance(column.type, sa.Enum)]


def test_a_time_comes_back_in_utc_and_one_without_a_zone_is_refused(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    denver = timezone(timedelta(hours=-7))
    with Session(store) as session:
        submission = session.exec(select(Submission)).one()
        assert abs(datetime.now(UTC) - submission.submitted_at) < timedelta(minutes=5)
    with writing(store) as connection:
        noon = datetime(2025, 7, 1, 12, tzinfo=denver)
        connection.execute(sa.update(Submission).values(undone_at=noon))
        stored = connection.execute(select(Submission.undone_at)).scalar_one()
    assert stored == datetime(2025, 7, 1, 19, tzinfo=UTC)
    assert stored is not None
    assert stored.utcoffset() == timedelta(0)
    with pytest.raises(StatementError), writing(store) as connection:
        connection.execute(sa.update(Submission).values(undone_at=datetime(2025, 7, 1)))


def test_the_models_keep_clear_of_what_breaks_them() -> None:
    source = (ROOT / "models.py").read_text()
    assert "from __future__" not in source  # annotations as strings break relationships
    assert not [
        column for _, column in COLUMNS if isinstance(column.type, sa.JSON)
    ]  # changes in place are lost
    # A decimal is a float in SQLite; money is whole cents.
    assert not [c for _, c in COLUMNS if isinstance(c.type, sa.Numeric) and not isinstance(c.type, sa.Float)]


def test_tables_are_declared_in_modules_of_their_own() -> None:
    """A page that declared one would fail at its second run: 'Table already defined'."""
    folders = ("data", "components", "pages")
    files = [file for folder in folders for file in (ROOT / folder).rglob("*.py")]
    assert files
    assert {file.name for file in files if "table=True" in file.read_text()} == {"tables.py"}


def test_numbers_of_numpy_are_stored_as_plain_numbers(store: Engine) -> None:
    """SQLite takes a numpy.int64 for bytes, and NaN for a value."""
    made = facts([(Key("Placed", "Alder"), 2024, 40.0), (Key("Placed", "Birch"), 2024, Status.SUPPRESSED)])
    for name, kind in (("key", np.int64), ("period", np.int64), ("value", np.float64), ("row", np.int32),
                       ("column", np.int64)):  # fmt: skip
        setattr(made, name, np.array(getattr(made, name), dtype=kind))
    reading = workbook([(Key("Placed"), 2024, 1.0)])
    reading.sheets[0].tables[0].facts.__dict__.update(made.__dict__)
    submit(store, LOCAL, drafted(store, reading))
    asked = "typeof" if store.dialect.name == "sqlite" else "pg_typeof"
    sql = f"SELECT {asked}(series_id), {asked}(period_id), {asked}(value), value, cell FROM observation"
    with store.connect() as connection:
        rows = connection.execute(text(f"{sql} ORDER BY id")).all()
    assert rows[0][0] == "integer"
    assert rows[0][1] in ("integer", "bigint")
    assert rows[0][2] in ("real", "double precision")
    assert [(row[3], row[4]) for row in rows] == [(40.0, "D2"), (None, "D3")]


@pytest.mark.parametrize("cents", [1, -5, 12_345_678_901_234_567])
def test_money_comes_back_to_the_cent(store: Engine, cents: int) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    with Session(store) as session:
        session.add(Award(key="x", stream="x", committed_cents=cents))
        session.commit()
        assert session.exec(select(Award.committed_cents)).one() == cents


@pytest.mark.parametrize("value", [0.1, 1 / 3, 1e-300, 123456789.123456789, 5e-324])
def test_a_value_comes_back_to_the_last_bit(store: Engine, value: float) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): value})))
    with store.connect() as connection:
        stored = connection.execute(text("SELECT o.value, c.value FROM observation AS o, current AS c")).one()
    assert [float.hex(number) for number in stored] == [value.hex()] * 2


def test_a_zero_below_zero_is_a_zero(store: Engine) -> None:
    """SQLite drops the sign; what is stored would not be what the fingerprint was made of."""
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): -0.0})))
    with store.connect() as connection:
        assert str(connection.execute(text("SELECT value FROM observation")).scalar_one()) == "0.0"
        assert list(faults(connection)) == []


def test_what_the_catalogue_answers_outlives_its_session(store: Engine) -> None:
    with Session(store) as session:
        frame = places(session, VISITOR)
    assert list(frame["name"]) == ["Testland", "Alder", "Birch"]


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_way_to_write_postgresql_means_the_one_driver(scheme: str) -> None:
    assert open_database(f"{scheme}://me:secret@db/guidepost").url.drivername == "postgresql+psycopg"


def test_many_values_take_few_statements(store: Engine) -> None:
    """Row by row, 20,000 values took twenty times as long."""
    told: list[str] = []
    event.listen(store, "before_cursor_execute", lambda *call: told.append(call[2]))
    wide = {("Placed", place, year): 1.0 for place in ("Alder", "Birch") for year in range(1, 2_001)}
    draft = drafted(store, simple(wide))
    periods = len(draft.periods)
    told.clear()
    assert submit(store, LOCAL, draft).new == 4_000
    assert len(told) < periods + 50
