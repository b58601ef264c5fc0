"""Flow of money: from agency to stream to solution to region."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.flow import show_flow
from components.funding.meanings import say_meanings
from data.views.funding.choices import funding_choices

st.title("Flow of money", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("money_flow")
    st.stop()
show_flow(choose_funding(choices, "money_flow"), choices.source)
say_meanings("money_flow")
