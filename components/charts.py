"""Charts in the house form: the finding, what is measured, the marks, where it comes from, and the table.

A specification is a plain dict made once: building chart objects on each rerun costs ten times as much.
Marks carry their own labels, so that nobody has to hover to get the message.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from components.markup import escape
from components.tables import offer_table

Spec = Mapping[str, Any]

# Legible on the light and on the dark page alike (3:1 or more on both).
MAIN, SECOND, CONTEXT = "#2378c3", "#d9700d", "#8d9297"

# A missing period breaks the line: drawing on would invent what nobody reported.
BREAK_AT_GAPS = {"invalid": "break-paths-filter-domains"}


@dataclass(frozen=True)
class Words:
    """What stands around a chart. Plain text: it is escaped here, and nowhere before."""

    finding: str
    measure: str  # what, unit, period, place
    source: str  # whose, and how fresh
    alt: str


def show_chart(frame: pd.DataFrame, spec: Spec, words: Words, table: pd.DataFrame, key: str) -> None:
    """The chart with its words and its table, which is one key away."""
    say_finding(words)
    st.vega_lite_chart(frame, dict(spec), key=key, alt=words.alt)
    say_source(words)
    offer_table(table, alt=words.measure)


def say_finding(words: Words) -> None:
    """The headline says the finding, the line below it what was measured."""
    st.subheader(escape(words.finding), anchor=False)
    st.caption(escape(words.measure))


def say_source(words: Words) -> None:
    """Whose numbers these are and how fresh."""
    st.caption(escape(words.source))
