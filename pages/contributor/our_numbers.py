"""Our numbers: questions about them, and what a region says beside them, where it wants to say anything."""

import streamlit as st

from components import cached
from components.empty import nothing_here
from components.filters import choose
from components.handing_in.asking import show_questions
from components.outcomes import say_outcome
from components.region.partnership_forms import describe_partnerships
from components.region.telling import tell_of
from components.session import require
from data.access import Role
from data.views.catalogue.guide_posts import spoken_for
from data.views.handing_in.questions import questions
from data.views.region.profile import profile
from data.views.region.region import by_name, region

require(Role.CONTRIBUTOR)
st.title("Our numbers", anchor=False)
st.caption("Nothing here is asked for: say what helps others to read your numbers, or leave it all empty.")
say_outcome()
places = cached.fetch(spoken_for)
if not places:
    st.info("A steward says for which region you speak.", title="You speak for no region yet.")
    st.stop()
place = places[choose("Region", list(places), "our_region")]
st.header("Questions", anchor=False)
st.caption("Only those who hand in for this region see them.")
show_questions(cached.fetch(questions, place), place)
st.header("Beside a number", anchor=False)
cards = by_name(cached.fetch(region, place))
if cards:
    tell_of(cards[choose("Metric", list(cards), "our_metric")], place)
else:
    nothing_here("There is no number to stand beside yet.")
st.header("Partnerships", anchor=False)
describe_partnerships(cached.fetch(profile, place).partnerships)
