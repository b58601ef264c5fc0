"""The page of money by region: for every role, as its link opens it."""

from unittest.mock import ANY
from urllib.parse import parse_qsl

import pytest
from sqlalchemy import Engine
from sqlmodel import Session
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Role, Viewer
from data.catalogue.changes import define
from data.catalogue.metrics import known_names, vocabulary
from data.reading.process import child
from data.reading.reading import Key
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric
from tests.pages.handing_in import ANN, opened, said
from tests.pages.opening import follow
from tests.pages.tables import leads, tables
from tests.store.sheets import STATE, drafted, workbook

PAGE = "pages/viewer/money_by_region.py"
AWARDS = b"""Stream,Region,Solution,Year,Committed ($)
Perkins V,Alder,Upskilling incumbent workers,PY2025,7000.01
TANF,Alder,Industry branding,PY2025,3000.02
TANF,Birch,Upskilling incumbent workers,PY2025,10000
TANF,Testland,Industry branding,PY2025,500
"""


@pytest.fixture
def awarded(store: Engine) -> Engine:
    """Alder has 10,000.03 dollars for 1,000 people, Birch 10,000 for 4,000, the state 500 of its own."""
    define(store, LOCAL, Metric(name="Labor force", unit="people", aggregation="sum", offered=True))
    people = [(Key("Labor force", name, unit="people"), 2024, many)
              for name, many in (("Alder", 1_000.0), ("Birch", 4_000.0))]  # fmt: skip
    submit(store, LOCAL, drafted(store, workbook(people)))
    with Session(store) as session:
        names, words = known_names(session, STATE), vocabulary(session)
    read = child.read(AWARDS, "awards.csv", words)
    submit(store, LOCAL, draft(read, AWARDS, names, Decisions(STATE)))
    return store


def blocks(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html"))


@pytest.mark.usefixtures("awarded")
@pytest.mark.parametrize("who", [VISITOR, ANN, Viewer("stu", "Stu", Role.STEWARD)], ids=lambda who: who.login)
def test_every_role_sees_each_region_against_all(who: Viewer) -> None:
    app = opened(PAGE, who)
    # 20,000.03 / 5,000 = 4.000006
    words = said(app)
    assert "Awards come to $4.00 per head in 2 regions together, between $2.50 and $10.00 in each" in words
    assert "In no region's figure: $500 for the whole state" in words
    assert "awards.csv" in words
    assert "labor force in 2024" in words
    assert "70% from Perkins V" in blocks(app)


@pytest.mark.usefixtures("awarded")
def test_the_link_keeps_regions_and_the_way_to_look_but_not_another_measure_of_all() -> None:
    app = opened(PAGE, money_by_region_regions="Birch", money_by_region_way="By solution", table="shown")
    # Upskilling: (7,000.01 + 10,000.00) / 5,000 = 3.400002 together, whichever regions are looked at.
    (table,) = tables(app)
    assert table.values.tolist() == [
        ["Birch", "Upskilling incumbent workers", "10", "2.5", "3.4", "0", "0"],
        ["Birch", "Industry branding", "—", "—", "3", "0", "0"],
    ]


@pytest.mark.usefixtures("store")
def test_without_any_list_the_page_leads_on() -> None:
    assert "No funding list has been handed in yet." in said(opened(PAGE))


def behind(address: str) -> tuple[list[str], str]:
    """The amounts that an address lists, and what the page says."""
    page, _, asked = address.partition("?")
    assert page == "lists"
    app = follow("pages/viewer/lists.py", dict(parse_qsl(asked)))
    return list(tables(app)[0]["Committed ($)"]), said(app)


@pytest.mark.usefixtures("awarded")
def test_each_amount_leads_to_its_awards() -> None:
    region = next(at for at in leads(opened(PAGE, table="shown")) if at.endswith("list=awards&region=Alder"))
    amounts, words = behind(region)
    assert amounts == ["$7,000.01", "$3,000.02"]
    assert "Only the rows of: Alder" in words
    both = opened(PAGE, table="shown", money_by_region_way="By solution", money_by_region_window="PY2025")
    one = next(at for at in leads(both) if "Alder" in at and "Industry" in at and "awards" in at)
    assert behind(one) == (["$3,000.02"], ANY)
    assert "Only the rows of: Alder · Industry branding · PY2025" in behind(one)[1]
