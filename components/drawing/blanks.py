"""The marks of the five kinds of blank: a shape with a letter, told apart without colour and on paper.

A blank stands in a strip under the axis of time, where its period is, and never among the values as zero.
"""

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import streamlit as st

from data.views.numbers.blanks import MEANINGS, ZERO

Spec = dict[str, Any]
# An image cannot see the page's theme: this stands out on white and on near-black, 3:1 or more.
GREY = "#767b80"
SIZE = 18.0  # px, of a mark with its letter
NEAR = 0.09  # of the width of a small picture, within which two marks would touch
ROW = 26  # px, of one line's strip

# Beside a strip: the name of its line where there is room, on a phone the shape of its points.
OF_STRIPS: dict[str, Spec] = {
    "strip of": {"x": {"expr": "width - 150"}, "fontSize": {"expr": "width > 560 ? 12 : 0.1"}},
    "strip glyph": {"x": -34, "fontSize": {"expr": "width > 560 ? 0.1 : 12"}},
}

STYLE = """<style>
.gp-blank { white-space: nowrap; }
.gp-blank img { height: 1.1em; width: 1.1em; vertical-align: -.18em; margin-right: .35em; display: inline; }
.gp-strip { position: relative; height: 1.15rem; }
.gp-strip span { position: absolute; transform: translateX(-50%); font-size: .78rem; line-height: .95rem;
  white-space: nowrap; color: color-mix(in srgb, currentColor 78%, transparent); }
.gp-strip img { height: .95rem; width: .95rem; display: inline; margin: 0; vertical-align: top; }
ul.gp-blanks { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: 0; padding: 0;
  font-size: .85rem; color: color-mix(in srgb, currentColor 78%, transparent); }
ul.gp-blanks li { margin: 0; padding: 0; font-size: inherit; }
</style>"""


@dataclass(frozen=True)
class Mark:
    """How one kind of blank is drawn: an outline, filled for what is held back, and a letter inside."""

    letter: str
    shape: str  # as Vega names it
    path: str  # the same in a square of 20
    filled: bool = False


MARKS = {
    ZERO: Mark("0", "circle", "M10 2a8 8 0 1 0 .01 0z"),
    "not reported": Mark("n", "diamond", "M10 1l9 9-9 9-9-9z"),
    "not due": Mark("d", "triangle-right", "M3 1l16 9-16 9z"),
    "not applicable": Mark("a", "square", "M2.5 2.5h15v15h-15z"),
    "suppressed": Mark("s", "square", "M2.5 2.5h15v15h-15z", filled=True),
}


def is_blank(kind: object) -> bool:
    """Whether there is a mark of it."""
    return isinstance(kind, str) and kind in MARKS


def mark_svg(kind: str) -> str:
    """The mark alone, as an SVG of 20 by 20. A pure function."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{mark_at(kind, 10, 10, 20)}</svg>'


def mark_at(kind: str, x: float, y: float, size: float = SIZE) -> str:
    """The mark around a point of a larger SVG."""
    mark, scale = MARKS[kind], size / 20
    ink, inside = ("#ffffff", GREY) if mark.filled else (GREY, "none")
    # The middle of a triangle lies left of the middle of its square.
    letter_at = 8.2 if mark.shape == "triangle-right" else 10
    return (
        f'<g transform="translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({scale:.2f})">'
        f'<path d="{mark.path}" fill="{inside}" stroke="{GREY}" stroke-width="1.6"/>'
        f'<text x="{letter_at}" y="13.8" font-family="sans-serif" font-size="11" font-weight="700" '
        f'text-anchor="middle" fill="{ink}">{mark.letter}</text></g>'
    )


def mark_html(kind: str) -> str:
    """The mark as an image without words of its own: a word always stands beside it."""
    return f'<img alt="" src="data:image/svg+xml;base64,{b64encode(mark_svg(kind).encode()).decode()}">'


def cell_html(kind: str) -> str:
    """Mark and word, for a cell of a table."""
    return f'<span class="gp-blank">{mark_html(kind)}{escape(kind)}</span>'


def legend_html(kinds: Iterable[str]) -> str:
    """What the marks that are drawn mean, in a fixed order; '' without a blank. A pure function."""
    drawn = set(kinds)
    lines = "".join(
        f"<li>{cell_html(kind)}: {escape(words)}</li>" for kind, words in MEANINGS.items() if kind in drawn
    )
    return f'{STYLE}<ul class="gp-blanks" aria-label="Blanks">{lines}</ul>' if lines else ""


def strip_html(blanks: Sequence[tuple[float, str]]) -> str:
    """The marks below a small picture, each at its share of the width, with their words; '' without one."""
    if not blanks:
        return ""
    marks = "".join(
        f'<span style="left: {100 * at:.1f}%" title="{escape(kind)}">{mark_html(kind)}{many}</span>'
        for at, kind, many in _apart(blanks)
    )
    words = ", ".join(f"{count} {kind}" for kind, count in Counter(kind for _, kind in blanks).items())
    return f'<div class="gp-strip" role="img" aria-label="Blanks: {escape(words)}">{marks}</div>'


def _apart(blanks: Sequence[tuple[float, str]]) -> list[tuple[float, str, str]]:
    """The marks with those of one kind that would cover each other as one, and how many it stands for."""
    runs: list[list[tuple[float, str]]] = []
    for one in blanks:
        if runs and runs[-1][-1][1] == one[1] and one[0] - runs[-1][-1][0] < NEAR:
            runs[-1].append(one)
        else:
            runs.append([one])
    middles = [(run[0][0] + run[-1][0]) / 2 for run in runs]
    return [(middle, run[0][1], f"×{len(run)}" if len(run) > 1 else "")
            for middle, run in zip(middles, runs, strict=True)]  # fmt: skip


def show_legend(kinds: Iterable[str]) -> None:
    """The legend below a chart; nothing where no blank is drawn."""
    if html := legend_html(kinds):
        st.html(html)


def strip_height(rows: int) -> int:
    """How much lower a chart must be drawn for so many lines to have a strip of blanks."""
    return rows * ROW


def strip(rows: int, x: Spec) -> Spec:
    """The strips as a layer of Vega-Lite, on an axis of their own in pixels below the axis of time.

    Fields: blank (its kind, else null), strip (which line's row, from 0), strip of and strip glyph (the
    line's name and shape, at its first blank only).
    """
    heights = [{"expr": f"height - {strip_height(rows) - ROW // 2}"}, {"expr": f"height - {ROW // 2}"}]
    places = heights if rows > 1 else heights[:1] * 2
    scale = {"domain": [0, max(rows - 1, 1)], "range": places, "nice": False, "zero": False}
    y = {"field": "strip", "type": "quantitative", "axis": None, "scale": scale}
    shapes = {"domain": list(MARKS), "range": [mark.shape for mark in MARKS.values()]}
    held = "datum.blank == 'suppressed'"
    letter = " : ".join(f"datum.blank == '{kind}' ? '{mark.letter}'" for kind, mark in MARKS.items())
    drawn = [{"filter": "datum.blank != null"}, {"calculate": f"{letter} : ''", "as": "letter"}]
    told = [{"field": "line"}, {"field": "period"}, {"field": "blank", "title": "Blank"}]
    point = {"type": "point", "size": 210, "strokeWidth": 1.5, "stroke": {"expr": "ink"}, "opacity": 1}
    fill = {"condition": {"test": held, "value": {"expr": "ink"}}, "value": "transparent"}
    text = {"type": "text", "fontSize": 10, "fontWeight": 700, "dy": 0.5}
    on = {"condition": {"test": held, "value": {"expr": "paper"}}, "value": {"expr": "ink"}}
    return {
        "transform": drawn,
        "encoding": {"x": x, "y": y},
        "layer": [
            {"mark": point, "encoding": {"shape": {"field": "blank", "type": "nominal", "scale": shapes,
                                                   "legend": None}, "fill": fill, "tooltip": told}},
            {"mark": text, "encoding": {"text": {"field": "letter"}, "color": on}},
            *(_strip_of(name, at) for name, at in OF_STRIPS.items()),
        ],
    }  # fmt: skip


def _strip_of(name: str, at: Spec) -> Spec:
    """Whose strip it is, beside its first mark's height."""
    mark = {"type": "text", "align": "left", "color": {"expr": "ink"}, **at}
    return {"transform": [{"filter": f"isString(datum['{name}'])"}], "mark": mark,
            "encoding": {"x": {"value": at["x"]}, "text": {"field": name}}}  # fmt: skip
