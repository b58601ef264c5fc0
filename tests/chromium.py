"""Where this machine keeps a browser of the Chromium family."""

import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ON_A_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def browser_path() -> str | None:
    """The browser's path; None where there is none."""
    found = (path for name in NAMES if (path := shutil.which(name)))
    return next(found, str(ON_A_MAC) if ON_A_MAC.exists() else None)
