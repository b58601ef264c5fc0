"""The frame: a page of a group leads to the others of it, whatever stands in the bar."""

from pathlib import Path

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

APP = Path(__file__).parents[2] / "app.py"


def leads(page: str) -> list[str]:
    """The labels of the row of links above a page."""
    app = AppTest.from_file(str(APP), default_timeout=60).run()
    shown = app.switch_page(f"pages/{page}.py").run()
    assert not shown.exception
    return [link.proto.label for link in shown.get("page_link") if link.proto.label]


@pytest.mark.parametrize("page", ["viewer/funding", "viewer/overlaps"])
def test_a_page_about_money_leads_to_the_others(store: Engine, page: str) -> None:
    assert leads(page)[:3] == ["Funding", "Gaps", "What can pay for what"]


def test_a_page_of_the_bar_has_no_row_of_its_own(store: Engine) -> None:
    assert "Gaps" not in leads("viewer/compare")
