"""What moves, where: sentences that each lead to the indicator they are about."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from data.views.overview.headlines import Headline

STYLE = """<style>
ul.gp-headlines { border-left: 4px solid light-dark(#005ea2, #73b3e7); margin: 0; padding: .1rem 0 .1rem 1rem;
  list-style: none; font-size: 1.08rem; line-height: 1.5; break-inside: avoid; }
ul.gp-headlines li { margin: .2rem 0; padding: 0; font-size: inherit; }
.gp-headlines a { color: inherit; text-decoration: underline dotted .06em; text-underline-offset: .2em; }
.gp-headlines a:hover, .gp-headlines a:focus-visible { text-decoration-style: solid; }
</style>"""


def show_headlines(told: Sequence[Headline], regions: Sequence[str] = (), known: str = "") -> None:
    """The sentences, a line each; nothing where nothing is worth one."""
    if told:
        st.html(headlines_html(told, regions, known))


def headlines_html(told: Sequence[Headline], regions: Sequence[str] = (), known: str = "") -> str:
    """The whole block. A pure function of what it shows."""
    chosen = "".join(f"&indicator_regions={quote(region)}" for region in regions)
    chosen += f"&indicator_known={quote(known)}" if known else ""
    lines = "".join(
        f'<li><a href="{escape(f"indicator?indicator={quote(one.indicator)}{chosen}")}">'
        f"{escape(one.text)}</a></li>"
        for one in told
    )
    return f'{STYLE}<ul class="gp-headlines">{lines}</ul>'
