"""Submissions: what was handed in for the viewer's places, what each changed, and the way back."""

import streamlit as st

from components import cached
from components.empty import nothing_here
from components.session import require
from components.submissions_list import choose_submission, show_submission, show_submissions
from data.access import Role
from data.views.submissions import submissions

require(Role.CONTRIBUTOR)
st.title("Submissions", anchor=False)
listed = cached.fetch(submissions)
listed = listed[listed["may_open"]]
if listed.empty:
    nothing_here("Nothing was handed in for your places yet.")
    st.stop()
chosen = choose_submission(listed)
if chosen is not None:
    show_submission(listed[listed["submission"] == chosen].iloc[0])
st.header("All submissions", anchor=False)
show_submissions(listed)
