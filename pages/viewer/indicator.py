"""Indicator: one indicator through time, what it means, and who reports it."""

import streamlit as st

from components import cached
from components.charts import Words, end_labels, lines_spec, show_chart
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose_indicator
from components.markup import escape
from components.tables import show_table, show_words
from data.views.choices import choices
from data.views.freshness import sources_of
from data.views.history import metric_names
from data.views.indicator import indicator

head, names = st.empty(), cached.fetch(metric_names)
head.title("Indicator", anchor=False)
if not names:
    nothing_here("Nobody counts anything yet.")
    st.stop()
selection = choose_indicator(list(names), cached.fetch(choices), "indicator")
head.title(escape(selection.indicator), anchor=False)
shown = cached.fetch(indicator, names[selection.indicator], selection)
if shown.values.empty:
    nothing_left(f"Nobody has reported this: {escape(selection)}.")
    st.stop()
source = cached.fetch(sources_of, tuple(shown.reporters["observation"]))
words = Words(shown.finding, shown.subtitle, source, f"Line chart. {shown.finding}.")
show_chart(end_labels(shown.lines), lines_spec(shown.measure.unit, shown.yearly), words, "indicator-lines")
offer_values(shown.values, selection, words.source, {"value": "observation"})
st.header("Who reports it", anchor=False)
show_table(shown.reporters, f"Who reports {selection.indicator}", {"latest": "observation"})
st.header("What it means", anchor=False)
show_words(shown.definition, f"What {selection.indicator} means")
