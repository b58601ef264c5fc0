"""The gap board: what industry asks for, against what pays and what may pay."""

from datetime import UTC, datetime
from functools import partial
from urllib.parse import quote, urlencode

import pandas as pd
import streamlit as st

from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.drawing.gap_rows import show_gaps
from components.empty import nothing_funded
from components.filters import LONGEST
from components.funding.one_gap import show_one
from components.funding.reckoning import everywhere, find, reach_of
from components.lists.addresses import rows_address
from components.markup import escape
from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.one import one_gap
from data.views.funding.gaps.words import (
    NARROWED,
    ONCE,
    ORDER,
    board_finding,
    board_measure,
    committed_words,
    gap_finding,
)
from data.views.funding.ledger import FundingSelection
from data.views.funding.money_words import thousands

EVERY = "All solutions"
# The figures of the board, and the list that has their rows.
BEHIND = {
    "needs": "needs",
    "estimated cost ($ thousands)": "needs",
    "committed where asked for ($ thousands)": "awards",
    "committed in other regions ($ thousands)": "awards",
    "committed statewide or for no named region ($ thousands)": "awards",
}


def show_gap_board(selection: FundingSelection, source: str) -> None:
    """The board, or one solution of it where the address names one."""
    today, whole = datetime.now(UTC).date(), everywhere(selection)
    board = find(gap_board, whole, today, selection.regions)
    if board.empty:
        nothing_funded(selection, "gaps", "needs")
        return
    chosen = _choose(list(board["solution"]))
    narrowed = bool(selection.agency or selection.people)
    if chosen:
        row = board[board["solution"] == chosen].iloc[0]
        say_finding(gap_finding(row, narrowed), f"{chosen} · {selection}")
        opened = find(one_gap, whole, chosen, today, selection.regions)
        show_one(opened, chosen, committed_words(row), source)
        return
    finding = board_finding(board, narrowed)
    say_finding(finding, f"{board_measure(board)} · {selection}")
    show_gaps(board, finding, partial(_address, selection=selection))
    st.caption(escape(" ".join(filter(None, (NARROWED * narrowed, ORDER, ONCE, reach_of(whole))))))
    say_source(source)
    table = _table(board)
    # Needs are those of the regions chosen; their money is looked at everywhere.
    within = {"needs": selection.regions, "awards": ()}
    ways = {head: rows_address(name, selection, region=within[name], solution="")
            for head, name in BEHIND.items()}  # fmt: skip
    leads = dict.fromkeys(ways, "named")
    offer_values(table.assign(named=table["solution"]), f"Gaps · {selection}", source, leads, ways)


def _choose(solutions: list[str]) -> str:
    """Any solution that is asked for, by name; a link to another is told from it."""
    wanted = st.query_params.get("gaps", "")
    if wanted and wanted not in [EVERY, *solutions]:
        st.caption(f"{escape(wanted[:LONGEST])} is not asked for here\\. All solutions are shown instead:")
    offered = [EVERY, *sorted(solutions)]
    chosen = st.selectbox("Solution", offered, key="gaps", bind="query-params", width=400)
    return "" if chosen in (EVERY, None) else chosen


def _address(solution: str, selection: FundingSelection) -> str:
    """The page with one solution opened, and the same filters."""
    named = {"gaps": solution, "gaps_agency": selection.agency, "gaps_people": selection.people,
             "gaps_window": selection.window}  # fmt: skip
    told = [(name, value) for name, value in named.items() if value]
    told += [("gaps_regions", region) for region in selection.regions]
    return f"gaps?{urlencode(told, quote_via=quote)}"


def _table(board: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "solution": board["solution"],
            "partnerships": board["partnerships"],
            "regions": board["regions"],
            "needs": board["needs"],
            "needs with money committed": board["met"],
            "share of needs with money (%)": (board["met"] / board["needs"] * 100).round(1),
            "estimated cost ($ thousands)": thousands(board["cost"]),
            "needs that name no cost": board["uncosted"],
            "committed where asked for ($ thousands)": thousands(board["here"]),
            "committed in other regions ($ thousands)": thousands(board["elsewhere"]),
            "committed statewide or for no named region ($ thousands)": thousands(board["unplaced"]),
            "committed in a place not known ($ thousands)": thousands(board["unknown"]),
            "awards without an amount": board["blank"],
            "may pay ($ thousands)": thousands(board["may_pay"]),
            "streams that can pay": board["can"],
            "streams that partly can": board["partly"],
            "of these, not said what they have": board["silent"],
            "streams of which nobody said": board["unsaid"],
            "uncommitted, past its deadline ($ thousands)": thousands(board["past"]),
        }
    )
