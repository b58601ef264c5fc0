"""A region puts a target and a story beside a number, everybody sees them, and they are taken back."""

import re

from playwright.sync_api import Browser, expect

from tests.browser.browsing import faults_of_access, settle, tab, visit
from tests.running import Server

OURS = "/our_numbers?our_region=Larimer&our_metric=Wage+gain"


def test_what_a_region_says_is_typed_once_and_seen_by_all(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        visit(page, OURS)
        page.get_by_label("Story").fill("Two employers raised wages.")
        # Straight from the field to the button, as people do.
        page.get_by_role("button", name="Put it beside the number").click()
        expect(page.get_by_text("It stands beside the number.").first).to_be_visible()
        settle(page)
        page.get_by_label("Value, in %").fill("14")
        page.keyboard.press("Tab")
        settle(page)
        page.get_by_role("combobox", name=re.compile("Period")).press_sequentially("PY2027")
        page.keyboard.press("Enter")
        settle(page)
        expect(page.get_by_text("Its own target for PY2027: 14%").first).to_be_visible()
        page.get_by_role("button", name="Say so").click()
        settle(page)
        assert faults_of_access(page) == []
        visit(page, "/region?region=Larimer")
        expect(page.get_by_text("Its own target for PY2027: 14%")).to_be_visible()
        expect(page.get_by_text("Two employers raised wages.")).to_be_visible()
        visit(page, OURS)
        page.get_by_role("button", name="Take back").first.click()
        settle(page)
        visit(page, "/region?region=Larimer")
        expect(page.get_by_text("Its own target for PY2027: 14%")).to_have_count(0)


def test_a_question_is_answered_once_and_may_be_asked_again(browser: Browser, server: Server) -> None:
    question = "Youth at career fairs was 95 to 310 for four quarters and is 0 in PY2023-Q1."
    with tab(browser, server.address) as page:
        visit(page, "/our_numbers?our_region=Larimer")
        expect(page.get_by_text(question)).to_be_visible()
        page.get_by_label("Why, if you like").first.fill("No fair that summer.")
        page.get_by_role("button", name="It is right").click()
        expect(page.get_by_text("No number of yours raises a question.")).to_be_visible()
        page.get_by_text("Answered: 1").click()
        expect(page.get_by_text("No fair that summer.")).to_be_visible()
        page.get_by_role("button", name="Ask again").click()
        expect(page.get_by_role("button", name="It is right")).to_be_visible()
