"""Tables of numbers: a real HTML table that every screen reader reads, a canvas grid for the long ones."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components.markup import escape
from data.figures import exact

READABLE_ROWS = 150
LAZY_ROWS = 1_000
SEEN_ROWS, SCROLLED_PIXELS = 25, 640


def table_wanted() -> bool:
    """A button that shows and hides the page's table, by mouse or by the key T; the URL remembers."""
    shown = st.query_params.get("table") == "shown"
    label = "Hide the table" if shown else "Show the table"
    st.button(label, shortcut="T", key="table-button", on_click=_turn, args=(not shown,))
    return shown


def show_table(frame: pd.DataFrame, alt: str, leads: Mapping[str, str] | None = None) -> None:
    """The frame under its own column names; `alt` says in a sentence what it is.

    `leads` maps a column to one of observation ids: its cells lead to where the number was read,
    and the column of ids itself is not shown.
    """
    leads = leads or {}
    shown = frame.drop(columns=[*dict.fromkeys(leads.values())])
    if len(frame) > READABLE_ROWS:
        st.dataframe(shown.rename(columns=_capital), hide_index=True, alt=alt, lazy=len(frame) > LAZY_ROWS)
        return
    texts = {str(head): [_text(cell) for cell in shown[head]] for head in shown}
    for head, ids in leads.items():
        texts[head] = [_lead(text, cell) for text, cell in zip(texts[head], frame[ids], strict=True)]
    st.table(
        pd.DataFrame(texts).rename(columns=_head),
        alt=alt,
        border="horizontal",
        hide_index=True,
        height=SCROLLED_PIXELS if len(frame) > SEEN_ROWS else "content",
    )


def show_words(words: Mapping[str, str]) -> None:
    """A short list of headings and what each says."""
    st.table(
        {escape(head): escape(said) for head, said in words.items()},
        border="horizontal",
        hide_header=True,
        alt="Definition",
    )


def _turn(shown: bool) -> None:
    if shown:
        st.query_params["table"] = "shown"
    else:
        del st.query_params["table"]


def _head(column: str) -> str:
    return escape(_capital(column))


def _capital(column: object) -> str:
    return str(column)[:1].upper() + str(column)[1:]


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return exact(cell)
    return "—" if cell is None or cell is pd.NA else escape(cell)


def _lead(text: str, observation_id: object) -> str:
    return text if pd.isna(observation_id) else f"[{text}](sources?observation={int(observation_id)})"  # type: ignore[call-overload]
