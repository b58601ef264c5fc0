"""Funding chosen and drawn: what was asked for and what is paid, each with its words, table and downloads."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import MAIN, SECOND, Words, say_finding, say_source, show_chart
from components.downloads import offer_downloads
from components.filters import choose, choose_regions
from components.tables import show_table
from data.views import funding_sums, funding_words
from data.views.funding import FundingSelection
from data.views.funding_words import money

ALL_PERIODS = "All periods"
BESIDE = {"type": "text", "align": "left", "baseline": "middle", "dx": 6}
NAMES = {
    "type": "nominal",
    "sort": None,
    "title": None,
    "axis": {"labelLimit": 250, "ticks": False, "domain": False},
}
NEED_MET: dict[str, Any] = {
    "height": {"step": 30},
    "encoding": {
        "y": NAMES | {"field": "solution"},
        "x": {
            "field": "share",
            "type": "quantitative",
            "title": "Share of cost met (%)",
            # Room for the words beside a full bar.
            "scale": {"domain": [0, 160]},
            "axis": {"values": [0, 25, 50, 75, 100]},
        },
    },
    "layer": [
        {"mark": {"type": "bar", "color": MAIN, "height": {"band": 0.55}}},
        {"mark": BESIDE, "encoding": {"text": {"field": "words"}}},
    ],
}
SPLIT: dict[str, Any] = {
    "height": {"step": 30},
    "encoding": {"y": NAMES | {"field": "region"}},
    "layer": [
        {
            "mark": {"type": "bar", "color": MAIN, "height": {"band": 0.55}},
            "encoding": {"x": {"field": "got", "type": "quantitative", "title": "$ thousands"}},
        },
        {
            "mark": {"type": "tick", "color": SECOND, "thickness": 3},
            "encoding": {"x": {"field": "asked", "type": "quantitative"}},
        },
    ],
}


def choose_funding(regions: Sequence[str], periods: Sequence[str]) -> FundingSelection:
    """Regions and a period; the URL keeps both."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choose_regions(regions, "funding_regions")
        period = choose("Period", [ALL_PERIODS, *periods], "funding_period")
    return FundingSelection(chosen, "" if period in (ALL_PERIODS, None) else period)


def show_need_met(
    frames: tuple[pd.DataFrame, pd.DataFrame], selection: FundingSelection, source: str
) -> None:
    """Bars of the share met, the most asked for first. `frames` are the needs and the awards."""
    needs, awards = frames
    met = funding_sums.need_met(needs, awards)
    drawn = met.assign(
        words=[_met_words(share, cost) for share, cost in zip(met["share"], met["cost_cents"], strict=True)]
    )
    finding = funding_words.need_finding(met)
    words = Words(
        finding,
        f"Share of the estimated cost met by awards for the same solution in the same region · {selection}",
        source,
        f"Bars, one a solution: {finding}.",
    )
    table = funding_words.need_table(met)
    show_chart(drawn[["solution", "share", "words"]], NEED_MET, words, table, key="need-met")
    offer_downloads(table, f"Share of need met, {selection}", source)


def show_matrix(awards: pd.DataFrame, selection: FundingSelection, source: str) -> None:
    """Solution by stream, with amounts."""
    table = funding_words.matrix_table(funding_sums.matrix(awards))
    measure = (
        f"Awards by solution and stream, thousands of dollars; — is no award with an amount · {selection}"
    )
    say_finding(Words(funding_words.matrix_finding(awards), measure, source, ""))
    show_table(table, alt=f"Table: {measure}")
    say_source(Words("", "", source, ""))
    offer_downloads(table, f"Solutions by stream, {selection}", source)


def show_split(frames: tuple[pd.DataFrame, pd.DataFrame], selection: FundingSelection, source: str) -> None:
    """Bars of what each region gets, with a tick at what it asked for, in the order of the alphabet."""
    needs, awards = frames
    split = funding_sums.split(awards, needs)
    table = funding_words.split_table(split)
    drawn = pd.DataFrame(
        {
            "region": split["region"],
            "got": table["Awarded ($ thousands)"],
            "asked": table["Asked for ($ thousands)"],
        }
    )
    finding = funding_words.split_finding(split) + funding_words.blank_words(split)
    measure = f"Bar: awards; tick: what partnerships asked for, both in thousands of dollars · {selection}"
    words = Words(finding, measure, source, f"Bars and ticks, one a place: {finding}.")
    show_chart(drawn, SPLIT, words, table, key="split")
    offer_downloads(table, f"Funding by region, {selection}", source)


def show_streams(streams: pd.DataFrame, source: str) -> None:
    """The inventory as handed in."""
    table = funding_words.stream_table(streams)
    finding = funding_words.stream_finding(streams)
    say_finding(Words(finding, "What each may pay for, and when", source, ""))
    show_table(table, alt=f"Table: {finding}")
    say_source(Words("", "", source, ""))
    offer_downloads(table, "Funding streams", source)


def no_money(selection: FundingSelection) -> None:
    """What to say where the choice leaves nothing."""
    st.info("Choose other regions or all periods to see more.", title="No awards or needs for this choice")


def _met_words(share: float, cost: float) -> str:
    return "no cost named" if pd.isna(share) else f"{share:.0f}% of {money(cost)}"
