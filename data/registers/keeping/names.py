"""The names that rows use, as they were written: kept once each, so that a new meaning finds its rows."""

import json
from collections.abc import Iterable, Mapping

import sqlalchemy as sa
from sqlalchemy import Connection

from data.registers.register import Register
from data.store.opening.bulk import PAIRS, chunks, insert_parents
from data.stored import NAMES

PLACE_ID = "place_id"


def names_of(register: Register, fields: Mapping[str, object]) -> str:
    """What the row names in fields that link to a vocabulary, and its place, whose own words go first."""
    linked = (field.name for field in register.fields if field.links)
    used = {name: str(fields[name]) for name in linked if isinstance(fields.get(name), str | int | float)}
    # The place only beside a name: without one no word can change what the row says.
    place = {PLACE_ID: fields[PLACE_ID]} if used and fields.get(PLACE_ID) else {}
    return json.dumps(used | place, ensure_ascii=False)


def ids_of(connection: Connection, register: str, written: Iterable[str]) -> dict[str, int]:
    """The id of each of these; those that nobody used before are kept first."""
    wanted = sorted(set(written))
    found = _found(connection, register, wanted)
    if new := [(register, names) for names in wanted if names not in found]:
        insert_parents(connection, "listnames", ["list_name", "names"], new)
        found |= _found(connection, register, [names for _, names in new])
    return found


def _found(connection: Connection, register: str, wanted: list[str]) -> dict[str, int]:
    asked = sa.select(NAMES.c.names, NAMES.c.id).where(NAMES.c.list_name == register)
    return {
        row.names: row.id
        for some in chunks(wanted, PAIRS)
        for row in connection.execute(asked.where(NAMES.c.names.in_(some)))
    }
