"""The flow of money as each role sees it."""

import pytest

from data.access import Viewer
from tests.pages.handing_in import opened, said
from tests.pages.test_gaps_page import ROLES, drawn, money

__all__ = ["money"]  # the fixture: $30,000 of the Skills fund for Birch
PAGE = "pages/viewer/money_flow.py"


@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("money")
def test_every_role_sees_where_money_flows(who: Viewer) -> None:
    app = opened(PAGE, who)
    assert "$30 thousand of $30 thousand committed goes to housing, child care and transport" in said(app)
    assert "Skills fund" in drawn(app)


@pytest.mark.usefixtures("money")
def test_a_link_follows_one_name() -> None:
    assert "$30 thousand flows through Birch: from 1 stream, for 1 solution" in said(
        opened(PAGE, money_flow_follow="Birch")
    )


@pytest.mark.usefixtures("money")
def test_money_that_nobody_said_is_none_and_no_zero() -> None:
    assert "No money is said to be spent here" in said(opened(PAGE, money_flow_money="spent"))


@pytest.mark.usefixtures("store")
def test_without_any_list_it_says_what_to_do_next() -> None:
    assert "No funding list has been handed in yet" in said(opened(PAGE))


@pytest.mark.usefixtures("money")
def test_what_is_not_committed_is_said_where_no_region_is_chosen() -> None:
    assert "Still uncommitted: $70 thousand." in said(opened(PAGE))
    assert "uncommitted" not in said(opened(PAGE, money_flow_regions="Birch"))
    assert "uncommitted" not in said(opened(PAGE, money_flow_money="obligated"))
