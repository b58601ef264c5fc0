"""Which need to plan for: by region and solution, or by a link that carries the need's key."""

from collections.abc import Mapping, Sequence

import streamlit as st

from components.filters import LONGEST, choose_limit
from components.funding.choosing import filter_row
from components.markup import escape
from components.session import entered
from data.views.funding.braid.sources import Need

KEY = "need"  # the parameter of links to a need: 'braid?need=...'
START = "start"  # with which lines the plan by hand begins: '2' is the second way, 'plan-7' a saved plan


def choose_need(needs: Sequence[Need], planned: Mapping[str, str]) -> Need:
    """The need of the address, or of the plan that it names, or the first of those that the filters leave.

    `planned` maps a saved plan, such as 'plan-7', to the key of its need.
    """
    asked = st.query_params.get(KEY) or planned.get(st.query_params.get(START, ""), "")
    with filter_row("needs"):
        regions, solutions = _names(needs, "region"), _names(needs, "solution")
        region = choose_limit("Region", regions, "braid_region")
        solution = choose_limit("Solution", solutions, "braid_solution")
        own = [need for need in needs if need.region == region or not region]
        own = [need for need in own if need.solution == solution or not solution]
        return _one(own or list(needs), asked, f"braid-{region}-{solution}")


def _names(needs: Sequence[Need], part: str) -> list[str]:
    return sorted({str(getattr(need, part)) for need in needs})


def _one(needs: Sequence[Need], asked: str, key: str) -> Need:
    # Not bound: a bound box would put its words into the address, and those change with the cost.
    at = next((at for at, need in enumerate(needs) if need.key == asked), 0)
    if asked and needs[at].key != asked:
        st.caption(f"{escape(asked[:LONGEST])} is not among these needs\\. Shown instead:")
    # Another address is another box: it would go on showing what was chosen before.
    key = f"{key}-{needs[at].key}"
    chosen = st.selectbox("Need", range(len(needs)), at, format_func=lambda at: str(needs[at]), key=key,
                          on_change=_keep, args=(key, needs), width=620)  # fmt: skip
    return needs[chosen if chosen is not None else at]


def _keep(key: str, needs: Sequence[Need]) -> None:
    at = entered(key)
    if isinstance(at, int):
        st.query_params[KEY] = needs[at].key
        st.query_params.pop(START, None)
