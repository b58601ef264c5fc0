"""What can pay for what: choosing one solution or stream to read down, the picture, the table."""

import pandas as pd
import streamlit as st

from components.cached import fetch
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.filters import choose
from components.funding.matrix_html import down_html, matrix_html
from components.funding.reckoning import find
from components.lists.addresses import row_address
from components.markup import escape
from data.views.funding.ledger import FundingSelection
from data.views.funding.matrix.matrix import Matrix, as_table, beyond
from data.views.funding.matrix.words import asking, finding, measure
from data.views.funding.stored_ledger import window_days

ALL_SOLUTIONS, ALL_STREAMS = "All solutions", "All streams"
MOST = 2_500  # cells: more are drawn slowly and read by nobody


def choose_cells(cells: pd.DataFrame) -> pd.DataFrame:
    """All of them, or those of one solution or one stream."""
    solutions, streams = list(dict.fromkeys(cells["solution"])), sorted(set(cells["stream"]))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        solution = choose("Solution", [ALL_SOLUTIONS, *solutions], "what_pays_solution")
        stream = choose("Stream", [ALL_STREAMS, *streams], "what_pays_stream")
    kept = cells if solution == ALL_SOLUTIONS else cells[cells["solution"] == solution]
    return kept if stream == ALL_STREAMS else kept[kept["stream"] == stream]


def show_matrix(cells: pd.DataFrame, shown: Matrix, selection: FundingSelection, source: str) -> None:
    """The finding, the cells, and where they are from."""
    said = finding(cells)
    say_finding(said, measure(cells, shown.apart, selection))
    _draw(cells, f"What can pay for what. {said}")
    if reach := find(beyond, selection, fetch(window_days, selection.window)):
        st.caption(escape(reach))
    say_source(source)
    title, rules = f"What can pay for what, {selection}", row_address("options")
    offer_values(as_table(cells), title, source, {"may pay": "key"}, rules)


def _draw(cells: pd.DataFrame, alt: str) -> None:
    """Together where both are many, else one down the page."""
    if asked := asking(cells):
        st.markdown(escape(asked))
    if cells["solution"].nunique() == 1:
        st.html(down_html(cells, "stream"))
    elif cells["stream"].nunique() == 1:
        st.html(down_html(cells, "solution"))
    elif len(cells) > MOST:
        st.info("Choose an agency, one solution or one stream to see marks; the table has all of them.",
                title=f"{len(cells):,} cells are too many for one picture.")  # fmt: skip
    else:
        st.html(matrix_html(cells, alt))
