"""Which of these is right? Two or three readings of a doubtful sheet in pictures, chosen by one click."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.choices import sisters
from components.corrections import apply, in_words
from components.desk import Workbook
from components.markup import escape
from components.sheet_view import sheet_html
from data.reading.reading import Alternative, Correction, Facts, SheetReading, Table

OFFERED = 3
ROWS, COLUMNS = 9, 8  # of the sheet's first cells in each picture: enough to see heads and the first values
SAYS = 3
NUMBERS = ("first", "second", "third")


def is_open(workbook: Workbook, sheet: SheetReading) -> bool:
    """Whether the person has yet to say which reading is right. What last time's sheet was read as counts."""
    told = sheet.name in workbook.settled or sheet.name in workbook.recalled.sheets
    return sheet.is_doubtful and not told


def ask_which(workbook: Workbook, sheet: SheetReading) -> None:
    """The best readings side by side, and a button below each."""
    offered = sheet.alternatives[:OFFERED]
    key = f"which-{workbook.number}-{sheet.name}"
    st.subheader("Which of these is right?", anchor=False)
    st.markdown("The sheet can be read in more than one way. Nothing is stored before you have looked at it.")
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


def say_what_was_chosen(workbook: Workbook, sheet: SheetReading) -> None:
    """That a doubt was settled by the person, and the way to settle it anew."""
    if sheet.name not in workbook.settled:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown("Read in the way that you chose.", width="content")
        st.button(
            "Ask again",
            key=f"ask-again-{workbook.number}-{sheet.name}",
            type="tertiary",
            icon=":material/undo:",
            on_click=_ask_again,
            args=(workbook, sheet.name),
        )


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
    st.markdown(f"**The {NUMBERS[number]}**" + (f": {escape(way.reasons[0])}" if way.reasons else ""))
    st.html(picture_of(sheet, way, number))
    lines = [*way.says[:SAYS], *way.reasons[1:], *(in_words(one) for one in way.corrections)]
    st.markdown("\n".join(f"- {escape(line)}" for line in lines))


def _like(workbook: Workbook, sheet: SheetReading) -> list[SheetReading]:
    return sisters(workbook.reading.sheets, sheet) if workbook.reading is not None else []


def _choose(workbook: Workbook, names: Sequence[str], way: Alternative) -> None:
    """The reading chosen, for the sheet and those like it: its corrections are listed as others are."""
    workbook.settled.update(names)
    said = [Correction(name, one.kind, one.at, one.value) for name in names for one in way.corrections]
    if said:
        apply(workbook, said)


def _ask_again(workbook: Workbook, name: str) -> None:
    workbook.settled.discard(name)
    own = tuple(one for one in workbook.corrections if one.sheet != name)
    if own != workbook.corrections:
        workbook.reread(own)
