"""Filters: each draws its widget and returns what was chosen.

The URL remembers. A key is a parameter's name, and belongs to one page: Streamlit drops a bound
parameter when its page is left, so a shared name would lose its value on the way.
"""

from collections.abc import Sequence

import streamlit as st

from components.markup import escape
from data.selection import Choices, Selection

EVERYTHING = "All"
LONGEST = 80  # letters of a link that are repeated


def choose(label: str, options: Sequence[str], key: str) -> str:
    """One of many, the first if nobody chose; a link to one that does not exist is told from it."""
    # Streamlit takes what is no option out of the address as soon as the widget is drawn.
    wanted = st.query_params.get(key)
    with st.container(width=360):
        if wanted is not None and wanted not in options:
            st.caption(f"{escape(wanted[:LONGEST])} is not here\\. Shown instead:")
        return st.selectbox(label, options, key=key, bind="query-params") or options[0]


def choose_way(label: str, options: Sequence[str], key: str) -> str:
    """One of two to five ways to look, all in sight."""
    return st.radio(label, options, key=key, bind="query-params", horizontal=True) or options[0]


def choose_selection(choices: Choices) -> Selection:
    """Theme, sector, regions and period, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return Selection(
            theme=_limit("Theme", choices.themes, "theme"),
            sector=_limit("Sector", choices.sectors, "sector"),
            regions=choose_regions(choices.regions, "regions"),
            period=choose_period(choices.periods, "period"),
        )


def choose_indicator(names: Sequence[str], choices: Choices, page: str) -> Selection:
    """One indicator, the regions and the period, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return Selection(
            indicator=choose("Indicator", names, page),
            regions=choose_regions(choices.regions, f"{page}_regions"),
            period=choose_period(choices.periods, f"{page}_period"),
        )


def choose_regions(regions: Sequence[str], key: str) -> tuple[str, ...]:
    """Any of the regions; none chosen means all of them."""
    if not regions:
        return ()
    return tuple(
        st.multiselect("Regions", regions, key=key, bind="query-params", placeholder="All regions", width=320)
    )


def choose_period(periods: Sequence[str], key: str) -> str:
    """The period as of which things are shown; '' is as they stand now."""
    return _limit("As of", periods, key, everything="Latest")


def _limit(label: str, options: Sequence[str], key: str, everything: str = EVERYTHING) -> str:
    if not options:
        return ""
    chosen = st.selectbox(label, [everything, *options], key=key, bind="query-params", width=200)
    return "" if chosen in (everything, None) else chosen
