"""Guide posts: what the state offers, and what a region says to it, where it wants to say anything."""

import streamlit as st

from components import cached
from components.catalogue.agreement import ask_agreement
from components.catalogue.guide_posts import say_offer, show_offers
from components.filters import choose
from components.session import require
from data.access import Role
from data.views.catalogue.agreements import RANKING, ranking_agreed
from data.views.catalogue.guide_posts import offers, own_metrics, spoken_for

require(Role.CONTRIBUTOR)
st.title("Guide posts", anchor=False)
places = cached.fetch(spoken_for)
if not places:
    st.info("A steward says for which region you speak.", title="You speak for no region yet.")
    st.stop()
region = choose("Region", list(places), "guide_region")
offered = cached.fetch(offers, region)
say_offer()
show_offers(offered, places[region], cached.fetch(own_metrics, places[region]))
st.header("May regions be ranked?", anchor=False)
ask_agreement(cached.fetch(ranking_agreed), RANKING, region, places[region])
