"""What a state funding officer does: bring money in, mend two cells, find a gap and a pair that is alike."""

import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.browser.test_journey import drop, workbook
from tests.running import Server

GAP = "Market development and supply chain"
PAIR = "Farm Skills Grants and Skills Advance Fund"
SECONDS = 90
# A layout that nobody told the app of: agencies as rows of their own, the year in a head, words for amounts.
INVENTORY = (
    ("Money for skills and roads, as the agencies wrote it down",),
    (),
    ("Name of grant", "Purpose", "Eligible population", "Can pay for", "PY2026 amount",
     "Must be obligated by"),
    ("Office of Economic Development",),
    ("Skills Advance Fund", "Training that employers ask for, for the workers they have",
     "employers; incumbent workers", "Upskilling incumbent workers", "approx. 1.2M", "2027-06-30"),
    ("Department of Agriculture",),
    ("Farm Skills Grants", "Training that employers ask for, for the workers they have",
     "employers; incumbent workers", "Upskilling incumbent workers", 450_000, "2027-06-30"),
    ("Farm to Market Grants", "Roads from farms to markets", "employers", "Infrastructure", "TBD",
     "2027-06-30"),
)  # fmt: skip


def mend(page: Page, cell: str, amount: str) -> None:
    field = page.get_by_role("textbox", name=f"{cell} should say")
    field.fill(amount)
    field.press("Enter")
    settle(page)


@pytest.mark.parametrize(("theme", "size"), [("light", "desktop")])
def test_money_comes_in_and_a_gap_and_two_that_could_fill_it_are_found(
    browser: Browser, server: Server, theme: str, size: str
) -> None:
    with tab(browser, server.address, theme, size) as page:
        visit(page, "/upload?home=Colorado+(state)")
        begun = time.monotonic()
        drop(page, "grants.xlsx", workbook(INVENTORY))
        expect(page.get_by_text("2 cells to look at.")).to_be_visible()
        expect(page.get_by_text("read 'approx. 1.2M', expected an amount")).to_be_visible()
        assert faults_of_access(page) == []
        mend(page, "E5", "1,200,000")
        mend(page, "E8", "300,000")
        expect(page.get_by_text("cells to look at.")).to_have_count(0)
        # In the name stands how many of what will be stored.
        page.get_by_role("button", name=re.compile(r"^Store \d")).click()
        settle(page)
        expect(page.get_by_text("grants.xlsx is stored")).to_be_visible()

        visit(page, "/gaps")
        headline = page.get_by_role("heading", level=2).first
        expect(headline).to_contain_text("4 partnerships in 4 regions asked for market development")
        expect(headline).to_contain_text("nothing is committed for it there")
        page.get_by_role("link", name=GAP).first.click()
        settle(page)
        for stream in ("EDA sector grants", "State sector training grants"):
            expect(page.get_by_text(stream, exact=True).first).to_be_visible()
        assert faults_of_access(page) == []
        assert time.monotonic() - begun < SECONDS
        said, link = page.get_by_role("heading", level=2).first.inner_text(), page.url

        # What was mended counts: 1.2 million, 450 and 300 thousand that nobody has committed yet.
        visit(page, "/funding")
        for stream, amount in (("Skills Advance Fund", "1,200"), ("Farm to Market Grants", "300")):
            row = page.get_by_role("row").filter(has_text=stream)
            expect(row.first).to_contain_text(amount)

        # Two agencies now offer the same training to the same people.
        visit(page, "/overlaps")
        expect(page.get_by_role("link", name=PAIR).first).to_be_visible()
        page.get_by_role("link", name=PAIR).first.click()
        settle(page)
        alike = page.get_by_role("heading", level=2).first
        expect(alike).to_contain_text(f"{PAIR} look alike")
        expect(page.get_by_text("Both serve employers and incumbent workers")).to_be_visible()
        assert faults_of_access(page) == []
        pair = page.url

    with tab(browser, server.address, "dark", "phone") as other:
        visit(other, pair)
        expect(other.get_by_role("heading", level=2).first).to_contain_text(f"{PAIR} look alike")
        visit(other, link)
        expect(other.get_by_role("heading", level=2).first).to_have_text(said)
        expect(other.get_by_text("EDA sector grants", exact=True).first).to_be_visible()
