"""A list edited on screen: a cell is typed over, what it changes is shown, stored and taken back."""

import re

from playwright.sync_api import Browser, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.running import Server


def test_a_cell_is_changed_stored_and_taken_back(browser: Browser, server: Server) -> None:
    with tab(browser, server.address, "light", "desktop") as page:
        visit(page, "/edit_lists?edit_list=Funding+streams&edit_words=Philanthropy")
        # The grid is one canvas, which is there before its cells are.
        cell = page.get_by_test_id("glide-cell-1-0")
        cell.wait_for(state="attached")
        box = page.get_by_test_id("data-grid-canvas").bounding_box()
        assert box
        page.mouse.dblclick(box["x"] + 200, box["y"] + 52)
        # The field over the cell is fetched at its first use; what is typed before it is there is lost.
        page.locator("textarea.gdg-input").fill("Friends of Skills")
        page.keyboard.press("Enter")
        settle(page)
        expect(page.get_by_role("cell", name="Friends of Skills")).to_be_visible()
        assert faults_of_access(page) == []
        page.get_by_role("button", name="Store").click()
        settle(page)
        expect(page.get_by_text(re.compile("Rows: 0 new, 1 changed"))).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        settle(page)
        expect(page.get_by_text("Your edit was taken back")).to_be_visible()
