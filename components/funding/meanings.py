"""What the words of a page of money mean, folded away at its end."""

import streamlit as st

from components.tables import show_words
from data.views.funding.glossary import meanings


def say_meanings(page: str) -> None:
    """The words that the page uses and a newcomer may not know, each in a sentence."""
    with st.expander("What these words mean"):
        show_words(meanings(page), "Words of this page and what they mean")
