"""Downloads of exactly what is shown. The file is made when somebody asks for it, not on each rerun."""

from collections.abc import Mapping
from functools import partial

import pandas as pd
import streamlit as st

from components.tables import CELL, show_table, table_wanted
from data.exports.csv import as_csv
from data.exports.xlsx import as_xlsx
from data.selection import Selection, file_name


def offer_values(
    frame: pd.DataFrame,
    title: str | Selection,
    source: str = "",
    leads: Mapping[str, str] | None = None,
    to: str | Mapping[str, str] = CELL,
) -> None:
    """One row of buttons: the table (also by the key T), and the same rows as CSV and Excel.

    `leads` and `to` are as for `show_table`; columns of ids and keys are neither shown nor in the files.
    """
    with st.container(horizontal=True):
        shown = table_wanted()
        _draw(frame.drop(columns=[*dict.fromkeys((leads or {}).values())]), title, source)
    if shown:
        show_table(frame, str(title), leads, to)


def offer_downloads(frame: pd.DataFrame, title: str | Selection, source: str = "") -> None:
    """Two buttons: the frame as CSV and as a workbook, named by the title or selection."""
    with st.container(horizontal=True):
        _draw(frame, title, source)


def _draw(frame: pd.DataFrame, title: str | Selection, source: str) -> None:
    """In the row of whoever asks: a row within a row wraps on a phone as if it were indented."""
    name = file_name(title)
    about = {"Source": source} if source else {}
    st.download_button("Download CSV", partial(as_csv, frame), f"{name}.csv", "text/csv",
                       key=f"csv-{name}", on_click="ignore")  # fmt: skip
    st.download_button("Download Excel", partial(as_xlsx, frame, str(title), about), f"{name}.xlsx",
                       "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                       key=f"xlsx-{name}", on_click="ignore")  # fmt: skip
