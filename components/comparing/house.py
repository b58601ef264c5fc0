"""The form of every way to compare: finding, measure, marks, who is not there, source."""

from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from components import cached
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.drawing.panels import say_left_out
from components.empty import nothing_left
from components.markup import escape
from data.selection import Selection
from data.views.comparing.standing import Said
from data.views.overview.freshness import sources_of

# Which column of a table leads to the cells of which observations.
LEADS = {"value": "observation", "latest": "observation", "from": "from observation", "to": "to observation"}


def show_compared(said: Said, draw: Callable[[], None], values: pd.DataFrame, selection: Selection) -> None:
    """The chart in its words, then the table and the downloads of the same numbers.

    The observations in `values` lead each number to its cell, and name the workbooks they came from.
    """
    say_finding(said.finding, said.measured)
    draw()
    say_left_out(said.left_out)
    if said.note:
        st.caption(escape(said.note))
    leads = {head: ids for head, ids in LEADS.items() if head in values and ids in values}
    read = {int(id) for ids in leads.values() for id in values[ids].dropna()}
    say_source(source := cached.fetch(sources_of, tuple(sorted(read))))
    offer_values(values, selection, source, leads)


def cannot(why: str, selection: Selection, left_out: Mapping[str, str]) -> None:
    """Say in a sentence why this way shows nothing, and who is left out for which reason."""
    if why:
        st.info(escape(why))
    else:
        nothing_left(f"No region has a number to compare: {escape(selection)}.")
    say_left_out(left_out)
