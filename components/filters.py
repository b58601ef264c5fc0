"""Filters: each draws its widget and returns what was chosen.

The URL remembers. A key is a parameter's name, and belongs to one page: Streamlit drops a bound
parameter when its page is left, so a shared name would lose its value on the way.
"""

from collections.abc import Sequence

import streamlit as st

from data.selection import Choices, Selection

EVERYTHING = "All"


def choose(label: str, options: Sequence[str], key: str) -> str | None:
    """One of many, the first if nobody chose; None where there is nothing to choose from."""
    if not options:
        return None
    chosen: str | None = st.selectbox(label, options, key=key, bind="query-params")
    return chosen


def choose_way(label: str, options: Sequence[str], key: str) -> str:
    """One of two to five ways to look, all in sight."""
    chosen: str | None = st.segmented_control(
        label,
        options,
        default=options[0],
        required=True,
        key=key,
        bind="query-params",
        label_visibility="collapsed",
    )
    return chosen or options[0]


def choose_selection(choices: Choices, prefix: str = "") -> Selection:
    """Theme, sector, regions and period, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return Selection(
            theme=_limit("Theme", choices.themes, f"{prefix}theme"),
            sector=_limit("Sector", choices.sectors, f"{prefix}sector"),
            regions=choose_regions(choices.regions, f"{prefix}regions"),
            period=_limit("As of", choices.periods, f"{prefix}period", everything="Latest"),
        )


def choose_regions(regions: Sequence[str], key: str) -> tuple[str, ...]:
    """Any of the regions; none chosen means all of them."""
    if not regions:
        return ()
    return tuple(
        st.multiselect("Regions", regions, key=key, bind="query-params", placeholder="All regions", width=320)
    )


def _limit(label: str, options: Sequence[str], key: str, everything: str = EVERYTHING) -> str:
    if not options:
        return ""
    chosen = st.selectbox(label, [everything, *options], key=key, bind="query-params", width=200)
    return "" if chosen in (everything, None) else chosen
