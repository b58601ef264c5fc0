"""Funding lists of a store of before are still there after it was brought up to date."""

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.registers.keeping.entering import settle_carried_over
from data.store.check import faults
from data.store.database import migrate, open_database, writing
from data.store.migrations import configuration
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import BIRCH, drafted, settle, year
from tests.store.test_lists import hand_in

OLD_ROWS = (
    'INSERT INTO stream (submission_id, sheet, row, name, agency, objective, may_pay_for, "window")'
    " VALUES (1, 'S', 2, 'WIOA', 'Labor', '', 'Upskilling', '')",
    "INSERT INTO award"
    " (submission_id, sheet, row, stream, place_id, solution, period_id, amount_cents, status)"
    f" VALUES (1, 'A', 2, 'WIOA', {BIRCH}, 'Upskilling', {year(2024).id}, 12345, 'reported')",
    "INSERT INTO need (submission_id, sheet, row, place_id, partnership, solution, cost_cents, status)"
    f" VALUES (1, 'N', 7, {BIRCH}, 'Makers', 'Horses', NULL, 'not due')",
)


@pytest.fixture
def old(database_url: str) -> Engine:
    from alembic import command

    engine = open_database(database_url)
    settle(engine)
    row = ListRow(1, {"stream": "x", "place": "Birch", "period": "2024", "committed_cents": 1})
    sheet = SheetReading("A", False, 9, 9, (), lists=(ListReading("awards", (row,)),))
    submit(engine, LOCAL, drafted(engine, Reading("money.xlsx", (sheet,))))
    with writing(engine) as connection:
        command.downgrade(configuration(connection), "0007")
        for statement in OLD_ROWS:
            connection.execute(sa.text(statement))
    return engine


def read(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(sql))]


def test_lists_of_before_stand_as_they_stood(old: Engine, database_url: str) -> None:
    migrate(database_url)
    settle_carried_over(old)
    assert read(old, "SELECT name, agency, may_pay_for FROM stream") == [
        ("WIOA", "Labor", "Upskilling incumbent workers")
    ]
    assert read(old, "SELECT stream, place_id, period_id, committed_cents, status FROM award") == [
        ("WIOA", BIRCH, year(2024).id, 12345, "reported")
    ]
    assert read(old, "SELECT committed_cents FROM awardsum") == [(12345,)]
    assert read(old, "SELECT place_id, partnership, solution, cost_cents, status FROM need") == [
        (BIRCH, "Makers", "Horses", None, "not due")
    ]
    undo(old, LOCAL, 1)
    assert read(old, "SELECT * FROM stream") == []
    old.dispose()


def test_a_store_of_before_learns_which_places_nobody_knows(store: Engine, database_url: str) -> None:
    from alembic import command

    money = {"stream": "WIOA", "committed_cents": 7, "solution": "Barn"}
    hand_in(store, "awards", money | {"place": "Nowhere"}, money | {"place": "—"}, money | {"place": "Birch"})
    hand_in(store, "needs", {"place": "Nowhere", "solution": "Barn"}, {"solution": "Barn"}, name="b.xlsx")
    sums = "SELECT place_id, place_said, awards, committed_cents FROM awardsum ORDER BY 2, 1"
    before = read(store, sums)
    with writing(store) as connection:
        command.downgrade(configuration(connection), "0010")
    assert sorted(row[0] for row in read(store, "SELECT committed_cents FROM awardsum")) == [7, 14]  # type: ignore[type-var]
    migrate(database_url)
    by_name = "SELECT place_said, place_id, committed_cents FROM award ORDER BY 1, 2"
    assert read(store, by_name)[-1] == ("Nowhere", None, 7)
    with store.connect() as connection:
        assert list(faults(connection)) == []
    assert read(store, sums) == before
