"""Empty states: what is missing, and what to do next."""

from typing import NoReturn

import streamlit as st

from components.cached import fetch
from components.session import viewer
from data.access import Role
from data.selection import Selection
from data.views.funding.glossary import ANSWERS
from data.views.funding.ledger import FundingSelection
from data.views.lists.editable import editable_lists

WIDER = "Choose other regions, another period, or all of them, to see more."
NEXT = "Drop in a workbook of any shape, look at what was understood, store it: its numbers appear here."

LISTS = "Any workbook with streams, yearly allocations, awards, needs or rules is read as it is laid out."


def nothing_here(what: str, advice: str = NEXT) -> None:
    """Say what is not there and lead on. `what` is a sentence of ours; escape any name in it."""
    if viewer().role >= Role.CONTRIBUTOR:
        st.info(advice, title=what)
        st.page_link("pages/contributor/upload.py", label="Upload a workbook", icon=":material/upload_file:")
    else:
        st.info("Ask a contributor of your region to hand in a workbook.", title=what)


def no_money_yet(page: str, what: str = "No funding list has been handed in yet.") -> None:
    """Say what a page of money will answer, and from what."""
    advice = f"{ANSWERS[page]} {LISTS}"
    if viewer().role < Role.CONTRIBUTOR:
        st.info(f"{advice} Ask a contributor of your region to hand one in.", title=what)
        return
    nothing_here(what, advice)
    # A list is handed in for a place: before any is known, only a workbook can name it.
    if fetch(editable_lists):
        st.page_link("pages/contributor/edit_lists.py", label="Type a list on screen", icon=":material/edit:")


def nothing_funded(selection: FundingSelection, page: str, what: str) -> None:
    """Say whether nobody listed `what` (such as 'needs'), or only this choice leaves none."""
    if selection == FundingSelection():
        no_money_yet(page, f"No {what} are listed yet.")
    else:
        nothing_left(f"No {what} stand here for this choice.")


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
