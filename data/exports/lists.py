"""A typed list as it stands, in the layout in which it can be handed in again."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import Session

from data.reading.files.formulas import inert
from data.registers.keeping.naming import Meanings
from data.registers.keeping.settling import begun, table_of
from data.registers.register import Register
from data.registers.shown import shown
from data.views.lists.listing import column_of, joined_with

ROWS_AT_ONCE = 10_000


def heads(register: Register) -> list[str]:
    """The heads of the list's own layout."""
    return [field.title for field in register.fields]


def rows_of(session: Session, register: Register) -> Iterator[list[object]]:
    """A row each by key, empty where nobody said; what the list begins with while nobody has written it."""
    table = table_of(register.name)
    told = [column_of(field, table).label(f"f{at}") for at, field in enumerate(register.fields)]
    asked = sa.select(*told).select_from(joined_with(register, table)).order_by(table.c.key, table.c.nth)
    none = True
    # Without it PostgreSQL's driver fetches all rows of a list before it gives the first.
    for row in session.execute(asked, execution_options={"yield_per": ROWS_AT_ONCE}):
        none = False
        yield [inert(shown(field, value)) for field, value in zip(register.fields, row, strict=True)]
    if none:
        for _, said in begun(register, Meanings()):
            yield [inert(shown(field, said.get(field.name))) for field in register.fields]
