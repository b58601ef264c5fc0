"""One workbook on the desk: its sheets with their parts marked, its facts, its names, what it changes."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from components import cached
from components.correcting.cells import ask_cells
from components.correcting.corrections import ask_period, ask_runs_on, asks_period, correct, list_corrections
from components.correcting.question import ask_which, in_question, is_open
from components.handing_in.changes import show_changes
from components.handing_in.desk import Desk, Workbook, make_ready, read
from components.handing_in.facts import facts_frame
from components.handing_in.list_names import choose_list_names
from components.handing_in.names import choose_names, counted
from components.handing_in.receipts import show_receipt
from components.handing_in.remembered import say_recognised
from components.handing_in.taking_in import hand_in_for, handed_in_for, may_hand_in_for
from components.lists.changes import show_row_changes
from components.markup import escape
from components.pointing import draw
from components.problems import show_problems
from components.sheet_view import sheet_html
from components.tables import show_table
from data.reading.facts.summary import in_one_sentence
from data.reading.reading import SheetReading
from data.store.drafting.list_difference import ListDifference
from data.views.handing_in.handing_in import Prepared, place_kinds, place_names

SHOWN_FACTS = 500
SHORT = 12  # changes that need no click to be seen
NOTHING_YET = "No value of this workbook can be stored yet"


def show_workbook(desk: Desk, workbook: Workbook, home: int) -> None:
    """All that there is to see and to say about one workbook before and after it is stored."""
    _head(desk, workbook)
    if workbook.receipt:
        show_receipt(workbook)
        return
    read(workbook, home)
    if workbook.reading is None:
        _say_why_not(workbook)
        return
    warned = st.container()
    with st.container():
        say_recognised(workbook)
        list_corrections(workbook)
    # The picture first: to compare a large workbook with the store takes longer than to look at it.
    _show_sheets(workbook)
    if waiting := in_question(workbook):
        # Names, doubts and differences of a reading that may be the wrong one would have to be settled twice.
        of = (
            f" for {escape(', '.join(sheet.name for sheet in waiting))}"
            if len(workbook.reading.sheets) > 1
            else ""
        )
        st.info(f"Names, changes and storing follow once you have said{of} which reading is right.")
        return
    ready = make_ready(workbook, home)
    if ready is None:
        st.warning(
            "There is nothing to store in this workbook. Correct the reading of a sheet, or remove it."
        )
        return
    with warned:
        _warn_of_place(workbook, ready)
    show_names(workbook, ready)
    show_difference(workbook, make_ready(workbook, home) or ready)


def _head(desk: Desk, workbook: Workbook) -> None:
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.header(escape(workbook.name), anchor=False, width="content")
        st.button(
            "Put away" if workbook.receipt else "Remove",
            key=f"remove-{workbook.number}",
            type="tertiary",
            icon=":material/close:",
            on_click=desk.remove,
            args=(workbook,),
        )


def _say_why_not(workbook: Workbook) -> None:
    if workbook.stopped:
        st.info("The reading was stopped; nothing of this workbook is kept.")
    else:
        st.error(escape(workbook.refusal), title="This workbook cannot be read")
    if workbook.stopped or workbook.corrections:
        # What was said stays said, unless the workbook could not be read with it.
        said = workbook.corrections if workbook.stopped else ()
        st.button("Read it again", key=f"again-{workbook.number}", on_click=workbook.reread, args=(said,))


def _show_sheets(workbook: Workbook) -> None:
    """One sheet stands open; of several, each is a line that opens."""
    assert workbook.reading is not None
    sheets, kinds = workbook.reading.sheets, cached.fetch(place_kinds)
    if len(sheets) == 1:
        st.markdown(f"**{escape(in_one_sentence(sheets[0], kinds))}**")
        _show_sheet(workbook, sheets[0])
    open_questions = [number for number, sheet in enumerate(sheets) if is_open(workbook, sheet)]
    first = next(iter(open_questions), next((number for number, sheet in enumerate(sheets) if len(sheet)), 0))
    for number, sheet in enumerate(sheets if len(sheets) > 1 else ()):
        hidden = " (hidden sheet)" if sheet.hidden else ""
        label = f"**{escape(sheet.name)}**{hidden}: {escape(in_one_sentence(sheet, kinds))}"
        key = f"sheet-{workbook.number}-{number}"
        with st.expander(label, expanded=number == first, key=key, on_change="rerun") as opened:
            if opened.open:
                _show_sheet(workbook, sheet)


def _show_sheet(workbook: Workbook, sheet: SheetReading) -> None:
    """The picture, and beside it what is doubtful and the ways to correct it.

    Of several open questions the one that matters most is asked; the others wait for its answer.
    """
    asks_which = is_open(workbook, sheet)
    if asks_which:
        ask_which(workbook, sheet)
    picture, words = st.columns([3, 2], gap="medium")
    key = f"{workbook.number}-{sheet.name}"
    with picture:
        at = workbook.pointed.get(sheet.name, "")
        draw(sheet_html(sheet), at, f"drawing-{key}", partial(workbook.point, sheet.name))
    with words:
        # A question comes before all doubts: some of them go once it is answered.
        if not asks_which:
            _ask_first(workbook, sheet)
        with st.container(border=True):
            correct(workbook, sheet, cached.fetch(place_names), "None of these?" if asks_which else "")
        if not asks_which:
            _show_doubts(workbook, sheet, key)
            st.caption(escape(" ".join(_reasons(sheet))))
    if asks_which or not len(sheet):
        return
    label = f"The {len(sheet):,} values of this sheet, as read"
    with st.expander(label, key=f"facts-{key}", on_change="rerun") as opened:
        if opened.open:
            show_table(facts_frame(sheet, SHOWN_FACTS), alt=f"Values of sheet {sheet.name}")


def _show_doubts(workbook: Workbook, sheet: SheetReading, key: str) -> None:
    """What is doubtful; in a list, cell by cell, each beside a place to say what it should say."""
    problems = [problem for problem in sheet.problems if not problem.asks]
    of_cells = [problem for problem in problems if sheet.lists and problem.cell and not problem.serious]
    show_problems([problem for problem in problems if problem not in of_cells], key)
    ask_cells(workbook, sheet, of_cells)


def _ask_first(workbook: Workbook, sheet: SheetReading) -> None:
    """What a sheet whose tables are settled leaves open: first when, then how it counts."""
    if asks_period(workbook, sheet):
        st.markdown("**Which period are these numbers for?**")
        if last := workbook.recalled.asks_period(sheet.name):
            st.caption(escape(f"Last time it was named by hand: {last}."))
        ask_period(workbook, sheet)
    else:
        ask_runs_on(workbook, sheet)


def _warn_of_place(workbook: Workbook, ready: Prepared) -> None:
    """That the figures may be another region's, before they are stored for this one."""
    if not ready.speaks_of:
        return
    other = escape(ready.speaks_of)
    chosen = escape(handed_in_for())
    st.warning(
        f"This workbook speaks of {other}, and you hand it in for {chosen}. What names no place would be "
        f"stored for {chosen}.",
        title=f"For {chosen}, or for {other}?",
    )
    if may_hand_in_for(ready.speaks_of):
        st.button(
            f"Hand in for {other}",
            key=f"home-{workbook.number}",
            on_click=hand_in_for,
            args=(ready.speaks_of,),
        )


def _say_it_stands(submission_id: int) -> None:
    st.info(
        f"The same workbook stands for this place as submission {submission_id}. There is nothing to store.",
        title="Handed in before",
    )


def _reasons(sheet: SheetReading) -> Iterator[str]:
    """Why the reader took the sheet as it did."""
    for table in sheet.tables:
        if table.reasons:
            yield f"Read so because {', and '.join(table.reasons)}."


def show_names(workbook: Workbook, ready: Prepared) -> None:
    """What the workbook's metrics and places mean."""
    if ready.not_theirs:
        names = escape(", ".join(ready.not_theirs))
        st.info(
            f"You may not hand in for {names}; these values are left out.", title="Figures of other places"
        )
    if ready.metrics.written:
        st.markdown(counted(ready.metrics, "metric"))
        choose_names(ready.metrics, workbook.metrics, "metric", f"metric-{workbook.number}")
    if ready.places.written:
        st.markdown(counted(ready.places, "place"))
        choose_names(ready.places, workbook.places, "place", f"place-{workbook.number}")
    choose_list_names(ready.alike, ready.listed, workbook.wordings, f"list-name-{workbook.number}")
    show_problems(ready.draft.problems, f"names-{workbook.number}")


def show_difference(workbook: Workbook, ready: Prepared) -> None:
    """What storing would change."""
    if ready.standing:
        _say_it_stands(ready.standing)
        return
    if not len(ready.draft):
        st.warning("Say above what its places are, or for which period its numbers are.", title=NOTHING_YET)
        return
    change = ready.difference
    if change.lists:
        _show_lists(workbook, change.lists)
    if not len(ready.draft.columns):
        return
    st.markdown(f"**What changes: {change.new:,} new, {change.changed:,} changed, {change.same:,} the same**")
    label = "Every value against what is stored"
    with st.expander(
        label,
        expanded=bool(change.changed) or len(change.rows) <= SHORT,
        key=f"changes-{workbook.number}",
        on_change="rerun",
    ) as opened:
        if opened.open:
            show_changes(change.rows, f"{workbook.name} against the store")


def _show_lists(workbook: Workbook, change: ListDifference) -> None:
    """What storing would change in the lists."""
    st.markdown(f"**What changes in the lists, in rows: {change}**")
    key = f"rows-{workbook.number}"
    with st.expander("Every field against what stands", expanded=True, key=key, on_change="rerun") as opened:
        if opened.open:
            show_row_changes(change.rows, f"{workbook.name}, lists")
