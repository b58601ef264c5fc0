"""A page of a day since when nothing of it changed shows what it shows today, in every way to look."""

import pytest
from streamlit.testing.v1 import AppTest

from components.comparing.ways import WAYS
from data.store.database import open_database
from data.store.opening.local import LOCAL, ensure_local_person
from data.store.submissions import submit
from tests.pages.tables import tables
from tests.pages.test_viewer_pages import COMPARE, INDICATOR, OVERVIEW, REGION, blocks, empty, filled, opened
from tests.store.sheets import drafted, simple

__all__ = ["empty", "filled"]  # fixtures


@pytest.fixture
def later(filled: str) -> None:
    """Everything came on 3 November 2025, and one number that no page shows since then."""
    engine = open_database(filled)
    ensure_local_person(engine)
    submit(engine, LOCAL, drafted(engine, simple({("Zebras", "Testland", 1999): 12.0})))
    engine.dispose()


def shown(page: str, key: str, **address: str) -> tuple[AppTest, AppTest]:
    """The page as it stands, and as known on the day on which all of it came."""
    then = {**address, key: "2025-11-03"}
    return opened(page, LOCAL, **address), opened(page, LOCAL, **then)


def same(now: AppTest, then: AppTest) -> bool:
    assert not now.exception
    assert not then.exception
    assert "As known on 3 November 2025" in [info.proto.title for info in then.info]
    assert [frame.to_dict() for frame in tables(now)] == [frame.to_dict() for frame in tables(then)]
    return bool(tables(then))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("metric", ["Same employer", "People placed", "Coffee mornings (Birch)"])
@pytest.mark.usefixtures("later")
def test_each_way_to_compare(way: str, metric: str) -> None:
    now, then = shown(COMPARE, "compare_known", compare=metric, compare_way=way, table="shown")
    if not now.info:  # some ways have nothing to say of one region's own metric
        assert same(now, then)
    else:
        assert [info.proto.title for info in now.info] == [info.proto.title for info in then.info][1:]


@pytest.mark.parametrize("metric", ["Same employer", "Unemployment rate", "Coffee mornings (Birch)"])
@pytest.mark.usefixtures("later")
def test_an_indicator(metric: str) -> None:
    assert same(*shown(INDICATOR, "indicator_known", indicator=metric, table="shown"))


@pytest.mark.usefixtures("later")
def test_a_region() -> None:
    now, then = shown(REGION, "region_known", region="Birch", table="shown")
    assert same(now, then)
    assert blocks(now).count('class="gp-card') == blocks(then).count('class="gp-card')


@pytest.mark.usefixtures("later")
def test_the_overview() -> None:
    now, then = shown(OVERVIEW, "known", table="shown")
    assert same(now, then)
    assert blocks(now).count('class="gp-card') == blocks(then).count('class="gp-card')


@pytest.mark.parametrize(("page", "key"), [(OVERVIEW, "known"), (REGION, "region_known")])
@pytest.mark.usefixtures("later")
def test_a_card_leads_to_its_indicator_as_known_on_the_same_day(page: str, key: str) -> None:
    now, then = shown(page, key)
    assert "indicator_known" not in blocks(now)
    leads = blocks(then).split('href="indicator?')[1:]
    assert leads
    assert all("indicator_known=2025-11-03" in lead.split('"')[0] for lead in leads)
