"""One metric of the catalogue: what it means, who uses it, what workbooks call it, and how it came to be."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote

import streamlit as st

from components import cached
from components.markup import escape
from components.outcomes import carry_out
from components.session import viewer
from components.tables import show_words
from data.catalogue.undoing import take_back_change
from data.views.catalogue.catalogue import Entry, aliases, meaning, told_apart
from data.views.catalogue.metric_history import Changed, metric_history

SHOWN = 20  # changes; older ones when asked for


def show_metric(entry: Entry, entries: Sequence[Entry]) -> None:
    """The metric in full."""
    st.header(escape(entry.name), anchor=False)
    show_words(meaning(entry, entries), f"What {entry.name} means")
    name = next(name for name, other in told_apart(entries).items() if other.id == entry.id)
    _show_users(entry, name, entries)
    _show_names(cached.fetch(aliases, entry.id))


def show_history(entry: Entry) -> None:
    """Who changed what and when, each with its way back."""
    st.subheader("History", anchor=False)
    changes = cached.fetch(metric_history, entry.id)
    if not changes:
        st.caption("Nothing was changed since it came into the catalogue.")
        return
    key = f"all-changes-{entry.id}"
    whole = len(changes) <= SHOWN or st.toggle(f"Show all {len(changes):,} changes", key=key)
    for change in changes if whole else changes[:SHOWN]:
        _show_change(change)


def _show_users(entry: Entry, name: str, entries: Sequence[Entry]) -> None:
    st.subheader("Who uses it", anchor=False)
    if entry.counts_as_id:
        into = next(other for other in entries if other.id == entry.counts_as_id)
        st.markdown(f"Its numbers stand under [{escape(into.name)}](catalogue?metric={into.id}).")
        return
    if not entry.regions:
        st.caption("No region has a number of it now.")
        return
    links = ", ".join(f"[{escape(region)}]({_indicator(name, region)})" for region in entry.regions)
    st.markdown(f"{links}. [All regions beside each other]({_indicator(name)})")


def _indicator(name: str, region: str = "") -> str:
    limited = f"&indicator_regions={quote(region)}" if region else ""
    return f"indicator?indicator={quote(name)}{limited}"


def _show_names(names: Mapping[str, Sequence[str]]) -> None:
    st.subheader("What workbooks call it", anchor=False)
    if not names:
        st.caption("By its name only.")
        return
    said = {place or "Everybody": ", ".join(texts) for place, texts in names.items()}
    show_words(said, "Other names of the metric, by who writes them")


def _show_change(change: Changed) -> None:
    undone = f" Taken back on {change.undone:%-d %B %Y}." if change.undone else ""
    with st.container(border=True):
        st.markdown(f"**{escape(change.act)}** {escape(' '.join(change.words))}")
        st.caption(f"{escape(change.by)}, {change.at:%-d %B %Y, %H:%M} UTC.{undone}")
        if not change.undone:
            st.button("Undo", key=f"undo-change-{change.id}", icon=":material/undo:",
                      on_click=_take_back, args=(change,))  # fmt: skip


def _take_back(change: Changed) -> None:
    carry_out(
        lambda: take_back_change(cached.engine(), viewer(), change.id), f"'{change.act}' was taken back."
    )
