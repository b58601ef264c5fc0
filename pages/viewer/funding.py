"""Funding: what money there is, and where it and need meet."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.front import show_front
from components.funding.meanings import say_meanings
from data.views.funding.choices import funding_choices

st.title("Funding", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("funding")
    st.stop()
show_front(choose_funding(choices, "funding"), choices.source)
say_meanings("funding")
