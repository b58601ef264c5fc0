"""The page that every other is measured against: what Streamlit costs when it shows nothing."""

import streamlit as st

st.write("Empty")
