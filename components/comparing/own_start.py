"""Own start: small multiples, each region against where it began, or the baseline that it set."""

from functools import partial

import streamlit as st

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.panels import show_panels
from components.filters import choose_way
from data.selection import Selection
from data.views.comparing.comparison import baselines, comparison, said_of

AXES = ("One for all", "Each its own")
STARTS = ("First period shown", "Own baseline")


def show(metric_id: int, selection: Selection) -> None:
    """The panels with their words, table and downloads."""
    with st.container(horizontal=True):
        shared = choose_way("Axis", AXES, "compare_axis") == AXES[0]
        own = _choose_start(metric_id, selection) == STARTS[1]
    shown = cached.fetch(comparison, metric_id, selection, own)
    if shown.values.empty or (own and not shown.panels):
        cannot("", selection, shown.left_out | shown.without_start)
        return
    draw = partial(show_panels, shown.panels, shared)
    show_compared(said_of(shown, shared), draw, shown.values, selection)


def _choose_start(metric_id: int, selection: Selection) -> str:
    """Asked only where a region has set a baseline: who has none is asked for none."""
    if not cached.fetch(baselines, metric_id, selection):
        return STARTS[0]
    return choose_way("Against", STARTS, "compare_start")
