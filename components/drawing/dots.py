"""Dots on a line, one region a row, as one block of ready-made HTML that fits a phone.

Every number stands beside its dot and leads to its cell. A mark is told by its shape and a word, and by
no colour, so that a page printed in grey says the same.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from components.tables import CELL
from data.figures import figure
from data.views.comparing.standing import Dot, Rule

MARGIN = 2.0  # per cent of the track, so that no dot is cut off
SAID = {"similar": "similar", "chosen": "chosen"}

STYLE = """<style>
.gp-dots { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: 0 1.2rem;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.gp-dots a { color: inherit; text-decoration: none; }
.gp-dots a:hover, .gp-dots a:focus-visible { text-decoration: underline; }
.gp-name { align-self: center; max-width: 22rem; padding: .3rem 0; line-height: 1.25; }
.gp-name small { display: block; }
.gp-dots small { font-weight: 400; font-size: .85rem;
  color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-track { position: relative; min-height: 2.3rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.gp-track b { position: absolute; top: calc(50% - .7rem); white-space: nowrap; font-size: .92rem;
  font-weight: 600; }
.gp-track b::before { content: ""; display: inline-block; box-sizing: border-box; width: .7rem;
  height: .7rem; border-radius: 50%; background: #2378c3; margin: 0 .5rem 0 -.35rem; }
.gp-track b.gp-similar::before { border-radius: 0; background: none; border: 2px solid #2378c3;
  transform: rotate(45deg); }
.gp-track b.gp-chosen::before { box-shadow: 0 0 0 2px #2378c3; background: none;
  border: 3px solid #2378c3; }
.gp-track b.gp-before { direction: rtl; }
.gp-track b.gp-before::before { margin: 0 -.35rem 0 .5rem; }
.gp-track b span { direction: ltr; unicode-bidi: isolate; background: light-dark(#ffffff, #14181d); }
.gp-track i { position: absolute; top: 0; bottom: -1px; border-left: 2px dashed #8d9297; }
.gp-rule { grid-column: 2; position: relative; height: 1.5rem; font-size: .85rem; }
.gp-rule span { position: absolute; white-space: nowrap; }
.gp-ends { grid-column: 2; display: flex; justify-content: space-between;
  padding-top: .3rem; font-size: .85rem; color: color-mix(in srgb, currentColor 72%, transparent); }
@media (max-width: 640px) {
  .gp-dots { grid-template-columns: 1fr; }
  .gp-name { margin-top: .5rem; padding: 0; }
  .gp-ends, .gp-rule { grid-column: 1; }
}
</style>"""


def show_dots(dots: Sequence[Dot], unit: str, alt: str, rule: Rule | None = None) -> None:
    """One row a region, in the order they come; `alt` says in a sentence what they show."""
    st.html(dots_html(dots, unit, alt, rule))


def dots_html(dots: Sequence[Dot], unit: str, alt: str, rule: Rule | None = None) -> str:
    """The whole block. A pure function of what it shows."""
    spread = [dot.value for dot in dots] + ([rule.value] if rule else [])
    low, high = min(spread), max(spread)
    line = f'<i style="left: {_place(rule.value, low, high):.1f}%"></i>' if rule else ""
    rows = "".join(_row(dot, _place(dot.value, low, high), line) for dot in dots)
    top = _rule_name(rule, _place(rule.value, low, high)) if rule else ""
    ends = f"<div class='gp-ends'><span>{figure(low, unit)}</span><span>{figure(high, unit)}</span></div>"
    name = escape(alt, quote=True)
    return f'{STYLE}<div class="gp-dots" role="group" aria-label="{name}">{top}{rows}{ends}</div>'


def _row(dot: Dot, place: float, line: str) -> str:
    value = _led(dot, dot.words) if not dot.number else escape(dot.words)
    said = f" <small>{SAID[dot.kind]}</small>" if dot.kind else ""
    told = [_led(dot, dot.number)] * bool(dot.number) + [escape(dot.beside)] * bool(dot.beside)
    beside = f"<small>{', '.join(told)}</small>" if told else ""
    region = f'<a href="region?region={quote(dot.region)}">{escape(dot.region)}</a>'
    return (
        f'<div class="gp-name">{region}{beside}</div>'
        f'<div class="gp-track">{line}<b {_beside(place, dot.kind)}><span>{value}{said}</span></b></div>'
    )


def _led(dot: Dot, words: str) -> str:
    """The words, leading to the cell where they are one cell's number."""
    if dot.observation is None:
        return escape(words)
    return f'<a href="{CELL}{dot.observation}">{escape(words)}</a>'


def _beside(place: float, kind: str) -> str:
    """The number stands right of its dot, or left of it where it would leave the page."""
    marked = f"gp-{kind}" if kind else ""
    if place > 50:
        return f'class="gp-before {marked}" style="right: {100 - place:.1f}%"'
    return f'class="{marked}" style="left: {place:.1f}%"'


def _rule_name(rule: Rule, place: float) -> str:
    side = f"right: {100 - place:.1f}%" if place > 50 else f"left: {place:.1f}%"
    return f'<div class="gp-rule"><span style="{side}">{escape(rule.words)}</span></div>'


def _place(value: float, low: float, high: float) -> float:
    share = (value - low) / (high - low) if high > low else 0.5
    return MARGIN + share * (100 - 2 * MARGIN)
