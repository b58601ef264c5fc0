"""Lines between two periods as one block of ready-made HTML: lines as a picture, every number as text."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from components.drawing.placing import apart
from components.drawing.sparkline import GUIDE, LINE, image
from components.tables import CELL
from data.views.comparing.slopes import Line

ROW = 2.1  # rem that a label takes, with room for a name that wraps on a phone
LEAST = 20.0  # rem
LEAD = 6.0  # per cent of the picture's width that leads from a line's end to its label

STYLE = """<style>
.gp-slope { display: grid; grid-template-columns: 5.4rem minmax(6rem, 1fr) minmax(9.5rem, 25rem);
  column-gap: .4rem; font-size: .92rem; line-height: 1.05; }
.gp-slope h3 { font-size: .92rem; font-weight: 600; margin: 0; padding: 0 0 .6rem; white-space: nowrap; }
.gp-slope h3:first-child { text-align: right; }
.gp-slope .gp-end { grid-column: 3; }
.gp-slope img { width: 100%; height: 100%; display: block; }
.gp-side { position: relative; }
.gp-side div { position: absolute; transform: translateY(-50%); left: 0; right: 0; }
.gp-side:first-of-type div { text-align: right; }
.gp-slope a { color: inherit; text-decoration: none; }
.gp-slope a:hover, .gp-slope a:focus-visible { text-decoration: underline; }
.gp-slope b { font-weight: 600; }
.gp-slope small { font-size: .82rem; color: color-mix(in srgb, currentColor 72%, transparent); }
@media (max-width: 640px) {
  .gp-slope { grid-template-columns: 4.4rem minmax(3rem, 1fr) 9.5rem; font-size: .82rem; }
  .gp-slope small { display: none; }
}
</style>"""


def show_slopes(lines: Sequence[Line], periods: tuple[str, str], alt: str) -> None:
    """One line a region; `alt` says in a sentence what they show."""
    st.html(slopes_html(lines, periods, alt))


def slopes_html(lines: Sequence[Line], periods: tuple[str, str], alt: str) -> str:
    """The whole block. A pure function of what it shows."""
    height = max(LEAST, ROW * len(lines) + 2)
    starts, finishes = _heights(lines)
    gap, edge = ROW / height * 100, 3.0
    left, right = (apart(ends, gap, edge, 100 - edge) for ends in (starts, finishes))
    corners = list(zip(left, starts, finishes, right, strict=True))
    picture = image(_lines(corners), escape(alt, quote=True))
    first, last = map(escape, periods)
    return (
        f'{STYLE}<div class="gp-slope"><h3>{first}</h3><h3 class="gp-end">{last}</h3>'
        f'<div class="gp-side" style="height: {height:g}rem">{_starts(lines, left, periods[0])}</div>'
        f'{picture}<div class="gp-side">{_ends(lines, right)}</div></div>'
    )


def _heights(lines: Sequence[Line]) -> tuple[list[float], list[float]]:
    """Where each line begins and ends, in per cent from the top, on one axis."""
    values = [value for line in lines for value in (line.start, line.end)]
    low, high = min(values), max(values)

    def top(value: float) -> float:
        return 3 + (high - value) / (high - low) * 94 if high > low else 50.0

    return [top(line.start) for line in lines], [top(line.end) for line in lines]


def _lines(corners: Sequence[tuple[float, float, float, float]]) -> str:
    drawn = "".join(
        f'<path d="M0 {left:.2f}L{LEAD} {start:.2f}M{100 - LEAD} {end:.2f}L100 {right:.2f}" stroke="{GUIDE}"'
        f' stroke-dasharray="2 2" {PEN}/><path d="M{LEAD} {start:.2f}L{100 - LEAD} {end:.2f}" stroke="{LINE}"'
        f' stroke-width="2" {PEN}/>'
        for left, start, end, right in corners
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" preserveAspectRatio="none">'
        f"{drawn}</svg>"
    )


# The picture is stretched to its box; its lines are not to become thick and thin with it.
PEN = 'fill="none" vector-effect="non-scaling-stroke"'


def _starts(lines: Sequence[Line], tops: Sequence[float], period: str) -> str:
    """The numbers on the left; a screen reader hears the region with each, the eye follows the line."""
    return "".join(
        f'<div style="top: {top:.2f}%"><a href="{CELL}{line.observations[0]}" '
        f'aria-label="{escape(f"{line.region}, {period}: {line.words[0]}", quote=True)}">'
        f"{escape(line.words[0])}</a></div>"
        for line, top in zip(lines, tops, strict=True)
    )


def _ends(lines: Sequence[Line], tops: Sequence[float]) -> str:
    return "".join(
        f'<div style="top: {top:.2f}%"><a href="{CELL}{line.observations[1]}">'
        f"<b>{escape(line.words[1])}</b></a> "
        f'<a href="region?region={quote(line.region)}">{escape(line.region)}</a> '
        f"<small>{escape(line.change)}</small></div>"
        for line, top in zip(lines, tops, strict=True)
    )
