"""Money by region: per head and by solution, in the order of the alphabet."""

import streamlit as st

from components.cached import fetch
from components.empty import nothing_here
from components.funding.by_region import show_by_region
from components.funding.choosing import choose_funding
from data.views.funding.choices import funding_choices

st.title("Money by region", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    nothing_here("No funding list has been handed in yet.")
    st.stop()
show_by_region(choose_funding(choices, "money_by_region"), choices.source)
