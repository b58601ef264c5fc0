"""A large workbook shows how far its reading is, and can be called off."""

from playwright.sync_api import Browser, expect

from tests.browser.browsing import settle, tab, visit
from tests.making import ooxml
from tests.running import Server

# Enough to be read for seconds on any machine, for a bar is shown after one.
HEAD = ["Measure", *(f"{month} {year}" for year in range(2000, 2024) for month in ("Jan", "Jun"))]
LONG = ooxml.workbook([HEAD, *([f"Measure {row}", *range(row, row + 48)] for row in range(20_000))])


def test_a_long_reading_shows_its_progress_and_is_stopped(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        visit(page, "/upload?home=Mesa")
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            {"name": "long.xlsx", "mimeType": "application/octet-stream", "buffer": LONG}
        )
        expect(page.get_by_text("Reading long.xlsx")).to_be_visible()
        page.get_by_role("button", name="Stop reading").click()
        expect(page.get_by_text("The reading was stopped")).to_be_visible()
        settle(page)
        expect(page.get_by_text("Reading long.xlsx")).to_have_count(0)
        expect(page.get_by_role("button", name="Read it again")).to_be_visible()
        expect(page.get_by_role("button", name="Store", exact=False)).to_have_count(0)
