"""Days with what falls on them, as one block of ready-made HTML: a date once, its stream years below it."""

from collections.abc import Sequence
from html import escape
from itertools import groupby

import streamlit as st

from components.lists.addresses import row_address
from data.figures import day
from data.views.funding.deadlines import Deadline, days_words, stake_words

DOES = {"opens": "opens", "obligate by": "to be obligated", "lapses": "lapses"}

STYLE = """<style>
.gp-days { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1.5rem; font-size: .95rem; }
.gp-days > h3 { font-size: .95rem; font-weight: 600; margin: 0; padding: .6rem 0 0; }
.gp-days > h3 small { display: block; font-weight: 400; }
.gp-days small { font-size: .85rem; color: color-mix(in srgb, currentColor 76%, transparent); }
.gp-days > ul { list-style: none; margin: 0; padding: .6rem 0 .5rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.gp-days li { display: grid; grid-template-columns: minmax(12rem, 24rem) 9rem 1fr; gap: 0 1rem;
  margin: 0; padding: .1rem 0; }
.gp-days a { color: light-dark(#005ea2, #73b3e7); }
@media (max-width: 640px) {
  .gp-days { grid-template-columns: 1fr; }
  .gp-days > h3 small { display: inline; margin-left: .5rem; }
  .gp-days li { grid-template-columns: 1fr; padding: .25rem 0; }
}
</style>"""


def show_days(days: Sequence[Deadline]) -> None:
    """The block, in the order that the days come."""
    st.html(days_html(days))


def days_html(days: Sequence[Deadline]) -> str:
    """The whole block. A pure function of what it shows."""
    grouped = [list(own) for _, own in groupby(days, lambda one: one.day)]
    shown = "".join(
        f"<h3>{escape(day(own[0].day))}<small>{escape(days_words(own[0]))}</small></h3>"
        f"<ul>{''.join(map(_item, own))}</ul>"
        for own in grouped
    )
    return f'{STYLE}<div class="gp-days">{shown}</div>'


def _item(one: Deadline) -> str:
    name = escape(f"{one.stream} {one.period}".strip())
    lead = f'<a href="{escape(row_address("allotments", one.key))}">{name}</a>' if one.key else name
    return f"<li><span>{lead}</span><span>{DOES[one.act]}</span><span>{escape(stake_words(one))}</span></li>"
