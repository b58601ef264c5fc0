"""The funding page over the small state in tests/views/money.py."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete
from sqlmodel import Session, SQLModel
from streamlit.testing.v1 import AppTest

from components import cached
from data.registers.tables import Need
from data.settings import settings
from data.store.database import open_database
from models import Revision
from tests.views.money import fill_money

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    url = f"sqlite:///{tmp_path}/money.db"
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    for kept in (settings.cache_clear, cached.engine.clear, cached._fetch.clear):
        kept()
    engine = open_database(url)
    SQLModel.metadata.create_all(engine)
    engine.dispose()
    yield url
    for kept in (settings.cache_clear, cached.engine.clear, cached._fetch.clear):
        kept()


@pytest.fixture
def money(store: str) -> str:
    engine = open_database(store)
    with Session(engine) as session:
        fill_money(session)
    engine.dispose()
    return store


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    for name, value in address.items():
        app.query_params[name] = value
    return app.switch_page("pages/viewer/funding.py").run()


def said(app: AppTest) -> str:
    return " ".join(element.value for element in [*app.header, *app.caption])


def test_the_page_opens_with_the_share_of_need_met(money: str) -> None:
    app = opened()
    assert not app.exception
    # 147,000 and 20,000 of 180,000, 40,000 and 30,000: 167 of 250.
    assert "Awards meet 66\\.8% of the \\$250 thousand" in app.header[0].value
    assert "Nothing pays yet for Market" in said(app)


def test_every_number_names_its_workbook(money: str) -> None:
    assert "money\\.xlsx \\(3 May 2026\\)" in said(opened())


@pytest.mark.parametrize(
    ("way", "finding"),
    [
        ("What pays for what", "3 streams pay \\$195 thousand for 3 solutions"),
        ("By region", "4 places share \\$195 thousand of awards; \\$250 thousand was asked for"),
        ("Streams", "1 funding stream of 1 agency"),
    ],
)
def test_each_view_begins_with_its_finding(money: str, way: str, finding: str) -> None:
    app = opened(money=way)
    assert not app.exception
    assert app.header[0].value.startswith(finding)


def test_an_address_keeps_the_regions_and_the_period(money: str) -> None:
    app = opened(funding_regions="North", funding_period="PY2024", money="By region")
    assert not app.exception
    assert "North · PY2024" in said(app)
    assert app.header[0].value.startswith("1 place gets \\$20 thousand of awards")


def test_awards_without_a_need_are_no_unmet_need(money: str) -> None:
    engine = open_database(money)
    with Session(engine) as session:
        session.execute(delete(Need))
        session.commit()
    engine.dispose()
    app = opened()
    assert not app.exception
    assert app.info[0].proto.title == "No need is named for this choice"
    assert not app.header


def test_without_a_list_the_page_says_what_to_do(store: str) -> None:
    engine = open_database(store)
    with Session(engine) as session:
        session.add(Revision(id=1, number=1))
        session.commit()
    engine.dispose()
    app = opened()
    assert not app.exception
    assert app.info
    assert not app.header
