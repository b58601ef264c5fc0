"""Upload, where cells and names of a list are doubtful: what they should say, and what they mean."""

from sqlalchemy import Engine

from tests.pages.handing_in import UPLOAD, Rows, book, clicked, handed_in, opened, said
from tests.store.test_lists import hand_in, rows

AWARDS: Rows = [
    ("Stream", "Region", "Solution", "Program Year", "Amount"),
    ("Incumbent workers training fund", "Birch", "Upskilling", "PY2025", "approx. 1.2M"),
    ("TANF", "Birch", "Upskilling", "PY2025", "400,000 - 600,000"),
]


def test_a_doubtful_cell_is_told_what_it_should_say_and_stored_so(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Birch"), ("awards.xlsx", book(Awards=AWARDS)))
    assert "**2 cells to look at.**" in said(app)
    field = next(one for one in app.text_input if one.label == "E2 should say")
    field.set_value("1,200,000").run()
    assert not app.exception
    assert "Awards: cell E2 should say '1,200,000'" in said(app)
    assert "**1 cell to look at.**" in said(app)
    clicked(app, "store")
    stored = rows(store, "SELECT committed_cents FROM award ORDER BY stream")
    assert stored == [(120_000_000,), (None,)]


def test_a_stream_under_another_name_is_asked_about_and_joined_by_a_word(store: Engine) -> None:
    hand_in(store, "streams", {"name": "Incumbent worker training fund", "agency": "Labor"})
    app = handed_in(opened(UPLOAD, home="Birch"), ("awards.xlsx", book(Awards=AWARDS)))
    assert "**Perhaps known under another name: 1 stream.**" in said(app)
    chosen = next(one for one in app.selectbox if one.label == "Meaning of stream 1")
    chosen.select("The same as Incumbent worker training fund").run()
    assert not app.exception
    clicked(app, "store")
    assert ("Incumbent worker training fund",) in rows(store, "SELECT stream FROM award")
