"""Edit lists: change, add and take off rows on screen, with what changes before it is stored."""

import streamlit as st

from components.cached import fetch
from components.empty import nothing_here
from components.lists.editing import choose_list, choose_root, edit_list
from components.session import require
from data.access import Role
from data.views.lists.editable import editable_lists

require(Role.CONTRIBUTOR)
st.title("Edit lists", anchor=False)
titles = fetch(editable_lists)
if not titles:
    nothing_here("No list is yours to edit yet.", "Ask a steward of your state to name your places.")
    st.stop()
name, words = choose_list(titles)
edit_list(name, words, choose_root(name))
