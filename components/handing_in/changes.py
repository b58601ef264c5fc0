"""What a submission changes: each value against what stood before, changes first."""

import pandas as pd
import streamlit as st

from components.downloads import offer_downloads
from components.tables import show_table
from data.figures import exact

SHOWN = 300
# Weight and sign say it as well as the word: a table of numbers is scanned, not read.
SIGNS = {"changed": "≠ changed", "new": "+ new", "same": "= same"}


def show_changes(changes: pd.DataFrame, title: str) -> None:
    """The first few hundred rows of a difference, and how many there are; downloads of what is shown."""
    if changes.empty:
        return
    shown = as_shown(changes.head(SHOWN))
    leads = {"Now": "observation"} if "observation" in shown else None
    show_table(shown, alt=f"What changes: {title}", leads=leads)
    if len(changes) > SHOWN:
        st.caption(f"The first {SHOWN:,} of {len(changes):,} values, changed ones first.")
    offer_downloads(shown.drop(columns="observation", errors="ignore"), title)


def as_shown(changes: pd.DataFrame) -> pd.DataFrame:
    """The columns in words; a blank says which kind of blank it is.

    Columns
    -------
    Metric, Period, Stored, Now, Change, Place : str
        The numbers stand early, where a phone shows them.
    Breakdown : str
        Only where there is one.
    Cell : str
    observation : int
        Only for what is stored already.
    """
    told = {
        "Metric": changes["metric"],
        "Period": changes["period"],
        "Stored": _written(changes["stored"], changes["stored_status"]),
        "Now": _written(changes["now"], changes["now_status"]),
        "Change": changes["change"].map(SIGNS),
        "Place": changes["place"],
        "Breakdown": changes["breakdown"],
        "Cell": changes["sheet"] + "!" + changes["cell"],
    }
    if not changes["breakdown"].any():
        del told["Breakdown"]
    if "observation" in changes:
        told["observation"] = changes["observation"]
    return pd.DataFrame(told)


def _written(values: pd.Series, statuses: pd.Series) -> list[str]:
    pairs = zip(values, statuses, strict=True)
    return [exact(value) if status in ("reported", "") else str(status) for value, status in pairs]
