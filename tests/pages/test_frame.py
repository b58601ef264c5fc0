"""The frame: a page of a group leads to the others of it, whatever stands in the bar."""

import pytest
from sqlalchemy import Engine

from tests.pages.opening import follow


def leads(page: str) -> list[str]:
    """The labels of the row of links above a page."""
    shown = follow(f"pages/{page}.py", {})
    assert not shown.exception
    return [link.proto.label for link in shown.get("page_link") if link.proto.label]


@pytest.mark.parametrize("page", ["viewer/funding", "viewer/overlaps"])
def test_a_page_about_money_leads_to_the_others(store: Engine, page: str) -> None:
    assert leads(page)[:3] == ["Funding", "Gaps", "What can pay for what"]


def test_a_page_of_the_bar_has_no_row_of_its_own(store: Engine) -> None:
    assert "Gaps" not in leads("viewer/compare")
