"""Guide posts in use: what the state offers to count alike, and what each region made of it."""

import streamlit as st

from components import cached
from components.catalogue.adoption_map import show_answers, show_map
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.empty import nothing_here
from data.views.catalogue.adoption import as_table, finding, in_use

MEASURE = "Indicators that the state offers, by theme and in the state's own order; regions by name"
SOURCE = "Source: what regions said themselves, each for its own. Nobody has to answer, or to use any."

st.title("Guide posts in use", anchor=False)
shown = cached.fetch(in_use)
if not shown.posts:
    nothing_here("The state offers no indicator yet.")
    st.stop()
say_finding(finding(shown), MEASURE)
show_map(shown)
say_source(SOURCE)
offer_values(as_table(shown), "Guide posts in use", SOURCE)
if any(post.answers for post in shown.posts):
    st.header("What regions say", anchor=False)
    show_answers(shown)
