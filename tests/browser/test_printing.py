"""A region's page on paper: one sheet, without what is only for the screen."""

import re

import pytest
from playwright.sync_api import Browser

from data.samples.load import HANDED_IN
from tests.browser.browsing import tab, visit
from tests.running import Server

REGIONS = sorted(set(HANDED_IN.values()) - {"Colorado"})
ON_SCREEN = [re.compile(words) for words in ("^Region$", "^Show the table", "^Say something beside")]
PAPERS = {"A4": 1, "Letter": 1}  # sheets
PAGE = re.compile(rb"/Type\s*/Page[^s]")


@pytest.mark.parametrize("region", REGIONS)
def test_a_regions_page_prints_on_one_sheet(browser: Browser, gallery: Server, region: str) -> None:
    with tab(browser, gallery.address) as page:
        visit(page, f"/region?region={region}")
        assert {paper: len(PAGE.findall(page.pdf(format=paper))) for paper in PAPERS} == PAPERS
        page.emulate_media(media="print")
        assert page.get_by_role("heading", name=region, exact=True).is_visible()
        assert page.locator(".gp-card").first.is_visible()
        # What a region is asked is between it and the state, on paper too.
        for only_on_screen in ON_SCREEN:
            assert page.get_by_text(only_on_screen).count()
            assert not page.get_by_text(only_on_screen).first.is_visible()
