"""Gaps: what industry asks for most, and what may pay for it."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.gaps import show_gap_board
from components.funding.meanings import say_meanings
from data.views.funding.choices import funding_choices

st.title("Gaps", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("gaps")
    st.stop()
show_gap_board(choose_funding(choices, "gaps"), choices.source)
say_meanings("gaps")
