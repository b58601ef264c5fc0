"""Money by region: per head and by solution, in the order of the alphabet."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.by_region import show_by_region
from components.funding.choosing import choose_funding
from components.funding.meanings import say_meanings
from data.views.funding.choices import funding_choices

st.title("Money by region", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("money_by_region")
    st.stop()
show_by_region(choose_funding(choices, "money_by_region"), choices.source)
say_meanings("money_by_region")
