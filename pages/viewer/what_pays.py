"""What can pay for what: solutions by streams."""

import streamlit as st

from components.cached import fetch
from components.empty import nothing_here, nothing_left
from components.funding.choosing import choose_funding
from components.funding.matrix import choose_cells, show_matrix
from data.views.funding.choices import funding_choices
from data.views.funding.matrix.matrix import matrix_of

st.title("What can pay for what", anchor=False)
choices = fetch(funding_choices)
if choices.is_empty:
    nothing_here("No funding list has been handed in yet.")
    st.stop()
selection = choose_funding(choices, "what_pays")
shown = fetch(matrix_of, selection)
if shown.cells.empty:
    nothing_left("No stream is left by this choice.")
    st.stop()
show_matrix(choose_cells(shown.cells), shown, selection, choices.source)
