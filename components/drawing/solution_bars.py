"""A panel a region, a bar a solution with a tick at all regions together, as one block of ready-made HTML.

All bars stand on one axis from nothing. A solution without an amount has no bar: a dash, not a zero.
"""

from collections.abc import Sequence
from html import escape
from itertools import groupby
from urllib.parse import quote

import streamlit as st

from data.figures import figure
from data.views.funding.money_words import said
from data.views.funding.regions.by_region import SolutionMoney

STYLE = """<style>
.gp-bars { display: grid; gap: 1.8rem 3rem;
  grid-template-columns: repeat(auto-fill, minmax(min(27rem, 100%), 1fr)); }
.gp-bars table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.25; }
.gp-bars caption { font-size: 1rem; font-weight: 600; text-align: left; padding-bottom: .3rem; }
.gp-bars a { color: inherit; text-decoration: none; }
.gp-bars a:hover, .gp-bars a:focus-visible { text-decoration: underline; }
.gp-bars th, .gp-bars td { border: 0; padding: .22rem 0; font-weight: 400; text-align: left;
  border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
.gp-bars th[scope="row"] { width: 44%; padding-right: .8rem; }
.gp-bars thead th { font-size: .8rem; color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-bars .gp-number { width: 4rem; text-align: right; font-variant-numeric: tabular-nums;
  white-space: nowrap; padding-left: .5rem; }
.gp-bars td.gp-number b { font-weight: 600; }
.gp-bars small, .gp-bars .gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); }
.gp-bars small { display: block; font-size: .8rem; }
.gp-bar { position: relative; height: 1.1rem; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.gp-bar b { position: absolute; left: 0; top: .2rem; bottom: .2rem; background: #2378c3; }
.gp-bar i { position: absolute; top: 0; bottom: 0; border-left: 2px solid currentColor; }
@media (max-width: 640px) { .gp-bars th[scope="row"] { width: 46%; } .gp-bars .gp-number { width: 3.2rem; } }
</style>"""


def show_solution_bars(rows: Sequence[SolutionMoney], heads: bool) -> None:
    """The panels in the order the rows come; per head, or where no heads are known the amounts themselves."""
    st.html(solution_bars_html(rows, heads))


def solution_bars_html(rows: Sequence[SolutionMoney], heads: bool) -> str:
    """The whole block. A pure function of what it shows."""
    lengths = [length for row in rows for length in (_length(row, heads), row.together) if length is not None]
    widest = max(lengths, default=0.0) or 1.0
    panels = (
        _panel(region, list(own), heads, widest) for region, own in groupby(rows, lambda row: row.region)
    )
    return f'{STYLE}<div class="gp-bars">{"".join(panels)}</div>'


def _length(row: SolutionMoney, heads: bool) -> float | None:
    if heads:
        return row.per_head
    return None if row.committed is None else row.committed / 100


def _panel(region: str, rows: Sequence[SolutionMoney], heads: bool, widest: float) -> str:
    name = f'<a href="region?region={quote(region)}">{escape(region)}</a>'
    columns = ("$ per head", "together") if heads else ("$", "")
    head = "".join(f'<th scope="col" class="gp-number">{words}</th>' for words in columns if words)
    body = "".join(_row(row, heads, widest) for row in rows)
    return (
        f'<table><caption>{name}</caption><thead><tr><th scope="col">Solution</th>'
        f"<td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def _row(row: SolutionMoney, heads: bool, widest: float) -> str:
    length = _length(row, heads)
    drawn = f'<b style="width: {max(length, 0) / widest * 100:.1f}%"></b>' if length is not None else ""
    tick = f'<i style="left: {row.together / widest * 100:.1f}%"></i>' if row.together is not None else ""
    asked = f"<small>asked for {_times(row.asked)}, money for\u00a0{row.met}</small>" if row.asked else ""
    own = figure(length, "$") if heads or length is None else said(row.committed)
    beside = f'<td class="gp-number gp-soft">{figure(row.together, "$")}</td>' if heads else ""
    return (
        f'<tr><th scope="row">{escape(row.solution or "Not said")}{asked}</th>'
        f'<td><div class="gp-bar">{drawn}{tick}</div></td>'
        f'<td class="gp-number"><b>{own}</b></td>{beside}</tr>'
    )


def _times(many: int) -> str:
    return "once" if many == 1 else f"{many} times"
