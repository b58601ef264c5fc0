"""The Catalogue page: what a steward sees and changes there, and who may not open it."""

import pytest
from sqlalchemy import Engine, text
from streamlit.testing.v1 import AppTest

from components.region.stages_form import stage_words
from data.access import VISITOR, Viewer
from data.catalogue.changes import define, offer
from data.catalogue.stages import StageWords, set_stages
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric, Partnership
from tests.pages.handing_in import ANN, ROOT, clicked, opened, said
from tests.pages.tables import leads, tables
from tests.store.sheets import ALDER, drafted, simple

PAGE = "pages/steward/catalogue.py"
PLACED, HIRED = "1", "2"


@pytest.fixture
def filled(store: Engine) -> Engine:
    """Alder and Birch give 'Placed' and Alder 'Hired'; 'Coffee mornings' is Alder's own."""
    for name in ("Placed", "Hired"):
        define(store, LOCAL, Metric(name=name, unit="people", aggregation="sum", theme="Outcomes"))
    offer(store, LOCAL, 1)
    given = {("Placed", "Alder", 2023): 1.0, ("Placed", "Birch", 2023): 2.0, ("Hired", "Alder", 2024): 4.0}
    submit(store, LOCAL, drafted(store, simple(given)))
    coffee = drafted(store, simple({("Coffee mornings", "Alder", 2024): 3.0}), Decisions(ALDER))
    submit(store, LOCAL, coffee)
    return store


def told(store: Engine, sql: str) -> list[tuple[object, ...]]:
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def ready(app: AppTest, label: str) -> str:
    """The key of the button so labelled, which must be open."""
    button = next(button for button in app.button if button.label == label)
    assert not button.disabled
    return str(button.key)


@pytest.mark.parametrize("who", [VISITOR, ANN], ids=["viewer", "contributor"])
@pytest.mark.usefixtures("filled")
def test_only_stewards_have_the_page(who: Viewer) -> None:
    with pytest.raises(ValueError, match="catalogue"):
        opened(PAGE, who)
    # Whoever gets past the navigation is stopped by the page itself.
    alone = AppTest.from_file(str(ROOT / PAGE), default_timeout=60)
    alone.session_state["viewer"] = who
    alone.run()
    assert [error.value for error in alone.error] == [
        "This page is for stewards. Ask a steward of your state for access."
    ]
    assert not alone.title


@pytest.mark.usefixtures("store")
def test_an_empty_catalogue_says_what_to_do_next() -> None:
    app = opened(PAGE)
    assert app.info[0].proto.title == "Nobody counts anything yet."
    assert app.get("page_link")


@pytest.mark.usefixtures("filled")
def test_every_metric_that_anybody_counts_is_listed_with_who_uses_it() -> None:
    app = opened(PAGE)
    table = tables(app)[0]
    assert list(table["Metric"]) == ["Hired", "Placed", "Coffee mornings"]
    assert list(table["Used by"]) == ["1 region: Alder", "all 2 regions", "1 region: Alder"]
    assert list(table["Owner"]) == ["the state", "the state", "Alder"]
    assert list(table["Newest period"]) == ["2024", "2023", "2024"]
    # Short, so that the names of metrics have room.
    assert list(table["Counts"]) == ["per period"] * 3
    assert list(table["Offered"]) == ["", "offered", ""]
    assert leads(app) == ["catalogue?metric=2", "catalogue?metric=1", "catalogue?metric=3"]


@pytest.mark.parametrize(("status", "used"), [
    ("not reported", "1 region: Alder"),
    ("not applicable", "1 region: Alder"),
    ("suppressed", "all 2 regions"),
])  # fmt: skip
def test_who_only_said_that_there_is_no_number_does_not_use_it(
    filled: Engine, status: str, used: str
) -> None:
    """Birch's one number of 'Placed', which is 2, becomes a blank of each kind."""
    with filled.begin() as connection:
        blank = text(
            "UPDATE current SET value = NULL, status = :status WHERE series_id IN (SELECT series.id "
            "FROM series JOIN place ON place.id = series.place_id WHERE place.name = 'Birch')"
        )
        assert connection.execute(blank, {"status": status}).rowcount == 1
    table = tables(opened(PAGE))[0]
    assert list(table["Used by"])[1] == used


@pytest.mark.parametrize(("address", "names"), [
    ({"find": "HIR"}, ["Hired"]),
    ({"owner": "Alder"}, ["Coffee mornings"]),
    ({"offer": "Offered"}, ["Placed"]),
    ({"catalogue_theme": "Outcomes", "offer": "Not offered"}, ["Hired"]),
])  # fmt: skip
@pytest.mark.usefixtures("filled")
def test_a_link_reopens_the_list_as_it_was_narrowed(address: dict[str, str], names: list[str]) -> None:
    assert list(tables(opened(PAGE, LOCAL, **address))[0]["Metric"]) == names


@pytest.mark.usefixtures("filled")
def test_a_search_that_finds_nothing_says_so() -> None:
    app = opened(PAGE, find="nothing like it")
    assert app.info[0].proto.title == "No metric of the catalogue is like this."


@pytest.mark.usefixtures("filled")
def test_a_metric_is_shown_with_its_meaning_users_and_links() -> None:
    app = opened(PAGE, metric=PLACED)
    assert [header.value for header in app.header][0] == "Placed"
    drawn = " ".join(block.proto.body for block in app.get("html"))
    assert "to every region, asked of none" in drawn
    assert "(indicator?indicator=Placed&indicator_regions=Birch)" in " ".join(m.value for m in app.markdown)
    assert "Offered to all regions" in said(app)


def test_merging_says_what_moves_before_it_is_done_and_goes_back_by_one_click(filled: Engine) -> None:
    app = opened(PAGE, metric=HIRED, change="Merge")
    app.selectbox(key=f"2-{_revision(filled)}-merge").set_value("Placed").run()
    assert "This series with 1 value of Alder will count as 'Placed'." in said(app)
    assert told(filled, "SELECT counts_as_id FROM metric WHERE id = 2") == [(None,)]
    app = clicked(app, ready(app, "Merge them"))
    assert "The two count as one. Its history has the way back." in said(app)
    assert told(filled, "SELECT counts_as_id FROM metric WHERE id = 2") == [(1,)]
    assert "Its numbers stand under [Placed](catalogue?metric=1)." in said(app)
    assert "counts as Placed" in list(tables(app)[-1]["Used by"])
    indicators = opened("pages/viewer/indicator.py").selectbox(key="indicator").options
    assert "Hired" not in indicators
    assert "Placed" in indicators
    app = clicked(app, ready(app, "Undo"))
    assert told(filled, "SELECT counts_as_id FROM metric WHERE id = 2") == [(None,)]
    assert "'Merged' was taken back." in said(app)


def test_what_cannot_be_merged_is_said_and_the_button_stays_closed(filled: Engine) -> None:
    clash = {("Hired", "Birch", 2023): 9.0}
    submit(filled, LOCAL, drafted(filled, simple(clash)))
    app = opened(PAGE, metric=HIRED, change="Merge")
    app.selectbox(key=f"2-{_revision(filled)}-merge").set_value("Placed").run()
    assert "'Hired' and 'Placed' give different numbers for Birch in 2023" in said(app)
    assert next(button for button in app.button if button.label == "Merge them").disabled


def test_an_edit_says_before_and_after(filled: Engine) -> None:
    app = opened(PAGE, metric=PLACED, change="Edit")
    assert next(button for button in app.button if button.label == "Save the changes").disabled
    app.text_input(key=f"1-{_revision(filled)}-unit").set_value("jobs").run()
    assert "Unit: people → jobs. " in said(app)
    assert "The 2 values stay as they are." in said(app)
    app = clicked(app, ready(app, "Save the changes"))
    assert told(filled, "SELECT unit FROM metric WHERE id = 1") == [("jobs",)]
    assert "Edited Unit: people → jobs." in said(app).replace("*", "")


def test_a_name_an_offer_and_a_split(filled: Engine) -> None:
    app = opened(PAGE, metric=PLACED, change="Rename")
    app.text_input(key=f"1-{_revision(filled)}-rename").set_value("Hired").run()
    assert "'Hired' is in the catalogue already." in said(app)
    app.text_input(key=f"1-{_revision(filled)}-rename").set_value("Placed in jobs").run()
    app = clicked(app, ready(app, "Rename it"))
    app.radio(key="change").set_value("Offer").run()
    app = clicked(app, ready(app, "Withdraw the offer"))
    assert told(filled, "SELECT name, offered FROM metric WHERE id = 1") == [("Placed in jobs", 0)]
    app.radio(key="change").set_value("Split").run()
    app.multiselect(key=f"1-{_revision(filled)}-places").set_value(["Birch"]).run()
    app.text_input(key=f"1-{_revision(filled)}-split").set_value("Placed by Birch").run()
    assert "This series with 1 value of Birch will be 'Placed by Birch'." in said(app)
    app = clicked(app, ready(app, "Split it"))
    assert told(filled, "SELECT name FROM metric WHERE owner_id = 3") == [("Placed by Birch",)]


def test_a_new_metric_is_entered_for_a_region_and_offered_to_nobody(filled: Engine) -> None:
    app = opened(PAGE, show="New metric")
    at = f"new-{_revision(filled)}"
    assert next(button for button in app.button if button.label == "Enter it").disabled
    app.text_input(key=f"{at}-name").set_value(" Tea  mornings ").run()
    app.selectbox(key=f"{at}-owner").set_value("Birch").run()
    assert "offered to nobody, and nobody has to count it" in said(app)
    clicked(app, ready(app, "Enter it"))
    assert told(filled, "SELECT name, owner_id, offered FROM metric ORDER BY id DESC LIMIT 1") == [
        ("Tea mornings", 3, 0)
    ]


def test_a_partnership_is_put_into_a_stage(filled: Engine) -> None:
    set_stages(filled, LOCAL, [StageWords(None, "Launching", ("Outcomes",)), StageWords(None, "Mature")])
    with filled.begin() as connection:
        connection.execute(Partnership.__table__.insert().values(  # type: ignore[attr-defined]
            place_id=ALDER, name="Makers", sectors="", convener="", stage=""))  # fmt: skip
    app = opened(PAGE, show="Stages")
    app.selectbox(key="partnership").set_value("Makers (Alder)").run()
    app.selectbox(key=f"partnership-1-{_revision(filled)}-stage").set_value("Mature").run()
    app = clicked(app, ready(app, "Save"))
    assert told(filled, "SELECT stage FROM partnership") == [("Mature",)]
    # A stage under another name is the same stage: its partnerships go with it.
    first, second = told(filled, "SELECT id, name FROM stage ORDER BY position")
    set_stages(
        filled, LOCAL, [StageWords(int(str(second[0])), "Grown"), StageWords(int(str(first[0])), "New")]
    )
    assert told(filled, "SELECT stage FROM partnership") == [("Grown",)]
    assert told(filled, "SELECT name FROM stage ORDER BY position") == [("Grown",), ("New",)]


def test_the_editors_rows_become_stages_in_their_order() -> None:
    import pandas as pd

    nan = float("nan")
    said = pd.DataFrame({"order": [2, 1, nan, nan], "stage": ["Mature", " New ", "Last", None],
                         "themes": [["Reach"], None, None, None], "id": [7, 8, nan, nan]})  # fmt: skip
    assert stage_words(said) == [
        StageWords(8, "New"), StageWords(7, "Mature", ("Reach",)), StageWords(None, "Last")
    ]  # fmt: skip


def _revision(store: Engine) -> object:
    return told(store, "SELECT number FROM revision")[0][0]
