"""Which of these is right? Two or three readings of a doubtful sheet in pictures, chosen by one click."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.correcting.choices import sisters
from components.correcting.corrections import apply, in_words
from components.handing_in.desk import Workbook
from components.markup import escape
from components.sheet_view import sheet_html
from data.reading.reading import Alternative, Correction, Facts, SheetReading, Table

CHOSEN = "reading"  # the correction that says that a person chose
ANSWERS = (CHOSEN, "row", "column")
OFFERED = 3
NEAR = 0.3  # in score behind the best: who reads a third, far worse one only wonders
ROWS, COLUMNS = 9, 8  # of the sheet's first cells in each picture: enough to see heads and the first values
SAYS = 3
NUMBERS = ("first", "second", "third")


def is_open(workbook: Workbook, sheet: SheetReading) -> bool:
    """Whether the person has yet to say which reading is right. What last time's sheet was read as counts.

    Whoever points at a row or column and says what it holds answers as well: none of the pictures was right.
    """
    said = any(one.sheet == sheet.name and one.kind in ANSWERS for one in workbook.corrections)
    return sheet.is_doubtful and not said and sheet.name not in workbook.recalled.sheets


def in_question(workbook: Workbook) -> list[SheetReading]:
    """The sheets of which nobody said yet which reading is right."""
    # A reading without one value is false, and a reading all the same.
    sheets = () if workbook.reading is None else workbook.reading.sheets
    return [sheet for sheet in sheets if is_open(workbook, sheet)]


def ask_which(workbook: Workbook, sheet: SheetReading) -> None:
    """The best readings side by side, and a button below each."""
    best = sheet.alternatives[0].score
    offered = [way for way in sheet.alternatives[:OFFERED] if best - way.score < NEAR]
    key = f"which-{workbook.number}-{sheet.name}"
    st.subheader("Which of these is right?", anchor=False)
    st.markdown(
        "This sheet can be read in more than one way. The pictures show how each way reads its first cells."
    )
    like = [other for other in _like(workbook, sheet) if is_open(workbook, other)]
    for number, (place, way) in enumerate(zip(st.columns(len(offered)), offered, strict=True)):
        with place, st.container(border=True, height="stretch"):
            _show(sheet, way, number)
            st.button(
                f"The {NUMBERS[number]} is right",
                key=f"{key}-{number}",
                on_click=_choose,
                args=(workbook, [sheet.name, *(other.name for other in like)], way),
            )
    if like:
        names = ", ".join(other.name for other in like)
        st.caption(f"Your answer holds for the sheets like it as well: {escape(names)}.")


def picture_of(sheet: SheetReading, way: Alternative, number: int) -> str:
    """The first cells of the sheet with their parts as this reading has them."""
    rows = tuple(row[:COLUMNS] for row in sheet.picture[:ROWS])
    areas = tuple(area for area in way.areas if area.first_row < ROWS and area.first_column < COLUMNS)
    table = Table(areas, Facts(), "", way.score)
    width = max(map(len, rows), default=0)
    drawn = replace(
        sheet, rows=len(rows), columns=width, picture=rows, tables=(table,), problems=(), alternatives=()
    )
    return sheet_html(drawn, f"Sheet {sheet.name} as the {NUMBERS[number]} reading has it")


def _show(sheet: SheetReading, way: Alternative, number: int) -> None:
    st.markdown(f"**The {NUMBERS[number]}**")
    st.html(picture_of(sheet, way, number))
    lines = [*way.says[:SAYS], *_corrections(way)]
    st.markdown("\n".join(f"- {escape(line)}" for line in lines))
    if way.reasons:
        st.caption(escape(f"Because {', and '.join(way.reasons)}."))


def _corrections(way: Alternative) -> list[str]:
    return [in_words(one) for one in way.corrections if one.kind != CHOSEN]


def _like(workbook: Workbook, sheet: SheetReading) -> list[SheetReading]:
    return sisters(workbook.reading.sheets, sheet) if workbook.reading is not None else []


def _choose(workbook: Workbook, names: Sequence[str], way: Alternative) -> None:
    """The reading chosen, for the sheet and those like it: its corrections are listed as others are."""
    apply(
        workbook,
        [Correction(name, one.kind, one.at, one.value) for name in names for one in way.corrections],
    )
