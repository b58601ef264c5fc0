"""Words for solutions and streams."""

import streamlit as st

from components.session import require
from data.access import Role

require(Role.STEWARD)
st.title("Words for solutions and streams", anchor=False)
