"""Region: everything that one region counts, its own metrics first."""

import streamlit as st

from components import cached
from components.cards import say_findings, show_cards
from components.charts import say_source
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose_region
from components.markup import escape
from data.selection import Selection
from data.views.choices import choices, regions
from data.views.findings import baseline, findings
from data.views.freshness import sources_of
from data.views.region import as_table, by_owner, region

head, places = st.empty(), cached.fetch(regions)
head.title("Region", anchor=False)
if not places:
    nothing_here("There are no regions yet.")
    st.stop()
selection = choose_region(list(places), cached.fetch(choices), "region")
name = selection.regions[0]
head.title(escape(name), anchor=False)
cards = cached.fetch(region, places[name], selection)
if not cards:
    if selection != Selection(regions=(name,)):
        nothing_left(f"No number for this choice: {escape(selection)}.")
    else:
        nothing_here(f"{escape(name)} has handed in nothing yet.")
    st.stop()
say_findings(findings(cards, "metric"))
st.caption(baseline(cards))
show_cards(by_owner(cards), (name,))
table = as_table(cards)
say_source(source := cached.fetch(sources_of, tuple(table["observation"])))
offer_values(table, selection, source, {"latest": "observation"})
