"""Words for solutions and streams: what the words that lists use mean."""

import streamlit as st

from components.cached import fetch
from components.funding import wordings
from components.session import require
from data.access import Role
from data.views.funding.words.stored import words

require(Role.STEWARD)
st.title("Words for solutions and streams", anchor=False)
known = fetch(words)
wordings.say_progress(known)
wordings.decide(known)
wordings.list_waiting(known)
wordings.list_decided(known)
wordings.lead_to_list()
