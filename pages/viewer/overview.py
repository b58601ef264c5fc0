"""Overview: every indicator of the state at a glance."""

import streamlit as st

from components import cached
from components.cards import show_cards
from components.charts import say_source
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose_selection
from components.freshness import show_freshness
from components.headlines import show_headlines
from components.markup import escape
from data.selection import Selection
from data.views.cards import by_theme
from data.views.choices import choices, state
from data.views.findings import baseline
from data.views.freshness import by_region, freshness
from data.views.headlines import headlines
from data.views.overview import as_table, overview

_, name = cached.fetch(state)
st.title(f"{escape(name)} at a glance" if name else "Welcome to Guidepost", anchor=False)
selection = choose_selection(cached.fetch(choices))
cards = cached.fetch(overview, selection)
if not cards:
    if selection == Selection():
        nothing_here("Nothing has been handed in yet.")
    else:
        nothing_left("No indicator has a number for this choice.")
    st.stop()
show_headlines(headlines(cards), selection.regions)
st.caption(baseline(cards))
show_cards(by_theme(cards), selection.regions)
show_freshness(cached.fetch(by_region, selection))
say_source(source := cached.fetch(freshness, selection))
offer_values(as_table(cards), selection, source)
