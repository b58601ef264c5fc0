"""Corrections: what a person points at, what can be said of it, what was said, and the way back."""

from collections.abc import Sequence

import streamlit as st

from components.correcting.choices import (
    LISTS,
    Choices,
    choices_at,
    list_choices,
    sheet_choices,
    sisters,
    target,
)
from components.handing_in.desk import Workbook
from components.markup import escape
from components.session import written
from data.reading.reading import Correction, SheetReading, column_name
from data.reading.ways.corrections import parted
from data.reading.words.periods import read_period
from data.settings import settings


def correct(workbook: Workbook, sheet: SheetReading, places: Sequence[str], unless: str = "") -> None:
    """What can be said of the place at which the person points, and of the whole sheet; `unless` leads in."""
    key = f"correct-{workbook.number}-{sheet.name}"
    at = target(workbook.pointed.get(sheet.name, ""), sheet)
    st.markdown(f"**{f'{unless} ' if unless else ''}Correct the reading**")
    st.text_input(
        "Point at the sheet, or write a cell, row or column here",
        key=f"{key}-at",
        placeholder="C7, 4 or C",
        on_change=_point,
        args=(workbook, sheet, f"{key}-at"),
        width=360,
    )
    for number, choices in enumerate(choices_at(sheet, at) if at else ()):
        _offer(workbook, choices, f"{key}-{number}")
    with st.expander("About the whole sheet", key=f"{key}-whole", on_change="rerun") as opened:
        if opened.open:
            if not asks_period(workbook, sheet):
                ask_period(workbook, sheet)
            _ask_place(workbook, sheet, places)
            _offer(workbook, sheet_choices(sheet), f"{key}-sheet")
            _offer(workbook, list_choices(sheet), f"{key}-list")
            left_out = Correction(sheet.name, "leave out")
            st.button("Leave this sheet out", key=f"{key}-out", on_click=apply, args=(workbook, [left_out]))


def lacks_period(sheet: SheetReading) -> bool:
    """Whether some values of the sheet have no period, which nobody but the person can tell."""
    return any(None in table.facts.periods for table in sheet.tables)


def asks_period(workbook: Workbook, sheet: SheetReading) -> bool:
    """Whether the sheet has no period, or one that a person had to name last time and did not name yet."""
    named = any(one.kind == "period" and one.sheet == sheet.name for one in workbook.corrections)
    return lacks_period(sheet) or bool(workbook.recalled.asks_period(sheet.name) and not named)


def ask_period(workbook: Workbook, sheet: SheetReading) -> None:
    """The period of the whole sheet, written as people write it."""
    key = f"correct-{workbook.number}-{sheet.name}-period"
    with (
        st.form(f"{key}-form", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        text = st.text_input("Period", key=key, placeholder="PY2025-Q1, 2024, SFY2025", width=230)
        sent = st.form_submit_button("Read it so", key=f"{key}-do")
    if not sent or not text:
        return
    period = read_period(text, settings().fiscal_year_start)
    if period is None:
        st.caption(
            f"{escape(text)} is not understood as a period. Write it as PY2025-Q1, SFY2025 or 2024-07."
        )
        return
    apply(workbook, [Correction(sheet.name, "period", None, period.label)])
    st.rerun()


def ask_runs_on(workbook: Workbook, sheet: SheetReading) -> None:
    """Whether values run on: asked only where the sheet looks so."""
    asked = next((problem for problem in sheet.problems if problem.asks == "cumulative"), None)
    if asked is None:
        return
    runs_on = [one for one in sheet_choices(sheet).offered if one.correction.kind == "cumulative"]
    st.markdown(
        f"**Do these values run on from the start of the year?** {escape(asked.text.split(':')[0])}\\."
    )
    with st.container(horizontal=True):
        for answer, choice in zip(("Yes, they run on", "No, each period by itself"), runs_on, strict=True):
            st.button(
                answer,
                key=f"runs-on-{workbook.number}-{sheet.name}-{choice.correction.value}",
                on_click=apply,
                args=(workbook, [choice.correction]),
            )


def list_corrections(workbook: Workbook) -> None:
    """What was said so far, the same of several sheets in one line, each with a way back."""
    said: dict[tuple[str, int | None, str], list[Correction]] = {}
    for correction in workbook.corrections:
        said.setdefault((correction.kind, correction.at, correction.value), []).append(correction)
    for number, same in enumerate(said.values()):
        with st.container(
            horizontal=True, vertical_alignment="center", key=f"made-{workbook.number}-{number}"
        ):
            before = ", as last time" if {*same} <= {*workbook.recalled.corrections} else ""
            st.markdown(escape(in_words(same[0], len(same) - 1) + before), width="content")
            st.button(
                "Take back",
                key=f"back-{workbook.number}-{number}",
                type="tertiary",
                icon=":material/undo:",
                on_click=workbook.reread,
                args=(_without(workbook, same),),
            )
            _offer_to_sisters(workbook, same, f"sisters-{workbook.number}-{number}")


def _without(workbook: Workbook, same: Sequence[Correction]) -> tuple[Correction, ...]:
    """The corrections but these. Where a reading was chosen by them, that is asked again."""
    chosen = {Correction(one.sheet, "reading", None, "chosen") for one in same}
    return tuple(each for each in workbook.corrections if each not in same and each not in chosen)


def in_words(correction: Correction, others: int = 0) -> str:
    """Such as 'Q1: row 4 is read as period', or 'Q1 and 3 more sheets: ...'."""
    at, value = correction.at, correction.value
    where = "all values are" if at is None else f"the values of column {column_name(at)} are"
    said = {
        "row": f"row {(at or 0) + 1} is read as {value}",
        "column": f"column {column_name(at or 0)} is read as {value}",
        "period": f"the period of the sheet is {value}",
        "place": f"the place of the sheet is {value}",
        "scale": f"{where} in {value}",
        "cumulative": f"{where} {'sums since the start of the year' if value == 'yes' else 'by period'}",
        "table": f"the table at {value} is left out",
        "leave out": "the sheet is left out",
        "reading": "read in the way that you chose",
        "cell": "cell {} should say '{}'".format(*parted(value)),
        "list": "it is no list" if value == "none" else f"it is a list of {LISTS.get(value, value)}",
    }
    more = f" and {others} more {'sheet' if others == 1 else 'sheets'}" if others else ""
    return f"{correction.sheet}{more}: {said[correction.kind]}"


def with_correction(corrections: tuple[Correction, ...], added: Correction) -> tuple[Correction, ...]:
    """The corrections with one more; a second word on the same row replaces the first."""
    kept = tuple(each for each in corrections if _about(each) != _about(added))
    return (*kept, added)


def _about(correction: Correction) -> tuple[object, ...]:
    # Two tables may both be left out, and each cell has its own word; all else has one.
    which = {"table": correction.value, "cell": parted(correction.value)[0]}.get(correction.kind, "")
    return correction.sheet, correction.kind, correction.at, which


def apply(workbook: Workbook, added: Sequence[Correction]) -> None:
    """Have the workbook read again with these as well."""
    corrections = workbook.corrections
    for correction in added:
        corrections = with_correction(corrections, correction)
    workbook.reread(corrections)


def _offer(workbook: Workbook, choices: Choices, key: str) -> None:
    now = f", now read as {escape(choices.now)}" if choices.now else ""
    told = ", ".join(one.says for one in choices.offered if one.correction in workbook.corrections)
    # A line over a table stays a title in the picture, whatever it was said to hold.
    st.markdown(f"**{choices.about}**{now}{f'; you said: {told}' if told else ''}")
    with st.container(horizontal=True, gap="small"):
        for number, choice in enumerate(choices.offered):
            said = choice.correction in workbook.corrections
            if not said:
                st.button(
                    choice.says,
                    key=f"{key}-{number}-{choice.correction.kind}-{choice.correction.value}",
                    on_click=apply,
                    args=(workbook, [choice.correction]),
                )


def _ask_place(workbook: Workbook, sheet: SheetReading, places: Sequence[str]) -> None:
    key = f"correct-{workbook.number}-{sheet.name}-place"
    place = st.selectbox("Place", places, index=None, key=key, placeholder="Choose the place", width=230)
    said = Correction(sheet.name, "place", None, place or "")
    if place and said not in workbook.corrections:
        apply(workbook, [said])
        st.rerun()


def _point(workbook: Workbook, sheet: SheetReading, key: str) -> None:
    workbook.point(sheet.name, written(key))


def _offer_to_sisters(workbook: Workbook, same: Sequence[Correction], key: str) -> None:
    """The same for the other sheets of the same shape, where they do not have it yet."""
    # A cell's text is its own, however alike two sheets are.
    if workbook.reading is None or same[0].kind == "cell":
        return
    sheets = {sheet.name: sheet for sheet in workbook.reading.sheets}
    first, named = same[0], {correction.sheet for correction in same}
    like = sisters(workbook.reading.sheets, sheets[first.sheet]) if first.sheet in sheets else []
    added = [
        Correction(sheet.name, first.kind, first.at, first.value) for sheet in like if sheet.name not in named
    ]
    if added:
        many = "1 sheet" if len(added) == 1 else f"{len(added)} sheets"
        st.button(
            f"Also for the {many} like it",
            key=key,
            type="tertiary",
            icon=":material/library_add:",
            on_click=apply,
            args=(workbook, added),
        )
