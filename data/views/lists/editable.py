"""The rows of a list that somebody may edit, and the lists that they may edit at all."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Role, Viewer, may_submit
from data.registers.declarations import BY_NAME, REGISTERS
from data.registers.edits import Row
from data.registers.keeping.naming import Meanings
from data.registers.keeping.settling import begun, table_of
from data.registers.register import Kind, Register
from data.registers.shown import shown
from data.stored import PLACE
from data.views.lists.finding import fitting
from data.views.lists.listing import column_of, joined_with

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
    return {
        each.title: each.name
        for each in sorted(REGISTERS, key=lambda each: each.title)
        if ("state" in theirs if each.of_state else theirs)
    }


def states(session: Session, viewer: Viewer) -> list[int]:
    """The places for which lists of the state are handed in."""
    found = session.connection().execute(sa.select(PLACE.c.id).where(PLACE.c.kind == "state")).scalars()
    return [place for place in found if may_submit(viewer, place)]


def editable(session: Session, viewer: Viewer, name: str, words: str = "") -> Editable:
    """The rows in which `words` stand, of places that the viewer may speak for."""
    register, table = BY_NAME[name], table_of(name)
    fit = fitting(session, table, register, words, _own(register, table, viewer))
    keys = sa.select(table.c.key).where(fit.condition(table)).distinct().order_by(table.c.key).limit(MOST)
    found = session.execute(keys).scalars().all()
    if not found and register.begins and not words:
        return _begun(register) if _is_empty(session, table) else Editable((), 0)
    told = [column_of(at, table).label(f"f{number}") for number, at in enumerate(register.fields)]
    asked = sa.select(table.c.key, *told).select_from(joined_with(register, table))
    rows = session.execute(asked.where(table.c.key.in_(found)).order_by(table.c.key, table.c.nth)).all()
    names = [at.name for at in register.fields]
    return Editable(
        tuple(
            Row(row[0], dict(zip(names, map(shown, register.fields, row[1:]), strict=True))) for row in rows
        ),
        fit.many,
        fit.more,
    )


def _own(register: Register, table: sa.Table, viewer: Viewer) -> list[sa.ColumnElement[bool]]:
    """Rows of other places are shown on Lists, and are theirs to change."""
    if viewer.role is Role.STEWARD or not register.of_kind(Kind.PLACE):
        return []
    return [table.c.place_id.in_(sorted(viewer.places))]


def _is_empty(session: Session, table: sa.Table) -> bool:
    return session.execute(sa.select(table.c.id).limit(1)).first() is None


def _begun(register: Register) -> Editable:
    """The rows that the list begins with, while nobody has written it."""
    rows = [Row(key, {at.name: _text(said.get(at.name)) for at in register.fields})
            for key, said in begun(register, Meanings())]  # fmt: skip
    return Editable(tuple(rows), len(rows))


def _text(value: object) -> str:
    return "" if value is None else str(value)
