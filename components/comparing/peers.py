"""Peers: one region among those that a rule, which is shown, calls comparable with it."""

from dataclasses import replace
from functools import partial

import streamlit as st

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.dots import show_dots
from components.filters import choose, choose_at
from data.selection import Selection
from data.views.choices import regions
from data.views.comparing.among_peers import among_peers
from data.views.comparing.peers import RULES
from data.views.comparing.sizes import size_metrics


def show(metric_id: int, selection: Selection) -> None:
    """The region and the rule, then the dots with their words, table and downloads."""
    # As known on an earlier day the store shows a selection's own metrics only: a size is another one.
    every = replace(selection, indicator="")
    names = selection.regions or tuple(cached.fetch(regions))
    with st.container(horizontal=True):
        region = choose("Region", names, "compare_region")
        rule = choose_at("Peers by", RULES, RULES[0], "compare_peers")
        size = _choose_size(metric_id, every) if rule == RULES[0] else ""
    shown = cached.fetch(among_peers, metric_id, every, (region, rule, size))
    if shown.why_none or not shown.dots:
        cannot(shown.why_none, selection, {} if shown.why_none else shown.said.left_out)
        return
    draw = partial(show_dots, shown.dots, shown.unit, shown.said.finding)
    show_compared(shown.said, draw, shown.values, selection)


def _choose_size(metric_id: int, selection: Selection) -> str:
    sizes = list(cached.fetch(size_metrics, metric_id, selection))
    return choose_at("Size", sizes, sizes[0], "compare_size") if sizes else ""
