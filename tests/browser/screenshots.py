"""Take the pictures in docs/screens, one page after the other: python -m tests.browser.screenshots FOLDER."""

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, Page

from data.samples.load import load_sample
from data.store.database import migrate, open_database
from tests.browser.browsing import SIZES, browsing, chromium, settle, tab, visit
from tests.running import ROOT, Server, serve

# The name of a picture ends in what it is taken in: the light theme on a desktop, the dark one on a phone.
LOOKS = {"": ("light", "desktop"), "-phone": ("dark", "phone")}
TALLEST = 2_400  # in pixels: further down a page repeats itself
COLOURS = 128  # of flat drawings: a third of the bytes, and nobody sees it


def pages() -> list[str]:
    """The addresses of all pages, as app.py names them after their files."""
    return sorted(page.stem for page in (ROOT / "pages").glob("*/*.py"))


def main(folder: Path) -> None:
    """Every page of the sample state."""
    program = chromium()
    if program is None:
        sys.exit("There is no Chromium on this machine. 'make machine' installs one.")
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as kept:
        url = f"sqlite:///{kept}/sample.db"
        migrate(url)
        engine = open_database(url)
        load_sample(engine)
        engine.dispose()
        with serve(url, Path(kept) / "log") as server, browsing(program) as browser:
            for name in pages():
                for ending, look in LOOKS.items():
                    picture = taken(browser, server, name, look)
                    (folder / f"{name}{ending}.png").write_bytes(picture)


def taken(browser: Browser, server: Server, name: str, look: tuple[str, str]) -> bytes:
    """The whole page as one picture."""
    theme, size = look
    with tab(browser, server.address, theme, size) as page:
        visit(page, "/" if name == "overview" else f"/{name}")
        _grow(page, SIZES[size][0])
        image = Image.open(BytesIO(page.screenshot()))
        small = BytesIO()
        image.convert("RGB").quantize(COLOURS).save(small, "PNG", optimize=True)
        return small.getvalue()


def _grow(page: Page, width: int) -> None:
    """Streamlit scrolls a part of the page, of which a picture would show no more than the window."""
    height = page.get_by_test_id("stMain").evaluate("main => main.scrollHeight")
    page.set_viewport_size({"width": width, "height": min(max(height + 40, 700), TALLEST)})
    settle(page)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
