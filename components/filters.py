"""Filters: each draws its widget and returns what was chosen.

The URL remembers. A key is a parameter's name, and belongs to one page: Streamlit drops a bound
parameter when its page is left, so a shared name would lose its value on the way.
"""

from collections.abc import Sequence

import streamlit as st

from data.selection import Choices, Selection

EVERYTHING = "All"


def choose(label: str, options: Sequence[str], key: str) -> str:
    """One of many, the first if nobody chose."""
    return st.selectbox(label, options, key=key, bind="query-params", width=360) or options[0]


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
