"""Guide posts: what a region says to the state's offer, and what everybody then sees of it."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from components.catalogue.adoption_map import answers_html, map_html
from components.catalogue.guide_posts import offer_html
from data.access import VISITOR, Role, Viewer
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.views.catalogue.adoption import Answer, GuidePost, InUse
from data.views.catalogue.guide_posts import Offer
from models import Metric
from tests.pages.handing_in import ANN, clicked, opened, said
from tests.pages.tables import tables
from tests.store.sheets import ALDER, BIRCH

GUIDE, IN_USE = "pages/contributor/guide_posts.py", "pages/viewer/adoption.py"
BAD = "<img src=x onerror=alert(1)> [x](http://evil.example)"
PLACED, WAGE, OWN = 1, 2, 3
# None of these may be said to, or of, a region.
HARSH = ("required", "mandatory", "must report", "missing", "behind", "failed", "worst", "best region")
NOBODY = Viewer("nobody", "Nobody", Role.CONTRIBUTOR, frozenset())


@pytest.fixture
def offered(store: Engine) -> Engine:
    """The state offers two indicators of two themes; Alder counts one thing of its own."""
    with writing(store) as connection:
        insert_row(connection, Metric(name="People placed", theme="Outcomes", offered=True))
        insert_row(connection, Metric(name="Wage", theme="Wages", offered=True, definition=BAD))
        insert_row(connection, Metric(name="Helped into work", owner_id=ALDER))
    return store


def answering(viewer: Viewer, region: str = "Alder", metric: int = PLACED, answer: int = 0) -> AppTest:
    """The page with the form of one guide post open."""
    app = opened(GUIDE, viewer, guide_region=region)
    place = {"Alder": ALDER, "Birch": BIRCH}[region]
    app.session_state[f"answer-{place}-{metric}-{answer}"] = True
    app.run()
    assert not app.exception
    return app


def drawn(app: AppTest) -> str:
    return " ".join(str(element.proto.body) for element in app.get("html"))


@pytest.mark.usefixtures("offered")
def test_a_region_adopts_changes_and_takes_back() -> None:
    app = answering(ANN)
    app.radio(key=f"choice-{ALDER}-1-0").set_value("Adopt it").run()
    clicked(app, f"say-{ALDER}-1-0")
    assert "Adopted" in drawn(app)
    app = answering(ANN, answer=1)
    app.radio(key=f"choice-{ALDER}-1-1").set_value("Skip it").run()
    app.text_area(key=f"why-{ALDER}-1-1").set_value("The college counts it.")
    clicked(app, f"say-{ALDER}-1-1")
    assert "Skipped: The college counts it." in drawn(app)
    app = answering(ANN, answer=2)
    clicked(app, f"unsay-{ALDER}-1-2")
    assert drawn(app).count("Nothing said, which is fine.") == 1  # the other theme is closed


@pytest.mark.usefixtures("offered")
def test_a_region_adapts_by_a_metric_of_its_own() -> None:
    app = answering(ANN)
    app.radio(key=f"choice-{ALDER}-1-0").set_value("Adapt it").run()
    app.selectbox(key=f"own-{ALDER}-1-0").set_value("Helped into work").run()
    clicked(app, f"say-{ALDER}-1-0")
    assert "Adapted, by Helped into work" in drawn(app)
    shown = opened(IN_USE, VISITOR, table="shown")
    first = tables(shown)[-1].iloc[0]
    assert first[["Indicator", "Region", "Said", "By its own"]].to_list() == [
        *("People placed", "Alder", "adapted", "Helped into work"),
    ]
    assert "Alder adapts it, by &#x27;Helped into work&#x27;." in drawn(shown)


@pytest.mark.usefixtures("offered")
def test_a_contributor_answers_for_their_own_region_only() -> None:
    assert opened(GUIDE, ANN).selectbox(key="guide_region").options == ["Alder"]
    assert opened(GUIDE).selectbox(key="guide_region").options == ["Alder", "Birch"]
    assert "You speak for no region yet." in said(opened(GUIDE, NOBODY))


@pytest.mark.usefixtures("offered")
def test_a_viewer_sees_the_map_and_cannot_open_the_page_of_answers() -> None:
    assert "No region has said anything yet, which is fine" in said(opened(IN_USE, VISITOR))
    with pytest.raises(ValueError, match="guide_posts"):
        opened(GUIDE, VISITOR)


def test_the_database_has_the_last_word_on_who_answers(offered: Engine) -> None:
    app = answering(ANN)
    app.radio(key=f"choice-{ALDER}-1-0").set_value("Adopt it").run()
    with offered.begin() as connection:
        connection.exec_driver_sql("DELETE FROM \"grant\" WHERE role = 'contributor'")
    clicked(app, f"say-{ALDER}-1-0")
    assert "may not speak for this place" in " ".join(toast.value for toast in app.toast)
    assert "Nothing said, which is fine." in drawn(app)


@pytest.mark.usefixtures("offered")
def test_a_ranking_is_agreed_to_by_each_region_and_taken_back() -> None:
    app = clicked(opened(GUIDE, ANN), "agree-ranking")
    assert "1 of 2 agreed: Alder." in said(app)
    app = clicked(opened(GUIDE, guide_region="Birch"), "agree-ranking")
    assert "All 2 regions agreed." in said(app)
    app = clicked(opened(GUIDE, ANN), "agree-ranking")
    assert "1 of 2 agreed: Birch." in said(app)


@pytest.mark.parametrize("page", [GUIDE, IN_USE])
@pytest.mark.usefixtures("offered")
def test_no_word_on_the_page_reproaches_a_region_that_says_nothing(page: str) -> None:
    app = opened(page)
    words = f"{said(app)} {drawn(app)}".lower()
    assert [word for word in HARSH if word in words] == []


@pytest.mark.usefixtures("offered")
def test_a_definition_is_only_words() -> None:
    app = opened(GUIDE, ANN)
    app.session_state[f"posts-{ALDER}-Wages"] = True
    app.run()
    assert "<img src=x" not in drawn(app)
    assert "&lt;img src=x" in drawn(app)


def test_names_and_reasons_are_only_words_on_the_map() -> None:
    post = GuidePost(1, BAD, BAD, BAD, {BAD: Answer(1, BAD, "adapt", BAD, BAD)})
    shown = InUse((post,), (BAD,))
    for block in (map_html(shown), answers_html(shown), offer_html(Offer(post, None, None, BAD, 1))):
        assert "<img" not in block
        assert "&lt;img" in block


def test_the_map_says_each_mark_in_words_and_leaves_silence_empty() -> None:
    answers = {"Alder": Answer(1, "Alder", "adopt", "", ""), "Birch": Answer(2, "Birch", "skip", "", "")}
    shown = InUse((GuidePost(1, "Placed", "Outcomes", "", answers),), ("Alder", "Birch", "Cedar"))
    row = map_html(shown).split('<th scope="row">')[1]
    cells = [cell.split("</td>")[0] for cell in row.split("<td>")[1:]]
    assert [cell.split(">")[-2].removesuffix("</span") for cell in cells] == [
        *("adopted", "skipped", "nothing said"),
    ]
    assert ["gp-mark" in cell for cell in cells] == [True, True, False]
