"""Forgetting what a place remembers of a sheet, and taking that back: each one transaction."""

from collections.abc import Iterator
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col, select

from data.access import Viewer, may_submit
from data.errors import NotAllowed, NothingRemembered
from data.store import audit
from data.store.database import move_revision, writing
from data.store.people import acting
from models import SheetLayout, Submission


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
