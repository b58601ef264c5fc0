"""Forgetting what a place remembers of a sheet, and taking that back: each one transaction."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col, select

from data.access import Viewer, may_submit
from data.errors import NotAllowed, NothingRemembered
from data.store import audit
from data.store.database import writing
from data.store.opening.people import acting
from models import SheetLayout, Submission


def forget(engine: Engine, actor: Viewer, layout_ids: Sequence[int]) -> None:
    """Forget sheets, with all that was remembered of them before: they are then read as if they were new.

    Raises
    ------
    NothingRemembered
        Where there is no such memory.
    NotAllowed
        Where the grants of `actor` do not cover the place of one of them.
    """
    _mark(engine, actor, layout_ids, datetime.now(UTC))


def remember_again(engine: Engine, actor: Viewer, layout_ids: Sequence[int]) -> None:
    """Take the forgetting back. Raises as `forget` does."""
    _mark(engine, actor, layout_ids, None)


def _mark(engine: Engine, actor: Viewer, layout_ids: Sequence[int], moment: datetime | None) -> None:
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        wanted = select(Submission.place_id).join(SheetLayout).where(col(SheetLayout.id).in_(layout_ids))
        places = connection.execute(wanted).scalars().all()
        if len(places) < len(layout_ids) or not places:
            raise NothingRemembered("This sheet is not remembered any more.")
        if not all(may_submit(known, place_id) for place_id in places):
            raise NotAllowed("You may not say what this place remembers. Ask a steward.")
        marks = {"forgotten_at": moment, "forgotten_by_id": person_id if moment else None}
        chains = [id for layout_id in layout_ids for id in _chain(connection, layout_id)]
        connection.execute(sa.update(SheetLayout).where(col(SheetLayout.id).in_(chains)).values(marks))
        act = "forget sheet" if moment else "remember sheet"
        for layout_id in layout_ids:
            audit.append(connection, person_id, act, f"sheet layout {layout_id}")


def _chain(connection: Connection, layout_id: int | None) -> Iterator[int]:
    """The layout, and those before it that it took the place of."""
    while layout_id is not None:
        yield layout_id
        before = select(SheetLayout.replaces_id).where(col(SheetLayout.id) == layout_id)
        layout_id = connection.execute(before).scalar_one()
