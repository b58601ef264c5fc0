"""What the viewer's places remember of their sheets, and what they were made to forget."""

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.decided import Decided
from data.store.memory import standing
from data.views.handing_in import homes


def remembered_sheets(session: Session, viewer: Viewer) -> pd.DataFrame:
    """One row a sheet that is remembered, or was forgotten, for a place that the viewer may hand in for.

    Columns
    -------
    layout : int
        The number by which it is forgotten.
    place, sheet, workbook : str
    submitted : datetime
        When the workbook that taught it was handed in; the newest come first.
    decided : str
        What a person said of it, in a sentence; empty where it was read by itself.
    forgotten : bool
    """
    theirs = {id: name for name, id in homes(session, viewer).items()}
    rows = [
        (row.id, theirs[row.place_id], row.sheet, row.workbook, row.submitted_at,
         Decided.from_json(row.decided).says, forgotten)
        for forgotten in (False, True)
        for row in session.execute(standing(forgotten))
        if row.place_id in theirs
    ]  # fmt: skip
    columns = ["layout", "place", "sheet", "workbook", "submitted", "decided", "forgotten"]
    listed = pd.DataFrame(rows, columns=columns).astype({"forgotten": bool})
    # By number, so that a sheet stays in its line when it is forgotten.
    return listed.sort_values(["submitted", "layout"], ascending=[False, True], ignore_index=True)
