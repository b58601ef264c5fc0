"""One number's page: what counted, step by step, and all that was said about it."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Viewer
from data.reading.process import child
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.pages.handing_in import SOURCES
from tests.pages.tables import leads, tables
from tests.pages.test_viewer_pages import blocks, opened
from tests.store.sheets import ALDER, drafted, simple


def page(store: Engine, *placed: float, taken_back: int = 0, who: Viewer = VISITOR) -> AppTest:
    """The page of the first of these numbers, said one after the other."""
    for value in placed:
        submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): value}), Decisions(ALDER)))
    if taken_back:
        undo(store, LOCAL, taken_back)
    app = opened(SOURCES, who, observation="1")
    assert not app.exception
    return app


@pytest.mark.parametrize("who", [VISITOR, LOCAL], ids=["viewer", "steward"])
def test_a_revised_number_tells_its_steps(store: Engine, who: Viewer) -> None:
    app = page(store, 40.0, 44.0, 46.0, who=who)
    assert app.header[0].value == "First said to be 40%, now 46%\\: revised twice"
    assert "gp-steps" in blocks(app)
    assert list(tables(app)[-1]["Value"]) == ["46", "44", "40"]
    assert list(tables(app)[-1]["Standing"]) == ["counts now", "replaced", "replaced"]
    assert ("By" in tables(app)[-1]) is (who is LOCAL)


def test_a_number_that_nobody_revised_has_no_steps(store: Engine) -> None:
    app = page(store, 40.0, 40.0)
    assert app.header[0].value.endswith("never revised")
    assert "gp-steps" not in blocks(app)
    assert "Taken back" not in tables(app)[-1]


def test_what_was_taken_back_says_when(store: Engine) -> None:
    app = page(store, 40.0, 44.0, taken_back=2)
    assert app.header[0].value == "First said to be 40%, now 40%\\: never revised, 1 taken back"
    assert [bool(cell) for cell in tables(app)[-1]["Taken back"]] == [True, False]


def test_an_indicator_says_which_numbers_were_revised_and_leads_there(store: Engine) -> None:
    page(store, 40.0, 44.0)
    app = opened("pages/viewer/indicator.py", indicator="Placed (Alder)")
    assert not app.exception
    reporters = next(frame for frame in tables(app) if "Who" in frame)
    assert list(reporters["Revised"]) == ["revised once"]
    assert leads(app).count("sources?observation=2") >= 2


def test_an_indicator_that_nobody_revised_says_nothing_of_it(store: Engine) -> None:
    page(store, 40.0)
    app = opened("pages/viewer/indicator.py", indicator="Placed (Alder)")
    assert "Revised" not in next(frame for frame in tables(app) if "Who" in frame)


def test_the_steps_of_a_number_held_back_tell_strangers_nothing(store: Engine) -> None:
    for placed in (3, 4):
        content = f"Metric,Unit,2024\nPeople placed,people,{placed}\n".encode()
        submit(store, LOCAL, drafted(store, child.read(content, "alder.csv"), Decisions(ALDER), content))
    strangers, owners = (opened(SOURCES, who, observation="1") for who in (VISITOR, LOCAL))
    assert not strangers.exception
    assert "3" not in strangers.title[0].value
    assert set(tables(strangers)[-1]["Value"]) == {"suppressed"}
    assert "gp-steps" not in blocks(strangers)
    assert list(tables(owners)[-1]["Value"]) == ["4", "3"]
