"""Overlaps: pairs of streams that look alike, with the reasons."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.meanings import say_meanings
from components.funding.overlaps import show_overlaps
from data.views.funding.choices import funding_choices

st.title("Overlaps", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("overlaps")
    st.stop()
show_overlaps(choose_funding(choices, "overlaps"), choices.source)
say_meanings("overlaps")
