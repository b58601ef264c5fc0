"""How fresh the numbers are, in words."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import Viewer
from data.figures import day
from data.selection import Selection

TABLES = SQLModel.metadata.tables
SUBMISSION, OBSERVATION, FILE = (TABLES[name] for name in ("submission", "observation", "sourcefile"))
NAMED = 2
EVERYTHING = Selection()


def freshness(session: Session, viewer: Viewer, selection: Selection = EVERYTHING) -> str:
    """How many workbooks stand behind the numbers, and when the newest came; of its day, where it has one."""
    stands = SUBMISSION.c.undone_at.is_(None)
    asked = sa.select(sa.func.count(), sa.func.max(SUBMISSION.c.submitted_at)).where(stands)
    many, newest_at = session.connection().execute(asked).one()
    if not many:
        return "Nothing has been handed in."
    workbooks = "1 workbook" if many == 1 else f"{many} workbooks"
    return f"Source: {workbooks} handed in, the newest on {day(newest_at)}."


def sources_of(session: Session, viewer: Viewer, observations: Sequence[int]) -> str:
    """Which workbooks these numbers were read from, the newest first, and when the newest came."""
    asked = (
        sa.select(FILE.c.name, sa.func.max(SUBMISSION.c.submitted_at))
        .join_from(OBSERVATION, SUBMISSION, SUBMISSION.c.id == OBSERVATION.c.submission_id)
        .join(FILE, FILE.c.id == SUBMISSION.c.source_file_id)
        .where(OBSERVATION.c.id.in_(observations))
        .group_by(FILE.c.name)
        .order_by(sa.func.max(SUBMISSION.c.id).desc())
    )
    found = session.connection().execute(asked).all()
    if not found:
        return "Nothing has been handed in."
    names = [name for name, _ in found]
    more = len(names) - NAMED
    listed = ", ".join(names[:NAMED]) + (f" and {more} more" if more > 0 else "")
    newest = day(max(at for _, at in found))
    return f"Source of the latest numbers: {listed}; the newest handed in on {newest}."
