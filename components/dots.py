"""A dot plot of the newest numbers, as one block of ready-made HTML that fits a phone."""

from html import escape
from urllib.parse import quote

import pandas as pd
import streamlit as st

from data.figures import figure

MARGIN = 2.0  # per cent of the track, so that no dot is cut off

STYLE = """<style>
.gp-dots { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: 0 1.2rem; }
.gp-dots a { color: inherit; text-decoration: none; align-self: center; }
.gp-dots a:hover, .gp-dots a:focus-visible { text-decoration: underline; }
.gp-track { position: relative; height: 2.3rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.gp-track b { position: absolute; top: .55rem; white-space: nowrap; font-size: .92rem; font-weight: 600; }
.gp-track b::before { content: ""; display: inline-block; width: .7rem; height: .7rem; border-radius: 50%;
  background: #2378c3; margin: 0 .5rem 0 -.35rem; }
.gp-track b.gp-before { direction: rtl; }
.gp-track b.gp-before::before { margin: 0 -.35rem 0 .5rem; }
.gp-track b span { direction: ltr; unicode-bidi: isolate; }
.gp-track small { font-weight: 400; font-size: .85rem;
  color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-track i { position: absolute; top: 0; bottom: -1px; border-left: 2px dashed #8d9297; }
.gp-ends { grid-column: 2; display: flex; justify-content: space-between;
  padding-top: .3rem; font-size: .85rem; color: color-mix(in srgb, currentColor 72%, transparent); }
@media (max-width: 640px) {
  .gp-dots { grid-template-columns: 1fr; }
  .gp-dots a { margin-top: .7rem; }
  .gp-ends { grid-column: 1; }
}
</style>"""


def show_dots(latest: pd.DataFrame, unit: str) -> None:
    """One row a region, in the order they come; `latest` is as data.views.comparison.latest."""
    st.html(dots_html(latest, unit))


def dots_html(latest: pd.DataFrame, unit: str) -> str:
    """The whole block. A pure function of what it shows."""
    spread = [*latest["value"], *latest["state"].dropna()]
    low, high = min(spread), max(spread)
    columns = (latest[head].tolist() for head in ("region", "said", "value", "state"))
    rows = "".join(
        _row(region, said, _place(value, low, high), _rule(state, low, high))
        for region, said, value, state in zip(*columns, strict=True)
    )
    ends = f"<div class='gp-ends'><span>{figure(low, unit)}</span><span>{figure(high, unit)}</span></div>"
    return f'{STYLE}<div class="gp-dots">{rows}{ends}</div>'


def _row(region: str, said: str, place: float, rule: str) -> str:
    value, _, period = said.partition(", ")
    address = f"region?region={quote(region)}"
    return (
        f'<a href="{address}">{escape(region)}</a><div class="gp-track">{rule}'
        f"<b {_beside(place)}><span>{escape(value)} <small>{escape(period)}</small></span></b></div>"
    )


def _beside(place: float) -> str:
    """The number stands right of its dot, or left of it where it would leave the page."""
    if place > 50:
        return f'class="gp-before" style="right: {100 - place:.1f}%"'
    return f'style="left: {place:.1f}%"'


def _rule(state: float, low: float, high: float) -> str:
    """Where the state itself stands."""
    return "" if pd.isna(state) else f'<i style="left: {_place(state, low, high):.1f}%"></i>'


def _place(value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return MARGIN + share * (100 - 2 * MARGIN)
