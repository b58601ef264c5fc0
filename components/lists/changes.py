"""What rows of lists change: each field against what stood, changed rows first."""

import pandas as pd
import streamlit as st

from components.downloads import offer_downloads
from components.handing_in.changes import SIGNS
from components.tables import show_table

SHOWN = 300
ROW_SIGNS = SIGNS | {"taken off": "- taken off"}


def show_row_changes(changes: pd.DataFrame, title: str) -> None:
    """The first few hundred fields, and how many there are; downloads of what is shown."""
    if changes.empty:
        return
    shown = as_shown(changes.head(SHOWN))
    show_table(shown, alt=f"What changes: {title}")
    if len(changes) > SHOWN:
        st.caption(f"The first {SHOWN:,} of {len(changes):,} fields, changed rows first.")
    offer_downloads(shown, title)


def as_shown(changes: pd.DataFrame) -> pd.DataFrame:
    """The columns in words.

    Columns
    -------
    List, Row, Field, Stood, Now, Change, Cell : str
        What the row changes, and what stood; both empty where nobody said.
    """
    cells = changes["sheet"] + "!" + changes["cell"]
    told = {
        "Row": changes["row"],
        "Field": changes["field"],
        "Stood": changes["stored"],
        "Now": changes["now"],
        "Change": changes["change"].map(ROW_SIGNS),
        "List": changes["list"],
        "Cell": cells.where(changes["cell"] != "", changes["sheet"]),
    }
    return pd.DataFrame(told)
