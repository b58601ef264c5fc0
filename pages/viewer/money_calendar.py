"""Deadlines: what opens, lapses and must be obligated when, the next 90 days first."""

from dataclasses import replace

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.deadlines import choose_day, show_deadlines
from components.funding.meanings import say_meanings
from components.funding.reckoning import find
from data.views.funding.choices import funding_choices
from data.views.funding.deadlines import deadlines

st.title("Deadlines", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("money_calendar")
    st.stop()
# A stream's days are the same for every region.
selection = choose_funding(replace(choices, regions=()), "money_calendar")
today = choose_day()
show_deadlines(find(deadlines, selection, today), selection, choices.source)
say_meanings("money_calendar")
