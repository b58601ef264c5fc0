"""The README's picture, taken from the app with the sample state: `make screenshot`."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from data.samples.load import load_sample
from data.store.prepare import prepare
from tests.browser.browsing import browsing, chromium, tab, visit
from tests.running import serve


def take(picture: Path) -> None:
    """Save what a newcomer sees first."""
    program = chromium()
    if program is None:
        sys.exit("This machine has no Chromium. 'make machine' installs one.")
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/guidepost.db"
        prepare(url, load_sample)
        with (
            serve(url, Path(folder) / "log") as server,
            browsing(program) as browser,
            tab(browser, server.address) as page,
        ):
            visit(page, "/")
            page.screenshot(path=picture)


if __name__ == "__main__":
    take(Path(sys.argv[1]))
