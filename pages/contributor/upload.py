"""Upload: any workbook in; what was understood, what it changes, and one button."""

import streamlit as st

from components.handing_in.storing import offer_to_store
from components.handing_in.taking_in import choose_home, take_in
from components.handing_in.workbook_view import show_workbook
from components.session import require
from data.access import Role

require(Role.CONTRIBUTOR)
st.title("Hand in a workbook", anchor=False)
st.caption("In the layout you use. You see what was understood and what changes before anything is stored.")

home = choose_home()
if home is None:
    st.stop()
desk = take_in()
for workbook in desk.workbooks:
    with st.container(border=True):
        show_workbook(desk, workbook, home)
offer_to_store(desk, home)
