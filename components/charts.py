"""Charts in the house form: the finding, what is measured, the marks, where it comes from, and the table.

A specification is a plain dict made once: building chart objects on each rerun costs ten times as much.
Marks carry their own labels, so that nobody has to hover to get the message.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
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
    ink, axes = INKS[st.context.theme.type or "light"]
    words_on = {"params": [{"name": "ink", "value": ink}], "config": {"axis": {"labelColor": axes}}}
    st.vega_lite_chart(frame, {**spec, **words_on}, key=key, alt=words.alt)
    say_source(words.source)


def say_finding(finding: str, measure: str) -> None:
    """The headline says the finding, the line below it what was measured."""
    st.header(escape(finding), anchor=False)
    st.caption(escape(measure))


def say_source(source: str) -> None:
    """Whose numbers these are and how fresh."""
    st.caption(escape(source))


def _wide(there: str, here: str) -> Spec:
    """One expression where there is room for names beside the lines, another on a phone."""
    return {"expr": f"width > 560 ? {there} : {here}"}


# Where there is room, lines end early and leave the right to their names; on a phone names stand above.
ROOM = [0, _wide("width - 170", "width - 8")]


@cache
def lines_spec(unit: str, yearly: bool) -> Spec:
    """Lines through time, labelled at their ends; a missing period breaks a line.

    Fields: line, period (label), starts (date), value, end (the label where the line ends, else null),
    label at (where the label stands, so that labels do not cover each other).
    """
    dates = {"grid": False, "labelAngle": 0, "labelOverlap": True, "tickCount": 8, "labelFontSize": 13,
             "format": "%Y" if yearly else "%b %Y"}  # fmt: skip
    x = {
        "field": "starts",
        "type": "temporal",
        "title": None,
        "scale": {"type": "utc", "range": ROOM},
        "axis": dates,
    }
    y = {"field": "value", "type": "quantitative", "scale": {"zero": False}, "axis": axis(unit)}
    told = [{"field": head, "title": head.capitalize()} for head in ("line", "period")]
    told += [{"field": "value", "type": "quantitative", "format": number_format(unit), "title": "Value"}]
    line = {"type": "line", "strokeWidth": 2.5, "invalid": "break-paths-filter-domains"}
    point = {"type": "point", "filled": True, "size": 42, "opacity": 1, "invalid": "filter"}
    name = {"type": "text", "fontSize": 13, "color": INK, "align": _wide("'left'", "'right'"),
            "dx": _wide("9", "0"), "dy": _wide("0", "-12")}  # fmt: skip
    # The names at the ends are the key: colours only help the eye along, from the palette of the theme.
    of_line = {"field": "line", "type": "nominal"}
    at_label = {"field": "label at", "type": "quantitative"}
    return {
        "height": 340,
        "encoding": {"x": x, "detail": of_line},
        "layer": [
            {"mark": line, "encoding": {"y": y, "color": of_line | {"legend": None}}},
            {"mark": point, "encoding": {"y": y, "color": of_line | {"legend": None}, "tooltip": told}},
            {"transform": [{"filter": "datum.end != null"}], "mark": name,
             "encoding": {"y": at_label, "text": {"field": "end"}}},
        ],
    }  # fmt: skip


def axis(unit: str) -> Spec:
    """An axis that says its unit at each tick, where the unit is a sign."""
    return {"title": None, "format": number_format(unit), "tickCount": 5, "labelFontSize": 13} | (
        {"labelExpr": "datum.label + '%'"} if unit == "%" else {}
    )


def number_format(unit: str) -> str:
    """The d3 format of a unit."""
    return "$,.4~r" if unit.startswith("$") else ",.4~r"


def end_labels(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines with the label of each at its last value, moved apart where two would cover each other."""
    last = lines[lines["value"].notna()].groupby("line", sort=False).tail(1).sort_values("value")
    places: list[float] = []
    room = (lines["value"].max() - lines["value"].min()) / 18
    for value in last["value"]:
        places.append(max(value, places[-1] + room) if places else value)
    return lines.assign(end=last["line"]).assign(
        **{"label at": pd.Series(places, index=last.index, dtype=float)}
    )
