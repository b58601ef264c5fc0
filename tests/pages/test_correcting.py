"""Upload, where a sheet is read wrongly: pointing, what is offered, sisters, and the way back."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.access import Viewer
from data.store.opening.local import LOCAL
from tests.pages.handing_in import (
    ANN,
    PLACED,
    QUARTER,
    UPLOAD,
    Rows,
    book,
    clicked,
    handed_in,
    opened,
    pointed,
    press,
    said,
)

TWO_TABLES = b"Measure,PY2024\nPlaced,4\nServed,9\n\nMeasure,PY2024\nHired,5\nTrained,8\n"


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def test_what_is_pointed_at_says_what_it_is_read_as_and_what_it_may_be(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED))
    assert "holds the places" not in labels(app)
    pointed(app, "1")
    assert "**Row 1**, now read as column head, the period" in said(app)
    assert "holds the places" in labels(app)
    assert "holds the periods" not in labels(app)
    pointed(app, "B2")
    assert "**Row 2**, now read as value" in said(app)
    assert "**Column B**, now read as value" in said(app)
    assert "are in thousands" in labels(app)
    pointed(app, "Z99")
    assert "holds the places" not in labels(app)


def test_a_correction_is_applied_at_once_and_can_be_taken_back(store: Engine) -> None:
    app = pointed(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "B")
    press(app, "is left out")
    assert "figures: column B is read as left out" in said(app)
    assert app.button(key="store").label == "Store 2 values"
    clicked(app, "back-0-0")
    assert app.button(key="store").label == "Store 4 values"


def test_values_are_said_to_be_in_thousands(store: Engine) -> None:
    app = pointed(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "C2")
    press(app, "are in thousands")
    assert "the values of column C are in thousands" in said(app)
    facts = app.session_state["Desk"].workbooks[0].reading.sheets[0].tables[0].facts
    assert sorted(value for value in facts.value if value == value) == [40, 90, 44_000]


def test_what_was_said_is_not_lost_when_a_reading_is_stopped(store: Engine) -> None:
    app = pointed(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "B")
    press(app, "is left out")
    workbook = app.session_state["Desk"].workbooks[0]
    workbook.reread(workbook.corrections)
    workbook.stop()
    app.run()
    clicked(app, "again-0")
    assert "figures: column B is read as left out" in said(app)
    assert app.button(key="store").label == "Store 2 values"


def test_a_sheet_is_left_out(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED))
    app.session_state["correct-0-figures-whole"] = True
    app.run()
    clicked(app, "correct-0-figures-out")
    assert "figures: the sheet is left out" in said(app)
    assert "There is nothing to store in this workbook" in said(app)


def test_one_of_two_tables_is_left_out(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", TWO_TABLES))
    assert app.button(key="store").label == "Store 4 values"
    press(pointed(app, "B6"), "leave it out")
    assert "the table at B6 is left out" in said(app)
    assert app.button(key="store").label == "Store 2 values"


def test_a_correction_is_offered_for_the_sheets_like_it_and_for_no_other(store: Engine) -> None:
    years = {f"PY{year}": QUARTER for year in (2022, 2023, 2024)}
    other: Rows = [("Region", "PY2024"), ("Alder", 5), ("Birch", 6)]
    app = handed_in(opened(UPLOAD, home="Alder"), ("years.xlsx", book(**years, Other=other)))
    press(pointed(app, "4", "PY2022"), "holds totals")
    assert "PY2022: row 4 is read as total" in said(app)
    press(app, "Also for the 2 sheets like it")
    assert "PY2022 and 2 more sheets: row 4 is read as total" in said(app)
    assert not [label for label in labels(app) if label.startswith("Also for")]
    clicked(app, "back-0-0")
    assert "is read as total" not in said(app)


@pytest.mark.parametrize(
    ("answer", "runs_on"), [("Yes, they run on", True), ("No, each period by itself", False)]
)
def test_whether_values_run_on_is_asked_once(store: Engine, answer: str, runs_on: bool) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("years.xlsx", book(PY2024=QUARTER)))
    assert "Do these values run on from the start of the year?" in said(app)
    press(app, answer)
    assert "Do these values run on" not in said(app)
    facts = app.session_state["Desk"].workbooks[0].reading.sheets[0].tables[0].facts
    assert {key.cumulative for key in facts.keys} == {runs_on}


def test_the_period_of_a_sheet_is_asked_before_anything_else(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("years.xlsx", book(Report=QUARTER)))
    assert "Which period are these numbers for?" in said(app)
    assert "Do these values run on" not in said(app)
    app.text_input(key="correct-0-Report-period").set_value("spring")
    clicked(app, "correct-0-Report-period-do")
    assert "spring is not understood as a period" in said(app)
    app.text_input(key="correct-0-Report-period").set_value("PY2024")
    clicked(app, "correct-0-Report-period-do")
    assert "Report: the period of the sheet is PY2024" in said(app)
    assert app.button(key="store").label == "Store 9 values"


BIRCHS: Rows = [
    ("Birch partnership, PY2024",),
    (),
    ("Measure", "Q1", "Q2"),
    ("Placed", 1, 2),
    ("Served", 4, 5),
]


def test_a_workbook_of_another_region_is_told_of_before_it_is_stored(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.xlsx", book(Report=BIRCHS)))
    assert "This workbook speaks of Birch, and you hand it in for Alder." in said(app)
    press(app, "Hand in for Birch")
    assert app.selectbox(key="home").value == "Birch"
    assert "This workbook speaks of" not in said(app)


@pytest.mark.parametrize(
    ("viewer", "home", "name", "told"),
    [
        (LOCAL, "Birch", "figures.xlsx", False),
        (LOCAL, "Testland (state)", "figures.xlsx", False),
        (LOCAL, "Alder", "alder and birch.xlsx", False),
        (ANN, "Alder", "figures.xlsx", True),
    ],
)
def test_whoever_may_hand_in_for_one_place_is_told_too(
    store: Engine,
    viewer: Viewer,
    home: str,
    name: str,
    told: bool,
) -> None:
    app = handed_in(opened(UPLOAD, viewer, home=home), (name, book(Report=BIRCHS)))
    assert ("This workbook speaks of Birch" in said(app)) is told
    assert not [label for label in labels(app) if label.startswith("Hand in for")]


def test_what_was_said_stands_beside_what_is_pointed_at(store: Engine) -> None:
    titled: Rows = [("Alder trades report",), (), ("Measure", "PY2024"), ("Placed", 1), ("Served", 4)]
    app = pointed(handed_in(opened(UPLOAD, home="Alder"), ("one.xlsx", book(S=titled))), "1", "S")
    assert "**Row 1**, now read as title" in said(app)
    assert "you said" not in said(app)
    press(app, "holds the partnerships")
    assert "**Row 1**, now read as title; you said: holds the partnerships" in said(app)
    assert "2 metrics for Alder trades report, PY2024, 2 values" in said(app)
