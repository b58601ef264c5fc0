"""Empty states: what is missing, and what to do next."""

import streamlit as st

from components.session import viewer
from data.access import Role

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
