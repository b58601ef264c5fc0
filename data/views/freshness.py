"""How fresh the numbers are, in words."""

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import Viewer
from data.figures import day

SUBMISSION = SQLModel.metadata.tables["submission"]


def freshness(session: Session, viewer: Viewer) -> str:
    """How many workbooks stand behind the numbers, and when the newest came."""
    stands = SUBMISSION.c.undone_at.is_(None)
    asked = sa.select(sa.func.count(), sa.func.max(SUBMISSION.c.submitted_at)).where(stands)
    many, newest_at = session.connection().execute(asked).one()
    if not many:
        return "Nothing has been handed in."
    workbooks = "1 workbook" if many == 1 else f"{many} workbooks"
    return f"Source: {workbooks} handed in, the newest on {day(newest_at)}."
