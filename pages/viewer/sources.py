"""Sources: every workbook that was handed in, and any number back to its cell."""

import streamlit as st

from components import cached
from components.empty import nothing_here
from components.handing_in.submissions_list import show_submissions
from components.indicator.origin_view import show_origin
from data.views.handing_in.submissions import submissions
from data.views.indicator.provenance import origin

asked = st.query_params.get("observation", "")
number = cached.fetch(origin, int(asked)) if asked.isdecimal() else None
if number:
    show_origin(number)
    st.page_link("pages/viewer/sources.py", label="All sources", icon=":material/arrow_back:")
    st.stop()
st.title("Sources", anchor=False)
if asked:
    st.warning("There is no such number. It may have been part of another store.")
listed = cached.fetch(submissions)
if listed.empty:
    nothing_here("No workbook was handed in yet.")
    st.stop()
st.caption("Every workbook that was handed in, the newest first. Any number elsewhere leads to its cell.")
show_submissions(listed)
