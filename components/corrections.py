"""Corrections: a person's word on how a sheet is to be read, said, listed and taken back."""

from collections.abc import Sequence

import streamlit as st

from components.desk import Workbook
from components.markup import escape
from data.reading.periods import read_period
from data.reading.reading import Correction, Means, Part, SheetReading, column_name
from data.settings import settings

WHAT = {
    "row": "What a row holds",
    "column": "What a column holds",
    "period": "The period of the whole sheet",
    "place": "The place of the whole sheet",
    "leave out": "Leave the sheet out",
}
ROWS = (Means.PERIOD, Means.PLACE, Means.METRIC, Means.UNIT, Means.BREAKDOWN, Part.HEAD, Part.TOTAL,
        Part.TITLE, Part.NOTE, Part.IGNORED)  # fmt: skip
COLUMNS = (Means.METRIC, Means.PLACE, Means.PARTNERSHIP, Means.PERIOD, Means.UNIT, Means.BREAKDOWN,
           Means.VALUE, Means.REMARK, Part.TOTAL, Part.IGNORED)  # fmt: skip


def correct(workbook: Workbook, sheet: SheetReading, places: Sequence[str]) -> None:
    """Ask for a correction of the sheet; it is read again at once."""
    key = f"correct-{workbook.number}-{sheet.name}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        first = [*WHAT].index("period") if lacks_period(sheet) else 0
        kind = st.selectbox("Correct", [*WHAT], first, format_func=WHAT.__getitem__, key=key, width=260)
        correction = _asked(sheet, kind or "leave out", key, places)
        everywhere = _everywhere(workbook, key)
        st.button(
            "Read again so",
            key=f"{key}-do",
            disabled=correction is None,
            on_click=_apply,
            args=(workbook, sheet.name, correction, everywhere),
        )


def lacks_period(sheet: SheetReading) -> bool:
    """Whether some values of the sheet have no period, which nobody but the person can tell."""
    return any(None in table.facts.periods for table in sheet.tables)


def list_corrections(workbook: Workbook) -> None:
    """The corrections so far, each with a way back."""
    for number, correction in enumerate(workbook.corrections):
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"made-{workbook.number}-{number}"
        ):
            st.markdown(escape(in_words(correction)), width="content")
            rest = workbook.corrections[:number] + workbook.corrections[number + 1 :]
            st.button(
                "Take back",
                key=f"back-{workbook.number}-{number}",
                type="tertiary",
                icon=":material/undo:",
                on_click=workbook.reread,
                args=(rest,),
            )


def in_words(correction: Correction) -> str:
    """Such as 'Q1: row 4 is read as the period'."""
    at, value = correction.at, correction.value
    said = {
        "row": f"row {(at or 0) + 1} is read as {value}",
        "column": f"column {column_name(at or 0)} is read as {value}",
        "period": f"the period of the sheet is {value}",
        "place": f"the place of the sheet is {value}",
        "leave out": "the sheet is left out",
        "reading": "read in the way that you chose",
    }
    return f"{correction.sheet}: {said[correction.kind]}"


def with_correction(corrections: tuple[Correction, ...], added: Correction) -> tuple[Correction, ...]:
    """The corrections with one more; a second word on the same row replaces the first."""
    about = (added.sheet, added.kind, added.at)
    kept = tuple(each for each in corrections if (each.sheet, each.kind, each.at) != about)
    return (*kept, added)


def _asked(sheet: SheetReading, kind: str, key: str, places: Sequence[str]) -> Correction | None:
    """The correction as far as it is filled in; None while something is missing."""
    if kind == "row":
        row = st.number_input("Row", 1, max(sheet.rows, 1), key=f"{key}-row", width=110)
        means = st.selectbox("holds", [*map(str, ROWS)], key=f"{key}-row-means", width=190)
        return Correction(sheet.name, kind, int(row) - 1, means or "")
    if kind == "column":
        letters = {column_name(column): column for column in range(max(sheet.columns, 1))}
        letter = st.selectbox("Column", [*letters], key=f"{key}-column", width=110)
        means = st.selectbox("holds", [*map(str, COLUMNS)], key=f"{key}-column-means", width=190)
        return Correction(sheet.name, kind, letters[letter or "A"], means or "")
    if kind == "period":
        return _period(sheet, key)
    if kind == "place":
        place = st.selectbox("Place", places, index=None, key=f"{key}-place", width=260)
        return Correction(sheet.name, kind, None, place) if place else None
    return Correction(sheet.name, kind)


def _period(sheet: SheetReading, key: str) -> Correction | None:
    text = st.text_input("Period", key=f"{key}-period", placeholder="PY2025-Q1, 2024, SFY2025", width=230)
    period = read_period(text, settings().fiscal_year_start) if text else None
    if text and period is None:
        st.caption(
            f"{escape(text)} is not understood as a period. Write it as PY2025-Q1, SFY2025 or 2024-07."
        )
    return Correction(sheet.name, "period", None, period.label) if period else None


def _everywhere(workbook: Workbook, key: str) -> bool:
    sisters = len(workbook.reading.sheets) - 1 if workbook.reading is not None else 0
    return bool(sisters) and st.checkbox(
        f"also for the other {sisters} {'sheet' if sisters == 1 else 'sheets'}", key=f"{key}-all"
    )


def _apply(workbook: Workbook, sheet: str, correction: Correction, everywhere: bool) -> None:
    names = (
        [each.name for each in workbook.reading.sheets]
        if everywhere and workbook.reading is not None
        else [sheet]
    )
    corrections = workbook.corrections
    for name in names:
        added = Correction(name, correction.kind, correction.at, correction.value)
        corrections = with_correction(corrections, added)
    workbook.reread(corrections)
