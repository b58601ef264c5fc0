"""Where a number came from, what was said about it before, and who may see which of it."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.errors import NotAllowed
from data.reading.process import child
from data.reading.status import Status
from data.store.counting_as import count_alone, count_as
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.handing_in.submissions import changes, submissions
from data.views.indicator.provenance import history, origin, original, surroundings
from tests.store.sheets import ALDER, BIRCH, drafted, settle, simple

OF_ALDER = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
OF_BIRCH = Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH}))


@pytest.fixture
def store(engine: Engine) -> Engine:
    """Alder said 40, then 44 (taken back), then 46, then 47 (taken back); nobody said anything else."""
    settle(engine)
    for number, placed in enumerate((40.0, 44.0, 46.0, 47.0), start=1):
        reading = simple({("Placed", "Alder", 2024): placed, ("Enrolled", "Alder", 2024): Status.SUPPRESSED})
        submit(engine, LOCAL, drafted(engine, reading, Decisions(ALDER)))
        if number in (2, 4):
            undo(engine, LOCAL, number)
    return engine


@pytest.fixture
def session(store: Engine) -> Iterator[Session]:
    with Session(store) as session:
        yield session


def observation(session: Session, value: float) -> int:
    found = session.connection().exec_driver_sql(f"SELECT id FROM observation WHERE value = {value}")
    return int(found.scalar_one())


def test_a_number_knows_its_file_sheet_and_cell(session: Session) -> None:
    number = origin(session, LOCAL, observation(session, 46.0))
    assert number is not None
    assert (number.metric, number.place, number.period, number.value) == ("Placed", "Alder", "2024", 46.0)
    assert (number.file, number.sheet, number.cell) == ("figures.xlsx", "Sheet1", "D2")
    assert (number.submission_id, number.submitted_for, number.person) == (3, "Alder", "You")


def test_a_blank_has_an_origin_too(session: Session) -> None:
    blanks = session.connection().exec_driver_sql("SELECT min(id) FROM observation WHERE value IS NULL")
    number = origin(session, LOCAL, int(blanks.scalar_one()))
    assert number is not None
    assert (number.value, number.status, number.cell) == (None, "suppressed", "D3")


def test_an_unknown_number_has_no_origin(session: Session) -> None:
    assert origin(session, LOCAL, 999) is None
    assert history(session, LOCAL, 999).empty


@pytest.mark.parametrize("asked", [40.0, 44.0, 46.0, 47.0])
def test_the_history_is_the_same_from_each_of_its_numbers(session: Session, asked: float) -> None:
    said = history(session, LOCAL, observation(session, asked))
    assert list(zip(said["value"], said["standing"], strict=True)) == [
        (47.0, "taken back"),
        (46.0, "counts now"),
        (44.0, "taken back"),
        (40.0, "replaced"),
    ]
    assert set(said["source"]) == {"figures.xlsx, sheet Sheet1, cell D2"}


@pytest.mark.parametrize(
    ("viewer", "person", "may_open"),
    [(LOCAL, "You", True), (OF_ALDER, "You", True), (OF_BIRCH, "", False), (VISITOR, "", False)],
)
def test_only_who_may_hand_in_for_the_place_sees_who_did(
    session: Session, viewer: Viewer, person: str, may_open: bool
) -> None:
    asked = observation(session, 46.0)
    number = origin(session, viewer, asked)
    assert number is not None
    assert (number.person, number.may_open) == (person, may_open)
    assert set(history(session, viewer, asked)["by"]) == {person}
    assert set(submissions(session, viewer)["by"]) == {person}
    assert set(submissions(session, viewer)["may_open"]) == {may_open}


@pytest.mark.parametrize("viewer", [OF_BIRCH, VISITOR])
def test_the_workbook_itself_is_not_for_others(session: Session, viewer: Viewer) -> None:
    with pytest.raises(NotAllowed, match="those who may hand in"):
        surroundings(session, viewer, observation(session, 46.0))
    with pytest.raises(NotAllowed, match="those who may hand in"):
        original(session, viewer, 3)


def test_a_number_is_shown_among_its_neighbours(store: Engine) -> None:
    content = b"Measure,2023,2024\nPlaced,39,51\nEnrolled,80,90\n"
    reading = child.read(content, "alder.csv")
    submit(store, LOCAL, drafted(store, reading, Decisions(ALDER), content))
    with Session(store) as session:
        shown = surroundings(session, OF_ALDER, observation(session, 51.0))
        assert shown.cell == "C2"
        assert shown.texts == (("Measure", "2023", "2024"), ("Placed", "39", "51"), ("Enrolled", "80", "90"))
        assert original(session, OF_ALDER, 5) == ("alder.csv", content)


def test_submissions_are_listed_with_what_they_brought(session: Session) -> None:
    listed = submissions(session, LOCAL)
    told = listed[["submission", "file", "place", "new", "changed", "same", "may_undo"]]
    # The suppressed value is new once and the same thrice; the placed one changes from what stood.
    assert told.to_numpy().tolist() == [
        [4, "figures.xlsx", "Alder", 0, 1, 1, False],
        [3, "figures.xlsx", "Alder", 0, 1, 1, True],
        [2, "figures.xlsx", "Alder", 0, 1, 1, False],
        [1, "figures.xlsx", "Alder", 2, 0, 0, True],
    ]
    assert listed["undone"].notna().tolist() == [True, False, True, False]


@pytest.mark.parametrize(
    ("submission", "told"),
    [
        (1, [("new", "Placed", None, 40.0), ("new", "Enrolled", None, None)]),
        # 44 was taken back before 46 came, so 46 came in the place of 40.
        (3, [("changed", "Placed", 40.0, 46.0), ("same", "Enrolled", None, None)]),
        (99, []),
    ],
)
def test_a_submission_tells_what_it_changed(
    session: Session, submission: int, told: list[tuple[Any, ...]]
) -> None:
    frame = changes(session, LOCAL, submission)
    shown = frame[["change", "metric", "stored", "now"]].astype(object)
    assert [tuple(row) for row in shown.where(shown.notna(), None).to_numpy()] == told


# A small table is best scanned, and PostgreSQL knows it: its plans say nothing about large ones.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_no_question_walks_through_all_observations(store: Engine) -> None:
    statements: list[tuple[str, Any]] = []
    sa.event.listen(store, "before_cursor_execute", lambda *told: statements.append((told[2], told[3])))
    with Session(store) as session:
        asked = observation(session, 46.0)
        statements.clear()
        origin(session, LOCAL, asked)
        history(session, LOCAL, asked)
        submissions(session, LOCAL)
        changes(session, LOCAL, 3)
        plans = [
            row.detail
            for statement, parameters in list(statements)
            for row in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert any(plan.startswith("SEARCH observation") for plan in plans)
    assert [plan for plan in plans if plan.startswith(("SCAN observation", "SCAN current"))] == []


def test_what_joined_metrics_said_is_one_history_until_they_are_parted(session: Session) -> None:
    engine = session.get_bind()
    assert isinstance(engine, Engine)
    for value in (46.0, 48.0):
        reading = simple({("Hired", "Alder", 2024): value, ("Hired", "Alder", 2023): 1.0})
        submit(engine, LOCAL, drafted(engine, reading, Decisions(ALDER)))
    undo(engine, LOCAL, 6)
    session.rollback()
    with writing(engine) as connection:
        ids = {row.name: row.id for row in connection.execute(sa.text("SELECT name, id FROM metric"))}
        count_as(connection, ids["Hired"], ids["Placed"])
    for asked in (40.0, 48.0):
        said = history(session, LOCAL, observation(session, asked))
        assert said["value"].tolist() == [48.0, 46.0, 47.0, 46.0, 44.0, 40.0]
        counts = said.loc[said["standing"] == "counts now", "source"]
        assert (counts.index.tolist(), len(counts)) == ([1], 1)
    session.rollback()
    with writing(engine) as connection:
        count_alone(connection, ids["Hired"])
    assert history(session, LOCAL, observation(session, 48.0))["value"].tolist() == [48.0, 46.0]
    assert history(session, LOCAL, observation(session, 40.0))["value"].tolist() == [47.0, 46.0, 44.0, 40.0]
