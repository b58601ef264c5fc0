"""A map with its list, as one HTML block: shapes are a picture, every name and number is text."""

from html import escape

import streamlit as st

from components.drawing.blanks import legend_html
from components.drawing.dots import dots_html
from components.drawing.map_labels import STYLE as LABELS_STYLE
from components.drawing.map_labels import OnRegion, keys_html, labels_html
from components.drawing.sparkline import image
from data.views.comparing.on_map import OnMap
from data.views.comparing.shapes import Shapes

# One hue from pale to strong: dark ink keeps 4.5:1 on each, and in grey they stay apart.
TONES = ("#e7f0f9", "#c3daf0", "#98c1e6", "#6ba6d9", "#3f8acb")
BORDER, INK = "#5b6570", "#101418"
HATCH = "#f4f5f6"
# Which tones so many classes wear: apart as far as can be.
WORN = {1: (2,), 2: (0, 4), 3: (0, 2, 4), 4: (0, 1, 3, 4), 5: (0, 1, 2, 3, 4)}

STYLE = f"""<style>
.gp-map {{ display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 10fr); gap: 1rem 3rem; }}
.gp-picture {{ position: relative; }}
.gp-picture > img {{ display: block; width: 100%; }}
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
    regions = _regions(shown, shapes)
    picture = image(_drawn(shown, shapes), escape(f"Map: {shown.said.finding}", quote=True))
    beside = dots_html(shown.dots, shown.unit, shown.said.finding, shown.rule)
    return (
        f'{STYLE}{LABELS_STYLE}<div class="gp-map"><div class="gp-drawn"><div class="gp-picture">{picture}'
        f"{labels_html(regions, shapes.height)}</div>{keys_html(regions, shapes.height)}{_key(shown)}</div>"
        f"<div>{beside}</div></div>"
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


def _regions(shown: OnMap, shapes: Shapes) -> dict[str, OnRegion]:
    """What each region's label is made of, of those that are shown and have an outline."""
    tones = WORN[max(1, len(shown.classes))]
    values = {dot.region: dot.words for dot in shown.dots if dot.kind != "similar"}
    return {
        name: OnRegion(shape, values.get(name, ""), shown.blanks.get(name, ""),
                       TONES[tones[shown.of[name]]] if name in shown.of else HATCH)
        for name, shape in shapes.by_region.items()
        if name in shown.of or name in shown.blanks
    }  # fmt: skip


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
