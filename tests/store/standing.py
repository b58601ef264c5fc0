"""Whether what stands of lists is what settling all that was said, from nothing, gives."""

from collections import Counter
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.catalogue.matching import fold
from data.registers.keeping.entering import rename_keys
from data.registers.keeping.settling import TABLES, table_of
from data.store.check import faults
from data.stored import AWARD_SUM, ENTRY

Rows = dict[str, Counter[tuple[Any, ...]]]


def stands_as_said(store: Engine) -> list[str]:
    """What of the typed lists and of the sums is otherwise when all of it is settled anew; and other faults.

    Worked out in a transaction that is taken back: the keys of all rows, the rows of all lists, all sums.
    """
    with store.connect() as connection:
        found = list(faults(connection))
        kept = rows_of_lists(connection)
        connection.execute(sa.delete(AWARD_SUM))
        for name in TABLES:
            connection.execute(sa.delete(table_of(name)))
        connection.execute(sa.update(ENTRY).values(key="", nth=1))
        rename_keys(connection)
        anew = rows_of_lists(connection)
        connection.rollback()
    if not kept["solution"]:
        # A list that nobody wrote is the one that every state begins with, stored or not.
        anew.pop("solution")
    return found + [
        f"{table}: {sign} {row}"
        for table in anew
        for sign, more in (("kept", kept[table] - anew[table]), ("anew", anew[table] - kept[table]))
        for row in more
    ]


def rows_of_lists(connection: Connection) -> Rows:
    """Every row of the typed lists and of the sums, but for its id, which says nothing."""
    tables = [*(table_of(name) for name in TABLES), AWARD_SUM]
    return {
        table.name: Counter(
            # Folded: of two spellings of one name, the one that stands depends on which was there first.
            tuple(fold(value) if isinstance(value, str) else value for value in row)
            for row in connection.execute(sa.select(*(c for c in table.c if c.name != "id")))
        )
        for table in tables
    }
