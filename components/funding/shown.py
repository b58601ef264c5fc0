"""Funding chosen and drawn: what was asked for and what is paid, each with its words, table and downloads."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import INK, MAIN, Words, say_finding, say_source, show_chart
from components.downloads import offer_downloads, offer_values
from components.filters import choose, choose_regions
from components.tables import show_table
from data.views.funding import sums as funding_sums
from data.views.funding import words as funding_words
from data.views.funding.listed import FundingSelection
from data.views.funding.words import money

ALL_PERIODS = "All periods"
ASKED = "#d9700d"  # 3:1 or more on the light and on the dark page; its shape tells it apart as well
# Names and numbers stand above their bar, for beside it a phone has no room.
BELOW = {"yOffset": 15, "height": 12}
NUMBER = {"type": "text", "align": "left", "baseline": "middle", "fontSize": 13, "color": INK}
NAMES = {
    "type": "nominal",
    "sort": None,
    "title": None,
    "axis": {
        "labelAlign": "left",
        "labelPadding": 0,
        "labelOffset": -17,
        "labelLimit": 0,
        "labelFontSize": 13,
        "ticks": False,
        "domain": False,
        "grid": False,
    },
}
NEED_MET: dict[str, Any] = {
    "height": {"step": 58},
    "encoding": {"y": NAMES | {"field": "solution"}},
    "layer": [
        {
            "mark": {"type": "bar", "color": MAIN} | BELOW,
            "encoding": {
                "x": {
                    "field": "share",
                    "type": "quantitative",
                    "title": None,
                    "scale": {"domain": [0, 100]},
                    "axis": {"values": [0, 50, 100], "labelExpr": "datum.label + '%'", "labelFontSize": 13},
                }
            },
        },
        {"mark": NUMBER, "encoding": {"text": {"field": "words"}, "x": {"value": 0}}},
    ],
}
SPLIT: dict[str, Any] = {
    "height": {"step": 58},
    "encoding": {"y": NAMES | {"field": "region"}},
    "layer": [
        {
            "mark": {"type": "bar", "color": MAIN} | BELOW,
            "encoding": {"x": {"field": "got", "type": "quantitative", "axis": None}},
        },
        {
            "mark": {"type": "tick", "color": ASKED, "opacity": 1, "thickness": 4, "size": 16, "yOffset": 15},
            "encoding": {"x": {"field": "asked", "type": "quantitative"}},
        },
        {"mark": NUMBER, "encoding": {"text": {"field": "words"}, "x": {"value": 0}}},
    ],
}


def choose_funding(regions: Sequence[str], periods: Sequence[str]) -> FundingSelection:
    """Regions and a period; the URL keeps both."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = choose_regions(regions, "funding_regions")
        period = choose("Period", [ALL_PERIODS, *periods], "funding_period")
    return FundingSelection(chosen, "" if period == ALL_PERIODS else period)


def show_need_met(
    frames: tuple[pd.DataFrame, pd.DataFrame], selection: FundingSelection, source: str
) -> None:
    """Bars of the share met, the most asked for first. `frames` are the needs and the awards."""
    needs, awards = frames
    if needs.empty:
        st.info(
            "'By region' and 'What pays for what' show the awards.", title="No need is named for this choice"
        )
        return
    met = funding_sums.need_met(needs, awards)
    drawn = pd.DataFrame(
        {
            "solution": met["solution"],
            "share": met["share"],
            "words": [
                _met_words(share, cost) for share, cost in zip(met["share"], met["cost_cents"], strict=True)
            ],
        }
    )
    finding = funding_words.need_finding(met)
    said = "Share of the estimated cost that awards for the same solution in the same region meet"
    measure = _measured(funding_words.unpaid_words(met), said, str(selection))
    show_chart(
        drawn, NEED_MET, Words(finding, measure, source, f"Bars, one a solution: {finding}."), "need-met"
    )
    offer_values(funding_words.need_table(met), f"Share of need met, {selection}", source)


def show_matrix(awards: pd.DataFrame, selection: FundingSelection, source: str) -> None:
    """Solution by stream, with amounts."""
    table = funding_words.matrix_table(funding_sums.matrix(awards))
    said = "Awards by solution and stream, thousands of dollars; — is no award with an amount"
    measure = _measured(said, funding_words.blank_words(awards), str(selection))
    say_finding(funding_words.matrix_finding(awards), measure)
    show_table(table, alt=f"Table: {measure}")
    say_source(source)
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
            "words": funding_words.split_words(split),
        }
    )
    finding = funding_words.split_finding(split)
    said = "Bar: awards; upright mark: what partnerships asked for"
    measure = _measured(said, funding_words.blank_words(split), str(selection))
    show_chart(drawn, SPLIT, Words(finding, measure, source, f"Bars, one a region: {finding}."), "split")
    offer_values(table, f"Funding by region, {selection}", source)


def show_streams(streams: pd.DataFrame, source: str) -> None:
    """The inventory as handed in."""
    table = funding_words.stream_table(streams)
    finding = funding_words.stream_finding(streams)
    say_finding(finding, "What each may pay for, and when")
    show_table(table, alt=f"Table: {finding}")
    say_source(source)
    offer_downloads(table, "Funding streams", source)


def no_money(selection: FundingSelection) -> None:
    """What to say where the choice leaves nothing."""
    st.info("Choose other regions or all periods to see more.", title="No awards or needs for this choice")


def _measured(*words: str) -> str:
    return " · ".join(filter(None, words))


def _met_words(share: float, cost: float) -> str:
    return "no cost named" if pd.isna(share) else f"{share:.0f}% of {money(cost)}"
