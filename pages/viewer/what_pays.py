"""What can pay for what: solutions by streams."""

import streamlit as st

from components.cached import fetch
from components.empty import no_money_yet, nothing_funded
from components.funding.choosing import choose_funding
from components.funding.matrix import choose_cells, show_matrix
from components.funding.meanings import say_meanings
from components.funding.reckoning import find
from data.views.funding.choices import funding_choices
from data.views.funding.matrix.matrix import matrix

st.title("What can pay for what", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    no_money_yet("what_pays")
    st.stop()
selection = choose_funding(choices, "what_pays")
shown = find(matrix, selection)
if shown.cells.empty:
    nothing_funded(selection, "what_pays", "streams")
    st.stop()
show_matrix(choose_cells(shown.cells), shown, selection, choices.source)
say_meanings("what_pays")
