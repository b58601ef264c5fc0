"""Deadlines as each role sees them, as of a day that the address names."""

import pytest

from data.access import Viewer
from tests.pages.handing_in import opened, said
from tests.pages.test_gaps_page import ROLES, drawn, money

__all__ = ["money"]  # the fixture: a stream year that lapses on 31 December 2099
PAGE = "pages/viewer/money_calendar.py"


@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("money")
def test_a_link_says_from_which_day_deadlines_are_seen(who: Viewer) -> None:
    near = opened(PAGE, who, money_calendar_day="2099-12-01")
    assert "In the next 90 days 1 yearly allocation lapses" in said(near)
    assert "in 30 days" in drawn(near)
    far = opened(PAGE, who, money_calendar_day="2098-12-01")
    assert "No day falls in the next 90 days; the next is Skills fund on 31 December 2099" in said(far)
    assert "money.xlsx" in said(far)


@pytest.mark.usefixtures("money")
def test_a_stream_without_a_date_is_named() -> None:
    assert "Care &amp; more" in drawn(opened(PAGE))


@pytest.mark.usefixtures("store")
def test_without_any_list_it_says_what_to_do_next() -> None:
    assert "No funding list has been handed in yet" in said(opened(PAGE))
