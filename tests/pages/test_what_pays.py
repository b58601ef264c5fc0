"""What can pay for what, as each role opens it."""

import pytest
from sqlalchemy import Engine

from data.access import VISITOR, Viewer
from data.store.opening.local import LOCAL
from tests.pages.handing_in import ANN, opened, said
from tests.pages.tables import tables
from tests.store.sheets import ALDER
from tests.store.test_lists import hand_in

PAGE = "pages/viewer/what_pays.py"
UPSKILLING = "Upskilling incumbent workers"
RULE = {"stream": "WIOA", "solution": UPSKILLING, "may": "can", "note": "[x](http://evil.example)"}
AWARD = {"stream": "TANF", "place": "Alder", "solution": UPSKILLING, "period": "PY2025"}


@pytest.fixture
def stored(store: Engine) -> Engine:
    assert ALDER
    hand_in(
        store, "streams", {"name": "WIOA", "agency": "Labor"}, {"name": "TANF", "agency": "Human Services"}
    )
    hand_in(store, "options", RULE, name="b.xlsx")
    hand_in(store, "awards", AWARD | {"committed_cents": 1_200_000_00}, name="c.xlsx")
    return store


@pytest.mark.parametrize("viewer", [VISITOR, ANN, LOCAL])
@pytest.mark.usefixtures("stored")
def test_everybody_sees_what_can_pay_for_what(viewer: Viewer) -> None:
    app = opened(PAGE, viewer, table="shown")
    assert "1 stream can pay for upskilling incumbent workers" in said(app)
    assert "1 cell has money where the rules do not say that it may pay: it is marked as a question." in said(
        app
    )
    table = tables(app)[-1]
    row = table[(table["Solution"] == UPSKILLING) & (table["Stream"] == "TANF")].iloc[0]
    assert row["May pay"] == "unknown"
    assert row["Committed ($ thousands)"] == "1,200"
    assert row["Question"] == "nobody said that it may"


@pytest.mark.usefixtures("stored")
def test_one_stream_of_a_link_is_read_down() -> None:
    app = opened(PAGE, VISITOR, what_pays_stream="WIOA")
    assert "WIOA can pay for 1 solution" in said(app)
    assert app.selectbox(key="what_pays_stream").value == "WIOA"


@pytest.mark.usefixtures("stored")
def test_an_agency_narrows_the_streams() -> None:
    app = opened(PAGE, VISITOR, what_pays_agency="Human Services")
    assert app.selectbox(key="what_pays_stream").options == ["All streams", "TANF"]
    assert "No rule says that TANF can pay for a solution; $1.2 million is committed" in said(app)


def test_a_window_says_what_reaches_beyond_it(stored: Engine) -> None:
    assert "beyond" not in said(opened(PAGE, VISITOR, what_pays_window="PY2025"))
    hand_in(stored, "awards", AWARD | {"period": "FFY2026", "committed_cents": 5}, name="d.xlsx")
    told = said(opened(PAGE, VISITOR, what_pays_window="PY2025"))
    assert "1 award total begins before or ends after the period; it is counted in full." in told


def test_an_empty_store_leads_on(store: Engine) -> None:
    assert "No funding list has been handed in yet." in said(opened(PAGE, VISITOR))
    assert store
