"""Indicator: one indicator through time, what it means, and who reports it."""

import streamlit as st

from components import cached
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose_indicator
from components.indicator import looking
from components.markup import escape
from data.views.choices import choices
from data.views.indicator.around import around
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import indicator
from data.views.looks import offered
from data.views.overview.freshness import sources_of

head, names = st.empty(), cached.fetch(metric_names)
head.title("Indicator", anchor=False)
if not names:
    nothing_here("Nobody counts anything yet.")
    st.stop()
selection = choose_indicator(list(names), cached.fetch(choices), "indicator")
head.title(escape(selection.indicator), anchor=False)
about = names[selection.indicator], selection
look = looking.choose_look(cached.fetch(offered, *about))
shown, beside_it = cached.fetch(indicator, *about, look), cached.fetch(around, *about, look)
if shown.values.empty:
    nothing_left(f"Nobody has reported this: {escape(selection)}.")
    st.stop()
source = cached.fetch(sources_of, tuple(shown.reporters["observation"]))
looking.show_lines(shown, source, beside_it.aims)
looking.show_stories(beside_it)
offer_values(shown.values, selection, source, {"value": "observation"})
looking.show_groups(beside_it.groups, look.groups)
looking.show_aims(beside_it.aims)
looking.show_reporters(shown, beside_it, selection.indicator)
