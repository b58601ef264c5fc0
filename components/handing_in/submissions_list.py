"""Submissions on screen: a table of them, and one in full with what it changed and the way back."""

from typing import Any

import pandas as pd
import streamlit as st

from components import cached
from components.handing_in.changes import show_changes
from components.lists.changes import show_row_changes
from components.markup import escape
from components.session import viewer
from components.tables import show_table
from data.errors import GuidepostError
from data.store.submissions import undo
from data.views.handing_in.submissions import changes
from data.views.handing_in.submitted_rows import list_changes
from data.views.indicator.provenance import original

STANDS, UNDONE = "stands", "taken back"


def choose_submission(submissions: pd.DataFrame) -> int | None:
    """One of the submissions, kept in the URL; None while none is chosen."""
    rows = submissions.itertuples()
    labels = {_label(row): number for row, number in zip(rows, submissions["submission"], strict=True)}
    numbers = [*labels.values()]
    asked = st.query_params.get("submission", "")
    index = numbers.index(int(asked)) if asked.isdecimal() and int(asked) in numbers else None
    chosen = st.selectbox(
        "Look into", [*labels], index=index, key="look-into", placeholder="Choose a submission", width=620
    )
    if chosen is None:
        st.query_params.pop("submission", None)
        return None
    st.query_params["submission"] = str(labels[chosen])
    number: int = labels[chosen]
    return number


def show_submissions(submissions: pd.DataFrame) -> None:
    """The table of what was handed in; who did is shown where the viewer may know."""
    undone = submissions["undone"]
    shown = pd.DataFrame(
        {
            "Workbook": submissions["file"],
            "For": submissions["place"],
            "Handed in": submissions["submitted"].map(_day),
            "By": submissions["by"],
            "New": submissions["new"],
            "Changed": submissions["changed"],
            "Same": submissions["same"],
            "List rows": submissions["rows"],
            "State": [f"{UNDONE}, {_day(day)}" if pd.notna(day) else STANDS for day in undone],
            "No.": submissions["submission"],
            "opens": submissions["submission"].where(submissions["may_open"]),
        }
    )
    unused = [column for column in ("By", "List rows") if not shown[column].any()]
    show_table(
        shown.drop(columns=unused),
        alt="Submissions, the newest first",
        leads={"Workbook": "opens"},
        to="submissions?submission=",
    )


def show_submission(submission: "pd.Series[Any]") -> None:
    """One submission: what it changed, its workbook, and the way back."""
    number = int(submission["submission"])
    st.header(f"{number}. {escape(submission['file'])}", anchor=False)
    st.caption(escape(_sentence(submission)))
    with st.container(horizontal=True):
        if submission["may_open"]:
            offer_original(number, str(submission["file"]))
        if submission["may_undo"]:
            _offer_undo(number, submission["new"] + submission["changed"], submission["rows"])
    show_changes(cached.fetch(changes, number), f"submission {number}")
    if submission["rows"]:
        lists = cached.fetch(list_changes, number)
        st.markdown(f"**Rows of lists: {lists}**")
        show_row_changes(lists.rows, f"submission {number}, lists")


def offer_original(submission_id: int, name: str) -> None:
    """The workbook as it came, fetched when somebody asks for it."""
    # The download runs outside the script, where nobody knows who is here: the viewer is settled now.
    content = cached.later(original, submission_id)
    st.download_button("Download the original", lambda: content()[1], name, key="original", on_click="ignore")


def _offer_undo(number: int, moved: int, rows: int) -> None:
    with st.popover("Take it back", icon=":material/undo:"):
        what = [f"{many:,} {word}" for many, word in ((moved, "values"), (rows, "rows of lists")) if many]
        said = " and ".join(what or ["0 values"])
        st.markdown(f"{said} go back to what counted before. The submission stays listed.")
        st.button(
            "Yes, take it back",
            key=f"take-back-{number}",
            type="primary",
            on_click=_take_back,
            args=(number,),
        )


def _take_back(number: int) -> None:
    try:
        undo(cached.engine(), viewer(), number)
        st.toast(f"Submission {number} was taken back.")
    except GuidepostError as error:
        st.toast(escape(error))


def _label(row: Any) -> str:
    undone = f" ({UNDONE})" if pd.notna(row.undone) else ""
    return f"{row.submission}. {row.file}, {row.place}, {_day(row.submitted)}{undone}"


def _sentence(submission: "pd.Series[Any]") -> str:
    by = f" by {submission['by']}" if submission["by"] else ""
    undone = f" Taken back on {moment(submission['undone'])}." if pd.notna(submission["undone"]) else ""
    rows = f" {submission['rows']:,} rows of lists." if submission["rows"] else ""
    return (
        f"Handed in for {submission['place']}{by} on {moment(submission['submitted'])}: "
        f"{submission['new']:,} new, {submission['changed']:,} changed, {submission['same']:,} the same."
        f"{rows}{undone}"
    )


def moment(when: Any) -> str:
    """Day and time. Nobody's browser says where its clock stands, so the time is universal, and says so."""
    return f"{when:%-d %B %Y, %H:%M} UTC"


def _day(when: Any) -> str:
    return f"{when:%-d %b %Y}"
