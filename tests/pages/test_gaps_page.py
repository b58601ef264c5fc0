"""The gap board as each role sees it, from a workbook with a stream, its year, an award and two needs."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session
from streamlit.testing.v1 import AppTest

from data.access import VISITOR, Role, Viewer
from data.catalogue.metrics import known_names, vocabulary
from data.reading.process import child
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.pages.handing_in import Rows, book, opened, said
from tests.store.sheets import STATE

GAPS, FUNDING = "pages/viewer/gaps.py", "pages/viewer/funding.py"
ROLES = [VISITOR, Viewer("ann", "Ann", Role.CONTRIBUTOR), Viewer("stu", "Stu", Role.STEWARD)]
HOUSING, BRANDING = "Housing, child care and transport", "Industry branding"
MONEY: dict[str, Rows] = {
    "Streams": [
        ("Stream", "Agency", "Law or grant", "Objective"),
        ("Skills fund", "Labor", "State", "Skills"),
        ("Care & more", "Human Services", "State", "Care"),
    ],
    "Yearly allocations": [
        ("Stream", "Program Year", "Available ($)", "Lapses"),
        ("Skills fund", "PY2098", 100000, "2099-12-31"),
    ],
    "Options": [
        ("Stream", "Solution", "May pay", "Note"),
        ("Skills fund", HOUSING, "Can pay", ""),
        ("Care & more", HOUSING, "Partly", "rides only"),
    ],
    "Awards": [
        ("Stream", "Region", "Solution", "Program Year", "Amount ($)"),
        ("Skills fund", "Birch", HOUSING, "PY2098", 30000),
        ("Care & more", "Birch", HOUSING, "PY2098", "TBD"),
    ],
    "Needs": [
        ("Region", "Partnership", "Solution", "Industry", "Estimated cost ($)"),
        ("Alder", "Alder Care", HOUSING, "Health", 50000),
        ("Birch", "Birch Care", HOUSING, "Health", None),
        ("Alder", "Alder Care", BRANDING, "Health", 2000),
    ],
}


def hand_in(store: Engine, **sheets: Rows) -> None:
    with Session(store) as session:
        names, words = known_names(session, STATE), vocabulary(session)
    content = book(**sheets)
    submit(store, LOCAL, draft(child.read(content, "money.xlsx", words), content, names, Decisions(STATE)))


@pytest.fixture
def money(store: Engine) -> Engine:
    hand_in(store, **MONEY)
    return store


def drawn(app: AppTest) -> str:
    return " ".join(block.proto.body for block in app.get("html"))


@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("money")
def test_every_role_sees_the_board_with_its_finding(who: Viewer) -> None:
    app = opened(GAPS, who)
    told = said(app)
    assert "1 partnership in 1 region asked for industry branding; nothing is committed for it there" in told
    assert "3 needs for 2 solutions" in told
    assert "money.xlsx" in told
    assert "$70 thousand may pay (1 of 2 streams not said)" in drawn(app)


@pytest.mark.usefixtures("money")
def test_one_solution_opens_by_its_address_and_leads_to_its_rows() -> None:
    app = opened(GAPS, gaps=HOUSING)
    told, tables = said(app), drawn(app)
    assert "nothing is committed for it in 1 of them" in told
    assert "Committed for it: $30 thousand where it is asked for. 1 award of it names no amount." in told
    assert "2 streams could pay, with $70 thousand uncommitted" in told
    assert "First to end: Skills fund, 31 December 2099" in told
    assert 'href="lists?list=needs&amp;row=' in tables
    assert 'href="lists?list=streams&amp;row=care' in tables
    assert 'href="lists?list=options&amp;row=' in tables
    assert 'href="braid?need=' in tables
    assert "rides only" in tables


@pytest.mark.usefixtures("money")
def test_of_one_agency_the_board_says_that_others_may_pay() -> None:
    assert "others may pay as well" in said(opened(GAPS, gaps_agency="Labor"))
    assert "others may pay as well" not in said(opened(GAPS))


@pytest.mark.usefixtures("money")
def test_a_solution_that_nobody_asked_for_is_told_of() -> None:
    told = said(opened(GAPS, gaps="Flying <b>cars</b>"))
    assert "is not asked for here" in told
    assert "All solutions are shown instead" in told


@pytest.mark.usefixtures("money")
def test_a_chosen_region_narrows_the_needs_and_not_what_is_left() -> None:
    app = opened(GAPS, gaps_regions="Birch")
    assert "1 need for 1 solution" in said(app)
    assert "$70 thousand may pay" in drawn(app)
    assert "gaps_regions=Birch" in drawn(app)  # its links keep the choice


@pytest.mark.parametrize(
    ("sheet", "gaps", "front"),
    [
        ("Streams", "No needs are listed yet", "Nobody said what is available"),
        (
            "Yearly allocations",
            "No needs are listed yet",
            "$100 thousand of $100 thousand available can still be",
        ),
        ("Options", "No needs are listed yet", "Nobody said what is available"),
        ("Awards", "No needs are listed yet", "$30 thousand is committed"),
        (
            "Needs",
            "2 partnerships in 2 regions asked for housing",
            "Nobody said what is available; industry asked for $52 thousand",
        ),
    ],
)
def test_one_list_alone_is_shown_for_what_it_is(store: Engine, sheet: str, gaps: str, front: str) -> None:
    hand_in(store, **{sheet: MONEY[sheet]})
    assert gaps in said(opened(GAPS))
    assert front in said(opened(FUNDING))


@pytest.mark.parametrize("page", [GAPS, FUNDING])
@pytest.mark.usefixtures("store")
def test_without_any_list_it_says_what_to_do_next(page: str) -> None:
    assert "No funding list has been handed in yet" in said(opened(page))


@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("money")
def test_the_front_page_says_what_each_view_finds_and_lists_the_streams(who: Viewer) -> None:
    app = opened(FUNDING, who)
    assert "$70 thousand of $100 thousand available can still be committed" in said(app)
    assert "industry asked for $52 thousand" in said(app)
    assert "1 partnership in 1 region asked for industry branding" in drawn(app)
    assert "1 stream can pay for housing, child care and transport" in drawn(app)  # as its own page says
    assert "No day falls in the next 90 days; the next is Skills fund on 31 December 2099" in drawn(app)
    assert "1 of 2 streams names no amount" in drawn(app)
    assert 'href="lists?list=streams&amp;row=skills' in drawn(app)


@pytest.mark.usefixtures("money")
def test_the_front_pages_ways_keep_the_choice() -> None:
    app = opened(FUNDING, funding_agency="Labor")
    assert 'href="gaps?gaps_agency=Labor"' in drawn(app)
    assert "Care &amp; more" not in drawn(app)
