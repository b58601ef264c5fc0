"""A typed list on screen: chosen, filtered, its rows as a table, and one row in full."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.charts import say_finding, say_source
from components.downloads import offer_downloads
from components.filters import LONGEST, choose_limit
from components.lists.addresses import row_address
from components.markup import escape
from components.tables import show_table
from data.registers.declarations import BY_NAME
from data.sentences import many
from data.views.lists.limits import Limits, heeded
from data.views.lists.listing import Listing, choices_of
from data.views.lists.one_row import OneRow

PAGE = "pages/viewer/lists.py"


def choose_rows(titles: Mapping[str, str]) -> tuple[str, str, Limits]:
    """One list, words that stand in a row, and choices that it makes, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = _choose_list(titles)
        words = st.text_input("Words in the row", key="words", bind="query-params", width=300)
        by_name = BY_NAME[name].by_name
        chosen = [
            (field, choose_limit(by_name[field].title, choices, f"{name}_{field}"))
            for field, choices in choices_of(name).items()
        ]
    return name, words or "", tuple((field, choice) for field, choice in chosen if choice)


def _choose_list(titles: Mapping[str, str]) -> str:
    """The address keeps the name of the list."""
    names = list(titles.values())
    asked = st.query_params.get("list", "")
    index = names.index(asked) if asked in names else 0
    title = st.selectbox("List", [*titles], index=index, key="which-list", width=300)
    st.query_params["list"] = titles[title]
    return titles[title]


def row_asked() -> tuple[str, str] | None:
    """The list and key of the row that the address names; None where it names none."""
    name, key = (str(st.query_params.get(part, "")) for part in ("list", "row"))
    return (name, key) if key and name in BY_NAME else None


def limits_asked(name: str) -> Limits:
    """What the address of a figure limits its rows to; said, with a way out of it."""
    register = BY_NAME[name]
    asked = ((limit, st.query_params.get_all(limit)) for limit in heeded(register))
    limits = tuple((limit, str(value)[:LONGEST]) for limit, values in asked for value in values if value)
    if limits:
        with st.container(horizontal=True, vertical_alignment="center"):
            told = " · ".join(value for _, value in limits)
            st.markdown(escape(f"Only the rows of: {told}"), width="content")
            st.page_link(PAGE, label=f"All of {register.title}", query_params={"list": name})
    return limits


def show_listing(name: str, listing: Listing) -> None:
    """The rows; each leads to all that was said of it. Columns that nobody filled are left out."""
    register = BY_NAME[name]
    found = many(listing.many, register.one)
    say_finding(f"More than {found}" if listing.more else found, register.help)
    if listing.begun:
        st.caption("The list that every state begins with: nobody has changed it yet.")
    if listing.rows.empty:
        st.info("Other words or choices show more.", title="No row fits.")
        return
    shown = listing.rows.loc[:, (listing.rows != "").any()]
    show_table(shown, alt=register.title, leads={str(shown.columns[0]): "key"}, to=row_address(name))
    if len(listing.rows) < listing.many:
        of = f"more than {listing.many:,}" if listing.more else f"{listing.many:,}"
        st.caption(f"{len(listing.rows):,} of {of} are here. Words narrow them down.")
    say_source("Each row leads to who said it, when, and in which cell.")
    # With the columns that nobody filled: by its heads the file is known when it comes back.
    offer_downloads(listing.rows.drop(columns="key"), register.title)


def show_row(name: str, row: OneRow) -> None:
    """Every field of one row with its source, and the whole history."""
    register = BY_NAME[name]
    back = {"list": name}
    st.page_link(PAGE, label=f"All of {register.title}", icon=":material/arrow_back:", query_params=back)
    if not row.name:
        st.info("It may have been renamed since.", title="Nothing is said of such a row.")
        return
    st.header(escape(row.name), anchor=False)
    if row.fields.empty:
        st.caption("Nothing stands of it: what was said is taken back or taken off the list.")
    else:
        several = row.fields["row"].nunique() > 1
        fields = row.fields if several else row.fields.drop(columns="row")
        _show(fields, f"What stands of {row.name}")
        offer_downloads(fields.drop(columns="submission"), f"{register.title} {row.name}")
    if not row.history.empty:
        st.header("All that was said", anchor=False)
        _show(row.history, f"History of {row.name}")


def _show(frame: pd.DataFrame, alt: str) -> None:
    kept = frame if frame["said by"].any() else frame.drop(columns="said by")
    show_table(kept, alt=alt, leads={"from": "submission"}, to="submissions?submission=")
