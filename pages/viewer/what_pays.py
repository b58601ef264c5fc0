"""What can pay for what: solutions by streams."""

import streamlit as st

from components.cached import fetch
from components.empty import nothing_here
from components.funding.choosing import choose_funding
from data.views.funding.choices import funding_choices
from data.views.funding.stored_ledger import ledger_of

st.title("What can pay for what", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    nothing_here("No funding list has been handed in yet.")
    st.stop()
selection = choose_funding(choices, "what_pays")
ledger = fetch(ledger_of, selection)
st.caption(f"{len(ledger.streams)} streams, {len(ledger.needs)} needs")
