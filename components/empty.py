"""Empty states: what is missing, and what to do next."""

from typing import NoReturn

import streamlit as st

from components.session import viewer
from data.access import Role
from data.selection import Selection

WIDER = "Choose other regions, another period, or all of them, to see more."
NEXT = "Drop in a workbook of any shape, look at what was understood, store it: its numbers appear here."


def nothing_here(what: str, advice: str = NEXT) -> None:
    """Say what is not there and lead on. `what` is a sentence of ours; escape any name in it."""
    if viewer().role >= Role.CONTRIBUTOR:
        st.info(advice, title=what)
        st.page_link("pages/contributor/upload.py", label="Upload a workbook", icon=":material/upload_file:")
    else:
        st.info("Ask a contributor of your region to hand in a workbook.", title=what)


def nothing_left(what: str) -> None:
    """Say that this choice leaves nothing to show. `what` is as for `nothing_here`."""
    st.info(WIDER, title=what)


def nothing_counted(selection: Selection) -> NoReturn:
    """Say that no indicator has a number, yet or for this choice, and stop."""
    if selection == Selection():
        nothing_here("Nothing has been handed in yet.")
    else:
        nothing_left("No indicator has a number for this choice.")
    st.stop()
