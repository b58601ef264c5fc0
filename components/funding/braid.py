"""The braid planner on screen: the finding, the ways to pay, and why each stream is in or out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from components import cached
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.funding.braid_cards import way_html
from components.funding.braid_choosing import START, choose_need
from components.funding.braid_editing import begins_with, plan_by_hand
from components.funding.braid_saved import show_plans
from components.lists.addresses import row_address
from components.tables import show_table
from data.sentences import many
from data.views.funding.braid.check import Checked
from data.views.funding.braid.planner import Braid, lines_table, planner, why_table
from data.views.funding.braid.saved import standing_plans
from data.views.funding.braid.sources import ASK, IN, OUT, Need
from data.views.funding.choices import FundingChoices

ORDER = (
    "In the order of what they cover, then of the fewest yearly allocations, then of what lapses first. "
    "Match counts as part of the cost and is rounded up to the cent; no cent is promised twice, and none "
    "matches two."
)
NOT_ALL = "There were too many combinations to look at all of them: others may be as good."


def today() -> date:
    """The day on which streams are to be open."""
    return datetime.now(UTC).date()


def show_braid(needs: Sequence[Need], choices: FundingChoices) -> None:
    """All of the page below its title."""
    plans = cached.fetch(standing_plans)
    need = choose_need(needs, {f"plan-{plan.id}": plan.need for plan in plans})
    own = next((plan.id for plan in plans if begins_with(plan)), 0)
    found, planned = cached.fetch(planner, need.key, today(), own)
    if found is None:
        return
    say_finding(found.finding, found.measure)
    _show_ways(found, choices.source)
    plan_by_hand(found, plans, choices.source)
    _show_why(found)
    show_plans(planned, need.key)


def _show_ways(found: Braid, source: str) -> None:
    if found.offers:
        _show_way(found.offers[0], 1)
        _show_others(found)
    say_source(source)
    if found.offers:
        offer_values(lines_table(found.offers), f"Combinations that pay for {found.need}", source)


def _show_others(found: Braid) -> None:
    """Folded: one is the answer, the others are for whom it does not suit."""
    others = found.offers[1:]
    if others:
        with st.expander(many(len(others), "other combination")), st.grid("auto", min_column_width=340):
            for number, way in enumerate(others, 2):
                _show_way(way, number)
    st.caption(ORDER if found.all_seen else f"{ORDER} {NOT_ALL}")


def _show_way(way: Checked, number: int) -> None:
    with st.container(border=True, width=660 if number == 1 else "stretch"):
        st.html(way_html(way, f"{number}. {way.streams}"))
        st.button(f"Start with combination {number}", key=f"start-{number}", on_click=_start,
                  args=(str(number),))  # fmt: skip


def _start(start: str) -> None:
    st.query_params[START] = start


def _show_why(found: Braid) -> None:
    counted = {reach: sum(one.reach == reach for one in found.sources) for reach in (IN, ASK, OUT)}
    years = why_table(found.sources)
    told = f"{many(counted[IN], 'yearly allocation')} in, {counted[ASK]} to ask about, {counted[OUT]} out"
    with st.expander(f"Which streams are in, and why others are not: {told}"):
        st.caption("Where nobody said something, it stands in nobody's way and is named as open\\.")
        show_table(years, f"Yearly allocations for {found.need}", {"Stream": "key"}, row_address("streams"))
