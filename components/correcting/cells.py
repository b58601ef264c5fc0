"""What cells of a list should say: an input beside each question, and the workbook is read again with it."""

from collections.abc import Sequence

import streamlit as st

from components.correcting.corrections import apply
from components.handing_in.desk import Workbook
from components.markup import escape
from components.session import written
from data.reading.reading import Correction, Problem, SheetReading

SHOWN = 8  # inputs; whoever has more doubtful cells mends the file


def ask_cells(workbook: Workbook, sheet: SheetReading, problems: Sequence[Problem]) -> None:
    """The questions about single cells of a list, each with a place to say what the cell should say."""
    key = f"cells-{workbook.number}-{sheet.name}"
    if not problems:
        return
    many = "1 cell" if len(problems) == 1 else f"{len(problems):,} cells"
    st.markdown(
        f"**{many} to look at.** Say what a cell should say, or leave it: then what is written here holds."
    )
    whole = len(problems) <= SHOWN or st.toggle(f"Show all {len(problems):,}", key=f"{key}-all")
    for number, problem in enumerate(problems if whole else problems[:SHOWN]):
        _ask(workbook, sheet, problem, f"{key}-{number}-{problem.cell}")


def _ask(workbook: Workbook, sheet: SheetReading, problem: Problem, key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f"**{escape(problem.cell)}** {escape(problem.text)}", width=300)
        st.text_input(
            f"{escape(problem.cell)} should say",
            key=key,
            placeholder="It should say",
            on_change=_say,
            args=(workbook, sheet, problem.cell, key),
            max_chars=300,
            width=150,
            label_visibility="collapsed",
        )


def _say(workbook: Workbook, sheet: SheetReading, cell: str, key: str) -> None:
    if text := written(key).strip():
        apply(workbook, [Correction(sheet.name, "cell", None, f"{cell}: {text}")])
