"""Overlaps: pairs of streams that look alike, with the reasons."""

from dataclasses import replace

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet
from components.funding.choosing import choose_funding
from components.funding.meanings import say_meanings
from components.funding.overlaps import show_overlaps
from data.views.funding.choices import funding_choices
from data.views.funding.stored_ledger import ledger_of

st.title("Overlaps", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("overlaps")
    st.stop()
selection = choose_funding(choices, "overlaps")
# Which words are rare shows only among all streams: agency and people leave pairs, not streams.
ledger = fetch(ledger_of, replace(selection, agency="", people=""))
show_overlaps(ledger, selection, choices.source)
say_meanings("overlaps")
