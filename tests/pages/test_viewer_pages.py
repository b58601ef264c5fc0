"""The pages of state leaders, for each role, over the small state of tests/views/state.py."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from components import cached
from data.access import VISITOR, Role, Viewer
from data.settings import settings
from data.store.database import open_database
from models import Partnership
from tests.pages.opening import follow
from tests.pages.tables import leads, tables
from tests.views.state import ALDER, fill, state_rows

OVERVIEW, INDICATOR, COMPARE, REGION = (
    f"pages/viewer/{page}.py" for page in ("overview", "indicator", "compare", "region")
)
PAGES = [OVERVIEW, INDICATOR, COMPARE, REGION]
ROLES = [
    VISITOR,
    Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER})),
    Viewer("stu", "Stu", Role.STEWARD),
]


@pytest.fixture
def empty(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A store without anything in it, as the app finds it."""
    url = f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'store.db')}"
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    caches = (settings.cache_clear, cached.engine.clear, cached._fetch.clear)
    for clear in caches:
        clear()
    yield url
    cached.engine().dispose()
    for clear in caches:
        clear()


@pytest.fixture
def filled(empty: str) -> str:
    engine = open_database(empty)
    fill(engine)
    engine.dispose()
    return empty


def opened(page: str, who: Viewer = VISITOR, **address: str) -> AppTest:
    return follow(page, address, who)


def blocks(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("filled")
def test_every_role_may_look(page: str, who: Viewer) -> None:
    app = opened(page, who)
    assert not app.exception
    assert len(app.title) == 1
    assert "3 November 2025" in " ".join(caption.value for caption in app.caption)  # how fresh


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("who", "leads"), [(VISITOR, False), (ROLES[1], True)], ids=["viewer", "contributor"]
)
@pytest.mark.usefixtures("empty")
def test_an_empty_state_says_what_to_do_next(page: str, who: Viewer, leads: bool) -> None:
    app = opened(page, who)
    assert not app.exception
    assert "workbook" in app.info[0].value
    assert bool(app.get("page_link")) is leads


@pytest.mark.usefixtures("filled")
def test_the_overview_shows_each_indicator_and_no_regions_own_metric() -> None:
    drawn = blocks(opened(OVERVIEW))
    assert drawn.count('class="gp-card"') == 7
    assert "Coffee mornings" not in drawn


@pytest.mark.usefixtures("filled")
def test_a_shared_address_reopens_the_same_overview() -> None:
    app = opened(OVERVIEW, theme="Wages", period="PY2025-Q1")
    assert app.selectbox(key="theme").value == "Wages"
    assert blocks(app).count('class="gp-card"') == 2


@pytest.mark.usefixtures("filled")
def test_the_table_is_one_key_away_and_shows_the_cards() -> None:
    app = opened(OVERVIEW)
    assert not tables(app)
    app.button(key="table-button").click().run()
    assert app.query_params["table"] == "shown"
    assert len(tables(app)[0]) == 7
    app.button(key="table-button").click().run()
    assert not tables(app)


@pytest.mark.usefixtures("filled")
def test_a_card_leads_to_its_indicator() -> None:
    app = opened(INDICATOR, indicator="Wage at placement")
    assert app.title[0].value == "Wage at placement"
    assert app.header[0].value.startswith(r"Wage at placement\: \$24 in PY2025\-Q1")


@pytest.mark.parametrize(
    ("page", "key"), [(INDICATOR, "indicator"), (COMPARE, "compare"), (REGION, "region")]
)
@pytest.mark.usefixtures("filled")
def test_a_link_to_a_name_that_is_not_here_says_so(page: str, key: str) -> None:
    app = opened(page, VISITOR, **{key: "Atlantis [x](y)"})
    said = [caption.value for caption in app.caption if "is not here" in caption.value]
    assert said == [r"Atlantis \[x\]\(y\) is not here\. Shown instead:"]
    assert not [caption for caption in opened(page).caption if "is not here" in caption.value]


@pytest.mark.usefixtures("filled")
def test_every_number_on_an_indicators_page_leads_to_its_cell() -> None:
    app = opened(INDICATOR, indicator="Title promotion")
    assert tables(app)[0]["Latest"][0] == "suppressed"
    assert leads(app)[0] == f"sources?observation={last_promoted()}"


def last_promoted() -> int:
    """The id of the only suppressed observation of the small state."""
    (row,) = (row for row in state_rows()["observation"] if row["status"] == "suppressed")
    return int(row["id"])


@pytest.mark.parametrize("way", ["Own start", "Distribution"])
@pytest.mark.usefixtures("filled")
def test_regions_stand_by_name_in_every_way_to_compare(way: str) -> None:
    app = opened(COMPARE, compare="People placed", compare_way=way)
    drawn = blocks(app)
    assert not app.exception
    places = [drawn.index(f"region={name}") for name in ("Alder", "Birch", "Cedar")]
    assert places == sorted(places)


@pytest.mark.usefixtures("filled")
def test_a_choice_that_leaves_nothing_says_how_to_see_more() -> None:
    app = opened(OVERVIEW, theme="Wages", sector="Energy")
    assert app.info[0].proto.title == "No indicator has a number for this choice."
    assert app.info[0].value.startswith("Choose other regions")


@pytest.mark.usefixtures("filled")
def test_who_is_left_out_is_named_with_the_reason() -> None:
    app = opened(COMPARE, compare="Wage at placement")
    assert any("Birch\\: does not report it, and need not" in caption.value for caption in app.caption)


@pytest.mark.usefixtures("filled")
def test_a_region_shows_its_own_metrics_first() -> None:
    drawn = blocks(opened(REGION, region="Birch"))
    assert drawn.index("Its own metrics") < drawn.index("Coffee mornings") < drawn.index("Outcomes")
    assert "indicator?indicator=Coffee%20mornings%20%28Birch%29" in drawn


@pytest.mark.usefixtures("filled")
def test_a_partnership_shows_its_own_numbers_and_its_region_the_way_there() -> None:
    drawn = blocks(opened(REGION, region="Alder"))
    assert "region?region=Alder&partnership=Alder%20Makers" in drawn
    app = opened(REGION, region="Alder", partnership="Alder Makers")
    assert app.title[0].value == "Alder Makers"
    assert blocks(app).count('class="gp-card"') == 1
    assert app.markdown[0].value == "In Alder · Manufacturing, Energy"


def test_a_partnership_in_its_first_year_is_told_that_outcomes_come_later(filled: str) -> None:
    engine = open_database(filled)
    began = datetime.now(UTC).date() - timedelta(days=100)
    with engine.begin() as connection:
        new = {"place_id": ALDER, "name": "New one", "started": began}
        connection.execute(
            sa.insert(Partnership), [new | dict.fromkeys(("sectors", "convener", "stage"), "")]
        )
    engine.dispose()
    app = opened(REGION, region="Alder", partnership="New one")
    assert app.info[0].value.endswith("Outcomes usually come later\\.")
    assert app.info[1].proto.title == "No number stands under New one by itself yet."
    assert 'class="gp-card"' not in blocks(app)


@pytest.mark.usefixtures("filled")
def test_contributors_pages_are_not_in_a_viewers_navigation() -> None:
    with pytest.raises(ValueError, match=r"upload"):
        opened("pages/contributor/upload.py", VISITOR)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("filled")
def test_a_view_of_another_day_says_so(page: str) -> None:
    key = "known" if page == OVERVIEW else f"{Path(page).stem}_known"
    # The small state came on 3 November 2025; nothing stood on the day before.
    app = opened(page, VISITOR, **{key: "2025-11-02"})
    assert not app.exception
    assert app.selectbox(key=key).label == "As known on"
    assert app.info[0].proto.title == "As known on 2 November 2025"
    assert 'class="gp-card"' not in blocks(app)
    today = opened(page)
    assert today.selectbox(key=key).value == "Today"
    assert not today.info


@pytest.mark.usefixtures("filled")
def test_a_link_says_since_when_something_is_new() -> None:
    # The small state was handed in on 3 November 2025, under Alder's name.
    drawn = blocks(opened(OVERVIEW, since="2025-11-03"))
    assert "New since 3 November 2025: 1 workbook, " in drawn
    assert '<a href="region?region=Alder">Alder handed in 1 workbook with' in drawn
    assert "?since=2025-08-05" in drawn  # 90 days further back
    assert "New since 4 November 2025: nothing." in blocks(opened(OVERVIEW, since="2025-11-04"))


@pytest.mark.usefixtures("filled")
def test_without_a_visit_before_the_last_thirty_days_are_told() -> None:
    assert "in the last 30 days" in blocks(opened(OVERVIEW))
    assert "gp-news" not in blocks(opened(OVERVIEW, known="2025-11-03"))
