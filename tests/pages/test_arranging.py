"""Arranging the overview and sending it as a link, for each role, over the small state."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from components import cached
from data.access import VISITOR, Role, Viewer
from data.catalogue.saved_views import save_view
from data.selection import Selection
from data.store.database import writing
from data.store.opening.local import LOCAL, ensure_local_person
from data.views.arrangements import Arrangement, as_json, as_link
from tests.pages.test_viewer_pages import OVERVIEW, empty, filled, opened
from tests.store.sheets import person
from tests.views.state import ALDER, EXITERS, PLACED, PROMOTED, WAGE

assert empty, filled  # fixtures
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
BOARD = Arrangement(title="Board <b>", hidden=(f"m{EXITERS}",), order=("tWages", f"m{PROMOTED}"),
                    names={f"m{PLACED}": "Jobs found"}, chosen=Selection(period="PY2024-Q4"))  # fmt: skip


@pytest.fixture
def people(filled: str) -> None:
    """The local steward, and Ann, who hands in for Alder."""
    ensure_local_person(cached.engine())
    with writing(cached.engine()) as connection:
        person(connection, "ann", ("contributor", ALDER))


def order(app: AppTest) -> list[str]:
    """The headings and cards of the page, from top to bottom."""
    drawn = " ".join(block.proto.body for block in app.get("html") if "gp-cards" in block.proto.body)
    found = re.findall(r'<h2>([^<]*)</h2>|gp-card"><span><a [^>]*>([^<]*)</a>', drawn)
    return [heading or card for heading, card in found]


def fresh(app: AppTest, who: Viewer = VISITOR) -> AppTest:
    """The same address in the browser of somebody else."""
    address = {name: values for name, values in app.query_params.items() if name != "arrange"}
    return opened(OVERVIEW, who, **address)


ASIS = ["Outcomes", "People placed", "Same employer", "Title promotion", "Reach", "Exiters",
        "Wages", "Wage at placement", "Median earnings", "Context", "Unemployment rate"]  # fmt: skip


@pytest.mark.usefixtures("filled")
def test_nobody_is_made_to_arrange() -> None:
    app = opened(OVERVIEW)
    assert order(app) == ASIS
    assert [button.key for button in app.button] == ["arrange-button", "table-button"]


@pytest.mark.usefixtures("filled")
def test_a_visitor_arranges_by_buttons_and_another_sees_the_same() -> None:
    app = opened(OVERVIEW, arrange="true")
    app.selectbox(key="item").select(f"m{PROMOTED}").run()
    app.button(key="move-first").click().run()
    app.button(key="move-down").click().run()
    app.selectbox(key="item").select("tWages").run()
    app.button(key="move-first").click().run()
    app.selectbox(key="item").select(f"m{EXITERS}").run()
    app.button(key="turn").click().run()
    app.selectbox(key="item").select(f"m{WAGE}").run()
    app.text_input(key=f"title-m{WAGE}").input("First pay").run()
    app.text_input(key="title-page").input("For the board").run()
    arranged = ["Wages", "First pay", "Median earnings", "Outcomes", "People placed", "Title promotion",
                "Same employer", "Context", "Unemployment rate"]  # fmt: skip
    assert not app.exception
    assert order(app) == arranged
    other = fresh(app)
    assert order(other) == arranged
    assert other.title[0].value == "For the board"
    assert "1 card is hidden in this view. *Everything* shows them." in [one.value for one in other.caption]
    # Under its new name a card still says what is counted.
    assert "Wage at placement</span>" in " ".join(block.proto.body for block in other.get("html"))


@pytest.mark.usefixtures("filled")
def test_the_tools_come_and_go_by_one_button() -> None:
    app = opened(OVERVIEW)
    app.button(key="arrange-button").click().run()
    assert app.button(key="move-up")
    app.button(key="arrange-button").click().run()
    assert [button.key for button in app.button] == ["arrange-button", "table-button"]
    assert order(app) == ASIS


@pytest.mark.usefixtures("filled")
def test_the_link_on_the_screen_carries_the_filters_as_well() -> None:
    app = opened(OVERVIEW, arrange="true", theme="Outcomes")
    link = app.code[0].value.split("?arranged=")[1]
    other = opened(OVERVIEW, arranged=link)
    assert other.selectbox(key="theme").value == "Outcomes"
    assert order(other) == ["Outcomes", "People placed", "Same employer", "Title promotion"]


@pytest.mark.usefixtures("filled")
def test_what_the_address_says_goes_before_what_the_view_brings() -> None:
    app = opened(OVERVIEW, arranged=as_link(BOARD), period="PY2024-Q1")
    assert app.selectbox(key="period").value == "PY2024-Q1"
    assert opened(OVERVIEW, arranged=as_link(BOARD)).selectbox(key="period").value == "PY2024-Q4"


@pytest.mark.parametrize("link", ["AAAA", "%00", "x" * 7000])
@pytest.mark.usefixtures("filled")
def test_a_broken_link_shows_everything_and_says_so(link: str) -> None:
    app = opened(OVERVIEW, arranged=link)
    assert not app.exception
    assert order(app) == ASIS
    assert any("cannot be read" in caption.value for caption in app.caption)


@pytest.mark.usefixtures("filled")
def test_a_view_that_is_gone_shows_everything_and_says_so() -> None:
    app = opened(OVERVIEW, view="[x](y)")
    assert order(app) == ASIS
    assert any(r"\[x\]\(y\)" in caption.value for caption in app.caption)


@pytest.mark.usefixtures("people")
def test_a_contributor_saves_a_view_and_anybody_opens_it_by_a_short_link() -> None:
    app = opened(OVERVIEW, ANN, arrange="true", arranged=as_link(BOARD))
    app.text_input(key="save-name").input("Board").run()
    app.button(key="save-view").click().run()
    assert not app.exception
    assert app.query_params["view"] == "board"
    other = fresh(app)
    assert other.title[0].value == r"Board \<b\>"
    assert order(other)[0] == "Wages"
    assert other.selectbox(key="period").value == "PY2024-Q4"
    assert not [button for button in other.button if button.key == "save-view"]


@pytest.mark.usefixtures("people")
def test_a_contributor_renames_and_takes_back() -> None:
    for name in ("Annual", "Board"):
        save_view(cached.engine(), ANN, "overview", name, as_json(BOARD))
    app = opened(OVERVIEW, ANN, arrange="true", view="board")  # what is open is what is changed
    assert not [button for button in app.button if button.key == "open-first"]
    app.text_input(key="new-name").input("Council").run()
    app.button(key="rename-view").click().run()
    assert any(">Council</a>" in block.proto.body for block in app.get("html"))
    app.button(key="take-back-view").click().run()
    assert any("is not here any more" in caption.value for caption in app.caption)
    assert not any(">Council</a>" in block.proto.body for block in app.get("html"))


@pytest.mark.usefixtures("people")
def test_what_a_steward_opens_first_everybody_sees_and_everything_is_one_click_away() -> None:
    save_view(cached.engine(), ANN, "overview", "Board", as_json(BOARD))
    app = opened(OVERVIEW, LOCAL, arrange="true", view="board")
    app.button(key="open-first").click().run()
    other = opened(OVERVIEW)
    assert order(other)[:2] == ["Wages", "Wage at placement"]
    drawn = " ".join(block.proto.body for block in other.get("html"))
    assert '<a href="?view=all">Everything</a>' in drawn
    assert order(opened(OVERVIEW, view="all")) == ASIS
    app.button(key="open-first").click().run()
    assert order(opened(OVERVIEW)) == ASIS


@pytest.mark.usefixtures("filled")
def test_a_view_that_hides_all_says_so() -> None:
    every = Arrangement(hidden=("tOutcomes", "tReach", "tWages", "tContext"))
    app = opened(OVERVIEW, arranged=as_link(every))
    assert not app.exception
    assert any("7 cards are hidden" in caption.value for caption in app.caption)


@pytest.mark.usefixtures("filled")
def test_a_viewer_is_told_who_may_save() -> None:
    app = opened(OVERVIEW, arrange="true")
    assert any("ask a contributor or steward" in caption.value for caption in app.caption)
    assert app.selectbox(key="item").options[:2] == ["Outcomes", "– People placed"]


@pytest.mark.usefixtures("filled")
def test_a_view_whose_filters_leave_nothing_leads_back_to_everything() -> None:
    app = opened(OVERVIEW, arranged=as_link(Arrangement(chosen=Selection(theme="Wages", sector="Energy"))))
    assert app.info[0].proto.title == "No indicator has a number for this choice."
    assert any('<a href="?view=all">Everything</a>' in block.proto.body for block in app.get("html"))


@pytest.mark.usefixtures("filled")
def test_what_is_held_back_is_said_once() -> None:
    said = [caption.value for caption in opened(OVERVIEW).caption if "held back" in caption.value]
    assert len(said) == 1
    assert "1 indicator has values held back, because few people stand behind them." in said[0]
