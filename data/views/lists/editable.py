"""The rows of a list that somebody may edit, and the lists that they may edit at all."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Role, Viewer, may_submit
from data.registers.declarations import AS_LISTED, BY_NAME
from data.registers.edits import Row
from data.registers.keeping.settling import table_of
from data.registers.register import Kind, Register
from data.stored import PLACE
from data.views.lists.filing import within
from data.views.lists.finding import fitting
from data.views.lists.listing import beginnings, is_empty
from data.views.lists.told import rows_asked, texts

MOST = 200  # keys at a time: a person edits what they see


@dataclass(frozen=True)
class Editable:
    """The rows that may be edited, whole keys only, and how many fit; `more` are not counted."""

    rows: tuple[Row, ...]
    many: int
    more: bool = False


def editable_lists(session: Session, viewer: Viewer) -> dict[str, str]:
    """The titles and names of the lists that the viewer may hand in rows of."""
    places = session.connection().execute(sa.select(PLACE.c.id, PLACE.c.kind)).all()
    theirs = {place.kind for place in places if may_submit(viewer, place.id)}
    return {each.title: each.name for each in AS_LISTED if ("state" in theirs if each.of_state else theirs)}


def editable(
    session: Session, viewer: Viewer, name: str, words: str = "", root: int | None = None
) -> Editable:
    """The rows in which `words` stand, of places that the viewer speaks for; with `root` within it."""
    register, table = BY_NAME[name], table_of(name)
    fit = fitting(session, table, register, words, _own(session, register, viewer, root))
    keys = sa.select(table.c.key).where(fit.condition(table)).distinct().order_by(table.c.key).limit(MOST)
    found = session.execute(keys).scalars().all()
    if not found and register.begins and not words:
        return _begun(register) if is_empty(session, name) else Editable((), 0)
    names = [at.name for at in register.fields]
    asked = rows_asked(register, table).where(table.c.key.in_(found)).order_by(table.c.key, table.c.nth)
    rows = [
        Row(row.key, dict(zip(names, texts(register, row), strict=True))) for row in session.execute(asked)
    ]
    return Editable(tuple(rows), fit.many, fit.more)


def _own(
    session: Session, register: Register, viewer: Viewer, root: int | None
) -> list[sa.ColumnElement[bool]]:
    """Rows of other places are shown on Lists, and are theirs to change."""
    if viewer.role is Role.STEWARD or not register.of_kind(Kind.PLACE):
        return []
    theirs = within(session, root) & viewer.places if root else viewer.places
    return [table_of(register.name).c.place_id.in_(sorted(theirs))]


def _begun(register: Register) -> Editable:
    """The rows that the list begins with, while nobody has written it."""
    names = [at.name for at in register.fields]
    rows = [Row(key, dict(zip(names, each, strict=True))) for key, each in beginnings(register)]
    return Editable(tuple(rows), len(rows))
