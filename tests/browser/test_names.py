"""Names out of a workbook stand as they were written, on every page, and call no one."""

import io

import openpyxl
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.browsing import settle, tab, visit
from tests.running import Server

PICTURE = "![seen](http://evil.example/seen.png)"
MARKUP = "<img src=http://evil.example/img.png onerror=alert(1)>"
WORDS = "Very **bold** :red[loud] $x^2$ [here](http://evil.example/)"
SHEET = "![s](http://evil.example_a.png"  # a tab takes 31 characters and no slash twice


def hostile() -> bytes:
    book, file = openpyxl.Workbook(), io.BytesIO()
    book.active.title = SHEET.replace("[", "(").replace("]", ")").replace("/", "|").replace(":", ";")[:31]
    for row in [
        ("Quarterly metrics, program year 2026",),
        ("Measure", "Q1", "Q2"),
        (PICTURE, 1234, 1235),
        (MARKUP, 2234, 2235),
        (WORDS, 3234, 3235),
    ]:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def escaped(text: str) -> str:
    """The text as it stands in a label: an invisible character keeps its address from becoming a link."""
    return text.replace("://", ":\u2060//")


def test_hostile_names_are_shown_as_text(browser: Browser, server: Server) -> None:
    with tab(browser, server.address) as page:
        called: list[str] = []
        page.on("request", lambda request: called.append(_host(request)))
        page.on("dialog", lambda dialog: called.append(f"a dialog said {dialog.message}"))
        visit(page, "/upload?home=Mesa")
        name = "![f](http:evil.example) **x**.xlsx"
        page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": hostile()}
        )
        settle(page)
        expect(page.get_by_role("heading", level=2)).to_contain_text(name)
        for text in (PICTURE, MARKUP, WORDS):
            expect(page.get_by_role("paragraph").get_by_text(escaped(text), exact=True)).to_be_visible()
            expect(page.get_by_role("cell").get_by_text(text, exact=True).first).to_be_visible()
        _stands_as_text(page)
        page.get_by_role("button", name="Store 6 values", exact=True).click()
        settle(page)
        for path in (
            "",
            "region?region=Mesa",
            "submissions?submission=15",
            "sources",
            "sources?observation=1",
        ):
            visit(page, f"/{path}")
            _stands_as_text(page)
        visit(page, "/region?region=Mesa&table=shown")
        for text in (PICTURE, MARKUP, WORDS):
            expect(page.get_by_role("cell").get_by_text(text, exact=True).first).to_be_visible()
        _stands_as_text(page)
        assert {host for host in called if "evil" in host or "dialog" in host} == set()


def _stands_as_text(page: Page) -> None:
    hosts = page.evaluate(
        "[...document.querySelectorAll('a, img')].map(each => (each.href || each.src) + '')"
    )
    assert [address for address in hosts if address.startswith("http://evil")] == []


def _host(request: Request) -> str:
    return request.url.split("/")[2] if "://" in request.url else ""
