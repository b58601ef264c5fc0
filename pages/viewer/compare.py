"""Compare: one indicator, the regions against their own start or side by side."""

import streamlit as st

from components import cached
from components.charts import say_finding, say_source
from components.dots import show_dots
from components.downloads import offer_values
from components.empty import nothing_here, nothing_left
from components.filters import choose_indicator, choose_way
from components.markup import escape
from components.panels import say_left_out, show_panels
from data.views.choices import choices
from data.views.comparison import comparison, latest_measured, measured
from data.views.freshness import sources_of
from data.views.history import metric_names

names = cached.fetch(metric_names)
st.title("Compare regions", anchor=False)
if not names:
    nothing_here("Nobody counts anything yet.")
    st.stop()
selection = choose_indicator(list(names), cached.fetch(choices), "compare")
way = choose_way("Shown as", ["Change, same axis", "Change, own axes", "Latest numbers"], "compare_way")
shown = cached.fetch(comparison, names[selection.indicator], selection)
if shown.values.empty:
    nothing_left(f"No region has a number to compare: {escape(selection)}.")
    st.stop()
if way == "Latest numbers":
    say_finding(shown.latest_finding, latest_measured(shown))
    show_dots(shown.latest, shown.measure.unit)
    say_left_out(shown.left_out)
else:
    say_finding(shown.finding, measured(shown.measure, way == "Change, same axis"))
    show_panels(shown.panels, way == "Change, same axis")
    say_left_out(shown.left_out | shown.without_start)
say_source(source := cached.fetch(sources_of, tuple(shown.values["observation"])))
offer_values(shown.values, selection, source, {"latest": "observation"})
