"""The tables that a page drew, as somebody reads them."""

from html.parser import HTMLParser

import pandas as pd
from streamlit.testing.v1 import AppTest


class _Reader(HTMLParser):
    """Collects the texts of the cells, and where each leads."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.leads: list[str] = []
        self.in_cell = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.in_cell = True
        elif tag == "a":
            self.leads.append(dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self.in_cell = self.in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self.in_cell:
            self.rows[-1][-1] += data


def tables(app: AppTest) -> list[pd.DataFrame]:
    """Each table under its heads, in the order of the page."""
    return [pd.DataFrame(rows, columns=heads) for heads, *rows in (_read(body).rows for body in _bodies(app))]


def leads(app: AppTest) -> list[str]:
    """Where the cells of all tables lead."""
    return [lead for body in _bodies(app) for lead in _read(body).leads]


def _read(body: str) -> _Reader:
    reader = _Reader()
    reader.feed(body)
    return reader


def _bodies(app: AppTest) -> list[str]:
    bodies = [str(element.proto.body) for element in app.get("html")]
    return [body for body in bodies if 'class="gp-table' in body and "<thead>" in body]
