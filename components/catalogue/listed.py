"""The catalogue as a list: what narrows it, the table, and the one metric that is looked into."""

from collections.abc import Sequence

import streamlit as st

from components import cached
from components.empty import nothing_left
from components.filters import EVERYTHING
from components.tables import show_table
from data.views.catalogue.catalogue import Entry, Wanted, as_table, told_apart
from data.views.choices import regions

OFFERED = {"Offered": True, "Not offered": False}
METRIC = "catalogue?metric="


def choose_wanted(entries: Sequence[Entry]) -> Wanted:
    """Words, theme, owner and offer, in one row that wraps on a phone; the URL remembers."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input("Find", key="find", bind="query-params", placeholder="Any word", width=220)
        themes = sorted({entry.theme for entry in entries if entry.theme})
        theme = _limit("Theme", themes, "catalogue_theme")
        owner = _limit("Owner", sorted({entry.owner for entry in entries}), "owner")
        offered = OFFERED.get(_limit("Offer", [*OFFERED], "offer"))
    return Wanted(words or "", theme, owner, offered)


def show_list(entries: Sequence[Entry], wanted: Wanted) -> None:
    """The metrics that are wanted; a name leads to its card."""
    shown = [entry for entry in entries if wanted.has(entry)]
    if not shown:
        nothing_left("No metric of the catalogue is like this.")
        return
    many = len(shown)
    st.caption(f"{many:,} of {len(entries):,} metrics. None of them has to be counted by anybody.")
    table = as_table(shown, len(cached.fetch(regions)))
    show_table(table, "Metrics of the catalogue, by theme and name", {"metric": "id"}, METRIC)


def choose_metric(entries: Sequence[Entry]) -> Entry | None:
    """One of the metrics, kept in the URL; None while none is chosen."""
    named = told_apart(entries)
    names, ids = [*named], [entry.id for entry in named.values()]
    asked = st.query_params.get("metric", "")
    index = ids.index(int(asked)) if asked.isdecimal() and int(asked) in ids else None
    chosen = st.selectbox(
        "Look into", names, index=index, key=f"look-into-{asked}", placeholder="Choose a metric", width=460
    )
    if chosen is None:
        st.query_params.pop("metric", None)
        return None
    st.query_params["metric"] = str(named[chosen].id)
    return named[chosen]


def _limit(label: str, options: Sequence[str], key: str) -> str:
    chosen = st.selectbox(label, [EVERYTHING, *options], key=key, bind="query-params", width=200)
    return "" if chosen in (EVERYTHING, None) else chosen
