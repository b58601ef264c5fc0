"""Lists on the pages: what a sheet of them changes, before and after it is stored."""

import pytest
from sqlalchemy import Engine

from data.access import VISITOR, Viewer
from data.store.opening.local import LOCAL
from tests.pages.handing_in import ANN, SUBMISSIONS, UPLOAD, clicked, handed_in, opened, said
from tests.pages.tables import leads, tables
from tests.store.test_lists import hand_in

LISTS = "pages/viewer/lists.py"

INVENTORY = (
    b"Funding stream,Agency,Objective\nWIOA Title I,Labor,Jobs\n=cmd|' /C calc'!A0,<script>x</script>,Pay\n"
)


def test_the_upload_page_shows_the_rows_of_a_list_before_they_are_stored(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("streams.csv", INVENTORY))
    assert "What changes in the lists, in rows: 2 new, 0 changed, 0 the same" in said(app)
    assert app.button(key="store").label == "Store 2 rows"
    clicked(app, "store")
    assert "Rows of lists: 2 new, 0 changed, 0 the same. Kept as submission 1." in said(app)
    changes = tables(opened(SUBMISSIONS, submission="1"))[0]
    # Text of a workbook stands as it was written, and nothing of it is a tag.
    assert changes["Now"].tolist()[-3:] == ["=cmd|' /C calc'!A0", "<script>x</script>", "Pay"]
    assert changes["Cell"].tolist()[:2] == ["streams!A2", "streams!B2"]


@pytest.mark.parametrize("who", [VISITOR, ANN, LOCAL], ids=lambda who: who.role.name)
def test_everybody_may_look_at_a_list_and_at_one_row_of_it(store: Engine, who: Viewer) -> None:
    hand_in(store, "streams", {"name": "=cmd", "agency": "<script>x</script>"}, {"name": "TANF"})
    app = opened(LISTS, who, list="streams")
    assert "2 streams" in said(app)
    assert tables(app)[0].to_numpy().tolist() == [["=cmd", "<script>x</script>"], ["TANF", ""]]
    assert leads(app) == ["lists?list=streams&row=cmd", "lists?list=streams&row=tanf"]
    one = opened(LISTS, who, list="streams", row="cmd")
    assert [header.value for header in one.header] == ["\\=cmd", "All that was said"]
    assert tables(one)[0]["Says"].tolist() == ["=cmd", "<script>x</script>"]


def test_a_row_that_nobody_spoke_of_leads_back_to_its_list(store: Engine) -> None:
    hand_in(store, "streams", {"name": "TANF"})
    assert "Nothing is said of such a row." in said(opened(LISTS, list="streams", row="gone"))
    assert "No list has been handed in yet." not in said(opened(LISTS, list="nothing"))
