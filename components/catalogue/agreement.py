"""What is shown only where all regions agreed: who did, and one region's yes, said or taken back."""

import streamlit as st

from components import cached
from components.markup import escape
from components.session import viewer
from data.catalogue.agreeing import agree, disagree
from data.errors import GuidepostError
from data.views.catalogue.agreements import Agreed

ABOUT = {
    "ranking": (
        "Regions stand by name everywhere. Compare may also put them in the order of their numbers, but only "
        "where every region agreed, and until one of them takes its yes back."
    )
}


def ask_agreement(agreed: Agreed, about: str, region: str, place_id: int) -> None:
    """What the yes is to, who gave it, and one button for the region."""
    st.markdown(f"{ABOUT[about]} {escape(who(agreed))}")
    says_yes = region in agreed.yes
    st.button(
        f"{escape(region)} takes its yes back" if says_yes else f"{escape(region)} agrees",
        key=f"agree-{about}",
        on_click=_turn,
        args=(about, place_id, says_yes),
    )


def who(agreed: Agreed) -> str:
    """Who agreed, in a sentence."""
    many = len(agreed.yes) + len(agreed.others)
    if not agreed.yes:
        return f"None of {many} regions agreed."
    if agreed.by_all:
        return f"All {many} regions agreed."
    return f"{len(agreed.yes)} of {many} agreed: {', '.join(agreed.yes)}."


def _turn(about: str, place_id: int, says_yes: bool) -> None:
    act = disagree if says_yes else agree
    try:
        act(cached.engine(), viewer(), place_id, about)
    except GuidepostError as error:
        st.toast(escape(error))
