"""Upload, Submissions and Sources as each role meets them, over a state with the regions Alder and Birch."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Role, Viewer
from data.store.opening.local import LOCAL
from tests.pages.handing_in import (
    ANN,
    PLACED,
    ROOT,
    SOURCES,
    SUBMISSIONS,
    UPLOAD,
    clicked,
    drawing,
    handed_in,
    opened,
    said,
)
from tests.pages.tables import tables
from tests.store.sheets import counting

NEIGHBOURS = b"Region,Measure,PY2024\nAlder,People placed,44\nBirch,People placed,12\n"
HOSTILE = b'Measure,PY2023,PY2024\n"![x](http://evil.example/x.png)",40,44\n<b>bold</b> *star*,90,95\n'


@pytest.mark.parametrize("page", [UPLOAD, SUBMISSIONS])
def test_a_page_refuses_a_viewer_who_reaches_it_by_its_address(store: Engine, page: str) -> None:
    app = AppTest.from_file(str(ROOT / page))
    app.session_state["viewer"] = VISITOR
    app.run()
    assert "Ask a steward" in app.error[0].value
    assert not app.title
    assert not app.get("file_uploader")


def test_a_contributor_hands_in_for_their_own_places_only(store: Engine) -> None:
    assert list(opened(UPLOAD, ANN).selectbox(key="home").options) == ["Alder"]
    assert set(opened(UPLOAD).selectbox(key="home").options) == {"Alder", "Birch", "Testland (state)"}


def test_nothing_can_be_dropped_before_the_place_is_said(store: Engine) -> None:
    first = opened(UPLOAD)
    assert not first.get("file_uploader")
    assert "Say which region the workbook is from" in said(first)
    assert opened(UPLOAD, home="Alder").get("file_uploader")


@pytest.mark.parametrize("viewer", [LOCAL, ANN])
def test_a_workbook_is_read_stored_and_taken_back(store: Engine, viewer: Viewer) -> None:
    app = handed_in(opened(UPLOAD, viewer, home="Alder"), ("figures.csv", PLACED))
    assert "2 metrics, PY2023 to PY2024, 4 values; 1 suppressed." in said(app)
    assert "What changes: 4 new, 0 changed, 0 the same" in said(app)
    assert "Metrics: 2 new" in said(app)
    assert counting(store) == {}, "nothing is stored before the button"
    assert app.button(key="store").label == "Store 4 values"
    clicked(app, "store")
    assert "figures.csv is stored" in said(app)
    assert "4 new, 0 changed, 0 the same" in said(app)
    assert counting(store)["People placed", "Alder", "PY2024", ""] == (44.0, "reported")
    clicked(app, "undo-0")
    assert "figures.csv was taken back" in said(app)
    assert counting(store) == {}


def test_a_refused_file_says_why_and_the_others_go_on(store: Engine) -> None:
    app = handed_in(
        opened(UPLOAD, home="Alder"), ("broken.xlsx", b"PK\x03\x04 nothing"), ("figures.csv", PLACED)
    )
    assert [error.proto.title for error in app.error] == ["This workbook cannot be read"]
    assert app.error[0].value
    assert app.button(key="store").label == "Store 4 values"


def test_several_workbooks_are_stored_with_one_button(store: Engine) -> None:
    more = PLACED.replace(b"placed", b"promoted").replace(b"enrolled", b"trained")
    app = handed_in(opened(UPLOAD, home="Alder"), ("one.csv", PLACED), ("two.csv", more))
    assert app.button(key="store").label == "Store 8 values of 2 workbooks"
    clicked(app, "store")
    assert len(counting(store)) == 8


def test_the_same_bytes_again_are_said_and_not_stored(store: Engine) -> None:
    clicked(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "store")
    again = handed_in(opened(UPLOAD, home="Alder"), ("copy.csv", PLACED))
    assert "stands for this place as submission 1" in said(again)
    assert not [button for button in again.button if button.key == "store"]


def test_a_changed_value_shows_from_what_to_what(store: Engine) -> None:
    clicked(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "store")
    app = handed_in(opened(UPLOAD, home="Alder"), ("revised.csv", PLACED.replace(b"44", b"45")))
    assert "What changes: 0 new, 1 changed, 3 the same" in said(app)
    first = tables(app)[0].iloc[0]
    assert (first["Metric"], first["Stored"], first["Now"]) == ("People placed", "44", "45")


def test_a_new_metric_can_be_renamed_or_left_out(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED))
    app.text_input(key="metric-0-0-called").set_value("Placed in jobs").run()
    app.selectbox(key="metric-0-1-is").set_value("Leave it out").run()
    assert app.button(key="store").label == "Store 2 values"
    clicked(app, "store")
    assert {metric for metric, *_ in counting(store)} == {"Placed in jobs"}


def test_a_name_can_be_said_to_be_a_known_metric(store: Engine) -> None:
    clicked(handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED)), "store")
    app = handed_in(opened(UPLOAD, home="Alder"), ("b.csv", b"Measure,PY2025\nJob starts,50\nVisits,7\n"))
    app.selectbox(key="metric-0-0-is").set_value("People placed").run()
    clicked(app, "store")
    assert counting(store)["People placed", "Alder", "PY2025", ""] == (50.0, "reported")


def test_figures_of_other_places_are_left_out_and_named(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, ANN, home="Alder"), ("both.csv", NEIGHBOURS))
    assert "You may not hand in for Birch" in said(app)
    clicked(app, "store")
    assert {place for _, place, *_ in counting(store)} == {"Alder"}


def test_a_workbook_of_unknown_places_says_what_is_missing(store: Engine) -> None:
    unknown = NEIGHBOURS.replace(b"Alder", b"Elsewhere").replace(b"Birch", b"Nowhere")
    app = handed_in(opened(UPLOAD, home="Alder"), ("both.csv", unknown))
    assert "No value of this workbook can be stored yet" in said(app)
    assert not [button for button in app.button if button.key == "store"]
    app.selectbox(key="place-0-0-is").set_value("Alder").run()
    assert app.button(key="store").label == "Store 1 value"


def test_a_reading_that_was_stopped_can_be_taken_up_again(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.csv", PLACED))
    workbook = app.session_state["Desk"].workbooks[0]
    workbook.reread(())
    workbook.stop()
    app.run()
    assert "The reading was stopped" in said(app)
    assert not [button for button in app.button if button.key == "store"]
    clicked(app, "again-0")
    assert app.button(key="store").label == "Store 4 values"


def test_the_database_has_the_last_word_on_rights(store: Engine) -> None:
    """What the session believes of its rights does not count: this one's grant is gone."""
    app = handed_in(opened(UPLOAD, ANN, home="Alder"), ("figures.csv", PLACED))
    with store.begin() as connection:
        connection.exec_driver_sql("DELETE FROM \"grant\" WHERE role = 'contributor'")
    clicked(app, "store")
    assert "figures.csv was not stored" in said(app)
    assert "You may not hand in" in said(app)
    assert counting(store) == {}


def test_names_in_a_workbook_stay_text(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("![x](http://evil.example/y.png).csv", HOSTILE))
    labels = [element.label for element in [*app.selectbox, *app.expander, *app.button]]
    shown = [element.value for element in [*app.header, *app.markdown, *app.caption, *app.warning, *app.info]]
    for text in [*labels, *shown]:
        assert "![x](" not in text
        assert "<b>" not in text
    picture = drawing(app)
    assert "&lt;b&gt;bold&lt;/b&gt; *star*" in picture
    assert "<b>" not in picture


@pytest.fixture
def stored(store: Engine) -> Engine:
    """Alder's workbook, stored by Ann."""
    clicked(handed_in(opened(UPLOAD, ANN, home="Alder"), ("figures.csv", PLACED)), "store")
    return store


def test_submissions_show_what_one_changed_and_take_it_back(stored: Engine) -> None:
    app = opened(SUBMISSIONS, ANN, submission="1")
    assert "1. figures.csv" in said(app)
    assert "4 new, 0 changed, 0 the same" in said(app)
    assert tables(app)[0]["Change"].tolist() == ["+ new"] * 4
    clicked(app, "take-back-1")
    assert counting(stored) == {}
    assert "Taken back on" in said(app)
    assert not [button for button in app.button if button.key == "take-back-1"]


def test_submissions_of_other_places_are_not_listed(stored: Engine) -> None:
    other = Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({3}))
    assert "Nothing was handed in for your places yet." in said(opened(SUBMISSIONS, other, submission="1"))


@pytest.mark.parametrize(("viewer", "opens"), [(LOCAL, True), (ANN, True), (VISITOR, False)])
def test_a_number_leads_to_its_cell(stored: Engine, viewer: Viewer, opens: bool) -> None:
    app = opened(SOURCES, viewer, observation="2")
    assert app.title[0].value.replace("\\", "") == "People placed: 44"
    assert "Alder · PY2024" in said(app)
    assert "sheet figures, cell C2" in said(app)
    assert ("by ann" in said(app)) is opens
    pictures = [element.proto.body for element in app.get("html") if "sheet-view" in element.proto.body]
    assert (len(pictures) == 1 and ">44</td>" in pictures[0]) is opens
    assert bool(app.get("download_button")) is opens


@pytest.mark.parametrize("viewer", [LOCAL, ANN, VISITOR])
def test_sources_list_every_workbook_to_everybody(stored: Engine, viewer: Viewer) -> None:
    app = opened(SOURCES, viewer)
    assert tables(app)[0]["Workbook"].tolist() == ["figures.csv"]
    assert ("By" in tables(app)[0]) is (viewer is not VISITOR)


def test_an_unknown_number_is_said_to_be_unknown(stored: Engine) -> None:
    assert "There is no such number" in said(opened(SOURCES, observation="99999"))


@pytest.mark.parametrize(
    ("page", "missing"),
    [
        (SUBMISSIONS, "Nothing was handed in for your places yet."),
        (SOURCES, "No workbook was handed in yet."),
    ],
)
def test_an_empty_store_leads_to_upload(store: Engine, page: str, missing: str) -> None:
    app = opened(page)
    assert missing in said(app)
    assert "Upload a workbook" in [link.proto.label for link in app.get("page_link")]


def test_nobody_is_asked_what_a_total_beside_its_parts_means(store: Engine) -> None:
    sums = b"PY2024,,,\nPlace,Placed,Served,Total\nAlder,4,5,9\nBirch,6,7,13\n"
    app = handed_in(opened(UPLOAD, home="Alder"), ("sums.csv", sums))
    names = {match.text for match in app.session_state["Desk"].workbooks[0].prepared.metrics.written}
    assert names == {"Placed", "Served"}
    assert app.button(key="store").label == "Store 4 values"
