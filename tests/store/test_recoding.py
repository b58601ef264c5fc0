"""A store of before, in which PY2025 and SFY2026 were two periods, is brought up to date."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.reading.words.calendar import KINDS, Period, fiscal, quarter, year
from data.registers.keeping.entering import settle_carried_over
from data.store import audit
from data.store.check import faults
from data.store.database import migrate, open_database, writing
from data.store.migrations import configuration
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from data.store.writing.fingerprint import Fingerprint
from tests.store.sheets import ALDER, BIRCH, STATE, settle

PY, SFY = fiscal("PY", 2025), fiscal("SFY", 2026)
CALENDAR, THIRD, FIRST = year(2024), quarter(3, 2024), fiscal("PY", 2024, 1)
EVERY = (PY, SFY, CALENDAR, THIRD, FIRST)
OF_ALDER, OF_BIRCH = 1, 2
# A submission each: series, period and value of its observations.
HANDED_IN: list[list[tuple[int, Period, float | None]]] = [
    [(OF_ALDER, PY, 40.0), (OF_BIRCH, PY, 10.0), (OF_ALDER, CALENDAR, 7.0)],
    [(OF_ALDER, SFY, 42.0), (OF_ALDER, THIRD, 3.0)],
    [(OF_ALDER, PY, 41.0), (OF_ALDER, FIRST, 4.0), (OF_BIRCH, FIRST, None)],
]


def before(period: Period) -> int:
    """The id as it was: it ended in the number of the period's kind."""
    return period.id // 100 * 100 + KINDS.index(period.kind)


@pytest.fixture
def old(database_url: str) -> Iterator[Engine]:
    """A store of the revision before, filled as it would have been."""
    from alembic import command

    engine = open_database(database_url)
    settle(engine)
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "0005")
    with writing(engine) as connection:
        _fill(connection)
    yield engine
    engine.dispose()


def _fill(connection: sa.Connection) -> None:
    def insert(table: str, **row: Any) -> None:
        heads = ", ".join(row)
        connection.execute(sa.text(f"INSERT INTO {table} ({heads}) VALUES (:{', :'.join(row)})"), row)

    metric = {"id": 1, "name": "Placed", "definition": "", "unit": "people", "direction": "higher",
              "aggregation": "sum", "cumulative": False, "theme": "", "source": "",
              "offered": True}  # fmt: skip
    insert("metric", **metric)
    for id, place in ((OF_ALDER, ALDER), (OF_BIRCH, BIRCH)):
        insert("series", id=id, metric_id=1, place_id=place, breakdown="")
    for one in EVERY:
        insert("period", id=before(one), label=one.label, kind=one.kind, starts=one.starts, ends=one.ends)
    counts: dict[tuple[int, int], tuple[int, float | None, str]] = {}
    after = 1
    for id, handed_in in enumerate(HANDED_IN, start=1):
        insert("sourcefile", id=id, sha256=_EMPTY, name="a.xlsx", size=0, content=b"") if id == 1 else None
        insert("submission", id=id, source_file_id=1, place_id=(STATE, ALDER, BIRCH)[id - 1], person_id=1,
               submitted_at="2025-11-03 09:30:00+00:00", first_observation_id=after,
               last_observation_id=after + len(handed_in) - 1, new=len(handed_in), changed=0,
               same=0)  # fmt: skip
        fingerprint = Fingerprint()
        for series, period, value in handed_in:
            status = "suppressed" if value is None else "reported"
            at = (series, before(period))
            stood = counts.get(at)
            insert("observation", id=after, submission_id=id, series_id=series, period_id=before(period),
                   value=value, status=status, provisional=False, sheet="Q1", cell="B2",
                   replaces_id=stood and stood[0])  # fmt: skip
            fingerprint.add([series], [before(period)], [value], [status], ["Q1"], ["B2"])
            counts[at] = (after, value, status)
            after += 1
        audit.append(connection, 1, "submit", f"submission {id}", f"fingerprint {fingerprint}")
    sums: dict[int, list[float | None]] = {}
    for (series, period_id), (observation, value, status) in counts.items():
        insert("current", series_id=series, period_id=period_id, observation_id=observation, value=value,
               status=status, hidden=False)  # fmt: skip
        sums.setdefault(period_id, []).append(value)
    for period_id, values in sums.items():
        given = [value for value in values if value is not None]
        insert("statistic", place_id=STATE, metric_id=1, period_id=period_id, reported=len(given),
               suppressed=len(values) - len(given), total=sum(given), carry=0.0)  # fmt: skip
    insert("award", id=1, submission_id=1, sheet="A", row=2, stream="WIOA", solution="", status="reported",
           period_id=before(SFY), amount_cents=5)  # fmt: skip
    insert("target", id=1, person_id=1, said_at="2025-11-03 09:30:00+00:00", place_id=ALDER, metric_id=1,
           period_id=before(SFY), kind="target", value=50.0, why="")  # fmt: skip


_EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"  # of no bytes


def read(engine: Engine, sql: str) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(sql))]


CURRENT = "SELECT series_id, period_id, value, status FROM current ORDER BY series_id, period_id"
STATISTIC = "SELECT period_id, reported, suppressed, total + carry FROM statistic ORDER BY period_id"


def test_two_names_of_the_same_days_become_one_period(old: Engine, database_url: str) -> None:
    migrate(database_url)
    assert read(old, "SELECT id, label, also FROM period ORDER BY id") == [
        (THIRD.id, "2024-Q3", "PY2024-Q1"),
        (CALENDAR.id, "2024", ""),
        (PY.id, "PY2025", "SFY2026"),
    ]
    # Alder's year was handed in last as PY2025 (41), its quarter last as PY2024-Q1 (4).
    assert read(old, CURRENT) == [
        (OF_ALDER, THIRD.id, 4.0, "reported"),
        (OF_ALDER, CALENDAR.id, 7.0, "reported"),
        (OF_ALDER, PY.id, 41.0, "reported"),
        (OF_BIRCH, THIRD.id, None, "suppressed"),
        (OF_BIRCH, PY.id, 10.0, "reported"),
    ]
    assert read(old, STATISTIC) == [(THIRD.id, 1, 1, 4.0), (CALENDAR.id, 1, 0, 7.0), (PY.id, 2, 0, 51.0)]
    settle_carried_over(old)
    assert read(old, "SELECT period_id FROM award UNION ALL SELECT period_id FROM target") == [
        (PY.id,),
        (PY.id,),
    ]
    with old.connect() as connection:
        assert list(faults(connection)) == []


def test_what_was_replaced_counts_again_under_whichever_name_it_came(old: Engine, database_url: str) -> None:
    migrate(database_url)
    settle_carried_over(old)
    undo(old, LOCAL, 3)
    assert read(old, CURRENT)[2] == (OF_ALDER, PY.id, 42.0, "reported")
    undo(old, LOCAL, 2)
    assert read(old, CURRENT) == [
        (OF_ALDER, CALENDAR.id, 7.0, "reported"),
        (OF_ALDER, PY.id, 40.0, "reported"),
        (OF_BIRCH, PY.id, 10.0, "reported"),
    ]
    with old.connect() as connection:
        assert list(faults(connection)) == []


def test_observations_are_append_only_again_and_a_changed_one_is_found(
    old: Engine, database_url: str
) -> None:
    migrate(database_url)
    with pytest.raises(sa.exc.IntegrityError, match="append-only"), writing(old) as connection:
        connection.execute(sa.text("UPDATE observation SET value = 1"))
    with writing(old) as connection:
        connection.execute(sa.text(f"UPDATE recoded SET period_id = {CALENDAR.id}"))
    with old.connect() as connection:
        assert "The values of submission 2 are not as they were handed in." in list(faults(connection))


def test_periods_keep_pointing_at_days_that_are_there(old: Engine, database_url: str) -> None:
    migrate(database_url)
    with pytest.raises(sa.exc.IntegrityError), writing(old) as connection:
        connection.execute(sa.text("UPDATE current SET period_id = 1"))
    assert read(old, f"SELECT starts FROM period WHERE id = {PY.id}") in (
        [("2025-07-01",)],
        [(date(2025, 7, 1),)],
    )
