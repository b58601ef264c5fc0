"""Many lines, one small picture each, with its blanks below it: as one block of ready-made HTML."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.drawing.blanks import STYLE as BLANKS_STYLE
from components.drawing.blanks import strip_html
from components.drawing.sparkline import Frame, frame_of, image, sparkline
from data.views.overview.small_lines import SmallLine

STYLE = """<style>
.gp-small { display: grid; gap: 1.5rem 2rem; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
.gp-small section { break-inside: avoid; }
.gp-small h3 { font-size: 1rem; font-weight: 600; padding: 0; margin: 0; }
.gp-small a { color: inherit; }
.gp-small section > img { display: block; width: 100%; height: 84px; margin: .4rem 0 0; }
.gp-small p { margin: .1rem 0 0; font-size: .92rem; }
.gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; }
</style>"""


def show_small_lines(lines: Sequence[SmallLine], own_axes: bool = False) -> None:
    """The lines in the order they come, on one axis of values or each on its own."""
    if lines:
        st.html(small_lines_html(lines, own_axes))


def small_lines_html(lines: Sequence[SmallLine], own_axes: bool = False) -> str:
    """The whole block. A pure function of what it shows."""
    shared = frame_of([line.trend for line in lines])
    drawn = "".join(_panel(line, _frame(line, shared) if own_axes else shared) for line in lines)
    return f'{BLANKS_STYLE}{STYLE}<div class="gp-small">{drawn}</div>'


def _frame(line: SmallLine, shared: Frame) -> Frame:
    """An axis of values of its own, but the same time as the others."""
    own = frame_of([line.trend])
    return Frame(own.low, own.high, shared.first, shared.last)


def _panel(line: SmallLine, frame: Frame) -> str:
    said = f"Trend of {line.name}: {line.change or 'no earlier number'}, now {line.now}"
    blanks = [(frame.share(point), kind) for point, kind in line.points if kind]
    now = f'<a href="{escape(line.cell)}">{escape(line.now)}</a>' if line.cell else escape(line.now)
    name = f'<a href="{escape(line.address)}">{escape(line.name)}</a>' if line.address else escape(line.name)
    return (
        f"<section><h3>{name}</h3>{image(sparkline(line.trend, None, frame), escape(said, quote=True))}"
        f"{strip_html(blanks)}<p>{now}</p><p class='gp-soft'>{escape(line.change)}</p></section>"
    )
