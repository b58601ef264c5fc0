"""The steps of a flow one below another, a bar a name: what a phone shows in the place of ribbons."""

from html import escape

import streamlit as st

from data.views.funding.flow import STEPS, Flow
from data.views.funding.money_words import said

TITLES = {"agency": "Agencies", "stream": "Streams", "solution": "Solutions", "region": "Regions"}
RIBBONS = "money_flow_ribbons"  # the key of the container that holds them

STYLE = f"""<style>
.gp-steps {{ display: none; font-size: .92rem; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }}
.gp-steps h3 {{ font-size: 1rem; font-weight: 600; margin: 0; padding: 1rem 0 .3rem; }}
.gp-steps ul {{ list-style: none; margin: 0; padding: 0; }}
.gp-steps li {{ margin: 0; padding: .2rem 0; }}
.gp-steps li > span {{ display: flex; justify-content: space-between; gap: 1rem; }}
.gp-steps li > span > span:last-child {{ flex: none; max-width: 60%; text-align: right; }}
.gp-steps i {{ display: block; height: .6rem; background: color-mix(in srgb, #2378c3 40%, transparent); }}
.gp-steps i b {{ display: block; height: 100%; background: #2378c3; }}
@media (max-width: 640px) {{
  .gp-steps {{ display: block; }}
  .st-key-{RIBBONS} [data-testid="stVegaLiteChart"] {{ display: none; }} }}
</style>"""


def show_step_bars(told: Flow, follow: str) -> None:
    """The block; on a wide screen it is hidden, and the ribbons are shown."""
    st.html(step_bars_html(told, follow))


def step_bars_html(told: Flow, follow: str = "") -> str:
    """The whole block. A pure function of what it shows; what is followed is darker, and said in words."""
    shown = "".join(_step(told, step, follow) for step in STEPS)
    return f'{STYLE}<div class="gp-steps">{shown}</div>'


def _step(told: Flow, step: str, follow: str) -> str:
    drawn, held, own = told.cells.groupby(step)["cents"].sum(), told.amounts(step), told.amounts(step, follow)
    rows = "".join(
        _row(name, int(drawn[name]) / told.drawn, held[name], own.get(name, 0) if follow else None)
        for name in told.order[step]
    )
    return f"<h3>{TITLES[step]}</h3><ul>{rows}</ul>"


def _row(name: str, share: float, held: int, followed: int | None) -> str:
    """A bar as long as what was given; in words what stands of it, since a minus cannot be drawn."""
    words = said(held) if followed is None else f"{said(followed)} of {said(held)}"
    part = 100.0 if followed is None else 100 * max(followed, 0) / max(held, followed, 1)
    return (
        f"<li><span><span>{escape(name)}</span><span>{escape(words)}</span></span>"
        f'<i style="width: {share * 100:.1f}%"><b style="width: {part:.1f}%"></b></i></li>'
    )
