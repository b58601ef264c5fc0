"""What a place remembers of its sheets: read as last time, forgotten, taken back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import Role, Viewer
from data.catalogue.metrics import known_names
from data.errors import NotAllowed, NothingRemembered
from data.memory.lessons import Recalled
from data.memory.recall import read_as_before
from data.reading.reading import Correction, Reading
from data.reading.sheets import read_workbook
from data.store.check import faults
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.forgetting import forget, remember_again
from data.store.memory import remembered
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import ALDER, BIRCH, person, settle

# Nothing but a person knows that 'Kiosk' is a place and 'Wave' leads nowhere.
FIRST = b"Kiosk,Wave,Visits,Hires\nNorth Lane,a,10,3\nMill Yard,b,20,5\n"
NEXT = (
    b"Report of the autumn\n\nKiosk,Wave,Hires,Visits\nMill Yard,c,6,22\nOld Port,d,1,9\nNorth Lane,e,4,11\n"
)
SHEET = "figures"
SAID = (
    Correction(SHEET, "column", 0, "place"),
    Correction(SHEET, "column", 1, "remark"),
    Correction(SHEET, "period", None, "PY2025-Q1"),
)


@pytest.fixture
def store(engine: Engine) -> Engine:
    settle(engine)
    return engine


def read(store: Engine, place: int, content: bytes, name: str = "figures.csv") -> tuple[Reading, Recalled]:
    with Session(store) as session:
        memories = remembered(session, place)
    return read_as_before(lambda said: read_workbook(content, name, corrections=said), memories)


def hand_in(store: Engine, place: int, content: bytes, said: tuple[Correction, ...]) -> int:
    reading = read_workbook(content, "figures.csv", corrections=said)
    with Session(store) as session:
        names = known_names(session, place)
    decisions = Decisions(place, {"Hires": None}, {"North Lane": place}, corrections=said)
    return submit(store, LOCAL, draft(reading, content, names, decisions)).submission_id


def placed(reading: Reading) -> set[str | None]:
    return {key.place for sheet in reading.sheets for table in sheet.tables for key in table.facts.keys}


def test_the_next_quarter_is_read_as_the_last_one_was_corrected(store: Engine) -> None:
    reading, known = read(store, ALDER, FIRST)
    assert (placed(reading), known) == ({None}, Recalled()), "the reader alone takes no kiosk for a place"
    hand_in(store, ALDER, FIRST, SAID)
    reading, known = read(store, ALDER, NEXT)
    assert placed(reading) == {"North Lane", "Mill Yard", "Old Port"}
    assert known.corrections == SAID[:2]
    assert known.left_out == {("metric", "Hires")}
    today = f"{datetime.now(UTC):%-d %B %Y}"
    assert known.sheets[SHEET].says == f"Read as last time, from figures.csv of {today}"
    assert known.asks_period(SHEET) == "PY2025-Q1", "asked again: the next quarter is another"
    assert {period for table in reading.sheets[0].tables for period in table.facts.periods} == {None}


def test_a_moved_column_is_found_by_its_head(store: Engine) -> None:
    hand_in(store, ALDER, FIRST, SAID)
    moved = b"Wave,Visits,Kiosk,Hires\nc,22,Mill Yard,6\nd,9,Old Port,1\n"
    reading, known = read(store, ALDER, moved)
    assert [(one.at, one.value) for one in known.corrections] == [(2, "place"), (0, "remark")]
    assert placed(reading) == {"Mill Yard", "Old Port"}


def test_two_regions_do_not_see_each_others_memory(store: Engine) -> None:
    hand_in(store, ALDER, FIRST, SAID)
    assert read(store, BIRCH, NEXT)[1] == Recalled()


def test_what_is_forgotten_is_asked_again_until_it_is_remembered_again(store: Engine) -> None:
    hand_in(store, ALDER, FIRST, SAID)
    known = read(store, ALDER, NEXT)[1]
    hand_in(store, ALDER, NEXT, (*known.corrections, SAID[2]))
    with Session(store) as session:
        (memory,) = remembered(session, ALDER)
    assert memory.id == 2, "one sheet is remembered once, as it was read last"
    forget(store, LOCAL, [memory.id])
    assert read(store, ALDER, NEXT)[1] == Recalled(), "nor does what it replaced come back"
    remember_again(store, LOCAL, [memory.id])
    assert read(store, ALDER, NEXT)[1].corrections == SAID[:2]


def test_undoing_a_submission_takes_its_memory_back(store: Engine) -> None:
    first = hand_in(store, ALDER, FIRST, SAID)
    second = hand_in(store, ALDER, NEXT, (SAID[0], Correction(SHEET, "column", 2, "left out"), SAID[2]))
    assert read(store, ALDER, FIRST)[1].corrections == (SAID[0], Correction(SHEET, "column", 3, "left out"))
    undo(store, LOCAL, second)
    assert read(store, ALDER, NEXT)[1].corrections == SAID[:2]
    undo(store, LOCAL, first)
    assert read(store, ALDER, NEXT)[1] == Recalled()
    with store.connect() as connection:
        assert list(faults(connection)) == []


@pytest.mark.parametrize("grants", [(), (("viewer", None),), (("contributor", BIRCH),)])
def test_only_who_may_hand_in_for_a_place_says_what_it_forgets(
    store: Engine, grants: tuple[tuple[str, int | None], ...]
) -> None:
    hand_in(store, ALDER, FIRST, SAID)
    with writing(store) as connection:
        actor = person(connection, "bob", *grants)
    for act in (forget, remember_again):
        with pytest.raises(NotAllowed):
            act(store, actor, [1])
    assert read(store, ALDER, NEXT)[1].corrections == SAID[:2]


def test_a_contributor_forgets_what_their_own_place_remembers(store: Engine) -> None:
    hand_in(store, ALDER, FIRST, SAID)
    with writing(store) as connection:
        actor = person(connection, "ann", ("contributor", ALDER))
    forget(store, actor, [1])
    assert read(store, ALDER, NEXT)[1] == Recalled()


def test_nothing_is_forgotten_twice_or_out_of_nowhere(store: Engine) -> None:
    with pytest.raises(NothingRemembered):
        forget(store, Viewer("local", "Local", Role.STEWARD), [7])
