"""The front page of money: the sums, what each view found, and the inventory of streams."""

from datetime import UTC, date, datetime
from urllib.parse import quote, urlencode

import pandas as pd
import streamlit as st

from components.charts import say_finding, say_source
from components.downloads import offer_downloads
from components.drawing.front_money import Door, show_doors, show_sums
from components.empty import nothing_funded
from components.funding.findings import VIEWS, View
from components.funding.reckoning import everywhere, find, ledger_of, reach_of
from components.lists.addresses import row_address
from components.markup import escape
from components.tables import show_table
from data.figures import day
from data.views.funding.inventory import (
    front_finding,
    inventory,
    inventory_measure,
    key_figures,
    not_added_up,
)
from data.views.funding.ledger import FundingSelection
from data.views.funding.money_words import thousands

ADDS_UP = (
    "What is available and not committed is still uncommitted until the first of its deadlines, to be "
    "obligated or to lapse, has passed; then it stands past its deadline."
)


def show_front(selection: FundingSelection, source: str) -> None:
    """The sums, a sentence a view, and below them every stream."""
    today = datetime.now(UTC).date()
    whole = everywhere(selection)
    streams = find(inventory, whole, today)
    if streams.empty and ledger_of(whole).needs.empty:
        nothing_funded(selection, "funding", "streams or needs")
        return
    figures = find(key_figures, whole, today, selection.regions)
    finding = front_finding(figures)
    say_finding(finding, f"{inventory_measure(streams)} · {selection}")
    show_sums(figures, finding)
    if reach := reach_of(whole):
        st.caption(escape(reach))
    st.subheader("What each view finds", anchor=False)
    show_doors([_door(view, selection, today) for view in VIEWS])
    _show_streams(streams, selection, source)


def _door(view: View, selection: FundingSelection, today: date) -> Door:
    """The way keeps the choice: each page has the same filters under names of its own."""
    named = {"agency": selection.agency, "people": selection.people, "window": selection.window}
    told = [(f"{view.page}_{name}", value) for name, value in named.items() if value]
    told += [(f"{view.page}_regions", region) for region in selection.regions]
    address = f"{view.page}?{urlencode(told, quote_via=quote)}" if told else view.page
    return Door(view.title, address, view.sentence(selection, today))


def _show_streams(streams: pd.DataFrame, selection: FundingSelection, source: str) -> None:
    if streams.empty:
        say_source(source)
        return
    st.subheader("The streams", anchor=False)
    st.caption(escape(f"{ADDS_UP} {not_added_up(streams)}"))
    told = _table(streams)
    show_table(told, f"Streams of money, {selection}", {"stream": "key"}, row_address("streams"))
    say_source(source)
    offer_downloads(told.drop(columns="key"), f"Streams · {selection}", source)


def _table(streams: pd.DataFrame) -> pd.DataFrame:
    ends = streams["ends"].map(lambda moment: "" if pd.isna(moment) else day(moment)).astype("str")
    return pd.DataFrame(
        {
            "stream": streams["stream"],
            "available ($ thousands)": thousands(streams["available"]),
            "committed ($ thousands)": thousands(streams["committed"]),
            "still uncommitted ($ thousands)": thousands(streams["left"]),
            "uncommitted, past its deadline ($ thousands)": thousands(streams["past"]),
            "spent ($ thousands)": thousands(streams["spent"]),
            "first to end": ends,
            "agency": streams["agency"],
            "solutions it can pay for": streams["can"],
            "partly": streams["partly"],
            "who may benefit": streams["people"],
            "renewable": streams["renewable"],
            "key": streams["key"],
        }
    )
