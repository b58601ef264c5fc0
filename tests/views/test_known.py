"""As known on a day: what stood then, through every view, and nothing left behind on the connection."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from random import Random

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.access import VISITOR
from data.reading.status import Status
from data.selection import Selection
from data.store.counting_as import count_alone, count_as
from data.store.database import open_database, writing
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.stored import SUBMISSION
from data.views.choices import days
from data.views.indicator.history import history, metric_names
from data.views.known import as_chosen, as_known
from data.views.overview.freshness import freshness
from tests.store.sheets import Given, drafted, settle, simple

Handed = dict[tuple[str, str, int], Given]
PLACED = "Placed"
Stood = dict[tuple[str, str], float | None]

# In time order, one a day: what was handed in, or the number of what was taken back.
TOLD: list[Handed | int] = [
    {(PLACED, "Alder", 2023): 40.0, (PLACED, "Alder", 2024): 44.0},
    {(PLACED, "Birch", 2023): 100.0},
    {(PLACED, "Alder", 2024): 45.0},
    {(PLACED, "Alder", 2023): 41.0, (PLACED, "Alder", 2024): 46.0},
    3,
    4,
    {(PLACED, "Birch", 2023): Status.NOT_DUE, (PLACED, "Birch", 2024): 70.0},
    2,
]

# What stood at the end of each day, and how many regions gave what sum.
STOOD: dict[int, tuple[Stood, dict[str, tuple[int, float]]]] = {
    0: ({}, {}),
    1: ({("Alder", "2023"): 40.0, ("Alder", "2024"): 44.0}, {"2023": (1, 40.0), "2024": (1, 44.0)}),
    2: (
        {("Alder", "2023"): 40.0, ("Alder", "2024"): 44.0, ("Birch", "2023"): 100.0},
        {"2023": (2, 140.0), "2024": (1, 44.0)},
    ),
    3: (
        {("Alder", "2023"): 40.0, ("Alder", "2024"): 45.0, ("Birch", "2023"): 100.0},
        {"2023": (2, 140.0), "2024": (1, 45.0)},
    ),
    4: (
        {("Alder", "2023"): 41.0, ("Alder", "2024"): 46.0, ("Birch", "2023"): 100.0},
        {"2023": (2, 141.0), "2024": (1, 46.0)},
    ),
    # The third was replaced before it was taken back: nothing to see.
    5: (
        {("Alder", "2023"): 41.0, ("Alder", "2024"): 46.0, ("Birch", "2023"): 100.0},
        {"2023": (2, 141.0), "2024": (1, 46.0)},
    ),
    # Without the fourth, and the third is gone already: the first counts again.
    6: (
        {("Alder", "2023"): 40.0, ("Alder", "2024"): 44.0, ("Birch", "2023"): 100.0},
        {"2023": (2, 140.0), "2024": (1, 44.0)},
    ),
    7: (
        {("Alder", "2023"): 40.0, ("Alder", "2024"): 44.0, ("Birch", "2023"): None, ("Birch", "2024"): 70.0},
        {"2023": (1, 40.0), "2024": (2, 114.0)},
    ),
    8: (
        {("Alder", "2023"): 40.0, ("Alder", "2024"): 44.0, ("Birch", "2023"): None, ("Birch", "2024"): 70.0},
        {"2023": (1, 40.0), "2024": (2, 114.0)},
    ),
}


@pytest.fixture
def store(engine: Engine) -> Engine:
    """Eight days of November 2025 in Testland, one thing done on each at nine in the morning."""
    settle(engine)
    handed_in = 0
    for day, what in enumerate(TOLD, start=1):
        if isinstance(what, int):
            undo(engine, LOCAL, what)
            date_it(engine, "undone_at", day, what)
        else:
            submit(engine, LOCAL, drafted(engine, simple(what)))
            handed_in += 1
            date_it(engine, "submitted_at", day, handed_in)
    return engine


def date_it(engine: Engine, column: str, day: int, submission: int) -> None:
    """Let it have been done on a day of November 2025."""
    when = {column: datetime(2025, 11, day, 9, 0, tzinfo=UTC)}
    with writing(engine) as connection:
        connection.execute(SUBMISSION.update().where(SUBMISSION.c.id == submission).values(when))


@pytest.fixture
def session(store: Engine) -> Iterator[Session]:
    with Session(store) as session:
        yield session


def given(session: Session) -> Stood:
    """What the view of one metric's history shows, the state's own lines left out."""
    (metric,) = metric_names(session, VISITOR).values()
    return {(row.place, row.period): row.value for row in history(session, VISITOR, metric)}


def added_up(session: Session) -> dict[str, tuple[int, float]]:
    """How many regions gave what sum, by period; read from the table of that name itself."""
    sql = """SELECT p.label, s.reported, s.total + s.carry FROM statistic AS s
    JOIN period AS p ON p.id = s.period_id WHERE s.reported > 0"""
    rows = session.connection().execute(text(sql))
    return {label: (reported, total) for label, reported, total in rows}


@pytest.mark.parametrize("day", STOOD)
def test_a_day_shows_what_stood_at_its_end(session: Session, day: int) -> None:
    # The day before the first is the last of October.
    known = date(2025, 11, day) if day else date(2025, 10, 31)
    with as_known(session, known, metric_names(session, VISITOR).values()):
        assert (given(session), added_up(session)) == STOOD[day]
    assert (given(session), added_up(session)) == STOOD[8]


def test_a_day_begins_and_ends_at_midnight(store: Engine) -> None:
    at = {"submitted_at": datetime(2025, 11, 3, 23, 59, 59, tzinfo=UTC)}
    with writing(store) as connection:
        connection.execute(SUBMISSION.update().where(SUBMISSION.c.id == 3).values(at))
    with Session(store) as session, as_known(session, date(2025, 11, 3), [1]):
        assert given(session) == STOOD[3][0]
    with Session(store) as session, as_known(session, date(2025, 11, 2), [1]):
        assert given(session) == STOOD[2][0]


def test_plans_kept_for_now_are_not_used_for_then(session: Session) -> None:
    # PostgreSQL's driver keeps the plan of a statement from its fifth run on.
    for _ in range(3):
        assert [given(session) for _ in range(7)] == [STOOD[8][0]] * 7
        for day in (1, 4):
            with as_known(session, date(2025, 11, day), [1]):
                assert [given(session) for _ in range(7)] == [STOOD[day][0]] * 7


def test_nobody_else_sees_the_day_and_nothing_of_it_stays(database_url: str, store: Engine) -> None:
    one = open_database(database_url)
    with Session(one) as here, Session(one) as there, as_known(here, date(2025, 11, 1), [1]):
        assert given(here) == STOOD[1][0]
        assert given(there) == STOOD[8][0]
        with as_known(there, date(2025, 11, 4), [1]):
            assert (given(here), given(there)) == (STOOD[1][0], STOOD[4][0])
    with Session(one) as again:
        assert given(again) == STOOD[8][0]
    one.dispose()


def test_an_error_within_leaves_the_connection_as_it_was(session: Session) -> None:
    with pytest.raises(Exception, match="nowhere"), as_known(session, date(2025, 11, 1), [1]):
        session.connection().exec_driver_sql("SELECT * FROM nowhere")
    assert given(session) == STOOD[8][0]


def test_a_selection_brings_its_day_with_it(session: Session) -> None:
    def shown(*asked: object) -> Stood:
        with as_chosen(session, VISITOR, asked):
            return given(session)

    assert shown(1, Selection(PLACED, known="2025-11-04")) == STOOD[4][0]
    assert shown(1, Selection(PLACED)) == STOOD[8][0]
    assert shown(1, "2025-11-04") == STOOD[8][0]
    # A region's page shows the metrics of its own, which the state does not offer.
    assert shown(1, Selection(regions=("Alder",), known="2025-11-03")) == STOOD[3][0]


def test_how_fresh_it_was_is_told_as_of_the_day(session: Session) -> None:
    with as_known(session, date(2025, 11, 2), [1]):
        assert freshness(session, VISITOR) == "Source: 2 workbooks handed in, the newest on 2 November 2025."


def test_the_days_to_choose_from_are_those_on_which_something_moved(session: Session) -> None:
    assert days(session, VISITOR) == [f"2025-11-0{day}" for day in range(8, 0, -1)]


def test_what_is_held_back_today_cannot_be_read_off_an_earlier_day(store: Engine) -> None:
    held = simple({(PLACED, "Alder", 2023): Status.SUPPRESSED})
    submit(store, LOCAL, drafted(store, held))
    with Session(store) as session, as_known(session, date(2025, 11, 4), [1]):
        assert given(session)["Alder", "2023"] is None
        assert added_up(session)["2023"] == (1, 100.0)


def test_a_metric_that_counts_as_another_did_so_on_every_day(engine: Engine) -> None:
    settle(engine)
    handed: list[Handed] = [
        {(PLACED, "Alder", 2023): 40.0},
        {("Put to work", "Alder", 2023): 40.0, ("Put to work", "Alder", 2024): 50.0},
        {("Put to work", "Alder", 2023): 41.0},
    ]
    for day, values in enumerate(handed, start=1):
        if day == 3:
            with writing(engine) as connection:
                count_as(connection, 2, 1)
        submit(engine, LOCAL, drafted(engine, simple(values)))
        date_it(engine, "submitted_at", day, day)
    undo(engine, LOCAL, 2)
    date_it(engine, "undone_at", 4, 2)

    def shown(day: int) -> list[float | None]:
        with Session(engine) as session, as_known(session, date(2025, 11, day), [1]):
            return [row.value for row in history(session, VISITOR, 1)]

    assert [shown(day) for day in (1, 2, 3, 4)] == [[40.0], [40.0, 50.0], [41.0, 50.0], [41.0]]
    with writing(engine) as connection:
        count_alone(connection, 2)
    assert [shown(day) for day in (1, 2, 3, 4)] == [[40.0], [40.0], [40.0], [40.0]]


@pytest.mark.parametrize("seed", range(6))
def test_each_day_shows_what_the_store_itself_showed_on_it(engine: Engine, seed: int) -> None:
    settle(engine)
    chance, standing, many = Random(seed), list[int](), 0
    kept = {}
    for day in range(1, 25):
        if standing and chance.random() < 0.4:
            number = standing.pop(chance.randrange(len(standing)))
            undo(engine, LOCAL, number)
            date_it(engine, "undone_at", day, number)
        else:
            places = chance.sample(["Alder", "Birch"], chance.choice([1, 2]))
            values: Handed = {
                (PLACED, place, year): float(chance.randrange(20, 90))
                if chance.random() < 0.7
                else Status.NOT_DUE
                for place in places
                for year in chance.sample([2022, 2023, 2024], 2)
            }
            submit(engine, LOCAL, drafted(engine, simple(values)))
            standing.append(many := many + 1)
            date_it(engine, "submitted_at", day, many)
        with Session(engine) as session:
            kept[day] = given(session), added_up(session)
    for day, showed in kept.items():
        with Session(engine) as session, as_known(session, date(2025, 11, day), [1]):
            assert (given(session), added_up(session)) == showed
