"""Which rows of a list fit what was asked: found at a cost that has an end, however long the list is."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.registers.register import Kind, Register
from data.stored import PERIOD, PLACE

COUNTED_ROWS = 10_000  # beyond, nobody reads the number, and counting a million takes its time
TEXTS = (Kind.TEXT, Kind.LIST, Kind.CHOICE)
NAMED = {Kind.PLACE: (PLACE.c.id, PLACE.c.name), Kind.PERIOD: (PERIOD.c.id, PERIOD.c.label)}


@dataclass(frozen=True)
class Fitting:
    """The rows of a list that fit; `ids` is None where all of them do.

    `many` says how many fit, up to COUNTED_ROWS; `more` that there are more than these.
    """

    many: int
    more: bool
    ids: tuple[int, ...] | None = None

    def condition(self, table: sa.Table) -> sa.ColumnElement[bool]:
        """That a row is one of these."""
        return sa.true() if self.ids is None else table.c.id.in_(self.ids)


def fitting(
    session: Session, table: sa.Table, register: Register, words: str, limits: list[sa.ColumnElement[bool]]
) -> Fitting:
    """The rows in which all of `words` stand and that keep to the limits.

    Each word stands in some field of text; % and _ are signs like any other.
    """
    wanted = [*limits, *(_holds(session, table, register, word) for word in words.split())]
    # Not in the order of their keys: the rows would be fetched from all over the table, each by itself.
    asked = sa.select(table.c.id).where(sa.and_(sa.true(), *wanted)).limit(COUNTED_ROWS + 1)
    ids = session.execute(asked).scalars().all()
    many = min(len(ids), COUNTED_ROWS)
    return Fitting(many, len(ids) > many, tuple(ids[:many]) if wanted else None)


def _holds(session: Session, table: sa.Table, register: Register, word: str) -> sa.ColumnElement[bool]:
    kinds = {at.kind for at in register.fields}
    held = (_in_text(session, table.c[at.name], word) for at in register.fields if at.kind in TEXTS)
    return sa.or_(*held, *(_names(session, table, kind, word) for kind in NAMED if kind in kinds))


def _names(session: Session, table: sa.Table, kind: Kind, word: str) -> sa.ColumnElement[bool]:
    """That the row is of a place or period of such a name: a few ids, instead of a name beside each row."""
    id, name = NAMED[kind]
    ids = session.execute(sa.select(id).where(_in_text(session, name, word))).scalars().all()
    held = table.c[f"{kind}_id"].in_(ids)
    return sa.or_(held, _in_text(session, table.c.place_said, word)) if kind is Kind.PLACE else held


def _in_text(session: Session, text: sa.ColumnElement[Any], word: str) -> sa.ColumnElement[bool]:
    if session.get_bind().dialect.name == "sqlite":
        # Its LIKE takes no heed of capitals; to fold each text first would take three times as long.
        return text.contains(word, autoescape=True)
    return text.icontains(word, autoescape=True)
