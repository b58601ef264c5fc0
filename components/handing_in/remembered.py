"""Memory of sheets on screen: that a workbook was recognised, and what each place remembers."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from components import cached
from components.handing_in.desk import Workbook
from components.markup import escape
from components.session import viewer
from data.errors import GuidepostError
from data.store.forgetting import forget, remember_again

NAMED = 3  # sheets; of more, the number is said
Act = Callable[..., None]  # forget, or remember again


def say_recognised(workbook: Workbook) -> None:
    """Which sheets are read as last time, and one click to read the workbook as if it were the first."""
    if not workbook.recalled.sheets or workbook.reading is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escape(" ".join(recognised(workbook))), width="content")
        st.button(
            "Read it afresh",
            key=f"afresh-{workbook.number}",
            type="tertiary",
            icon=":material/refresh:",
            on_click=workbook.read_afresh,
        )


def recognised(workbook: Workbook) -> list[str]:
    """A sentence for each workbook from which sheets are known; which ones, where others are new."""
    assert workbook.reading is not None
    known: dict[str, list[str]] = {}
    for sheet, memory in workbook.recalled.sheets.items():
        known.setdefault(memory.says, []).append(sheet)
    all_known = {sheet.name for sheet in workbook.reading.sheets if sheet.tables} <= {
        *workbook.recalled.sheets
    }
    if all_known and len(known) == 1:
        return [f"{says}." for says in known]
    return [f"{says}: {_named(sheets)}." for says, sheets in known.items()]


def show_remembered(sheets: pd.DataFrame) -> None:
    """Each place with what it remembers, a line a sheet, and what it was made to forget."""
    for place, here in sheets.groupby("place", sort=True):
        # The count of both: a label that moves would close the list under the hand that clicked.
        many = int(here["layouts"].map(len).sum())
        label = f"{escape(str(place))}: {'1 sheet' if many == 1 else f'{many} sheets'}"
        with st.expander(label, key=f"remembered-{place}", on_change="rerun") as opened:
            if opened.open:
                for row in here.itertuples():
                    _show(row)


def _show(row: Any) -> None:
    decided = f" {row.decided}." if row.decided else ""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        from_where = f"from {row.workbook} of {row.submitted:%-d %B %Y}."
        st.markdown(f"**{escape(row.sheets)}**, {escape(from_where + decided)}", width="stretch")
        label, act, icon = (
            ("Remember again", remember_again, "undo") if row.forgotten else ("Forget", forget, "delete")
        )
        st.button(
            label,
            key=f"memory-{row.layouts[0]}",
            type="tertiary",
            icon=f":material/{icon}:",
            on_click=_do,
            args=(act, row.layouts, row.sheets),
        )


def _do(act: Act, layouts: tuple[int, ...], sheets: str) -> None:
    try:
        act(cached.engine(), viewer(), layouts)
        st.toast(f"{'Forgotten' if act is forget else 'Remembered again'}: {escape(sheets)}.")
    except GuidepostError as error:
        st.toast(escape(str(error)))


def _named(sheets: list[str]) -> str:
    more = f" and {len(sheets) - NAMED} more" if len(sheets) > NAMED else ""
    return ", ".join(sheets[:NAMED]) + more
