"""What a state leader wants to know in under a minute: who gets better, and why somebody has no number."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.running import Server

CLICKS, SECONDS = 6, 60


@dataclass
class Leader:
    """Somebody at the screen, whose clicks are counted."""

    page: Page
    clicks: int = 0

    def click(self, what: Locator) -> None:
        self.clicks += 1
        what.click()
        settle(self.page)


@pytest.fixture
def leader(browser: Browser, server: Server) -> Iterator[Leader]:
    with tab(browser, server.address) as page:
        yield Leader(page)


def test_which_credential_rates_improve_and_why_one_region_has_none(
    leader: Leader, browser: Browser, server: Server
) -> None:
    page = leader.page
    visit(page, "/")
    begun = time.monotonic()
    leader.click(page.get_by_role("link", name="Compare", exact=True))
    leader.click(page.get_by_role("combobox", name="Indicator"))
    page.keyboard.type("Credential rate")
    page.keyboard.press("Enter")
    settle(page)
    headline = page.get_by_role("heading", level=2).first
    expect(headline).to_contain_text("Credential rate")
    expect(headline).to_contain_text("4 of 7 regions are above their own start")
    expect(page.get_by_text("Weld: its numbers are not applicable")).to_be_visible()
    assert leader.clicks <= CLICKS
    assert time.monotonic() - begun < SECONDS
    assert faults_of_access(page) == []

    said, link = headline.inner_text(), page.url
    with tab(browser, server.address, size="phone") as other:
        visit(other, link)
        expect(other.get_by_role("heading", level=2).first).to_have_text(said)
        expect(other.get_by_text("Weld: its numbers are not applicable")).to_be_visible()


def test_a_card_of_the_overview_leads_to_the_cells_behind_it(leader: Leader) -> None:
    page = leader.page
    visit(page, "/")
    leader.click(page.get_by_role("link", name="Credential rate", exact=True))
    expect(page.get_by_role("heading", level=1)).to_have_text("Credential rate")
    leader.click(page.get_by_role("row", name="Larimer").first.get_by_role("link").first)
    expect(page.get_by_text("larimer_quarterly_illustrative.xlsx").first).to_be_visible()
    assert leader.clicks <= CLICKS
