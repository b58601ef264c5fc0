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

Spec = dict[str, Any]

# Seen on the light and on the dark page alike (3:1 or more on both).
MAIN = "#2378c3"
INK: Spec = {"expr": "ink"}
# Words need 4.5:1, which no colour has on both: the ink of names and numbers, and that of the axes.
INKS = {"light": ("#005ea2", "#3d4551"), "dark": ("#73b3e7", "#dfe1e2")}

# What is behind the marks, as .streamlit/config.toml has it: a hollow point hides the line under it.
PAPERS = {"light": "#ffffff", "dark": "#14181d"}


@dataclass(frozen=True)
class Words:
    """What stands around a chart. Plain text: it is escaped here, and nowhere before."""

    finding: str
    measure: str  # what, unit, period, place
    source: str  # whose, and how fresh
    alt: str


def show_chart(frame: pd.DataFrame, spec: Mapping[str, Any], words: Words, key: str) -> None:
    """The chart with its words around it."""
    say_finding(words.finding, words.measure)
    draw_chart(frame, spec, words.alt, key)
    say_source(words.source)


def draw_chart(frame: pd.DataFrame, spec: Mapping[str, Any], alt: str, key: str) -> None:
    """The marks alone, for whoever says more below them than where they come from."""
    ink, axes = INKS[st.context.theme.type or "light"]
    paper = PAPERS[st.context.theme.type or "light"]
    words_on = {
        "params": [{"name": "ink", "value": ink}, {"name": "paper", "value": paper}],
        "config": {"axis": {"labelColor": axes}},
        "usermeta": {"embedOptions": {"loader": {"target": "_self"}}},  # a point leads to its cell here
    }
    st.vega_lite_chart(frame, {**spec, **words_on}, key=key, alt=alt)


def say_finding(finding: str, measure: str) -> None:
    """The headline says the finding, the line below it what was measured."""
    st.header(escape(finding), anchor=False)
    st.caption(escape(measure))


def say_source(source: str) -> None:
    """Whose numbers these are and how fresh."""
    st.caption(escape(source))


def axis(unit: str) -> Spec:
    """An axis that says its unit at each tick, where the unit is a sign."""
    return {"title": None, "format": number_format(unit), "tickCount": 5, "labelFontSize": 13} | (
        {"labelExpr": "datum.label + '%'"} if unit == "%" else {}
    )


def number_format(unit: str) -> str:
    """The d3 format of a unit."""
    return "$,.4~r" if unit.startswith("$") else ",.4~r"
