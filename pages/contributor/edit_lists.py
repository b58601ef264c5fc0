"""Edit lists."""

import streamlit as st

from components.session import require
from data.access import Role

require(Role.CONTRIBUTOR)
st.title("Edit lists", anchor=False)
