"""Slope: where each region stood in one period and stands in another."""

from functools import partial

import streamlit as st

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.slopes import show_slopes
from components.filters import choose_at
from data.selection import Selection
from data.views.comparing.slopes import ends, slopes


def show(metric_id: int, selection: Selection) -> None:
    """The two periods, then the lines with their words, table and downloads."""
    offered = cached.fetch(ends, metric_id, selection)
    if not offered.periods:
        cannot("", selection, {})
        return
    with st.container(horizontal=True):
        start = choose_at("From", offered.periods, offered.start, "compare_from")
        end = choose_at("To", offered.periods, offered.end, "compare_to")
    shown = cached.fetch(slopes, metric_id, selection, (start, end))
    if start == end or not shown.lines:
        cannot(
            f"Choose two different periods: both are {start}." if start == end else shown.said.finding,
            selection,
            {} if start == end else shown.said.left_out,
        )
        return
    draw = partial(show_slopes, shown.lines, shown.periods, shown.said.finding)
    show_compared(shown.said, draw, shown.values, selection)
