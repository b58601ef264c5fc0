"""A real browser before the real server, and what axe says about what is drawn."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
OF_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync"]  # fmt: skip
SIZES = {"desktop": (1440, 900), "phone": (400, 860)}
PATIENCE_MS = 30_000

STANDARD = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]}
# Found in Streamlit's own elements, where an app has no say. Anything else is ours to mend.
NOT_OURS = {
    "aria-dialog-name": "st.toast is an alert dialog without a name while it fades",
    "presentation-role-conflict": "the dropzone of st.file_uploader is a section with role and name",
}


def chromium() -> str | None:
    """The browser of this machine, if there is one."""
    named = os.environ.get("CHROMIUM")
    found = next((path for program in PROGRAMS if (path := shutil.which(program))), None)
    return named or found or (OF_MACOS if Path(OF_MACOS).exists() else None)


@contextmanager
def browsing(program: str) -> Iterator[Browser]:
    """The browser, running without a window."""
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def tab(browser: Browser, address: str, theme: str = "light", size: str = "desktop") -> Iterator[Page]:
    """A new window of nobody's on the app; faults of its scripts fail the test."""
    width, height = SIZES[size]
    context = browser.new_context(
        base_url=address,
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        accept_downloads=True,
        # What fades in looks the same in the end, and takes a fifth of the browser's time until then.
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    faults: list[str] = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page
    context.close()
    assert faults == []


def visit(page: Page, path: str) -> None:
    """Open a page of the app and wait until it stands still."""
    page.goto(path)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the script has run and nothing has changed on the page for half a second."""
    still, before = 0, ""
    for _ in range(PATIENCE_MS // 100):
        now = _drawn(page)
        still = still + 1 if now == before and now.startswith("notRunning,0,") else 0
        if still == 5:
            return
        before = now
        page.wait_for_timeout(100)
    raise TimeoutError(f"{page.url} does not come to rest")


def _drawn(page: Page) -> str:
    """The state of the script and how much is drawn; '' while a link leads from one document to the next."""
    try:
        drawn: str = page.evaluate(
            "() => [document.querySelector('[data-testid=stApp]')?.dataset.testScriptState,"
            " document.querySelectorAll('[data-testid=stSkeleton]').length,"
            " document.body?.innerText.length, document.querySelectorAll('svg *, canvas').length].join()"
        )
    except Error:
        # A document that is left takes the question with it.
        return ""
    return drawn


def faults_of_access(page: Page) -> list[str]:
    """What axe holds against the page, but for Streamlit's own."""
    violations = Axe().run(page, options=STANDARD).response["violations"]
    return [
        f"{fault['id']}: {fault['help']}: {fault['nodes'][0]['html'][:200]}"
        for fault in violations
        if fault["id"] not in NOT_OURS
    ]
