"""What a place remembers of its sheets: left by each submission, found again for the next."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from data.memory.fingerprints import Fingerprint
from data.memory.lessons import Lesson, Memory
from data.memory.likeness import matched
from data.memory.sheet_decisions import Decided
from data.store.opening.bulk import insert_row
from models import SheetLayout, SourceFile, Submission


def keep(connection: Connection, place_id: int, submission_id: int, learned: Sequence[Lesson]) -> None:
    """Remember what the sheets of a submission teach, each in place of what was remembered of it before."""
    if not learned:
        return
    before = remembered(connection, place_id)
    # By number: two sheets of a workbook may have one name in a file that no spreadsheet program wrote.
    seen = {str(number): lesson.fingerprint for number, lesson in enumerate(learned)}
    known = matched([memory.fingerprint for memory in before], seen)
    for number, lesson in enumerate(learned):
        at, is_own = known.get(str(number), (0, False))
        insert_row(
            connection,
            SheetLayout(
                submission_id=submission_id,
                sheet=lesson.sheet,
                fingerprint=lesson.fingerprint.as_json(),
                decided=lesson.decided.as_json(),
                replaces_id=before[at].id if is_own else None,
            ),
        )


def remembered(session: Session | Connection, place_id: int) -> list[Memory]:
    """What a place remembers now, the newest first: the last word on each sheet whose submission stands."""
    rows = session.execute(standing().where(col(Submission.place_id) == place_id)).all()
    return [
        Memory(
            sheet=row.sheet,
            fingerprint=Fingerprint.from_json(row.fingerprint),
            decided=Decided.from_json(row.decided),
            id=row.id,
            workbook=row.workbook,
            submitted=row.submitted_at,
        )
        for row in rows
    ]


def standing(forgotten: bool = False) -> sa.Select[Any]:
    """The layouts of submissions that stand, each the last word on its sheet: remembered or forgotten."""
    newer, later = aliased(SheetLayout), aliased(Submission)
    replaced = (
        sa.select(sa.literal(1))
        .select_from(newer)
        .join(later, col(later.id) == col(newer.submission_id))
        .where(col(newer.replaces_id) == col(SheetLayout.id), col(later.undone_at).is_(None))
        .where(_is_forgotten(newer, forgotten))
    )
    told: list[Any] = [
        SheetLayout.id, SheetLayout.sheet, SheetLayout.fingerprint, SheetLayout.decided,
        Submission.submitted_at, Submission.place_id, col(SourceFile.name).label("workbook"),
    ]  # fmt: skip
    return (
        sa.select(*told)
        .join(Submission, col(Submission.id) == col(SheetLayout.submission_id))
        .join(SourceFile, col(SourceFile.id) == col(Submission.source_file_id))
        .where(col(Submission.undone_at).is_(None), _is_forgotten(SheetLayout, forgotten))
        .where(~replaced.exists())
        .order_by(col(SheetLayout.submission_id).desc(), col(SheetLayout.id))
    )


def _is_forgotten(layout: type[SheetLayout], forgotten: bool) -> sa.ColumnElement[bool]:
    moment = col(layout.forgotten_at)
    return moment.is_not(None) if forgotten else moment.is_(None)
