"""Upload and Submissions where a region's sheets are remembered: read as last time, afresh, forgotten."""

import pytest
from sqlalchemy import Engine

from components import cached
from data.access import Role, Viewer
from tests.pages.handing_in import (
    ANN,
    SUBMISSIONS,
    UPLOAD,
    clicked,
    handed_in,
    opened,
    pointed,
    press,
    said,
)
from tests.store.sheets import BIRCH

# Only a person knows that plans are not to be stored, and what quarter this is.
FIRST = b"Measure,Planned,Count\nPeople placed,7,40\nPeople enrolled,9,90\n"
NEXT = (
    b"Our autumn report\n\nMeasure,Planned,Count\nPeople enrolled,9,95\nVisits paid,3,8\nPeople placed,7,44\n"
)
BOB = Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH}))


@pytest.fixture
def taught(store: Engine) -> Engine:
    """Ann has handed in the first workbook for Alder, and said two things about it."""
    app = handed_in(opened(UPLOAD, ANN, home="Alder"), ("first.csv", FIRST))
    press(pointed(app, "B", "first"), "is left out")
    app.text_input(key="correct-0-first-period").set_value("PY2025-Q1")
    press(app, "Read it so")
    clicked(app, "store")
    assert "4 new" not in said(app)
    assert "2 new, 0 changed" in said(app)
    return store


def test_the_next_workbook_is_read_as_the_last_one(taught: Engine) -> None:
    app = handed_in(opened(UPLOAD, ANN, home="Alder"), ("next.csv", NEXT))
    assert "Read as last time, from first.csv of" in said(app)
    assert "next: column B is read as left out, as last time" in said(app)
    assert "Last time it was named by hand: PY2025-Q1." in said(app), "the period is another, and asked again"
    assert "3 values" in said(app)
    clicked(app, "afresh-0")
    assert "Read as last time" not in said(app)
    assert "as last time" not in said(app)
    assert "6 values" in said(app)


def test_what_is_remembered_can_be_taken_back_one_by_one(taught: Engine) -> None:
    app = clicked(handed_in(opened(UPLOAD, ANN, home="Alder"), ("next.csv", NEXT)), "back-0-0")
    assert "6 values" in said(app)
    assert "column B is read as left out" not in said(app)


def test_another_place_reads_the_same_workbook_by_itself(taught: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Birch"), ("next.csv", NEXT))
    assert "Read as last time" not in said(app)
    app.selectbox(key="home").set_value("Alder").run()
    assert "Read as last time" in said(app)
    app.selectbox(key="home").set_value("Birch").run()
    assert "Read as last time" not in said(app)
    assert "6 values" in said(app)


def test_a_sheet_is_forgotten_and_remembered_again(taught: Engine) -> None:
    app = opened(SUBMISSIONS, ANN)
    app.session_state["remembered-Alder"] = True
    app.run()
    assert "first, from first.csv of" in said(app).replace("**", "")
    assert "The column 'Planned' is read as left out; its period is asked each time." in said(app)
    clicked(app, "memory-1")
    assert app.button(key="memory-1").label == "Remember again"
    assert "Read as last time" not in said(handed_in(opened(UPLOAD, ANN, home="Alder"), ("next.csv", NEXT)))
    clicked(app, "memory-1")
    assert app.button(key="memory-1").label == "Forget"
    assert "Read as last time" in said(handed_in(opened(UPLOAD, ANN, home="Alder"), ("next.csv", NEXT)))


def test_what_another_region_remembers_is_not_listed(taught: Engine) -> None:
    app = opened(SUBMISSIONS, BOB)
    assert "Remembered sheets" not in said(app)
    assert not [expander for expander in app.expander if "Alder" in expander.label]


def test_the_database_has_the_last_word_on_forgetting(taught: Engine) -> None:
    app = opened(SUBMISSIONS, ANN)
    app.session_state["remembered-Alder"] = True
    app.run()
    with taught.begin() as connection:
        connection.exec_driver_sql("DELETE FROM \"grant\" WHERE role = 'contributor'")
    clicked(app, "memory-1")
    cached._fetch.clear()
    assert app.button(key="memory-1").label == "Forget"
