"""Compare: one indicator, and a way to look at its regions that is fair to them."""

import streamlit as st

from components import cached
from components.comparing.ways import choose_comparison
from components.empty import nothing_here
from components.filters import choose_indicator
from components.indicator.beside import show_beside
from data.views.catalogue.alignment import beside
from data.views.choices import choices
from data.views.indicator.history import metric_names

names = cached.fetch(metric_names)
st.title("Compare regions", anchor=False)
if not names:
    nothing_here("Nobody counts anything yet.")
    st.stop()
selection = choose_indicator(list(names), cached.fetch(choices), "compare")
show = choose_comparison()
show(names[selection.indicator], selection)
show_beside(cached.fetch(beside, names[selection.indicator]))
