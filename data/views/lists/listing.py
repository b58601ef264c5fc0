"""The rows of one typed list as they stand, whatever list it is."""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.registers.declarations import BY_NAME, REGISTERS
from data.registers.keeping.settling import table_of
from data.registers.register import Field, Kind, Register
from data.registers.shown import shown
from data.stored import PERIOD, PLACE
from data.views.lists.finding import fitting

SHOWN_ROWS = 2_000  # more than anybody reads; a list may have a million


@dataclass(frozen=True)
class Listing:
    """The first rows of a list that fit what was asked, and how many do; `more` are not counted."""

    rows: pd.DataFrame
    many: int
    more: bool = False


def listed(session: Session, viewer: Viewer) -> dict[str, str]:
    """The title and name of each list that has rows, in the alphabet's order."""
    found = (
        each for each in REGISTERS if session.execute(sa.select(table_of(each.name).c.id).limit(1)).first()
    )
    return {each.title: each.name for each in sorted(found, key=lambda each: each.title)}


def choices_of(name: str) -> dict[str, tuple[str, ...]]:
    """The fields of a list that hold one of a few choices, by name, and these."""
    return {field.name: tuple(field.choices or ()) for field in BY_NAME[name].fields if field.choices}


def listing(
    session: Session, viewer: Viewer, name: str, words: str = "", chosen: tuple[tuple[str, str], ...] = ()
) -> Listing:
    """The rows of a list in which `words` stand and whose choices are the chosen ones.

    Columns of `rows`
    -----------------
    one a field, under its title : str
        As people read it; empty where nobody said.
    key : str
        What names the row, for a link.
    """
    register, table = BY_NAME[name], table_of(name)
    fit = fitting(session, table, register, words, [table.c[field] == at for field, at in chosen])
    told = [column_of(field, table).label(f"f{number}") for number, field in enumerate(register.fields)]
    asked = sa.select(*told, table.c.key).select_from(joined_with(register, table))
    asked = asked.where(fit.condition(table)).order_by(table.c.key, table.c.nth)
    rows = session.execute(asked.limit(SHOWN_ROWS)).all()
    heads = [*(field.title for field in register.fields), "key"]
    lines = [(*map(shown, register.fields, row), row.key) for row in rows]
    return Listing(pd.DataFrame(lines, columns=heads), fit.many, fit.more)


def joined_with(register: Register, table: sa.Table) -> sa.FromClause:
    """The list's table with the names of its places and periods."""
    joined: sa.FromClause = table
    if register.of_kind(Kind.PLACE):
        joined = joined.outerjoin(PLACE, PLACE.c.id == table.c.place_id)
    if register.of_kind(Kind.PERIOD):
        joined = joined.outerjoin(PERIOD, PERIOD.c.id == table.c.period_id)
    return joined


def column_of(field: Field, table: sa.Table) -> sa.ColumnElement[Any]:
    """What is shown of a field."""
    if field.kind is Kind.PLACE:
        return PLACE.c.name
    return PERIOD.c.label if field.kind is Kind.PERIOD else table.c[field.name]
