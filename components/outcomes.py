"""What came of the last click: said where it was made, and in a corner that is in sight wherever that is."""

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components.markup import escape
from components.session import mine
from data.errors import GuidepostError


@dataclass
class Outcome:
    """What is still to be said to the person here; empty where nothing is."""

    done: str = ""
    refused: str = ""


def carry_out(act: Callable[[], object], done: str) -> None:
    """Do what a button promised, and keep what came of it for the next drawing of the page."""
    outcome = mine(Outcome)
    outcome.done = outcome.refused = ""
    try:
        act()
        outcome.done = done
    except GuidepostError as error:
        outcome.refused = str(error)


def say_outcome() -> None:
    """Say what came of the last click, once."""
    outcome = mine(Outcome)
    if outcome.done:
        st.success(escape(outcome.done))
    if outcome.refused:
        st.error(escape(outcome.refused), title="Nothing was changed")
    # What stands on the page may be out of sight after a click further down.
    if said := outcome.done or outcome.refused:
        st.toast(escape(said))
    outcome.done = outcome.refused = ""
