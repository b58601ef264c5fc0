"""What is new since somebody was here last, folded to one line."""

from collections.abc import Sequence
from datetime import timedelta
from html import escape
from urllib.parse import quote, urlencode

import streamlit as st

from components import cached
from components.overview.visits import PARAMETER, Since, since
from data.selection import Selection
from data.views.overview.news import News, news, summary

LISTED = 12
FURTHER = timedelta(days=90)

STYLE = """<style>
.gp-news { font-size: .95rem; line-height: 1.5; }
.gp-news summary { cursor: pointer; }
.gp-news ul.gp-told { margin: .4rem 0 .5rem 1.2rem; padding: 0; }
.gp-news ul.gp-told li { font-size: inherit; margin: .1rem 0; }
.gp-news a { color: inherit; text-decoration: underline dotted .06em; text-underline-offset: .2em; }
.gp-news a:hover, .gp-news a:focus-visible { text-decoration-style: solid; }
@media print { .gp-news { display: none; } }
</style>"""


def show_news(selection: Selection) -> None:
    """What changed for the chosen regions; nothing where the store is seen as it was on an earlier day."""
    if selection.known:
        return
    start = since()
    found = cached.fetch(news, start.at, selection.regions)
    here = {name: st.query_params.get_all(name) for name in st.query_params if name != PARAMETER}
    earlier = {PARAMETER: [(start.at - FURTHER).date().isoformat()]}
    st.html(news_html(found, start, urlencode(here | earlier, doseq=True)))


def news_html(found: Sequence[News], start: Since, earlier: str) -> str:
    """The whole block. A pure function of what it shows; `earlier` is the address of what is further back."""
    further = f'<a href="?{escape(earlier)}">Look {FURTHER.days} days further back</a>'
    head = f"New {escape(start.words)}: {escape(summary(found))}"
    if not found:
        return f'{STYLE}<p class="gp-news">{head}. {further}</p>'
    lines = "".join(f"<li>{_line(one)}</li>" for one in found[:LISTED])
    more = f"<li>and {len(found) - LISTED} more places</li>" if len(found) > LISTED else ""
    return (
        f'{STYLE}<details class="gp-news"><summary>{head}</summary><ul class="gp-told">{lines}{more}</ul>'
        f'<a href="sources">All workbooks</a> · {further}</details>'
    )


def _line(one: News) -> str:
    said = escape(str(one))
    return f'<a href="region?region={quote(one.place)}">{said}</a>' if one.is_region else said
