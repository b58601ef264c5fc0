"""The one button that stores everything on the desk."""

import streamlit as st

from components.correcting.question import in_question
from components.handing_in.desk import Desk, Workbook, make_ready
from components.handing_in.receipts import store
from components.markup import escape
from data.views.handing_in.handing_in import Prepared


def offer_to_store(desk: Desk, home: int) -> None:
    """Store all workbooks on the desk that are ready, each as a submission of its own."""
    waiting = [(each, ready) for each in desk.workbooks if (ready := _ready(each, home))]
    for workbook, _ in waiting:
        if workbook.failure:
            st.error(escape(workbook.failure), title=f"{escape(workbook.name)} was not stored")
    if not waiting:
        return
    st.button(
        _label(waiting),
        key="store",
        type="primary",
        disabled=desk.storing,
        on_click=_begin,
        args=(desk,),
    )
    st.caption("Undo stays one click away. Nothing is deleted.")
    if desk.storing:
        # The button is drawn as disabled first; a second click would find its workbooks stored in any case.
        for workbook, ready in waiting:
            store(workbook, ready)
        desk.storing = False
        st.rerun()


def _begin(desk: Desk) -> None:
    desk.storing = True


def _ready(workbook: Workbook, home: int) -> Prepared | None:
    waits = workbook.receipt or in_question(workbook)
    ready = None if waits else make_ready(workbook, home)
    return ready if ready and len(ready.draft) and not ready.standing else None


def _label(waiting: list[tuple[Workbook, Prepared]]) -> str:
    values = sum(len(ready.draft.columns) for _, ready in waiting)
    rows = sum(len(ready.draft) for _, ready in waiting) - values
    of = f" of {len(waiting)} workbooks" if len(waiting) > 1 else ""
    counted = [_counted(values, "value"), _counted(rows, "row")]
    return f"Store {' and '.join(filter(None, counted))}{of}"


def _counted(many: int, what: str) -> str:
    return f"{many:,} {what}{'' if many == 1 else 's'}" if many else ""
