"""A page of the app as a link opens it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from data.access import Viewer

APP = Path(__file__).parents[2] / "app.py"


def follow(page: str, address: Mapping[str, Any], viewer: Viewer | None = None) -> AppTest:
    """The page drawn at once: whoever follows a link does not come by the front page."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    if viewer is not None:
        app.session_state["viewer"] = viewer
    app.query_params.update(address)
    app.switch_page(page).run()
    # Where a page is not theirs the front page is drawn; now that the pages are known, this refuses it.
    return app.switch_page(page)
