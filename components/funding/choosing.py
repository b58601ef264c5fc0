"""The filters that the views of funding share; the URL keeps them, under names of each page's own."""

import streamlit as st

from components.filters import choose_limit, choose_regions
from data.views.funding.choices import FundingChoices
from data.views.funding.ledger import FundingSelection

# Two beside each other on a phone: one below another, they would fill its screen before any finding.
STYLE = """<style>
@media (max-width: 640px) {
  .st-key-money-filters { display: grid !important; grid-template-columns: 1fr 1fr; gap: .6rem .8rem; }
  .st-key-money-filters > * { width: 100% !important; min-width: 0; }
}
</style>"""


def choose_funding(choices: FundingChoices, page: str) -> FundingSelection:
    """Regions, agency, people and period, in one row that wraps on a phone."""
    st.html(STYLE)
    with st.container(horizontal=True, vertical_alignment="bottom", key="money-filters"):
        return FundingSelection(
            regions=choose_regions(choices.regions, f"{page}_regions"),
            agency=choose_limit("Agency", choices.agencies, f"{page}_agency"),
            people=choose_limit("Who may benefit", choices.people, f"{page}_people"),
            window=choose_limit("Period", choices.windows, f"{page}_window", "All periods"),
        )
