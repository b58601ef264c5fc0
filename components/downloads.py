"""Downloads of exactly what is shown. The file is made when somebody asks for it, not on each rerun."""

from functools import partial

import pandas as pd
import streamlit as st

from data.exports.csv import as_csv
from data.exports.xlsx import as_xlsx
from data.selection import Selection, file_name


def offer_downloads(frame: pd.DataFrame, title: str | Selection, source: str = "") -> None:
    """Two buttons: the frame as CSV and as a workbook, named by the title or selection."""
    name = file_name(title)
    about = {"Source": source} if source else {}
    with st.container(horizontal=True):
        st.download_button("Download CSV", partial(as_csv, frame), f"{name}.csv", "text/csv",
                           key=f"csv-{name}", on_click="ignore")  # fmt: skip
        st.download_button("Download Excel", partial(as_xlsx, frame, str(title), about), f"{name}.xlsx",
                           "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                           key=f"xlsx-{name}", on_click="ignore")  # fmt: skip
