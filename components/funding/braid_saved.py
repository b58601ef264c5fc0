"""Saved plans on screen: whose they are, whether they still hold, and the way back."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from components import cached
from components.funding.braid_choosing import KEY, START
from components.markup import escape
from components.outcomes import carry_out
from components.session import viewer
from components.tables import show_table
from data.figures import day
from data.registers.deciding.plans import take_back_plan
from data.views.funding.braid.saved import Planned
from data.views.funding.braid.words import in_all

LINK = "braid?start="
KEPT = (
    "The money of a plan is kept for it: no other combination promises it. Take a plan back when its "
    "money is awarded, or when nobody wants it any more."
)


def show_plans(plans: Sequence[Planned], need: str) -> None:
    """Those for this need with all that changed, and the others as a list that leads to them."""
    if not plans:
        return
    st.subheader("Saved plans", anchor=False)
    st.caption(escape(KEPT))
    for one in plans:
        if one.plan.need == need:
            _show_one(one)
    others = [one for one in plans if one.plan.need != need]
    if others:
        show_table(_listed(others), "Plans for other needs", {"Plan": "key"}, LINK)


def _show_one(one: Planned) -> None:
    plan = one.plan
    with st.container(border=True, key=f"plan-{plan.id}"):
        words, ways = st.columns([4, 1], vertical_alignment="top")
        with words:
            st.markdown(f"**{escape(plan.name)}** · {escape(one.state)}")
            comes_to = in_all(one.checked) if one.checked else ""
            st.markdown(escape(f"{comes_to} {plan.note}".strip()))
            st.caption(escape(f"{plan.owner}, {day(plan.saved)}"))
            if told := [*one.against, *one.changed]:
                st.markdown("\n".join(f"- {escape(line)}" for line in told))
        with ways:
            _offer_ways(one)


def _offer_ways(one: Planned) -> None:
    start = f"plan-{one.plan.id}"
    st.button("Open", key=f"open-{start}", on_click=_open, args=(start,))
    if one.plan.may_change:
        undo = partial(_take_back, one.plan.id, one.plan.need)
        st.button("Take back", key=f"take-back-{start}", on_click=carry_out,
                  args=(undo, f"The plan {one.plan.name} is taken back."))  # fmt: skip


def _take_back(id: int, need: str) -> None:
    take_back_plan(cached.engine(), viewer(), id)
    # A link to the plan named its need, and no longer does.
    st.query_params[KEY] = need
    st.query_params.pop(START, None)


def _open(start: str) -> None:
    st.query_params[START] = start


def _listed(plans: Sequence[Planned]) -> pd.DataFrame:
    rows = [
        (one.plan.name, str(one.need) if one.need else one.plan.need, one.state, one.plan.owner,
         day(one.plan.saved), f"plan-{one.plan.id}")
        for one in plans
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["Plan", "Need", "State", "By", "Saved", "key"])
