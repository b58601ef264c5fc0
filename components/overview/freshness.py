"""How new each region's numbers are, in one strip: for trust, and no list of who is late."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from data.figures import day
from data.views.overview.freshness import Fresh

STYLE = """<style>
ul.gp-fresh { display: grid; gap: .55rem 1.2rem; margin: 0; padding: 0; list-style: none;
  font-size: .88rem; line-height: 1.4;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr)); }
ul.gp-fresh li { margin: 0; padding: 0; font-size: inherit; break-inside: avoid; }
.gp-fresh a { font-weight: 600; color: inherit; text-decoration: underline dotted .06em;
  text-underline-offset: .2em; }
.gp-fresh a:hover, .gp-fresh a:focus-visible { text-decoration-style: solid; }
.gp-fresh span { display: block; color: color-mix(in srgb, currentColor 72%, transparent); }
</style>"""


def show_freshness(regions: Sequence[Fresh]) -> None:
    """Each region in the state's own order, with its newest period and the day on which it came."""
    if regions:
        st.subheader("Newest from each region", anchor=False)
        st.html(freshness_html(regions))


def freshness_html(regions: Sequence[Fresh]) -> str:
    """The whole block. A pure function of what it shows."""
    lines = "".join(
        f'<li><a href="{escape(f"region?region={quote(one.region)}")}">{escape(one.region)}</a>'
        f"<span>{escape(_said(one))}</span></li>"
        for one in regions
    )
    return f'{STYLE}<ul class="gp-fresh">{lines}</ul>'


def _said(one: Fresh) -> str:
    return f"{one.period}, came {day(one.handed_in)}" if one.handed_in else "nothing handed in"
