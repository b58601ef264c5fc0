"""Take the picture of the overview that the README shows: python -m tests.browser.screenshot FILE."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from data.samples.load import load_sample
from data.store.database import migrate, open_database
from tests.browser.browsing import browsing, chromium, tab, visit
from tests.running import serve


def main(picture: Path) -> None:
    """The overview of the sample state as a desktop shows it."""
    program = chromium()
    if program is None:
        sys.exit("There is no Chromium on this machine. 'make machine' installs one.")
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/sample.db"
        migrate(url)
        engine = open_database(url)
        load_sample(engine)
        engine.dispose()
        with (
            serve(url, Path(folder) / "log") as server,
            browsing(program) as browser,
            tab(browser, server.address) as page,
        ):
            visit(page, "/")
            page.screenshot(path=picture)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
