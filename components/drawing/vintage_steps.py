"""What counted of one number through time: steps as ready-made SVG, with every value as text beside it."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from components.drawing.sparkline import LINE, image
from components.tables import CELL
from data.figures import day
from data.views.numbers.vintages import Vintage

WIDTH, HEIGHT, EDGE = 100.0, 60.0, 6.0
PEN = f'stroke="{LINE}" fill="none" vector-effect="non-scaling-stroke"'

STYLE = """<style>
.gp-steps { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .3rem .8rem; max-width: 46rem;
  align-items: center; font-size: .92rem; }
.gp-steps img { width: 100%; height: 7rem; display: block; }
.gp-steps ol { list-style: none; margin: 0; padding: 0; }
.gp-steps li { margin: .15rem 0; }
.gp-steps a { color: light-dark(#005ea2, #73b3e7); font-weight: 600; }
.gp-steps small { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; }
@media (max-width: 640px) { .gp-steps { grid-template-columns: 1fr; } }
</style>"""


def show_steps(found: Sequence[Vintage], unit: str, alt: str) -> None:
    """One step a vintage; `alt` says in a sentence what they show."""
    st.html(steps_html(found, unit, alt))


def steps_html(found: Sequence[Vintage], unit: str, alt: str) -> str:
    """The whole block. A pure function of what it shows."""
    picture = image(_picture(found), escape(alt, quote=True))
    listed = "".join(
        f"<li>{_value(one, unit)} <small>from {escape(day(one.since))}</small></li>" for one in found
    )
    return f'{STYLE}<div class="gp-steps">{picture}<ol>{listed}</ol></div>'


def _value(one: Vintage, unit: str) -> str:
    words = escape(one.words(unit))
    return words if one.observation is None else f'<a href="{CELL}{one.observation}">{words}</a>'


def _picture(found: Sequence[Vintage]) -> str:
    """Steps from vintage to vintage, each as wide as the next; none where there was no number."""
    # By order, not by date: two corrections on one day would fall together, and years between lie empty.
    width = (WIDTH - 2 * EDGE) / len(found)
    values = [one.value for one in found if one.value is not None]
    low, high = min(values, default=0.0), max(values, default=0.0)

    def top(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE)

    drawn, before = [], None
    for number, one in enumerate(found):
        left = EDGE + number * width
        if one.value is None:
            before = None
            continue
        y = top(one.value)
        rise = f"M{left:.1f} {before:.1f}V{y:.1f}" if before is not None else ""
        dashes = ' stroke-dasharray="5 4"' if one.provisional else ""
        drawn.append(f'<path d="M{left:.1f} {y:.1f}h{width:.1f}" stroke-width="3"{dashes} {PEN}/>')
        drawn.append(f'<path d="{rise}" stroke-width="1" {PEN}/>' if rise else "")
        before = y
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
        f'preserveAspectRatio="none">{"".join(drawn)}</svg>'
    )
