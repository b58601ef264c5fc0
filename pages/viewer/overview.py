"""Overview: every indicator of the state at a glance."""

import streamlit as st

from components import cached
from components.arranging.arranging import offer_arranging
from components.arranging.opening import open_view
from components.cards import show_cards
from components.charts import say_source
from components.downloads import offer_values
from components.empty import nothing_counted
from components.filters import choose_selection
from components.overview.freshness import show_freshness
from components.overview.headlines import show_headlines
from components.overview.news import show_news
from data.views.arrangements import arrange
from data.views.choices import choices
from data.views.overview.findings import baseline, held_back
from data.views.overview.freshness import by_region, freshness
from data.views.overview.headlines import headlines
from data.views.overview.overview import as_table, overview

opened = open_view("overview")
findings = st.container()
selection = choose_selection(cached.fetch(choices), opened.arrangement.chosen)
if not (cards := cached.fetch(overview, selection)):
    nothing_counted(selection)
arranged = arrange(cards, opened.arrangement)
with findings:
    show_headlines(headlines(arranged.shown), selection.regions, selection.known)
    show_news(selection)
st.caption(f"{baseline(arranged.shown)} {held_back(arranged.shown)}")
offer_arranging(opened, cards, selection)
show_cards(arranged.groups, selection.regions, selection.known)
show_freshness(cached.fetch(by_region, selection))
say_source(source := cached.fetch(freshness, selection))
offer_values(as_table(arranged.shown), selection, source)
