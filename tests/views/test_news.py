"""What is new since a moment: counted by hand over five workbooks of the small state."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.store.database import writing
from data.views.overview.news import News, news, summary
from tests.views.state import ALDER, BIRCH, CEDAR, STATE, fill


def on(day: int) -> datetime:
    return datetime(2025, 12, day, 12, tzinfo=UTC)


def came(id: int, place_id: int, day: int, new: int, changed: int, gone: int | None = None) -> dict[str, Any]:
    undone = {"undone_at": on(gone), "undone_by_id": 1} if gone else {"undone_at": None, "undone_by_id": None}
    return {"id": id, "source_file_id": id, "place_id": place_id, "person_id": 1, "submitted_at": on(day),
            "first_observation_id": 0, "last_observation_id": 0, "new": new, "changed": changed,
            "same": 9, **undone}  # fmt: skip


SUBMISSIONS = [
    came(2, ALDER, 2, new=100, changed=0),
    came(3, ALDER, 10, new=7, changed=2),
    came(4, ALDER, 12, new=1, changed=1),
    came(5, BIRCH, 3, new=5, changed=0, gone=11),
    came(6, CEDAR, 10, new=50, changed=0, gone=11),  # came and went: nothing to see
    came(7, STATE, 11, new=0, changed=1),
]
NOTES = [
    {"id": id, "person_id": 1, "said_at": on(day), "place_id": CEDAR, "metric_id": 1, "text": "A plant.",
     "withdrawn_at": on(13) if gone else None}
    for id, day, gone in [(1, 2, False), (2, 12, False), (3, 12, True)]
]  # fmt: skip


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    fill(engine)
    files = [{"id": row["id"], "sha256": f"{row['id']:064}", "name": "a.xlsx", "size": 1, "content": b""}
             for row in SUBMISSIONS]  # fmt: skip
    with writing(engine) as connection:
        for name, rows in (("sourcefile", files), ("submission", SUBMISSIONS), ("note", NOTES)):
            connection.execute(sa.insert(SQLModel.metadata.tables[name]), rows)
    with Session(engine) as session:
        yield session


def test_each_place_is_told_with_what_it_brought_and_took_back(session: Session) -> None:
    assert news(session, VISITOR, on(9)) == [
        News("Alder", True, workbooks=2, new=8, changed=3),
        News("Birch", True, taken_back=1),
        News("Cedar", True, stories=1),
        News("Testland", False, workbooks=1, changed=1),
    ]


def test_what_came_that_very_moment_has_been_seen(session: Session) -> None:
    assert [one.workbooks for one in news(session, VISITOR, on(10)) if one.place == "Alder"] == [1]


def test_of_chosen_regions_alone(session: Session) -> None:
    assert [one.place for one in news(session, VISITOR, on(9), ("Birch", "Cedar"))] == ["Birch", "Cedar"]


def test_nothing_is_new_after_the_last(session: Session) -> None:
    assert news(session, VISITOR, on(20)) == []
    assert summary([]) == "nothing"


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (News("Alder", True, 2, 1200, 3), "Alder handed in 2 workbooks with 1,200 new values and 3 revised."),
        (News("Alder", True, 1, 1, 0), "Alder handed in 1 workbook with 1 new value."),
        (News("Alder", True, 1, 0, 0), "Alder handed in 1 workbook with no new value."),
        (News("Birch", True, taken_back=1, stories=2), "Birch took back 1 workbook and told 2 stories."),
        (News("Birch", True, 1, 2, 0, 3, 1),
         "Birch handed in 1 workbook with 2 new values, took back 3 workbooks and told 1 story."),
    ],
)  # fmt: skip
def test_news_say_themselves(one: News, said: str) -> None:
    assert str(one) == said


def test_all_of_it_stands_in_one_line(session: Session) -> None:
    assert summary(news(session, VISITOR, on(9))) == (
        "3 workbooks, 8 new values, 4 revised, 1 workbook taken back, 1 story"
    )
