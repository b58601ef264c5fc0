"""A map with its list, as one HTML block: shapes are a picture, every name and number is text."""

from html import escape

import streamlit as st

from components.blanks import legend_html, mark_html
from components.dots import dots_html
from components.placing import clear
from components.sparkline import image
from data.views.on_map import OnMap
from data.views.shapes import Shape, Shapes
from data.views.short_names import short_names

# One hue from pale to strong: dark ink keeps 4.5:1 on each, and in grey they stay apart.
TONES = ("#e7f0f9", "#c3daf0", "#98c1e6", "#6ba6d9", "#3f8acb")
BORDER, INK = "#5b6570", "#101418"
PHONE = 340.0  # px that a map is wide there: what does not touch here touches nowhere
LINE, LETTER = 13.0, 7.4  # px that a name takes, down and for each letter
# Which tones so many classes wear: apart as far as can be.
WORN = {1: (2,), 2: (0, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}

STYLE = f"""<style>
.gp-map {{ display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 1rem 3rem; }}
.gp-drawn {{ position: relative; }}
.gp-drawn img {{ display: block; width: 100%; }}
.gp-drawn b {{ position: absolute; transform: translate(-50%, -50%); font-size: .8rem; line-height: 1;
  font-weight: 600; color: {INK}; text-shadow: 0 0 3px #fff, 0 0 2px #fff; white-space: nowrap; }}
.gp-drawn b img {{ display: inline; width: .95rem; height: .95rem; vertical-align: -.2rem; }}
.gp-key {{ display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-top: .8rem; font-size: .85rem; }}
.gp-key span {{ display: flex; gap: .4rem; align-items: center; }}
.gp-key i {{ width: 1.1rem; height: 1.1rem; border: 1px solid {BORDER}; font-style: normal; font-size: .75rem;
  line-height: 1rem; text-align: center; font-weight: 600; color: {INK};
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }}
.gp-key .gp-hatch {{ border-style: dashed;
  background: repeating-linear-gradient(45deg, #f4f5f6 0 4px, #c9ced3 4px 5px); }}
@media (max-width: 900px) {{ .gp-map {{ grid-template-columns: minmax(0, 1fr); }} }}
</style>"""


def show_map(shown: OnMap, shapes: Shapes) -> None:
    """The map, and beside it, or below it on a phone, one line a region."""
    st.html(map_html(shown, shapes))


def map_html(shown: OnMap, shapes: Shapes) -> str:
    """The whole block. A pure function of what it shows."""
    short = short_names([*shown.of, *shown.blanks])
    picture = image(_drawn(shown, shapes), escape(f"Map: {shown.said.finding}", quote=True))
    beside = dots_html(shown.dots, shown.unit, shown.said.finding, shown.rule)
    return (
        f'{STYLE}<div class="gp-map"><div><div class="gp-drawn">{picture}{_names(shown, shapes, short)}</div>'
        f"{_key(shown)}</div><div>{beside}</div></div>"
    )


def _drawn(shown: OnMap, shapes: Shapes) -> str:
    tones = WORN[max(1, len(shown.classes))]
    paths = "".join(
        f'<path d="{shape.path}" fill-rule="evenodd" stroke="{BORDER}" stroke-width="1.5" '
        + (
            f'fill="{TONES[tones[shown.of[name]]]}"/>'
            if name in shown.of
            else 'fill="url(#b)" stroke-dasharray="6 4"/>'
        )
        for name, shape in shapes.by_region.items()
    )
    hatch = (
        '<defs><pattern id="b" width="9" height="9" patternUnits="userSpaceOnUse" '
        'patternTransform="rotate(45)"><rect width="9" height="9" fill="#f4f5f6"/>'
        '<path d="M0 0V9" stroke="#c9ced3" stroke-width="3"/></pattern></defs>'
    )
    size = f"-2 -2 1004 {shapes.height + 4:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{hatch}{paths}</svg>'


def _names(shown: OnMap, shapes: Shapes, short: dict[str, str]) -> str:
    """A short name on each region shown, none over another even on a phone, and the mark of a blank."""
    known = {name: shape for name, shape in shapes.by_region.items() if name in short}
    tall = PHONE * shapes.height / 1_000
    wide = [
        _reach(shape, f"{short[name]}{'mm' * bool(shown.blanks.get(name))}") for name, shape in known.items()
    ]
    tops = clear(wide, [shape.down for shape in known.values()], LINE / tall * 100)
    return "".join(
        f'<b style="left: {shape.across:.1f}%; top: {top:.1f}%" aria-hidden="true">{escape(short[name])}'
        f"{_mark(shown, name)}</b>"
        for (name, shape), top in zip(known.items(), tops, strict=True)
    )


def _mark(shown: OnMap, name: str) -> str:
    return f" {mark_html(shown.blanks[name])}" if shown.blanks.get(name) else ""


def _reach(shape: Shape, word: str) -> tuple[float, float]:
    half = len(word) * LETTER / PHONE * 50
    return shape.across - half, shape.across + half


def _key(shown: OnMap) -> str:
    """What each tone stands for, and each mark of a blank that is on the map."""
    tones = WORN[max(1, len(shown.classes))]
    told = [
        f'<span><i style="background: {TONES[tone]}"></i>{escape(words)}</span>'
        for tone, words in zip(tones, shown.classes, strict=False)
    ]
    if shown.blanks:
        told.append('<span><i class="gp-hatch"></i>no number for this period</span>')
    return f'<div class="gp-key">{"".join(told)}</div>{legend_html(filter(None, shown.blanks.values()))}'
