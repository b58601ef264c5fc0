"""Alignment: how what regions count of their own stands to the state's indicators."""

import streamlit as st

from components import cached
from components.catalogue import aligning
from components.downloads import offer_values
from components.empty import nothing_here
from components.session import require
from data.access import Role
from data.views.catalogue.alignment_cases import candidates, pair
from data.views.catalogue.alignment_queue import as_table, queue

require(Role.STEWARD)
st.title("Alignment", anchor=False)
listed = cached.fetch(queue)
if not listed.every:
    nothing_here("No region counts anything of its own yet.")
    st.stop()
aligning.say_progress(listed)
own = aligning.choose_own(listed)
aligning.show_decisions(own, listed)
offered = cached.fetch(candidates, own.id, own.region)
if offered:
    chosen = aligning.choose_candidate(own, listed, offered)
    aligning.offer_to_skip(own, listed)
    if chosen:
        aligning.decide(own, chosen)
        aligning.show_pair(
            own, chosen, cached.fetch(pair, own.id, chosen.suggestion.indicator_id, own.region)
        )
else:
    st.info("Offer one in the catalogue first.", title="The state offers no indicator yet.")
if listed.said:
    st.header("Decided so far", anchor=False)
    aligning.list_decided(own, listed)
    offer_values(as_table(listed), "Alignment of regions' own metrics")
