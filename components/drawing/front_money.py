"""The front page of money drawn: its sums as bars on one scale, and each view's finding as a way there."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from data.views.funding.inventory import Figure
from data.views.funding.money_words import said

STYLE = """<style>
.gp-sums { display: grid; grid-template-columns: max-content minmax(4rem, 1fr) max-content;
  gap: .35rem 1.2rem; align-items: center; max-width: 66rem;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.gp-sums i { display: block; box-sizing: border-box; height: 1rem; background: #2378c3; }
.gp-sums i.gp-hollow { background: none; border: 2px solid currentColor; }
.gp-sums i.gp-left { border: 1px solid #2378c3; background: repeating-linear-gradient(135deg,
  #2378c3 0 2px, transparent 2px 6px); }
.gp-sums small, .gp-views p { color: color-mix(in srgb, currentColor 82%, transparent); }
.gp-sums small { font-size: .85rem; margin-left: .5rem; }
.gp-views { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 25rem), 1fr));
  gap: 1rem 2.2rem; }
.gp-views > div { border-left: 3px solid #2378c3; padding-left: .9rem; }
.gp-views h3 { font-size: 1rem; font-weight: 600; margin: 0; padding: 0; }
.gp-views p { font-size: .95rem; line-height: 1.4; margin: .15rem 0 0; }
.gp-views a { color: light-dark(#005ea2, #73b3e7); }
@media (max-width: 640px) {
  .gp-sums { grid-template-columns: 1fr; gap: .1rem; }
  .gp-sums span { margin-top: .7rem; }
  .gp-sums div:empty { display: none; }
}
</style>"""
MARKS = {"Asked for": ' class="gp-hollow"', "Still uncommitted": ' class="gp-left"'}


@dataclass(frozen=True)
class Door:
    """One view: its title, where it is, and its finding in a sentence."""

    title: str
    address: str
    sentence: str


def show_sums(figures: Sequence[Figure], alt: str) -> None:
    """A bar each, as long as its sum; one that nobody named has none."""
    st.html(sums_html(figures, alt))


def show_doors(doors: Sequence[Door]) -> None:
    """Each view's finding under its title, which leads there."""
    st.html(doors_html(doors))


def sums_html(figures: Sequence[Figure], alt: str) -> str:
    """The whole block. A pure function of what it shows."""
    whole = max((figure.cents or 0 for figure in figures), default=0) or 1
    rows = "".join(_row(figure, whole) for figure in figures)
    return f'{STYLE}<div class="gp-sums" role="group" aria-label="{escape(alt, quote=True)}">{rows}</div>'


def doors_html(doors: Sequence[Door]) -> str:
    """The whole block. A pure function of what it shows."""
    shown = "".join(
        f'<div><h3><a href="{escape(door.address)}">{escape(door.title)}</a></h3>'
        f"<p>{escape(door.sentence)}</p></div>"
        for door in doors
    )
    return f'{STYLE}<div class="gp-views">{shown}</div>'


def _row(figure: Figure, whole: int) -> str:
    share = max(figure.cents or 0, 0) * 100 / whole
    mark = next((mark for name, mark in MARKS.items() if figure.name.startswith(name)), "")
    bar = f'<i{mark} style="width: max({share:.2f}%, 4px)"></i>' if share else ""
    unknown = f"<small>{escape(figure.unknown)}</small>" if figure.unknown else ""
    amount = f"<b>{escape(said(figure.cents))}</b>{unknown}"
    return f"<span>{escape(figure.name)}</span><div>{bar}</div><div>{amount}</div>"
