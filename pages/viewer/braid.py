"""Braid planner: streams that together cover a need."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.braid import show_braid
from components.funding.meanings import say_meanings
from components.outcomes import say_outcome
from data.views.funding.braid.planner import all_needs
from data.views.funding.choices import funding_choices

st.title("Braid planner", anchor=False)
say_outcome()
needs = fetch(all_needs)
if not needs:
    no_money_yet("braid", "No list of needs has been handed in yet.")
    st.stop()
show_braid(needs, fetch(funding_choices))
say_meanings("braid")
