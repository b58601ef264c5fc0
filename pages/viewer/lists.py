"""Lists: every row of a register, who said what of it, when, and in which cell."""

import streamlit as st

from components.cached import fetch
from components.funding.meanings import say_meanings
from components.lists.browsing import choose_rows, limits_asked, row_asked, show_listing, show_row
from data.views.lists.listing import listed, listing
from data.views.lists.one_row import one_row

st.title("Lists", anchor=False)
if asked := row_asked():
    show_row(asked[0], fetch(one_row, *asked))
    st.stop()
name, words, choices = choose_rows(fetch(listed))
show_listing(name, fetch(listing, name, words, choices + limits_asked(name)))
say_meanings("lists")
