"""The filters that the views of funding share; the URL keeps them, under names of each page's own."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.filters import choose_limit, choose_regions
from data.views.funding.choices import FundingChoices
from data.views.funding.ledger import FundingSelection

# Two beside each other on a phone: one below another, they would fill its screen before any finding.
STYLE = """<style>
@media (max-width: 640px) {
  [class*="st-key-money-filters"] { display: grid !important; gap: .6rem .8rem;
    grid-template-columns: 1fr 1fr; }
  [class*="st-key-money-filters"] > * { width: 100% !important; min-width: 0; }
  .st-key-money-filters-needs > :nth-child(3) { grid-column: 1 / -1; }
}
</style>"""


def filter_row(name: str) -> DeltaGenerator:
    """A row of filters; `name` tells it from others of the page."""
    st.html(STYLE)
    return st.container(horizontal=True, vertical_alignment="bottom", key=f"money-filters-{name}")


def choose_funding(choices: FundingChoices, page: str) -> FundingSelection:
    """Regions, agency, people and period, in one row that wraps on a phone."""
    with filter_row("money"):
        return FundingSelection(
            regions=choose_regions(choices.regions, f"{page}_regions"),
            agency=choose_limit("Agency", choices.agencies, f"{page}_agency"),
            people=choose_limit("Who may benefit", choices.people, f"{page}_people"),
            window=choose_limit("Period", choices.windows, f"{page}_window", "All periods"),
        )
