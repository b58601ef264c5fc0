"""The flow of money: ribbons, or bars where there is no room for them, and the table that says the same."""

from datetime import UTC, datetime

import streamlit as st

from components.charts import draw_chart, say_finding, say_source
from components.downloads import offer_values
from components.drawing.ribbons import drawn, ribbon_spec
from components.drawing.step_bars import RIBBONS, show_step_bars
from components.empty import nothing_left
from components.filters import choose_limit, choose_way
from components.funding.reckoning import find, reach_of
from components.markup import escape
from data.views.funding.flow import MONEY, Flow, as_table, finding, flow, followed, gathered, names_of, notes
from data.views.funding.ledger import FundingSelection
from data.views.funding.not_committed import not_committed

READ = "agency, stream, solution and region from left to right"


def choose_money() -> str:
    """Which size of money flows."""
    return choose_way("Money that is", MONEY, "money_flow_money")


def show_flow(selection: FundingSelection, source: str) -> None:
    """One flow with its headline, what it leaves out, and its files."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        told = find(flow, selection, choose_money())
        shown = gathered(told)
        follow = choose_limit("Follow", names_of(shown), "money_flow_follow", "Everything")
    if told.cells.empty:
        nothing_left(f"{finding(told)} here.")
        return
    said = finding(shown, follow)
    measure = f"{told.money.capitalize()} by award, less what was taken back · {READ} · {selection}"
    say_finding(said, measure)
    _show_picture(shown, follow, f"{said}. The table says the same.")
    st.caption(escape(" ".join(filter(None, (notes(told), _left(told, selection), reach_of(selection))))))
    say_source(source)
    offer_values(as_table(told), f"Flow of money {told.money} · {selection}", source)


def _left(told: Flow, selection: FundingSelection) -> str:
    """What no ribbon shows because nobody has it yet; what is left is of no region, so of none chosen."""
    if told.money != MONEY[0] or selection.regions:
        return ""
    return find(not_committed, selection, datetime.now(UTC).date())


def _show_picture(shown: Flow, follow: str, alt: str) -> None:
    lit = followed(shown, follow)
    place = drawn(shown, lit)
    with st.container(key=RIBBONS):
        draw_chart(place.bars, ribbon_spec(place, bool(lit.any())), alt, "ribbons")
    show_step_bars(shown, follow)
