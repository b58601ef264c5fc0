"""A typed list as it stands, in the layout in which it can be handed in again."""

from collections.abc import Iterator

from sqlmodel import Session

from data.reading.files.formulas import inert
from data.registers.keeping.settling import table_of
from data.registers.register import Register
from data.views.lists.listing import beginnings
from data.views.lists.told import rows_asked, texts

ROWS_AT_ONCE = 10_000


def heads(register: Register) -> list[str]:
    """The heads of the list's own layout."""
    return [field.title for field in register.fields]


def rows_of(session: Session, register: Register) -> Iterator[list[object]]:
    """A row each by key, empty where nobody said; what the list begins with while nobody has written it."""
    table = table_of(register.name)
    asked = rows_asked(register, table).order_by(table.c.key, table.c.nth)
    none = True
    # Without it PostgreSQL's driver fetches all rows of a list before it gives the first.
    for row in session.execute(asked, execution_options={"yield_per": ROWS_AT_ONCE}):
        none = False
        yield [*map(inert, texts(register, row))]
    for _, told in beginnings(register) if none else ():
        yield [*map(inert, told)]
