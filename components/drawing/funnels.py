"""Shares against the people behind them: the band is a picture, all else is text of one HTML block."""

from collections.abc import Sequence
from html import escape
from math import log
from urllib.parse import quote

import streamlit as st

from components.drawing.placing import apart, clear
from components.drawing.sparkline import GUIDE, LINE, image
from components.tables import CELL
from data.figures import figure
from data.views.comparing.funnel import Funnel
from data.views.short_names import short_names

HEIGHT = 24.0  # rem
GAP = 4.6  # per cent of the height that a label takes
WIDE, NARROW = 0.8, 3.2  # per cent of the width that a letter takes on a desktop, and on a phone

STYLE = """<style>
.gp-funnel { position: relative; margin: .4rem 3.2rem .2rem 3rem; }
.gp-funnel img { display: block; width: 100%; height: 100%; }
.gp-funnel div { position: absolute; white-space: nowrap; font-size: .85rem; line-height: 1; }
.gp-funnel .gp-spot { width: .7rem; height: .7rem; border-radius: 50%; background: #2378c3;
  transform: translate(-50%, -50%); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.gp-funnel .gp-right { transform: translate(.6rem, -50%); }
.gp-funnel .gp-left { transform: translate(calc(-100% - .6rem), -50%); }
.gp-funnel .gp-y { left: -3rem; transform: translateY(-50%); }
.gp-funnel .gp-band { left: calc(100% + .3rem); transform: translateY(-50%); }
.gp-across { display: flex; justify-content: space-between; margin: 0 3.2rem .8rem 3rem; }
.gp-funnel .gp-y, .gp-funnel .gp-band, .gp-across { font-size: .85rem;
  color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-beside { display: grid; grid-template-columns: max-content max-content 1fr; gap: .15rem 1.4rem;
  font-size: .92rem; margin: 0; padding: 0; }
.gp-beside dt, .gp-beside dd { margin: 0; }
.gp-beside small { font-size: .85rem; color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-funnel a, .gp-beside a { color: inherit; text-decoration: none; }
.gp-funnel a:hover, .gp-funnel a:focus-visible, .gp-beside a:hover, .gp-beside a:focus-visible {
  text-decoration: underline; }
.gp-short, .gp-funnel .gp-short { display: none; }
@media (max-width: 640px) {
  .gp-short { display: inline; }
  .gp-funnel .gp-short { display: block; }
  .gp-funnel .gp-long { display: none; }
  .gp-beside { grid-template-columns: minmax(0, max-content) 1fr; gap: 0 1rem; }
  .gp-beside .gp-lies { grid-column: 1 / -1; margin-bottom: .5rem; }
}
</style>"""


def show_funnel(funnel: Funnel) -> None:
    """The band with a dot a region, and below it each share with its people and where it lies."""
    st.html(funnel_html(funnel))


def funnel_html(funnel: Funnel) -> str:
    """The whole block. A pure function of what it shows."""
    across = f"<span>{figure(round(funnel.band[0].people))}</span><span>{escape(funnel.of)}</span>"
    return (
        f'{STYLE}<div class="gp-funnel" style="height: {HEIGHT:g}rem">{_drawn(funnel)}</div>'
        f'<div class="gp-across">{across}<span>{figure(round(funnel.band[-1].people))}</span></div>'
        f'<dl class="gp-beside">{_beside(funnel)}</dl>'
    )


def _drawn(funnel: Funnel) -> str:
    """Picture, dots and their labels; names of places that lie close together are moved apart."""
    spots = [(_across(funnel, share.people), _down(funnel, share.value)) for share in funnel.shares]
    short = short_names([share.region for share in funnel.shares])
    picture = image(_band(funnel), escape(funnel.said.finding, quote=True))
    drawn = "".join(f'<div class="gp-spot" style="left: {x:.1f}%; top: {y:.1f}%"></div>' for x, y in spots)
    full, brief = [share.region for share in funnel.shares], [short[share.region] for share in funnel.shares]
    named = _names(full, spots, WIDE, "gp-long") + _names(brief, spots, NARROW, "gp-short")
    return picture + drawn + named + _axis(funnel)


def _names(names: Sequence[str], spots: Sequence[tuple[float, float]], letter: float, seen: str) -> str:
    """The names beside their dots, on the side with more room."""
    boxes = [(x - 1 - len(name) * letter, x) if x > 55 else (x, x + 1 + len(name) * letter)
             for name, (x, _) in zip(names, spots, strict=True)]  # fmt: skip
    tops = clear(boxes, [y for _, y in spots], GAP)
    return "".join(
        f'<div class="{seen} {"gp-left" if x > 55 else "gp-right"}" style="left: {x:.1f}%; top: {top:.1f}%">'
        f"{escape(name)}</div>"
        for name, (x, _), top in zip(names, spots, tops, strict=True)
    )


def _axis(funnel: Funnel) -> str:
    """The ends of the axis, the state's share, and the names of the limits where they leave the picture."""
    low, high = _ends(funnel)
    ticks = {high: 0.0, funnel.state: _down(funnel, funnel.state), low: 100.0}
    said = [(f"{figure(at, '%')}", top) for at, top in ticks.items()]
    last = funnel.band[-1]
    edges = (last.rare.high, last.usual.high, last.usual.low, last.rare.low)
    tops = apart([_down(funnel, edge * 100) for edge in edges], GAP, 0, 100)
    named = list(zip(("99.8%", "95%", "95%", "99.8%"), tops, strict=True))
    return "".join(
        f'<div class="{side}" style="top: {top:.1f}%">{words}</div>'
        for side, marks in (("gp-y", said), ("gp-band", named))
        for words, top in marks
    )


def _band(funnel: Funnel) -> str:
    """The limits as curves, the usual ones dashed with the band between them, and the state's share."""
    usual = [_curve(funnel, [band.usual.high for band in funnel.band]),
             _curve(funnel, [band.usual.low for band in funnel.band])]  # fmt: skip
    rare = [_curve(funnel, [band.rare.high for band in funnel.band]),
            _curve(funnel, [band.rare.low for band in funnel.band])]  # fmt: skip
    between = " ".join([*usual[0], *reversed(usual[1])])
    y = _down(funnel, funnel.state)
    lines = [(curve, "5 3") for curve in usual] + [(curve, "none") for curve in rare]
    drawn = "".join(
        f'<polyline points="{" ".join(curve)}" fill="none" stroke="{GUIDE}" '
        f'stroke-dasharray="{dash}" {THIN}/>'
        for curve, dash in lines
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">'
        f'<polygon points="{between}" fill="{GUIDE}" fill-opacity=".16"/>{drawn}<line x1="0" x2="100" '
        f'y1="{y:.2f}" y2="{y:.2f}" stroke="{LINE}" stroke-width="1.5" stroke-dasharray="2 3" {THIN}/></svg>'
    )


THIN = 'vector-effect="non-scaling-stroke"'


def _curve(funnel: Funnel, edges: Sequence[float]) -> list[str]:
    """The corners of one limit."""
    pairs = zip(funnel.band, edges, strict=True)
    return [f"{_across(funnel, band.people):.2f},{_down(funnel, edge * 100):.2f}" for band, edge in pairs]


def _across(funnel: Funnel, people: float) -> float:
    """On a scale of ratios: regions differ by tens of times in size, and the band narrows by its root."""
    first, last = log(funnel.band[0].people), log(funnel.band[-1].people)
    return (log(people) - first) / (last - first) * 100 if last > first else 50.0


def _ends(funnel: Funnel) -> tuple[float, float]:
    """What the axis spans: every share, and the band where it is not far beyond them."""
    values = [share.value for share in funnel.shares]
    room = (max(values) - min(values)) or 1.0
    edges = [edge * 100 for band in funnel.band for edge in (band.rare.low, band.rare.high)]
    low, high = max(min(edges), min(values) - room), min(max(edges), max(values) + room)
    return min(low, *values), max(high, *values)


def _down(funnel: Funnel, value: float) -> float:
    low, high = _ends(funnel)
    return min(100.0, max(0.0, (high - value) / (high - low) * 100)) if high > low else 50.0


def _beside(funnel: Funnel) -> str:
    """Each share with the number of people behind it, and where it lies."""
    short = short_names([share.region for share in funnel.shares])
    return "".join(
        f'<dt><a href="region?region={quote(share.region)}">{escape(share.region)}</a>'
        f' <small class="gp-short">{escape(short[share.region])}</small></dt>'
        f'<dd><a href="{CELL}{share.observation}"><b>{escape(share.words)}</b></a></dd>'
        f'<dd class="gp-lies"><small>{escape(share.verdict)}</small></dd>'
        for share in funnel.shares
    )
