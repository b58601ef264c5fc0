"""What the viewer's places remember of their sheets, and what they were made to forget."""

from typing import Any

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.memory.sheet_decisions import Decided
from data.store.memory import standing
from data.views.handing_in.handing_in import homes


def remembered_sheets(session: Session, viewer: Viewer) -> pd.DataFrame:
    """What is remembered, or was forgotten, for the places that the viewer may hand in for, the newest first.

    One row for all sheets of a workbook that are alike and about which the same was said, such as a tab a
    quarter: to forget one of them alone would change nothing.

    Columns
    -------
    layouts : tuple of int
        The numbers by which they are forgotten.
    place, sheets, workbook : str
    submitted : datetime
        When the workbook that taught it was handed in.
    decided : str
        What a person said of it, in a sentence; empty where it was read by itself.
    forgotten : bool
    """
    theirs = {id: name for name, id in homes(session, viewer).items()}
    alike: dict[tuple[Any, ...], dict[int, str]] = {}
    for forgotten in (False, True):
        for row in session.execute(standing(forgotten)):
            if row.place_id in theirs:
                said = Decided.from_json(row.decided).says
                about = (
                    theirs[row.place_id],
                    row.workbook,
                    row.submitted_at,
                    said,
                    forgotten,
                    row.fingerprint,
                )
                alike.setdefault(about, {})[row.id] = row.sheet
    rows = [(tuple(sheets), ", ".join(sheets.values()), *about[:-1]) for about, sheets in alike.items()]
    columns = ["layouts", "sheets", "place", "workbook", "submitted", "decided", "forgotten"]
    listed = pd.DataFrame(rows, columns=columns).astype({"forgotten": bool})
    # By number, so that a sheet stays in its line when it is forgotten.
    return listed.sort_values(["submitted", "layouts"], ascending=[False, True], ignore_index=True)
