"""The fields of a metric as a form asks for them: what is drawn, and what was said."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

import streamlit as st

from data.views.catalogue.catalogue import ADDS_UP, BETTER, COUNTS, RUNS_ON, Entry, told_apart

Said = TypeVar("Said")
NONE = "None"
FIRST = Entry(0, "", "", "", "", "", "neither", "none", False, "", None, None, None, None, False, "")


def ask_fields(entry: Entry, entries: Sequence[Entry], key: str) -> dict[str, Any]:
    """All that may be said of a metric, filled with what is said of it now; by the names of its columns."""
    definition = st.text_area("Definition", entry.definition, key=f"{key}-definition", height=90)
    with st.container(horizontal=True):
        unit = st.text_input("Unit", entry.unit, key=f"{key}-unit", width=200)
        theme = st.selectbox("Theme", _themes(entries), index=_theme_at(entry, entries), width=240,
                             key=f"{key}-theme", accept_new_options=True)  # fmt: skip
        source = st.text_input("Source", entry.source, key=f"{key}-source", width=300)
    with st.container(horizontal=True):
        direction = _one_of("Better", BETTER, entry.direction, f"{key}-direction")
        aggregation = _one_of("Adds up over regions", ADDS_UP, entry.aggregation, f"{key}-aggregation")
        cumulative = _one_of("Values count", RUNS_ON, entry.cumulative, f"{key}-cumulative")
        counts = _one_of("Whom it counts", COUNTS, entry.counts, f"{key}-counts")
    with st.container(horizontal=True):
        parts = _parts(entry, entries)
        numerator = _one_of("Numerator", parts, entry.numerator_id, f"{key}-numerator", 300)
        weight = _one_of("Denominator", parts, entry.weight_id, f"{key}-denominator", 300)
    words = {"definition": definition, "unit": unit, "theme": theme, "source": source}
    kept = {name: (word or "").strip() for name, word in words.items()}
    chosen = {"direction": direction, "aggregation": aggregation, "cumulative": cumulative, "counts": counts}
    return {**kept, **chosen, "numerator_id": numerator, "weight_id": weight}


def _one_of(label: str, words: Mapping[Said, str], now: Said, key: str, width: int = 220) -> Said:
    """One of the things that `words` names, drawn by their names."""
    values = [*words]
    at = values.index(now) if now in values else 0
    said = st.selectbox(label, [*words.values()], index=at, key=key, width=width)
    return next((value for value, word in words.items() if word == said), now)


def _themes(entries: Sequence[Entry]) -> list[str]:
    return sorted({entry.theme for entry in entries if entry.theme})


def _theme_at(entry: Entry, entries: Sequence[Entry]) -> int | None:
    return _themes(entries).index(entry.theme) if entry.theme else None


def _parts(entry: Entry, entries: Sequence[Entry]) -> dict[int | None, str]:
    """What a rate may be made of: metrics of the same owner or of the state."""
    owners = (None, entry.owner_id)
    fits: dict[int | None, str] = {
        other.id: name
        for name, other in told_apart(entries).items()
        if other.id != entry.id and not other.counts_as_id and other.owner_id in owners
    }
    return {None: NONE, **fits}
