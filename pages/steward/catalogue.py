"""Catalogue: every metric that anybody counts, what it means, and how it came to be what it is."""

import streamlit as st

from components import cached
from components.catalogue.forms import offer_changes, offer_entry
from components.catalogue.listed import choose_metric, choose_wanted, show_list
from components.catalogue.metric_card import show_history, show_metric
from components.empty import nothing_here
from components.filters import choose_way
from components.region.stages_form import edit_partnerships, edit_stages
from components.session import require
from data.access import Role
from data.views.catalogue.catalogue import catalogue

METRICS, NEW, STAGES = "Metrics", "New metric", "Stages"

require(Role.STEWARD)
st.title("Catalogue", anchor=False)
entries, shown = cached.fetch(catalogue), choose_way("Show", (METRICS, NEW, STAGES), "show")
if shown == STAGES:
    edit_stages()
    edit_partnerships()
elif shown == NEW:
    offer_entry(entries)
elif not entries:
    nothing_here("Nobody counts anything yet.")
else:
    chosen = choose_metric(entries)
    if chosen is not None:
        show_metric(chosen, entries)
        offer_changes(chosen, entries)
        show_history(chosen)
    st.header("All metrics", anchor=False)
    show_list(entries, choose_wanted(entries))
