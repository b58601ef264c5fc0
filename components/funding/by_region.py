"""Money by region: a dot each against all regions together, or its solutions one by one."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from components.cached import fetch
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.drawing.dots import show_dots
from components.drawing.panels import say_left_out
from components.drawing.solution_bars import show_solution_bars
from components.filters import choose, choose_way
from components.funding.reckoning import everywhere, find
from components.lists.addresses import rows_address
from components.markup import escape
from data.views.choices import regions
from data.views.funding.ledger import FundingSelection
from data.views.funding.regions import words as words
from data.views.funding.regions.by_region import RegionMoney, beyond, by_region, by_solution
from data.views.funding.regions.heads import Heads, heads, heads_metrics
from data.views.funding.stored_ledger import window_days
from data.views.overview.freshness import sources_of


def choose_heads() -> Heads:
    """The people that money is reckoned for; none where the state counts none."""
    offered = fetch(heads_metrics)
    if not offered:
        return Heads()
    return fetch(heads, offered[choose("Per head of", list(offered), "money_by_region_heads")])


def show_by_region(selection: FundingSelection, source: str) -> None:
    """One of the two ways, with its words, table and downloads."""
    with st.container(horizontal=True):
        counted = choose_heads()
        way = choose_way("Look at", list(WAYS), "money_by_region_way")
    told = " ".join(filter(None, (f"{source}.", _source_of(counted))))
    WAYS[way](counted, selection, told)


def _all_money(counted: Heads, selection: FundingSelection, source: str) -> None:
    names = tuple(fetch(regions))
    # What regions are held against is that of all of them, whichever are looked at.
    every = find(by_region, everywhere(selection), counted, names)
    shown = [row for row in every if not selection.regions or row.region in selection.regions]
    said = words.finding(every, shown, counted)
    say_finding(said, words.measured(selection, counted))
    if dots := words.dots(shown, counted):
        show_dots(dots, "$", said, words.rule(every, counted))
    say_left_out(words.left_out(shown, counted))
    _say_notes(every, counted, selection)
    say_source(source)
    title = f"Money by region, {selection}"
    table = words.table(shown, counted)
    leads = {"committed ($ thousands)": "place", "needs": "place", counted.lower or "heads": "observation"}
    ways = {
        "committed ($ thousands)": rows_address("awards", selection, region=""),
        "needs": rows_address("needs", selection, region=""),
    }
    offer_values(table.assign(place=table["region"]), title, source, leads, ways)


def _by_solution(counted: Heads, selection: FundingSelection, source: str) -> None:
    names = tuple(fetch(regions))
    rows = [
        row
        for row in find(by_solution, everywhere(selection), counted, names)
        if not selection.regions or row.region in selection.regions
    ]
    say_finding(words.solutions_finding(rows), words.measured(selection, counted))
    show_solution_bars(rows, bool(counted.by_region))
    st.caption(words.TOGETHER)
    _say_notes(find(by_region, everywhere(selection), counted, names), counted, selection)
    say_source(source)
    table = words.solutions_table(rows)
    leads = {"committed ($ thousands)": "awards", "needs": "asked"}
    behind = {at: _behind(name, table, selection) for at, name in (("awards", "awards"), ("asked", "needs"))}
    title = f"Money by region and solution, {selection}"
    offer_values(table.assign(**behind), title, source, leads, dict.fromkeys(leads, ""))


def _behind(name: str, table: pd.DataFrame, selection: FundingSelection) -> list[str]:
    """Where the rows of each region and solution are listed."""
    pairs = zip(table["region"], table["solution"], strict=True)
    return [rows_address(name, selection, region=region, solution=solution) for region, solution in pairs]


def _say_notes(every: list[RegionMoney], counted: Heads, selection: FundingSelection) -> None:
    outside = find(beyond, everywhere(selection), fetch(window_days, selection.window))
    st.caption(escape(" ".join(words.notes(every, counted, selection, outside))))


def _source_of(counted: Heads) -> str:
    read = tuple(sorted(counted.observations.values()))
    if not read:
        return ""
    told = fetch(sources_of, read).removeprefix("Source of the latest numbers: ")
    return f"{counted.name} of {counted.period}: {told}"


WAYS: dict[str, Callable[[Heads, FundingSelection, str], None]] = {
    "All money": _all_money,
    "By solution": _by_solution,
}
