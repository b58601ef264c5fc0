"""Our numbers: who is asked, what a region says beside its numbers, and what everybody then sees of it."""

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session
from streamlit.testing.v1 import AppTest

from components.handing_in.asking import question_html
from data.access import VISITOR, Role, Viewer
from data.views.handing_in.doubts import Number, Question
from tests.pages.handing_in import clicked, opened, said
from tests.store.sheets import person
from tests.views.saying import enter, given
from tests.views.state import ALDER, BIRCH, PLACED, QUARTERS, fill

OURS, REGION = "pages/contributor/our_numbers.py", "pages/viewer/region.py"
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
HIRED = "Hired was 40 to 46 for four quarters and is 460 in PY2025-Q1. Is that right?"
BAD = "<img src=x onerror=alert(1)> [x](http://evil.example)"
HARSH = ("required", "mandatory", "must report", "missing", "behind", "failed", "worst", "best region")


@pytest.fixture
def asked(bare: Engine) -> Engine:
    """The small state, where Ann hands in for Alder, whose Hired jumps in the newest quarter."""
    fill(bare)
    with bare.begin() as connection:
        person(connection, "ann", ("contributor", ALDER))
    with Session(bare) as session:
        enter(session, "metric", id=60, name="Hired", unit="people", aggregation="sum", owner_id=ALDER)
        for period, number in zip(QUARTERS, (40, 46, 42, 44, 460), strict=True):
            given(session, {"metric_id": 60, "place_id": ALDER}, period.id, number, 900)
        enter(session, "stage", id=1, name="Growing", position=1, themes="Reach")
        session.commit()
    return bare


def html(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


def fields(app: AppTest, kind: str, start: str) -> str:
    """The key of the one field of a kind that begins so."""
    return next(str(field.key) for field in app.get(kind) if str(field.key).startswith(start))


def labels(app: AppTest) -> str:
    links = [link.proto.label for link in app.get("page_link")]
    return " ".join([*links, *(button.label for button in app.button)])


def ours(metric: str = "People placed") -> AppTest:
    return opened(OURS, ANN, our_region="Alder", our_metric=metric)


@pytest.mark.usefixtures("asked")
def test_only_whoever_hands_in_for_a_region_sees_its_questions() -> None:
    assert HIRED in html(ours())
    assert "1 question about these numbers" in labels(opened(REGION, ANN, region="Alder"))
    for who in (VISITOR, Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH}))):
        app = opened(REGION, who, region="Alder")
        assert "Is that right" not in html(app) + said(app)
        assert "question" not in labels(app)
    with pytest.raises(ValueError, match="our_numbers"):
        opened(OURS, VISITOR)
    other = opened(OURS, Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH})))
    assert HIRED not in html(other)


@pytest.mark.usefixtures("asked")
def test_an_answer_closes_the_question_and_can_be_taken_back() -> None:
    app = ours()
    app.text_input(key=fields(app, "text_input", "why-")).set_value("A plant hired.").run()
    clicked(app, fields(app, "button", "right-"))
    assert HIRED not in html(app)
    assert "No number of yours raises a question." in said(app)
    app.session_state["answered"] = True
    app.run()
    assert "A plant hired." in said(app)
    clicked(app, "again-1")
    assert HIRED in html(app)


def test_a_target_is_previewed_said_seen_by_all_and_taken_back(asked: Engine) -> None:
    app = ours()
    app.selectbox(key=fields(app, "selectbox", "for-")).set_value("PY2024-Q4")
    app.number_input(key=fields(app, "number_input", "value-")).set_value(60.0).run()
    assert "Its own target for PY2024-Q4: 60 people" in html(app)  # before anything is said
    assert "Its own target" not in html(opened(REGION, VISITOR, region="Alder"))
    clicked(app, fields(app, "button", "aim-"))
    assert "stands beside the number" in said(app)
    with asked.connect() as connection:
        assert connection.execute(sa.text("SELECT place_id, metric_id, value, kind FROM target")).all() == [
            (ALDER, PLACED, 60.0, "target")
        ]
    clicked(app, "unsay-Target-1")
    assert "Its own target" not in html(app)


@pytest.mark.usefixtures("asked")
def test_a_story_stands_beside_its_number_as_it_was_written() -> None:
    app = ours()
    clicked(app, fields(app, "button", "tell-"))
    assert "Write a sentence first." in said(app)
    app.text_area(key=fields(app, "text_area", "story-")).set_value(BAD).run()
    clicked(app, fields(app, "button", "tell-"))
    drawn = html(opened(REGION, VISITOR, region="Alder"))
    assert "&lt;img src=x onerror=alert(1)&gt;" in drawn
    assert "<img src=x" not in drawn
    assert "ann, " in drawn  # who wrote it


@pytest.mark.usefixtures("asked")
def test_a_target_without_a_number_or_a_period_says_what_to_give() -> None:
    app = ours()
    clicked(app, fields(app, "button", "aim-"))
    assert "Give a number, such as 400." in said(app)
    app.number_input(key=fields(app, "number_input", "value-")).set_value(0.0)
    clicked(app, fields(app, "button", "aim-"))
    assert "expected a period such as PY2027" in said(app)


def test_a_region_describes_its_partnership_and_keeps_its_name(asked: Engine) -> None:
    app = ours()
    app.session_state["partner-1"] = True
    app.run()
    app.text_input(key=fields(app, "text_input", "convener-")).set_value("Chamber")
    app.selectbox(key=fields(app, "selectbox", "stage-")).set_value("Growing").run()
    clicked(app, fields(app, "button", "save-"))
    with asked.connect() as connection:
        row = connection.execute(sa.text("SELECT name, sectors, convener, stage FROM partnership")).one()
        told = connection.execute(sa.text("SELECT action, subject FROM auditentry")).all()
    assert tuple(row) == ("Alder Makers", "Manufacturing; Energy", "Chamber", "Growing")
    assert ("describe partnership", "partnership 1") in [tuple(one) for one in told]


@pytest.mark.usefixtures("asked")
def test_nothing_is_asked_for_and_nothing_is_harsh() -> None:
    app = ours()
    words = (html(app) + said(app) + labels(app)).lower()
    assert "nothing here is asked for" in words
    assert [word for word in HARSH if word in words] == []


@pytest.mark.usefixtures("asked")
def test_who_speaks_for_no_region_is_told_whom_to_ask() -> None:
    app = opened(OURS, Viewer("nobody", "Nobody", Role.CONTRIBUTOR, frozenset()))
    assert "You speak for no region yet." in said(app)


def test_the_names_of_a_workbook_are_no_markup() -> None:
    number = Number(1, BAD, 2.0, 3)
    drawn = question_html(Question("jump", "it", f"{BAD} is 2.", 1, "people", number))
    assert "<img" not in drawn
    assert 'href="sources?observation=3"' in drawn
