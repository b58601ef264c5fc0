"""Whether what stands of the typed lists is what a replay of all that was said gives."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.registers.declarations import REGISTERS
from data.registers.keeping.award_sums import AMOUNTS, CELL
from data.registers.keeping.names import names_of
from data.registers.keeping.naming import meanings
from data.registers.keeping.settling import begun, standing_rows, table_of
from data.registers.register import Register
from data.store.opening.bulk import PAIRS, chunks
from data.stored import AWARD, AWARD_SUM, ENTRY, NAMES

Row = dict[str, Any]


def faults(connection: Connection) -> Iterator[str]:
    """A sentence for each row that stands wrongly, and for each sum of awards that is not theirs."""
    for register in REGISTERS:
        yield from _row_faults(connection, register)
        yield from _name_faults(connection, register)
    yield from _sum_faults(connection)


def _row_faults(connection: Connection, register: Register) -> Iterator[str]:
    table, known = table_of(register.name), meanings(connection)
    kept = {row.key for row in connection.execute(sa.select(table.c.key).distinct())}
    asked = sa.select(ENTRY.c.key).where(ENTRY.c.list_name == register.name).distinct()
    said = {row.key for row in connection.execute(asked)}
    # A list that nobody wrote yet has not begun either.
    begins = {key for key, _ in begun(register, known)} if said or kept else set()
    for keys in chunks(sorted(kept | said | begins), PAIRS):
        stands = connection.execute(sa.select(table).where(table.c.key.in_(keys))).mappings()
        now = {(row["key"], row["nth"]): dict(row) for row in stands}
        replayed = {(row["key"], row["nth"]): row for row in standing_rows(connection, register, keys, known)}
        for at in sorted(now.keys() | replayed.keys(), key=str):
            if fault := _differs(now.get(at), replayed.get(at)):
                yield f"The list '{register.title}' {fault}: row {at[1]} of '{at[0]}'."


def _name_faults(connection: Connection, register: Register) -> Iterator[str]:
    asked = sa.select(ENTRY.c.key, ENTRY.c.said, NAMES.c.names)
    asked = asked.outerjoin(NAMES, NAMES.c.id == ENTRY.c.names_id).where(ENTRY.c.list_name == register.name)
    # Some at a time: PostgreSQL's driver would otherwise fetch a million rows before it gives the first.
    rows = connection.execute(asked, execution_options={"yield_per": PAIRS})
    wrong = {row.key for row in rows if row.names != names_of(register, json.loads(row.said))}
    for key in sorted(wrong):
        yield f"The list '{register.title}' would not find '{key}' by the names that it uses."


def _differs(stands: Row | None, replayed: Row | None) -> str:
    """How a row differs from its replay, in words; empty where it does not."""
    if replayed is None:
        return "has what nobody says"
    if stands is None:
        return "lacks what is said"
    wrong = [name for name in replayed if stands[name] != replayed[name]]
    return f"is wrong in {', '.join(wrong)}" if wrong else ""


def _sum_faults(connection: Connection) -> Iterator[str]:
    cell = [AWARD.c[name] for name in CELL]
    blank = sa.func.count() - sa.func.count(AWARD.c.committed_cents)
    sums = [sa.cast(sa.func.sum(AWARD.c[name]), sa.BigInteger) for name in AMOUNTS]
    added: Any = sa.select(*cell, sa.func.count(), blank, *sums).group_by(*cell)
    kept: Any = sa.select(*(AWARD_SUM.c[name] for name in (*CELL, "awards", "blank", *AMOUNTS)))
    # Both ways round: EXCEPT names what the first has and the second lacks.
    wrong = {tuple(row[:2]) for pair in ((added, kept), (kept, added))
             for row in connection.execute(pair[0].except_(pair[1]))}  # fmt: skip
    for stream, solution in sorted(wrong):
        yield f"The awards of stream '{stream}' for '{solution}' do not add up to their sum."
