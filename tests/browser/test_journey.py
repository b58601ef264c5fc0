"""The main job in a real browser: hand in a workbook, find its numbers, open a cell, take it all back."""

import io
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.running import Server

# No period is said anywhere, one metric is known, one is only like a known one, one is new.
BOARD_REPORT = (
    ("Mesa partnership, report to the board",),
    (),
    ("Measure", "Result"),
    ("Employers engaged", 4321),
    ("Enrolled in training", 8765),
    ("Barn raisings", 12),
    (),
    ("Source: minutes of the board",),
)
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def workbook(rows: Sequence[Sequence[object]], sheet: str = "Board") -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def drop(page: Page, name: str, content: bytes) -> None:
    file = FilePayload(name=name, mimeType=EXCEL, buffer=content)
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    settle(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def test_a_double_click_stores_once(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        # The first page that this server ever shows is a deep link.
        visit(page, "/upload?home=Mesa")
        expect(page.get_by_text("Page not found")).to_have_count(0)
        dated = (*BOARD_REPORT[:1], ("Program year 2027",), *BOARD_REPORT[2:])
        drop(page, "board.xlsx", workbook(dated))
        page.get_by_role("button", name="Store 3 values", exact=True).dblclick()
        settle(page)
        expect(page.get_by_text("board.xlsx is stored")).to_be_visible()
        visit(page, "/submissions")
        expect(page.get_by_role("cell", name="board.xlsx")).to_have_count(1)


@pytest.mark.parametrize(("theme", "size"), [("light", "desktop"), ("dark", "phone")])
def test_a_workbook_is_handed_in_found_followed_to_its_cell_and_taken_back(
    browser: Browser, server: Server, theme: str, size: str
) -> None:
    with tab(browser, server.address, theme, size) as page:
        visit(page, "/")
        expect(page.get_by_role("heading", level=1)).to_contain_text("Colorado")
        expect(page.get_by_text("Employers engaged").first).to_be_visible()

        visit(page, "/upload?home=Mesa")
        content = workbook(BOARD_REPORT)
        drop(page, "board.xlsx", content)
        expect(page.get_by_text("Which period are these numbers for?")).to_be_visible()
        assert faults_of_access(page) == []

        page.get_by_label("Period", exact=True).fill("PY2027-Q1")
        page.get_by_label("Period", exact=True).press("Enter")
        settle(page)
        expect(page.get_by_text("Board: the period of the sheet is PY2027-Q1")).to_be_visible()
        press(page, "Store 3 values")
        expect(page.get_by_text("board.xlsx is stored")).to_be_visible()
        expect(page.get_by_text("3 new, 0 changed, 0 the same")).to_be_visible()
        assert faults_of_access(page) == []

        visit(page, "/?regions=Mesa")
        expect(page.get_by_text("4,321").first).to_be_visible()
        visit(page, "/region?region=Mesa")
        expect(page.get_by_text("Barn raisings").first).to_be_visible()
        visit(
            page,
            "/compare?compare=Employers+engaged&compare_regions=Mesa&compare_way=Distribution&table=shown",
        )
        expect(page.get_by_text("4,321").first).to_be_visible()

        page.get_by_role("link", name="4,321").first.click()
        page.wait_for_url("**/sources?observation=*")
        source = page
        settle(source)
        expect(source.get_by_role("heading", level=1)).to_contain_text("Employers engaged: 4,321")
        expect(source.locator(".sheet-view .asked")).to_have_text("4321")
        assert faults_of_access(source) == []

        with source.expect_download() as download:
            source.get_by_role("button", name="Download the original").click()
        assert Path(download.value.path()).read_bytes() == content
        source.get_by_role("link", name="The submission it came with").click()
        settle(source)
        press(source, "Take it back")
        press(source, "Yes, take it back")
        expect(source.get_by_text("Taken back on")).to_be_visible()
        visit(page, "/region?region=Mesa")
        expect(page.get_by_text("Barn raisings")).to_have_count(0)
        expect(page.get_by_text("4,321")).to_have_count(0)
        visit(page, "/?regions=Mesa")
        expect(page.get_by_text("4,321")).to_have_count(0)
