"""Region: everything that one region counts, its own metrics first."""

import streamlit as st

from components import cached
from components.cards import say_findings, show_cards
from components.charts import say_source
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose, choose_period
from components.markup import escape
from data.views.choices import choices, regions
from data.views.findings import baseline, findings
from data.views.freshness import sources_of
from data.views.region import as_table, by_owner, region

head, places = st.empty(), cached.fetch(regions)
head.title("Region", anchor=False)
if not places:
    nothing_here("There are no regions yet.")
    st.stop()
with st.container(horizontal=True, vertical_alignment="bottom"):
    name = choose("Region", list(places), "region")
    period = choose_period(cached.fetch(choices).periods, "region_period")
head.title(escape(name), anchor=False)
cards = cached.fetch(region, places[name], period)
if not cards:
    if period:
        nothing_left(f"{escape(name)} has no number as of {escape(period)}.")
    else:
        nothing_here(f"{escape(name)} has handed in nothing yet.")
    st.stop()
say_findings(findings(cards, "metric"))
st.caption(baseline(cards))
show_cards(by_owner(cards), (name,))
table = as_table(cards)
say_source(source := cached.fetch(sources_of, tuple(table["observation"])))
offer_values(table, f"{name} {period}".strip(), source, {"latest": "observation"})
