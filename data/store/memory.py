"""What a place remembers of its sheets: left by each submission, found again, forgotten on demand."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from data.access import Viewer, may_submit
from data.catalogue.decided import Decided
from data.catalogue.layouts import Fingerprint, matched
from data.catalogue.recall import Lesson, Memory
from data.errors import NotAllowed, NothingRemembered
from data.store import audit
from data.store.bulk import insert_row
from data.store.database import move_revision, writing
from data.store.people import acting
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
    rows = session.execute(_standing().where(col(Submission.place_id) == place_id)).all()
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


def forget(engine: Engine, actor: Viewer, layout_id: int) -> None:
    """Forget a sheet, with all that was remembered of it before: it is then read as if it were new.

    Raises
    ------
    NothingRemembered
        Where there is no such memory.
    NotAllowed
        Where the grants of `actor` do not cover its place.
    """
    _mark(engine, actor, layout_id, datetime.now(UTC))


def remember_again(engine: Engine, actor: Viewer, layout_id: int) -> None:
    """Take the forgetting back. Raises as `forget` does."""
    _mark(engine, actor, layout_id, None)


def _mark(engine: Engine, actor: Viewer, layout_id: int, moment: datetime | None) -> None:
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        place = select(Submission.place_id).join(SheetLayout).where(col(SheetLayout.id) == layout_id)
        place_id = connection.execute(place).scalar_one_or_none()
        if place_id is None:
            raise NothingRemembered("This sheet is not remembered any more.")
        if not may_submit(known, place_id):
            raise NotAllowed("You may not say what this place remembers. Ask a steward.")
        marks = {"forgotten_at": moment, "forgotten_by_id": person_id if moment else None}
        chain = col(SheetLayout.id).in_([*_chain(connection, layout_id)])
        connection.execute(sa.update(SheetLayout).where(chain).values(marks))
        act = "forget sheet" if moment else "remember sheet"
        audit.append(connection, person_id, act, f"sheet layout {layout_id}")
        move_revision(connection)


def _chain(connection: Connection, layout_id: int | None) -> Iterator[int]:
    """The layout, and those before it that it took the place of."""
    while layout_id is not None:
        yield layout_id
        before = select(SheetLayout.replaces_id).where(col(SheetLayout.id) == layout_id)
        layout_id = connection.execute(before).scalar_one()


def _standing() -> sa.Select[Any]:
    """The layouts that count: not taken back, not forgotten, and with nothing that counts in their place."""
    newer, later = aliased(SheetLayout), aliased(Submission)
    replaced = (
        sa.select(sa.literal(1))
        .select_from(newer)
        .join(later, col(later.id) == col(newer.submission_id))
        .where(
            col(newer.replaces_id) == col(SheetLayout.id),
            col(newer.forgotten_at).is_(None),
            col(later.undone_at).is_(None),
        )
    )
    told: list[Any] = [
        SheetLayout.id, SheetLayout.sheet, SheetLayout.fingerprint, SheetLayout.decided,
        Submission.submitted_at, Submission.place_id, col(SourceFile.name).label("workbook"),
    ]  # fmt: skip
    return (
        sa.select(*told)
        .join(Submission, col(Submission.id) == col(SheetLayout.submission_id))
        .join(SourceFile, col(SourceFile.id) == col(Submission.source_file_id))
        .where(col(Submission.undone_at).is_(None), col(SheetLayout.forgotten_at).is_(None))
        .where(~replaced.exists())
        .order_by(col(SheetLayout.submission_id).desc(), col(SheetLayout.id))
    )
