"""A sheet that can be read in two ways is one question with pictures, answered by one click."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.browsing import faults_of_access, tab, visit
from tests.browser.test_journey import drop, press, workbook
from tests.running import Server

# Nothing says whether these are places or groups of people.
REPORT = (
    ("Partnerships compared, program year 2026",),
    (),
    ("Indicator", "Pinedale", "Oakmont", "Ferndale"),
    ("Employers engaged", 12, 14, 9),
    ("People enrolled", 88, 94, 71),
    ("People placed", 41, 52, 33),
)


@pytest.mark.parametrize(("theme", "size"), [("light", "desktop"), ("dark", "phone")])
def test_which_reading_is_right_is_asked_once(
    browser: Browser, server: Server, theme: str, size: str
) -> None:
    with tab(browser, server.address, theme, size) as page:
        visit(page, "/upload?home=Mesa")
        drop(page, "board.xlsx", workbook(REPORT))
        expect(page.get_by_role("heading", name="Which of these is right?")).to_be_visible()
        expect(page.get_by_role("region", name="Sheet Board as the second reading has it")).to_be_visible()
        assert faults_of_access(page) == []
        press(page, "The second is right")
        expect(page.get_by_text("Board: row 3 is read as breakdown")).to_be_visible()
        expect(page.get_by_role("heading", name="Which of these is right?")).to_have_count(0)
        page.get_by_role("button", name="Take back").first.click()
        expect(page.get_by_role("heading", name="Which of these is right?")).to_be_visible()
