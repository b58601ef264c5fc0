"""How often numbers were revised, in a real store."""

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.access import VISITOR
from data.store.counting_as import count_alone, count_as
from data.store.database import writing
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.numbers.revised import in_words, revised
from tests.store.sheets import drafted, settle, simple


@pytest.fixture
def store(engine: Engine) -> Engine:
    settle(engine)
    return engine


def say(store: Engine, metric: str, value: float) -> None:
    submit(
        store, LOCAL, drafted(store, simple({(metric, "Alder", 2024): value, (metric, "Birch", 2024): 20.0}))
    )


def counted(store: Engine) -> dict[str, int]:
    """How often what counts was revised, by place."""
    sql = """SELECT c.observation_id, p.name FROM current AS c JOIN series AS s ON s.id = c.series_id
    JOIN place AS p ON p.id = s.place_id WHERE s.metric_id = 1"""
    with Session(store) as session:
        places = {row[0]: str(row[1]) for row in session.connection().execute(text(sql))}
        return {places[id]: times for id, times in revised(session, VISITOR, places).items()}


def test_what_says_something_else_than_before_is_a_revision(store: Engine) -> None:
    for value in (40.0, 40.0, 44.0, 40.0):
        say(store, "Placed", value)
    # 40 again is 40; 44 and 40 once more are two revisions. Birch's 20 was only repeated.
    assert counted(store) == {"Alder": 2}
    undo(store, LOCAL, 3)
    assert counted(store) == {}
    undo(store, LOCAL, 4)
    assert counted(store) == {}


def test_a_series_that_was_parted_is_no_longer_part_of_the_history(store: Engine) -> None:
    say(store, "Put to work", 40.0)
    say(store, "Placed", 40.0)
    with writing(store) as connection:
        count_as(connection, 2, 1)
    say(store, "Put to work", 44.0)
    assert counted(store) == {"Alder": 1}
    with writing(store) as connection:
        count_alone(connection, 2)
    assert counted(store) == {"Alder": 1}


@pytest.mark.parametrize(
    ("times", "words"),
    [(0, "never revised"), (1, "revised once"), (2, "revised twice"), (3, "revised 3 times")],
)
def test_revisions_are_told_in_words(times: int, words: str) -> None:
    assert in_words(times) == words
