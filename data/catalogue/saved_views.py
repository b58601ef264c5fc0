"""Arrangements of a page under a name of their own: saved, renamed, made the state's default.

Each is one transaction, and each view one word: see data.catalogue.saying.
"""

import re
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.access import Viewer, may_keep_view
from data.catalogue.saying import enter_word, take_back
from data.catalogue.tables import SavedView
from data.errors import NotAllowed, NothingSaid
from data.store import audit
from data.store.database import writing
from data.store.opening.people import acting
from data.stored import VIEW

EVERYTHING = "all"  # what a link says that wants no view at all, not even the state's own
LONGEST_SLUG = 40


def save_view(engine: Engine, actor: Viewer, page: str, name: str, arrangement: str) -> str:
    """Keep the arrangement under the name; what its link says. Raises NotAllowed, and NothingSaid."""
    if not name:
        raise NothingSaid("A view needs a name.")
    with writing(engine) as connection:
        slug = _free(connection, _slug(name))
        view = SavedView(person_id=0, said_at=datetime.now(UTC), slug=slug, name=name, page=page,
                         arrangement=arrangement)  # fmt: skip
        enter_word(connection, actor, view)
    return slug


def rename_view(engine: Engine, actor: Viewer, view_id: int, name: str) -> None:
    """Another name; its link stays, because others may have it. Raises as `save_view`."""
    if not name:
        raise NothingSaid("A view needs a name.")
    with writing(engine) as connection:
        row, person_id = _standing(connection, actor, view_id, for_all=False)
        connection.execute(sa.update(VIEW).where(VIEW.c.id == view_id).values(name=name))
        audit.append(connection, person_id, "rename savedview", f"savedview {view_id}", f"was {row.name}")


def take_back_view(engine: Engine, actor: Viewer, view_id: int) -> None:
    """It is there no more, and its link stands for no other view. Raises as `save_view`."""
    take_back(engine, actor, SavedView, view_id)


def open_first(engine: Engine, actor: Viewer, view_id: int, yes: bool) -> None:
    """Make it what everybody sees who comes without a link, or no longer. Raises as `save_view`."""
    with writing(engine) as connection:
        row, person_id = _standing(connection, actor, view_id, for_all=True)
        # One at a time: which of two came first nobody could tell by looking.
        connection.execute(sa.update(VIEW).where(VIEW.c.page == row.page).values(is_default=False))
        connection.execute(sa.update(VIEW).where(VIEW.c.id == view_id).values(is_default=yes))
        act = "default savedview" if yes else "no default savedview"
        audit.append(connection, person_id, act, f"savedview {view_id}")


def _standing(
    connection: Connection, actor: Viewer, view_id: int, for_all: bool
) -> tuple[sa.Row[tuple[object, ...]], int]:
    """The view, and the id of the person who may change it."""
    person_id, known = acting(connection, actor)
    row = connection.execute(sa.select(VIEW).where(VIEW.c.id == view_id)).one_or_none()
    if row is None or row.withdrawn_at is not None:
        raise NothingSaid("This view was taken back already.")
    if not may_keep_view(known, row.person_id == person_id, for_all or row.is_default):
        raise NotAllowed("This view is not yours to change. Ask a steward.")
    return row, person_id


def _slug(name: str) -> str:
    """The name as an address takes it."""
    words = re.sub(r"[^a-z0-9]+", "-", name.lower())[:LONGEST_SLUG].strip("-") or "view"
    return f"{words}-view" if words == EVERYTHING else words


def _free(connection: Connection, slug: str) -> str:
    """The slug, or the first of its like that never stood for another view: links may outlive their view."""
    like = sa.select(VIEW.c.slug).where(VIEW.c.slug.startswith(slug, autoescape=True))
    taken = set(connection.execute(like).scalars())
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
