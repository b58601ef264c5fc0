"""Compare, way by way: what is drawn, what is said, and who is named as not drawn."""

import re

import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel
from streamlit.testing.v1 import AppTest

from components.comparing.ways import WAYS
from data.access import VISITOR, Viewer
from data.catalogue.outlines import as_geojson
from data.store.database import move_revision, open_database, writing
from tests.catalogue.test_geometry import square
from tests.pages.tables import tables
from tests.pages.test_viewer_pages import COMPARE, ROLES, blocks, empty, filled, opened
from tests.views.state import ALDER, BIRCH, CEDAR, SUBMITTED

__all__ = ["empty", "filled"]  # fixtures

NEVER = ("required", "mandatory", "must report", "missing", "behind", "failed", "worst", "best region")


@pytest.fixture
def drawn(filled: str) -> str:
    """The small state with outlines: Alder touches Birch, Birch touches Cedar."""
    engine = open_database(filled)
    rows = [
        {"place_id": id, "geometry": as_geojson([square(x, 39)])}
        for x, id in ((-105, ALDER), (-104, BIRCH), (-103, CEDAR))
    ]
    with writing(engine) as connection:
        connection.execute(sa.insert(SQLModel.metadata.tables["placeoutline"]), rows)
    engine.dispose()
    return filled


def way(name: str, indicator: str = "Same employer", **chosen: str) -> AppTest:
    return opened(COMPARE, VISITOR, compare=indicator, compare_way=name, **chosen)


def said(app: AppTest) -> str:
    """Every word of the page but what styles it."""
    captions = [caption.value for caption in app.caption] + [header.value for header in app.header]
    return " ".join([*captions, re.sub(r"<style>.*?</style>|<[^>]*>", " ", blocks(app), flags=re.DOTALL)])


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("drawn")
def test_every_role_sees_every_way_and_nobody_is_blamed(name: str, who: Viewer) -> None:
    app = opened(COMPARE, who, compare="Same employer", compare_way=name)
    assert not app.exception
    assert app.header  # a finding
    assert not [word for word in NEVER if word in said(app).lower()]


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.usefixtures("drawn")
def test_every_way_has_its_table_and_leads_to_cells(name: str) -> None:
    app = way(name)
    app.button(key="table-button").click().run()
    assert not app.exception
    assert "Alder" in list(tables(app)[0]["Region"])
    assert "sources?observation=" in blocks(app)


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.usefixtures("drawn")
def test_regions_stand_by_name(name: str) -> None:
    drawn = blocks(way(name))
    places = [drawn.index(f"region={region}") for region in ("Alder", "Birch")]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("name", "indicator", "why"),
    [
        ("Expected for size", "Wage at placement", "does not add up over regions"),
        ("Funnel", "People placed", "nobody named one"),
    ],
)
@pytest.mark.usefixtures("drawn")
def test_a_way_that_cannot_be_gone_says_why(name: str, indicator: str, why: str) -> None:
    app = way(name, indicator)
    assert not app.header
    assert why in app.info[0].value


@pytest.mark.usefixtures("filled")
def test_without_outlines_a_sentence_says_how_to_get_a_map() -> None:
    assert "python \\-m data outlines" in way("Map").info[0].value


@pytest.mark.usefixtures("drawn")
def test_the_address_remembers_both_ends_of_a_slope() -> None:
    app = way("Slope", compare_from="PY2024-Q2", compare_to="PY2024-Q4")
    assert "from PY2024\\-Q2 to PY2024\\-Q4" in app.header[0].value
    same = way("Slope", compare_from="PY2024-Q2", compare_to="PY2024-Q2")
    assert "two different periods" in same.info[0].value


@pytest.mark.usefixtures("drawn")
def test_the_size_is_chosen_and_said() -> None:
    app = way("Expected for size", "Title promotion", compare_size="People placed")
    assert "expected for its people placed in PY2024\\-Q4" in " ".join(c.value for c in app.caption)


def test_a_ranking_is_offered_only_once_every_region_agreed(drawn: str) -> None:
    assert "Ranking" not in way("Ranking").radio(key="compare_way").options
    engine = open_database(drawn)
    rows = [
        {"id": id, "person_id": 1, "said_at": SUBMITTED, "place_id": id, "about": "ranking"}
        for id in (ALDER, BIRCH, CEDAR)
    ]
    with writing(engine) as connection:
        connection.execute(sa.insert(SQLModel.metadata.tables["agreement"]), rows)
        move_revision(connection)
    engine.dispose()
    app = way("Ranking")
    assert app.radio(key="compare_way").options[0] == "Own start"  # never first
    assert "What this order hides" in " ".join(caption.value for caption in app.caption)


@pytest.mark.usefixtures("drawn")
def test_a_baseline_is_asked_for_only_where_one_was_set() -> None:
    assert "compare_start" not in [radio.key for radio in way("Own start").radio]
