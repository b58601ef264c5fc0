"""A view in a real browser: arranged by keyboard, saved, and opened by somebody else who sees the same."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.running import Server


def cards(page: Page) -> list[str]:
    return page.locator(".gp-groups h2, .gp-card > span:first-child a").all_inner_texts()


def choose(page: Page, label: str, option: str) -> None:
    """An option of a list, by typing as a keyboard does."""
    page.get_by_role("combobox", name=label).click()
    page.keyboard.type(option)
    page.keyboard.press("Enter")
    settle(page)


def press(page: Page, name: str) -> None:
    """A button, by keyboard alone."""
    page.get_by_role("button", name=re.compile(rf"{name}$")).focus()
    page.keyboard.press("Enter")
    settle(page)


def test_a_view_is_arranged_by_keyboard_saved_and_seen_alike_by_another(
    browser: Browser, server: Server
) -> None:
    with tab(browser, server.address) as page:
        visit(page, "/?arrange=true&theme=Outcomes")
        assert cards(page)[:3] == ["Outcomes", "Placed in jobs", "Median wage at placement"]
        choose(page, "Card or theme", "Wage gain")
        press(page, "First")
        press(page, "Down")
        choose(page, "Card or theme", "Median wage")
        press(page, "Hide it")
        choose(page, "Card or theme", "Placed in jobs")
        page.get_by_label("Its own title here").fill("People in new jobs")
        page.keyboard.press("Enter")
        settle(page)
        page.get_by_label("Title of the page").fill("For the board")
        page.keyboard.press("Enter")
        settle(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("For the board")
        arranged = cards(page)
        assert arranged[:3] == ["Outcomes", "People in new jobs", "Wage gain"]
        assert "Median wage at placement" not in arranged
        assert faults_of_access(page) == []
        carried = page.get_by_test_id("stCode").inner_text().strip()

        page.get_by_label("Save it as").fill("Board")
        page.keyboard.press("Enter")
        settle(page)
        press(page, "Save this view")
        expect(
            page.get_by_role("navigation", name="Views").get_by_role("link", name="Board")
        ).to_have_attribute("aria-current", "page")
        assert "view=board" in page.url

    for address in (carried, "/?view=board"):
        with tab(browser, server.address, "dark", "phone") as other:
            visit(other, address)
            expect(other.get_by_role("heading", level=1)).to_have_text("For the board")
            assert cards(other) == arranged
            expect(other.get_by_text("1 card is hidden in this view")).to_be_visible()
            assert faults_of_access(other) == []

    with tab(browser, server.address) as steward:
        visit(steward, "/?arrange=true&view=board")
        press(steward, "Open first for everybody")
        visit(steward, "/")
        expect(steward.get_by_role("heading", level=1)).to_have_text("For the board")
        steward.get_by_role("link", name="Everything").click()
        settle(steward)
        expect(steward.get_by_role("heading", level=1)).to_contain_text("at a glance")
        assert len(cards(steward)) > len(arranged)


def test_who_comes_back_later_reads_what_is_new_since(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        visit(page, "/")
        expect(page.get_by_text("in the last 30 days")).to_be_visible()
        kept = {cookie["name"]: cookie for cookie in page.context.cookies()}
        this = kept["guidepost_this_visit"]
        assert (this["httpOnly"], this["sameSite"]) == (True, "Lax")
        earlier = {"name": this["name"], "value": "2025-11-03T09:30Z", "url": server.address}
        page.context.add_cookies([earlier])  # type: ignore[list-item]
        visit(page, "/")
        line = page.get_by_text("New since your last visit on 3 November 2025")
        expect(line).to_be_visible()
        line.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_text("Colorado handed in")).to_be_visible()
        visit(page, "/")  # the same visit: what is new stays new
        expect(page.get_by_text("New since your last visit on 3 November 2025")).to_be_visible()
