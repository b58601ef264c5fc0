"""Lists on the pages: what a sheet of them changes, before and after it is stored."""

from sqlalchemy import Engine

from tests.pages.handing_in import SUBMISSIONS, UPLOAD, clicked, handed_in, opened, said
from tests.pages.tables import tables

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
