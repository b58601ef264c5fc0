"""How workbooks come to the desk: for which place, and by which files."""

import streamlit as st

from components import cached
from components.handing_in.desk import Desk
from components.session import choose, mine, uploaded, written
from data.settings import settings
from data.views.handing_in.handing_in import homes

STEPS = """
1. Say which region the workbook is from.
2. Drop the workbook as you have it: one table or several, any headings, notes and all.
3. See each sheet with its parts marked, and correct what was misread.
4. See what is new and what changes, and store it. One click takes it back.
"""
HOME = "home"
KINDS = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv")


def choose_home() -> int | None:
    """The place that hands in; None while it is not said."""
    places = cached.fetch(homes)
    if not places:
        st.info("Ask a steward of your state to name the places that you hand in for.", title="No place yet")
        return None
    only = 0 if len(places) == 1 else None
    chosen = st.selectbox(
        "Handed in for",
        [*places],
        index=only,
        key=HOME,
        bind="query-params",
        placeholder="Choose the region",
        help="Values that name no place of their own are stored for this one.",
        width=360,
    )
    if chosen is None:
        st.markdown(STEPS)
    return places.get(chosen) if chosen else None


def handed_in_for() -> str:
    """The name of the place that hands in, as it was chosen."""
    return written(HOME)


def may_hand_in_for(name: str) -> bool:
    """Whether the place is among those that can be chosen."""
    return name in cached.fetch(homes)


def hand_in_for(name: str) -> None:
    """Choose the place that hands in."""
    choose(HOME, name)


def take_in() -> Desk:
    """The desk, with whatever was dropped on it. The dropzone is empty again after each drop."""
    here = mine(Desk)
    key = f"workbooks-{here.taken}"
    st.file_uploader(
        "Workbooks",
        type=KINDS,
        accept_multiple_files=True,
        key=key,
        max_upload_size=settings().upload_mb,
        help="The workbook as you have it: one table or several, any headings, notes and all.",
        on_change=_lay_on_desk,
        args=(key,),
    )
    return here


def _lay_on_desk(key: str) -> None:
    for name, content in uploaded(key):
        mine(Desk).add(name, content)
