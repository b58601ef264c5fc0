"""Alignment: a steward decides how a region's metric stands to an indicator, and everybody sees it."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.access import VISITOR
from data.catalogue.changes import define
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric
from tests.pages.handing_in import ANN, clicked, opened, said
from tests.pages.tables import leads, tables
from tests.store.sheets import ALDER, BIRCH, drafted, simple

PAGE = "pages/steward/alignment.py"
HIRED, SEEN = "People placed by us (Alder)", "Seen [x](http://evil.example) <img src=x> (Birch)"
HARSH = ("required", "mandatory", "must report", "missing", "behind", "failed", "worst", "best region")


@pytest.fixture
def stored(store: Engine) -> Engine:
    """Both regions count something of their own; the state offers one indicator, which Birch gives."""
    define(store, LOCAL, Metric(name="People placed", unit="people", aggregation="sum", offered=True))
    define(store, LOCAL, Metric(name="People placed by us", unit="people", owner_id=ALDER))
    define(store, LOCAL, Metric(name=SEEN.removesuffix(" (Birch)"), unit="firms", owner_id=BIRCH))
    submit(store, LOCAL, drafted(store, simple({("People placed", "Birch", 2024): 30.0})))
    hired = simple({("People placed by us", "Alder", 2024): 14.0})
    submit(store, LOCAL, drafted(store, hired, Decisions(ALDER)))
    return store


def decided(app: AppTest, degree: str, reason: str = "", key: str = "reason-2-1") -> AppTest:
    app.text_input(key=key).set_value(reason)
    return clicked(app, f"align-{degree}")


@pytest.mark.usefixtures("stored")
def test_both_sides_stand_before_the_steward_with_their_cells() -> None:
    app = opened(PAGE)
    assert "0 of 2 looked at; not decided is a fine state." in said(app)
    assert app.selectbox(key="metric").value == HIRED
    meanings, numbers = tables(app)
    assert meanings[HIRED][0] == "people"
    assert numbers.iloc[0].to_list() == ["2024", "14", "—", "30 in 1 region"]
    assert leads(app) == ["sources?observation=2"]


@pytest.mark.usefixtures("stored")
def test_a_decision_is_stored_shown_and_taken_back() -> None:
    app = decided(opened(PAGE), "similar", "Hires without training.")
    assert "1 of 2 looked at" in said(app)
    assert app.selectbox(key="metric").value == HIRED, "what was decided stays in sight, with its way back"
    assert "is similar to 'People placed': Hires without training. (You" in said(app)
    clicked(app, "unalign-2-1")
    assert "0 of 2 looked at" in said(app)


@pytest.mark.usefixtures("stored")
def test_the_same_is_added_up_from_then_on() -> None:
    decided(opened(PAGE), "same")
    shown = opened("pages/viewer/indicator.py", VISITOR, indicator="People placed", table="shown")
    places = {place for table in tables(shown) if "Place" in table for place in table["Place"]}
    assert places == {"Alder", "Birch"}
    app = opened(PAGE, metric=HIRED)
    assert "is the same as 'People placed' (You" in said(app)
    listed = opened("pages/viewer/indicator.py", VISITOR).selectbox(key="indicator").options
    assert listed == ["People placed", SEEN], "what counts as another is found under the other's name"


@pytest.mark.parametrize("page", ["indicator", "compare"])
@pytest.mark.usefixtures("stored")
def test_what_is_similar_stands_beside_with_its_mark_and_its_cell(page: str) -> None:
    decided(opened(PAGE), "similar", "Hires without training.")
    app = opened(f"pages/viewer/{page}.py", VISITOR, **{page: "People placed"})
    beside = next(str(element.proto.body) for element in app.get("html")
                  if "Metrics beside this indicator" in str(element.proto.body))  # fmt: skip
    assert "≈ similar" in beside
    assert "Hires without training." in beside
    assert '<a href="sources?observation=2">14, 2024</a>' in beside


@pytest.mark.usefixtures("stored")
def test_a_refusal_is_told_in_a_sentence_and_nothing_is_stored() -> None:
    app = opened(PAGE, metric=SEEN)
    assert app.selectbox(key="against-3").value is None
    assert "align-same" not in {button.key for button in app.button}, "nothing looks like it"
    app.selectbox(key="against-3").set_value("People placed").run()
    clicked(app, "align-same")
    assert "is in firms and 'People placed' in people: they cannot be one." in said(app)
    clicked(app, "align-not comparable")
    assert "Say in a few words why the two cannot be compared" in said(app)
    assert "0 of 2 looked at" in said(app)
    assert "Not stored" not in said(app.run()), "a refusal is told once"


@pytest.mark.usefixtures("stored")
def test_what_is_skipped_comes_again() -> None:
    app = clicked(opened(PAGE), "align-skip")
    assert app.selectbox(key="metric").value == SEEN
    assert clicked(app, "align-skip").selectbox(key="metric").value == HIRED
    assert "0 of 2 looked at" in said(app)


@pytest.mark.usefixtures("stored")
def test_every_decision_is_listed_with_its_way_back() -> None:
    app = clicked(decided(opened(PAGE), "similar"), "align-skip")
    assert f"{HIRED} is similar to 'People placed'" not in said(app)
    app.session_state["decided"] = True
    app.run()
    assert f"{HIRED} is similar to 'People placed'" in said(app)
    clicked(app, "unalign-2-1")
    assert "0 of 2 looked at" in said(app)


@pytest.mark.usefixtures("stored")
@pytest.mark.parametrize("who", [VISITOR, ANN])
def test_nobody_but_stewards_opens_the_page(who: object) -> None:
    with pytest.raises(ValueError, match="alignment"):
        opened(PAGE, who)  # type: ignore[arg-type]


def test_the_database_has_the_last_word_on_who_decides(stored: Engine) -> None:
    app = opened(PAGE)
    with stored.begin() as connection:
        connection.exec_driver_sql('DELETE FROM "grant"')
    decided(app, "similar")
    assert "This is the state's to say. Ask a steward." in said(app)
    assert "0 of 2 looked at" in said(app)


@pytest.mark.usefixtures("stored")
def test_names_are_only_words_and_no_word_reproaches() -> None:
    app = opened(PAGE, metric=SEEN)
    words = " ".join([said(app), *(str(element.proto.body) for element in app.get("html"))])
    assert "<img src=x" not in " ".join(str(element.proto.body) for element in app.get("html"))
    assert [word for word in HARSH if word in words.lower()] == []


@pytest.mark.usefixtures("store")
def test_a_state_in_which_nobody_counts_anything_of_its_own_says_so() -> None:
    assert "No region counts anything of its own yet." in said(opened(PAGE))
