"""The filters that the views of funding share; the URL keeps them, under names of each page's own."""

import streamlit as st

from components.filters import choose_limit, choose_regions
from data.views.funding.choices import FundingChoices
from data.views.funding.ledger import FundingSelection


def choose_funding(choices: FundingChoices, page: str) -> FundingSelection:
    """Regions, agency, people and window, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        return FundingSelection(
            regions=choose_regions(choices.regions, f"{page}_regions"),
            agency=choose_limit("Agency", choices.agencies, f"{page}_agency"),
            people=choose_limit("Who may benefit", choices.people, f"{page}_people"),
            window=choose_limit("Window", choices.windows, f"{page}_window", "All periods"),
        )
