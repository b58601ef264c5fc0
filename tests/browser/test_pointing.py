"""A sheet is corrected by pointing at it, by mouse and by keyboard alone, under the app's own policy."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.browser.test_journey import drop, press, workbook
from tests.running import Server

REPORT = (
    ("Mesa partnership, program year 2027",),
    (),
    ("Measure", "Q1", "Q2"),
    ("Employers engaged", 4321, 4322),
    ("Barn raisings", 12, 14),
    ("All of it", 4333, 4336),
)


def handed_in(page: Page) -> None:
    visit(page, "/upload?home=Mesa")
    drop(page, "board.xlsx", workbook(REPORT))


def test_a_row_is_corrected_by_mouse_and_taken_back(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        handed_in(page)
        says = page.get_by_role("status").filter(has_text="Point at a cell")
        expect(says).to_be_visible()
        page.get_by_role("gridcell", name="4321").hover()
        expect(page.get_by_text("B4: Employers engaged, PY2027-Q1: 4,321")).to_be_visible()
        page.get_by_role("rowheader", name="6", exact=True).click()
        settle(page)
        assert faults_of_access(page) == []
        press(page, "holds totals")
        expect(page.get_by_text("Board: row 6 is read as total")).to_be_visible()
        press(page, "Take back")
        expect(page.get_by_text("Board: row 6 is read as total")).to_have_count(0)


def test_a_column_is_corrected_by_keyboard_alone(browser: Browser, server: Server) -> None:
    with tab(browser, server.address, "dark", "phone") as page:
        handed_in(page)
        page.get_by_role("button", name="Remove").focus()
        for _ in range(10):
            page.keyboard.press("Tab")
            if page.get_by_role("gridcell", name="Mesa partnership").evaluate(_IS_FOCUSED):
                break
        for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowDown"):
            page.keyboard.press(key)
        expect(page.get_by_role("gridcell", name="4322")).to_be_focused()
        expect(page.get_by_text("C4: Employers engaged, PY2027-Q2: 4,322")).to_be_visible()
        page.keyboard.press("Control+Home")
        expect(page.get_by_role("gridcell", name="Mesa partnership")).to_be_focused()
        for key in ("ArrowDown", "End", "ArrowUp", "ArrowUp"):
            page.keyboard.press(key)
        expect(page.get_by_role("columnheader", name="C", exact=True)).to_be_focused()
        page.keyboard.press("Enter")
        settle(page)
        expect(page.get_by_role("columnheader", name="C", exact=True)).to_be_focused()
        assert faults_of_access(page) == []
        page.get_by_role("button", name="are in thousands").first.focus()
        page.keyboard.press("Enter")
        settle(page)
        expect(page.get_by_text("Board: the values of column C are in thousands")).to_be_visible()
        width: int = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 400, "the page itself scrolls sideways"


_IS_FOCUSED = "cell => cell.getRootNode().activeElement === cell"
