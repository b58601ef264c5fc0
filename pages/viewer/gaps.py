"""Gaps: what industry asks for most, and what may pay for it."""

from dataclasses import replace

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.gaps import show_gap_board
from components.funding.meanings import say_meanings
from data.views.funding.choices import funding_choices
from data.views.funding.ledger import said_of_window
from data.views.funding.stored_ledger import ledger_of, window_days

st.title("Gaps", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("gaps")
    st.stop()
selection = choose_funding(choices, "gaps")
# What a stream has left is what no region has: its awards are looked at everywhere.
ledger = fetch(ledger_of, replace(selection, regions=()))
reach = said_of_window(ledger, fetch(window_days, selection.window))
show_gap_board(ledger, selection, choices.source, reach)
say_meanings("gaps")
