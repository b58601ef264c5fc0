"""One number on screen: where it was read, shown in its sheet, and everything that was said about it."""

import pandas as pd
import streamlit as st

from components import cached
from components.charts import say_finding
from components.drawing.vintage_steps import show_steps
from components.handing_in.submissions_list import moment, offer_original
from components.markup import escape
from components.sheet_view import source_cell_html
from components.tables import show_table
from data.errors import WorkbookError
from data.figures import figure
from data.views.indicator.provenance import COUNTS, Origin, history, surroundings
from data.views.numbers.vintages import finding, vintages


def show_origin(number: Origin) -> None:
    """The number as the headline, its cell in its sheet, its history."""
    st.title(escape(f"{number.metric}: {_value(number)}"), anchor=False)
    st.markdown(escape(_about(number)))
    st.markdown(escape(_where(number)))
    if number.standing != COUNTS:
        st.info("What counts now stands in the history below.", title=f"This value is {number.standing}")
    if number.may_open:
        _show_in_sheet(number)
    else:
        st.caption("The sheet itself is shown to those who may hand in for its place.")
    _show_history(cached.fetch(history, number.observation_id), number.unit)


def _show_history(said: pd.DataFrame, unit: str) -> None:
    """What counted, step by step where it changed, and all that was said."""
    counted = vintages(said)
    found = finding(said, unit)
    say_finding(found, "What counted, and from when; dashed where it was said that it may still change"
                if len(counted) > 1 else "All that was said about it")  # fmt: skip
    if len(counted) > 1:
        show_steps(counted, unit, f"Steps. {found}.")
    show_table(_history(said), alt="All that was said about this number", leads={"Value": "observation"})


def _show_in_sheet(number: Origin) -> None:
    try:
        st.html(source_cell_html(cached.fetch(surroundings, number.observation_id)))
    except WorkbookError as error:
        st.warning(escape(error), title="The workbook cannot be opened again")
    with st.container(horizontal=True, vertical_alignment="center"):
        offer_original(number.submission_id, number.file)
        st.page_link(
            "pages/contributor/submissions.py",
            label="The submission it came with",
            icon=":material/arrow_forward:",
            query_params={"submission": str(number.submission_id)},
        )


def _value(number: Origin) -> str:
    """Every digit of it: this page is where a rounded number is looked up."""
    if number.value is None:
        return number.status
    before, after = ("$", number.unit[1:]) if number.unit.startswith("$") else ("", number.unit)
    written = f"{before}{number.value:,.12g}"
    return written + after if after in ("", "%") else f"{written} {after.strip()}"


def _about(number: Origin) -> str:
    about = (number.partnership, number.place, number.breakdown.replace("=", ": "), number.period)
    return " · ".join(part for part in about if part)


def _where(number: Origin) -> str:
    by = f" by {number.person}" if number.person else ""
    return (
        f"Read from {number.file}, sheet {number.sheet}, cell {number.cell}. Handed in for "
        f"{number.submitted_for}{by} on {moment(number.submitted_at)} as submission {number.submission_id}."
    )


def _history(said: pd.DataFrame) -> pd.DataFrame:
    values = zip(said["value"], said["status"], said["provisional"], strict=True)
    shown = pd.DataFrame(
        {
            "Value": [
                (figure(value) if status == "reported" else status) + " (provisional)" * bool(provisional)
                for value, status, provisional in values
            ],
            "Standing": said["standing"],
            "Handed in": said["submitted"].map(moment),
            "Taken back": [moment(at) if at is not None and not pd.isna(at) else "" for at in said["undone"]],
            "By": said["by"],
            "Read from": said["source"],
            "observation": said["observation"],
        }
    )
    # A column that says nothing of any row only takes room.
    return shown.drop(columns=[head for head in ("By", "Taken back") if not shown[head].any()])
