"""Submissions: what was handed in for the viewer's places, what each changed, what is remembered of it."""

import streamlit as st

from components import cached
from components.empty import nothing_here
from components.handing_in.remembered import show_remembered
from components.handing_in.submissions_list import choose_submission, show_submission, show_submissions
from components.session import require
from data.access import Role
from data.views.handing_in.memory import remembered_sheets
from data.views.handing_in.submissions import submissions

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
st.header("Remembered sheets", anchor=False)
remembered = cached.fetch(remembered_sheets)
if remembered.empty:
    st.markdown("Nothing is remembered. A workbook that is stored teaches how the next one is read.")
    st.stop()
st.caption("The next workbook is read as the last one was. What is forgotten is asked again.")
show_remembered(remembered)
