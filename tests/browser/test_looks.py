"""Every page, light and dark, on a desktop and on a phone: it stands, it fits, axe finds nothing of ours."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.browsing import SIZES, faults_of_access, tab, visit
from tests.running import Server

PAGES = {
    "overview": "",
    "indicator": "indicator?indicator=Employers+engaged&table=shown",
    "compare": "compare?compare=Employers+engaged",
    "compare-funnel": "compare?compare=Credential+rate&compare_way=Funnel",
    "compare-map": "compare?compare=Unemployment+rate&compare_way=Map",
    "compare-peers": "compare?compare=Placed+in+jobs&compare_way=Peers",
    "compare-size": "compare?compare=Placed+in+jobs&compare_way=Expected+for+size",
    "compare-slope": "compare?compare=Credential+rate&compare_way=Slope",
    "region": "region?region=Mesa",
    "funding": "funding",
    "sources": "sources",
    "a number": "sources?observation=700",
    "upload": "upload",
    "submissions": "submissions",
    "a submission": "submissions?submission=6",
}
# Half of the four ways to look at each page, each theme and each width once: all four take a minute more.
WAYS = [("light", "desktop"), ("dark", "phone")]


@pytest.mark.parametrize(("theme", "size"), WAYS)
@pytest.mark.parametrize("page_name", PAGES)
def test_a_page_can_be_used_by_everybody(
    browser: Browser, gallery: Server, page_name: str, theme: str, size: str
) -> None:
    with tab(browser, gallery.address, theme, size) as page:
        visit(page, f"/{PAGES[page_name]}")
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        expect(page.get_by_text("Something went wrong")).to_have_count(0)
        assert faults_of_access(page) == []
        width: int = page.evaluate("document.documentElement.scrollWidth")
        assert width <= SIZES[size][0], "the page itself scrolls sideways"


def test_a_sheet_is_scrolled_by_keyboard_alone(browser: Browser, gallery: Server) -> None:
    with tab(browser, gallery.address, "light", "phone") as page:
        visit(page, "/sources?observation=700")
        sheet = page.locator(".sheet-view")
        sheet.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        # Asked from here: the page's own policy forbids a condition that the browser would have to evaluate.
        for _ in range(50):
            if sheet.evaluate("element => element.scrollLeft") > 0:
                break
            page.wait_for_timeout(100)
        assert sheet.evaluate("element => element.scrollLeft") > 0
