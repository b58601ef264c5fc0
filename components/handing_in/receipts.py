"""What came of storing a workbook: a receipt with the way back, and where its numbers now show."""

from collections.abc import Iterator

import streamlit as st

from components import cached
from components.handing_in.desk import Workbook
from components.markup import escape
from components.session import viewer
from data.errors import GuidepostError
from data.store.submissions import Receipt, submit, undo
from data.views.choices import regions
from data.views.handing_in.handing_in import Prepared

SHOWS = {
    "pages/viewer/overview.py": "Overview",
    "pages/viewer/region.py": "Region",
    "pages/viewer/compare.py": "Compare",
}
SUBMISSIONS = "pages/contributor/submissions.py"
ONWARD = ":material/arrow_forward:"
# What each page calls the region that it shows.
REGION = {"pages/viewer/overview.py": "regions", "pages/viewer/region.py": "region"}


def store(workbook: Workbook, ready: Prepared) -> None:
    """Hand the workbook in. Nothing is drawn in between: a click elsewhere must not break a transaction."""
    try:
        workbook.receipt = submit(cached.engine(), viewer(), ready.draft)
        workbook.failure = ""
    except GuidepostError as error:
        workbook.failure = str(error)


def show_receipt(workbook: Workbook) -> None:
    """What was stored, with Undo right beside it."""
    if workbook.taken_back:
        st.info("What stood before counts again.", title=f"{escape(workbook.name)} was taken back")
        return
    _say_what_came(workbook)
    with st.container(horizontal=True, vertical_alignment="center"):
        key = f"undo-{workbook.number}"
        st.button("Undo", key=key, icon=":material/undo:", on_click=take_back, args=(workbook,))
        _lead_on(workbook)
    if workbook.failure:
        st.error(escape(workbook.failure))


def take_back(workbook: Workbook) -> None:
    """Undo the submission of a workbook on the desk."""
    assert workbook.receipt
    try:
        undo(cached.engine(), viewer(), workbook.receipt.submission_id)
        workbook.taken_back = True
    except GuidepostError as error:
        workbook.failure = str(error)


def _say_what_came(workbook: Workbook) -> None:
    receipt, name = workbook.receipt, escape(workbook.name)
    assert receipt
    if receipt.repeated:
        earlier = f"The same workbook stands for this place already, as submission {receipt.submission_id}."
        st.info(earlier, title=f"{name}: nothing changed")
        return
    kept = f"Kept as submission {receipt.submission_id}."
    st.success(f"{'. '.join(_counts(receipt))}. {kept}", title=f"{name} is stored")


def _lead_on(workbook: Workbook) -> None:
    """Links to where the numbers now show."""
    assert workbook.receipt
    region = _region(workbook)
    for page, label in SHOWS.items():
        shown = {REGION[page]: region} if region and page in REGION else {}
        st.page_link(page, label=label, icon=ONWARD, query_params=shown)
    this = {"submission": str(workbook.receipt.submission_id)}
    st.page_link(SUBMISSIONS, label="This submission", icon=ONWARD, query_params=this)


def _region(workbook: Workbook) -> str:
    """The region that the workbook was handed in for; empty for the state or a county."""
    home = workbook.prepared.draft.home if workbook.prepared else None
    return next((name for name, id in cached.fetch(regions).items() if id == home), "")


def _counts(receipt: Receipt) -> Iterator[str]:
    """Values and rows of lists apart: a workbook has one, the other or both."""
    if receipt.lists:
        yield f"Rows of lists: {receipt.lists}"
    if not receipt.lists or receipt.new or receipt.changed or receipt.same:
        yield f"{receipt.new:,} new, {receipt.changed:,} changed, {receipt.same:,} the same as before"
