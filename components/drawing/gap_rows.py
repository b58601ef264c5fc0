"""The gap board drawn: a dot a need and bars of money, one solution a row, as one block of ready-made HTML.

A mark is told by its shape and by the words beside it, and by no colour alone, so that a page printed in grey
says the same; on a phone the words stand below the bars.
"""

from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from data.sentences import many
from data.views.funding.money_words import said

DOTS = 30  # more than anybody counts: beyond them the number says it

STYLE = """<style>
.gp-gaps { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.gp-gap { display: grid; grid-template-columns: minmax(12rem, 21rem) minmax(6rem, 1fr) 25rem;
  gap: .1rem 1.4rem; padding: .7rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
.gp-gap > :first-child { grid-row: 1 / 3; line-height: 1.3; }
.gp-gap a { color: light-dark(#005ea2, #73b3e7); font-weight: 600; }
.gp-gap small, ul.gp-legend { font-size: .85rem;
  color: color-mix(in srgb, currentColor 78%, transparent); }
.gp-gap small { display: block; }
.gp-asks { display: flex; flex-wrap: wrap; gap: .28rem; margin-top: .3rem; }
.gp-gaps i { display: inline-block; box-sizing: border-box; height: .8rem; vertical-align: middle; }
.gp-gaps i.gp-need { width: .8rem; border-radius: 50%; border: 2px solid #2378c3; }
.gp-gaps i.gp-met { background: #2378c3; }
.gp-gaps i.gp-could { background: linear-gradient(90deg, #2378c3 50%, transparent 50%); }
.gp-gaps i.gp-cost { border: 2px solid currentColor; }
.gp-gaps i.gp-here { background: #2378c3; }
.gp-gaps i.gp-may { border: 1px solid #2378c3; background: repeating-linear-gradient(135deg,
  #2378c3 0 2px, transparent 2px 6px); }
.gp-bar { display: flex; align-items: center; min-height: 1.45rem; }
.gp-says { align-self: center; font-size: .9rem; line-height: 1.3; }
ul.gp-legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; margin: 0 0 .8rem;
  padding: 0; }
ul.gp-legend li { margin: 0; padding: 0; font-size: inherit; }
ul.gp-legend i.gp-cost, ul.gp-legend i.gp-here, ul.gp-legend i.gp-may { width: 1.6rem; }
.gp-gaps h3 { font-size: 1.1rem; font-weight: 600; margin: 1.4rem 0 .5rem; padding: 0; }
@media (max-width: 1000px) { .gp-gap { grid-template-columns: 14rem 1fr 14rem; } }
@media (max-width: 640px) {
  .gp-bar:empty { display: none; }
  .gp-gap { grid-template-columns: 1fr; }
  .gp-gap > :first-child { grid-row: auto; }
  .gp-bar { min-height: 1.1rem; margin-top: .3rem; }
}
</style>"""

LEGEND = (
    ("gp-need gp-met", "a need with money committed for its solution in its region"),
    ("gp-need", "a need without"),
    ("gp-need gp-could", "a need that only money of the state or of no named region might meet"),
    ("gp-cost", "what it would cost"),
    ("gp-here", "committed where it is asked for"),
    ("gp-may", "uncommitted, may pay"),
)

HEADS = (
    (False, "Nothing committed where it is asked for"),
    (True, "Some money committed where it is asked for"),
)


def show_gaps(board: pd.DataFrame, alt: str, address: Callable[[str], str]) -> None:
    """The rows of a `gap_board`, in its order; `address` says where a solution's name leads."""
    st.html(gaps_html(board, alt, address))


def gaps_html(board: pd.DataFrame, alt: str, address: Callable[[str], str]) -> str:
    """The whole block. A pure function of what it shows."""
    whole = max((_reach(row) for row in board.itertuples()), default=0) or 1
    rows = [(bool(row.met), _row(row, whole, address(str(row.solution)))) for row in board.itertuples()]
    parts = "".join(_part(head, [drawn for met, drawn in rows if met is some]) for some, head in HEADS)
    name = escape(alt, quote=True)
    return f'{STYLE}<div class="gp-gaps" role="group" aria-label="{name}">{_legend(parts)}{parts}</div>'


def _legend(drawn: str) -> str:
    """The kinds of marks; the rare one only where it stands."""
    shown = [(mark, words) for mark, words in LEGEND if "gp-could" not in mark or mark in drawn]
    marks = "".join(f'<li><i class="{mark}"></i> {escape(words)}</li>' for mark, words in shown)
    return f'<ul class="gp-legend">{marks}</ul>'


def _part(head: str, rows: list[str]) -> str:
    return f"<section><h3>{escape(head)}</h3>{''.join(rows)}</section>" if rows else ""


def _row(row: Any, whole: int, address: str) -> str:
    committed = _share(row.here, whole)
    return (
        f'<div class="gp-gap"><div><a href="{escape(address)}">{escape(row.solution)}</a>'
        f"<small>{escape(_asking(row))}</small>{_dots(row)}</div>"
        f'<div class="gp-bar">{_bar("gp-cost", _share(row.cost, whole))}</div>'
        f'<div class="gp-says">{escape(_cost(row))}</div>'
        f'<div class="gp-bar">{_bar("gp-here", committed)}{_bar("gp-may", _share(row.may_pay, whole))}</div>'
        f'<div class="gp-says">{escape(_money(row))}</div></div>'
    )


def _asking(row: Any) -> str:
    """Who asks; a need of nobody in particular is a need all the same."""
    where = f" in {many(row.regions, 'region')}" if row.regions else ""
    return f"{many(row.partnerships, 'partnership')}{where}" if row.partnerships else f"Asked for{where}"


def _dots(row: Any) -> str:
    """One dot a need: met, then what could be, then the rest."""
    told = f"{row.met} of {many(row.needs, 'need')} with money committed"
    if row.needs > DOTS:
        return f"<small>{told}</small>"
    marks = ["gp-met"] * row.met + ["gp-could"] * row.could
    dots = "".join(f'<i class="gp-need {mark}"></i>' for mark in marks + [""] * (row.needs - len(marks)))
    return f'<span class="gp-asks" role="img" aria-label="{told}">{dots}</span>'


def _cost(row: Any) -> str:
    if pd.isna(row.cost):
        return "no cost named"
    verb = "names" if row.uncosted == 1 else "name"
    named = f", {row.uncosted} of {row.needs} needs {verb} no cost" if row.uncosted else ""
    return f"{said(row.cost)} asked for{named}"


def _money(row: Any) -> str:
    nothing = pd.notna(row.here) and row.here == 0
    committed = "nothing committed" if nothing else f"{said(row.here)} committed"
    return f"{committed} · {_left(row)}"


def _left(row: Any) -> str:
    if not row.can + row.partly:
        return "no stream is said to pay"
    silent = f" ({row.silent} of {many(row.can + row.partly, 'stream')} not said)" if row.silent else ""
    if pd.isna(row.may_pay):
        return "what may pay is not said"
    return f"{'nothing left that' if row.may_pay == 0 else said(row.may_pay)} may pay{silent}"


def _reach(row: Any) -> int:
    parts = [_positive(amount) for amount in (row.cost, row.here, row.may_pay)]
    return max(parts[0], parts[1] + parts[2])


def _positive(cents: Any) -> int:
    return 0 if pd.isna(cents) else max(int(cents), 0)


def _share(cents: Any, whole: int) -> float:
    return _positive(cents) * 100 / whole


def _bar(mark: str, share: float) -> str:
    """However small, money that is there is seen."""
    return f'<i class="{mark}" style="width: max({share:.2f}%, 4px)"></i>' if share else ""
