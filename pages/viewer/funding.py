"""Funding: which money goes where and for what, and how much of what was asked for it meets."""

import streamlit as st

from components.cached import fetch
from components.empty import nothing_here
from components.filters import choose_way
from components.funding import shown as money
from data.views import choices
from data.views.funding import listed as funding

st.title("Funding")

source = "Source: " + "; ".join(fetch(funding.sources))
if source == "Source: ":
    nothing_here("No funding list has been handed in yet.")
    st.stop()

selection = money.choose_funding(tuple(fetch(choices.regions)), fetch(funding.periods))
way = choose_way("What to show", ["Need met", "What pays for what", "By region", "Streams"], "money")
awards, needs = fetch(funding.awards, selection), fetch(funding.needs, selection)

if way == "Streams":
    money.show_streams(fetch(funding.streams), source)
elif awards.empty and needs.empty:
    money.no_money(selection)
elif way == "What pays for what":
    money.show_matrix(awards, selection, source)
elif way == "By region":
    money.show_split((needs, awards), selection, source)
else:
    money.show_need_met((needs, awards), selection, source)
