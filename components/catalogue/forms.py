"""The changes of a metric: what each would do is said before it is done."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import cached
from components.catalogue.fields import FIRST, ask_fields
from components.filters import choose_way
from components.markup import escape
from components.outcomes import carry_out, say_outcome
from components.session import viewer
from data.catalogue.changes import edit, enter, offer, rename
from data.catalogue.joining import merge, split
from data.views.catalogue.catalogue import Entry, told_apart
from data.views.catalogue.previews import (
    Preview,
    preview_edit,
    preview_entry,
    preview_merge,
    preview_name,
    preview_offer,
    preview_split,
)
from data.views.choices import regions, state

NOTHING = "Nothing"
DONE = {
    "Enter it": "The metric is in the catalogue.",
    "Save the changes": "The changes are saved.",
    "Rename it": "The metric has its new name.",
    "Offer it to all regions": "The metric is offered to all regions.",
    "Withdraw the offer": "The offer is withdrawn.",
    "Merge them": "The two count as one.",
    "Split it": "The metric is split.",
}
WAY_BACK = "Its history has the way back."


def offer_changes(entry: Entry, entries: Sequence[Entry]) -> None:
    """Choose a change of the metric, see what it would do, do it."""
    st.subheader("Change it", anchor=False)
    say_outcome()
    forms = {
        NOTHING: _nothing,
        "Edit": _edit,
        "Rename": _rename,
        "Offer": _offer,
        "Merge": _merge,
        "Split": _split,
    }
    # The revision in the key: what was typed belongs to the metric as it stood then.
    key = f"{entry.id}-{cached.revision_now()}"
    forms[choose_way("What to do", [*forms], "change")](entry, entries, key)


def offer_entry(entries: Sequence[Entry]) -> None:
    """Enter a metric of the state's or of a region's."""
    say_outcome()
    key = f"new-{cached.revision_now()}"
    owners = {"The state": None, **cached.fetch(regions)}
    with st.container(horizontal=True):
        name = st.text_input("Name", key=f"{key}-name", width=420)
        owner = owners[st.selectbox("Owner", [*owners], key=f"{key}-owner", width=240) or "The state"]
    values = {**ask_fields(FIRST, entries, key), "name": " ".join((name or "").split()), "owner_id": owner}
    preview = cached.fetch(preview_entry, tuple(values.items())) if values["name"] else Preview()
    _confirm(preview, "Enter it", key, lambda: enter(cached.engine(), viewer(), values))


def _nothing(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    st.caption("Each change is kept below with who made it, and goes back by one click.")


def _edit(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    values = ask_fields(entry, entries, key)
    preview = cached.fetch(preview_edit, entry.id, tuple(values.items()))
    _confirm(preview, "Save the changes", key, lambda: edit(cached.engine(), viewer(), entry.id, values))


def _rename(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    name = st.text_input("New name", entry.name, key=f"{key}-rename", width=420) or ""
    preview = cached.fetch(preview_name, entry.id, name)
    _confirm(preview, "Rename it", key, lambda: rename(cached.engine(), viewer(), entry.id, name))


def _offer(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    label = "Withdraw the offer" if entry.offered else "Offer it to all regions"
    preview = cached.fetch(preview_offer, entry.id)
    _confirm(preview, label, key, lambda: offer(cached.engine(), viewer(), entry.id, not entry.offered))


def _merge(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    others = {name: other for name, other in told_apart(entries).items()
              if other.id != entry.id and other.owner_id == entry.owner_id}  # fmt: skip
    chosen = st.selectbox(f"{escape(entry.name)} counts as", [*others], index=None, key=f"{key}-merge",
                          placeholder="Choose a metric of the same owner", width=460)  # fmt: skip
    into = others[chosen].id if chosen else 0
    preview = cached.fetch(preview_merge, entry.id, into) if into else Preview()
    _confirm(preview, "Merge them", key, lambda: merge(cached.engine(), viewer(), entry.id, into))


def _split(entry: Entry, entries: Sequence[Entry], key: str) -> None:
    state_id, name = cached.fetch(state)
    places = {**cached.fetch(regions), name: state_id}
    with st.container(horizontal=True):
        chosen = st.multiselect("What these gave", entry.regions, key=f"{key}-places", width=420,
                                placeholder="Choose regions")  # fmt: skip
        called = st.text_input("is a metric called", key=f"{key}-split", width=320) or ""
    ids = tuple(places[place] for place in chosen)
    preview = cached.fetch(preview_split, entry.id, ids, called)
    _confirm(preview, "Split it", key, lambda: split(cached.engine(), viewer(), entry.id, ids, called))


def _confirm(preview: Preview, label: str, key: str, act: Callable[[], object]) -> None:
    """What would happen, and the button that lets it; closed as long as there is nothing to do."""
    if preview.refused:
        st.warning(escape(preview.refused), title="This cannot be done")
    elif preview.words:
        st.info("  \n".join(map(escape, preview.words)), title="What this changes")
    st.button(label, key=f"{key}-do", type="primary", disabled=not preview.possible,
              on_click=carry_out, args=(act, f"{DONE[label]} {WAY_BACK}"))  # fmt: skip
