"""Small multiples: one panel a region, on one axis or each on its own, as one block of ready-made HTML."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape
from urllib.parse import quote

import streamlit as st

from components.drawing.blanks import legend_html, strip_html
from components.drawing.sparkline import WIDTH, Frame, frame_of, image, sparkline
from components.markup import escape as markdown
from components.tables import CELL
from data.views.comparing.comparison import Panel
from data.views.numbers.points import Point

STYLE = """<style>
.gp-panels { display: grid; gap: 1.6rem 2rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
.gp-panels section { display: grid; grid-row: span 4; grid-template-rows: subgrid; row-gap: 0; }
.gp-panels h3 { font-size: 1rem; font-weight: 600; padding: 0; margin: 0; }
.gp-panels a { color: inherit; text-decoration: none; }
.gp-panels a:hover, .gp-panels a:focus-visible { text-decoration: underline; }
.gp-panels img { display: block; width: 100%; height: 84px; margin: .4rem 0; }
.gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; }
</style>"""


def show_panels(panels: Sequence[Panel], shared: bool) -> None:
    """The panels in the order they come; `shared` draws them all on one axis."""
    st.html(panels_html(panels, shared))


def panels_html(panels: Sequence[Panel], shared: bool) -> str:
    """The whole block. A pure function of what it shows."""
    frames = [_framed([panel]) for panel in panels] if not shared else [_framed(panels)] * len(panels)
    drawn = "".join(_panel(panel, frame) for panel, frame in zip(panels, frames, strict=True))
    legend = legend_html(kind for panel in panels for _, kind in panel.blanks)
    return f'{STYLE}<div class="gp-panels">{drawn}</div>{legend}'


def _framed(panels: Sequence[Panel]) -> Frame:
    """Holds all their numbers, and what they are held against: a baseline may lie far from all of them."""
    frame = frame_of([panel.trend for panel in panels])
    levels = [level for panel in panels if (level := _start(panel)) is not None]
    return replace(frame, low=min(frame.low, *levels), high=max(frame.high, *levels)) if levels else frame


def _panel(panel: Panel, frame: Frame) -> str:
    name, svg = escape(panel.region), sparkline(panel.trend, _start(panel), frame)
    # Below the picture, where its period is: never among the values, as zero.
    blanks = strip_html([(frame.x(Point(id, 0, 0, None)) / WIDTH, kind) for id, kind in panel.blanks])
    words = f"Trend of {panel.region} since {panel.since}: {panel.change}, now {panel.now}"
    return (
        f'<section><h3><a href="region?region={quote(panel.region)}">{name}</a></h3>'
        f"<div>{image(svg, escape(words, quote=True))}{blanks}</div>"
        f"<div>{escape(panel.change)} <span class='gp-soft'>since {escape(panel.since)}</span></div>"
        f"<div class='gp-soft'>{_now(panel)}</div></section>"
    )


def _now(panel: Panel) -> str:
    """The newest number, leading to its cell."""
    if panel.observation is None:
        return escape(panel.now)
    return f'<a href="{CELL}{panel.observation}">{escape(panel.now)}</a>'


def _start(panel: Panel) -> float | None:
    if panel.level is not None:
        return panel.level
    return next((point.value for point in panel.trend if point.value is not None), None)


def say_left_out(reasons: Mapping[str, str]) -> None:
    """Who is not shown, and why; silent where all are."""
    if reasons:
        alike: dict[str, list[str]] = {}
        for region, why in reasons.items():
            alike.setdefault(why, []).append(region)
        told = "; ".join(f"{', '.join(names)}: {why}" for why, names in alike.items())
        st.caption(f"**Not compared.** {markdown(told)}.")
