"""The steps of a flow one below another, a bar a name: what a phone shows in the place of ribbons."""

from html import escape

import pandas as pd
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


def show_step_bars(told: Flow, lit: "pd.Series[bool]") -> None:
    """The block; on a wide screen it is hidden, and the ribbons are shown."""
    st.html(step_bars_html(told, lit))


def step_bars_html(told: Flow, lit: "pd.Series[bool]") -> str:
    """The whole block. A pure function of what it shows; what is followed is darker, and said in words."""
    cells = told.cells.assign(followed=told.cells["cents"].where(lit, 0))
    shown = "".join(_step(told, cells, step, bool(lit.any())) for step in STEPS)
    return f'{STYLE}<div class="gp-steps">{shown}</div>'


def _step(told: Flow, cells: pd.DataFrame, step: str, follows: bool) -> str:
    sums = cells.groupby(step)[["cents", "followed"]].sum()
    amounts = {str(name): (int(row["cents"]), int(row["followed"])) for name, row in sums.iterrows()}
    rows = "".join(_row(name, amounts[name], told.total, follows) for name in told.order[step])
    return f"<h3>{TITLES[step]}</h3><ul>{rows}</ul>"


def _row(name: str, amounts: tuple[int, int], total: int, follows: bool) -> str:
    cents, followed = amounts
    words = f"{said(followed)} of {said(cents)}" if follows else said(cents)
    part = (followed if follows else cents) / cents * 100
    return (
        f"<li><span><span>{escape(name)}</span><span>{escape(words)}</span></span>"
        f'<i style="width: {cents / total * 100:.1f}%"><b style="width: {part:.1f}%"></b></i></li>'
    )
