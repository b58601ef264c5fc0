"""Rows follow when a word gets another meaning or a name another spelling: those that use it, no others."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.catalogue.matching import fold
from data.registers.declarations import BY_NAME, in_order
from data.registers.keeping.keys import key_of
from data.registers.keeping.names import PLACE_ID
from data.registers.keeping.naming import Meanings, meanings
from data.registers.keeping.settling import begun, is_written, settle
from data.registers.register import Register
from data.store.opening.bulk import PAIRS, chunks
from data.stored import ENTRY, NAMES

Said = dict[str, Any]


def follow(connection: Connection, before: Meanings) -> None:
    """Key and settle the rows whose names meant something else `before`.

    What comes of it is what naming every row anew gives (`entering.rename_keys`), at the cost of these rows.
    """
    for name in in_order(BY_NAME):
        # Anew for each list: those settled before it decide how names are spelled.
        now = meanings(connection)
        if (before.said, before.known) == (now.said, now.known):
            continue
        register, differs = BY_NAME[name], _differs(BY_NAME[name], before, now)
        asked = sa.select(NAMES.c.id, NAMES.c.names).where(NAMES.c.list_name == name)
        used = [row.id for row in connection.execute(asked) if differs(json.loads(row.names))]
        keys = _key_anew(connection, register, used, now)
        if is_written(connection, name):
            keys |= {key for known in (before, now) for key, row in begun(register, known) if differs(row)}
        if keys:
            settle(connection, name, keys)


def _differs(register: Register, before: Meanings, now: Meanings) -> Callable[[Mapping[str, Any]], bool]:
    """Whether the names in a row of the list have another meaning now."""

    @cache
    def one(field: str, text: str, place_id: int | None) -> bool:
        at = register.by_name[field]
        return before.in_field(at, text, place_id) != now.in_field(at, text, place_id)

    linked = [field.name for field in register.fields if field.links]
    return lambda row: any(one(name, row[name], row.get(PLACE_ID)) for name in linked if name in row)


def _key_anew(connection: Connection, register: Register, used: Iterable[int], now: Meanings) -> set[str]:
    """Give the rows that use these names the keys that they have now; all keys that gained or lost a row."""
    moved: dict[int, str] = {}
    keys: set[str] = set()
    for some in chunks(used, PAIRS):
        asked = sa.select(ENTRY.c.id, ENTRY.c.key, ENTRY.c.said).where(ENTRY.c.names_id.in_(some))
        for row in connection.execute(asked):
            key = named_now(register, json.loads(row.said), now)
            keys |= {row.key, key}
            if key != row.key:
                moved[row.id] = key
    if moved:
        _number(connection, register.name, keys, moved)
    return keys


def named_now(register: Register, said: Said, known: Meanings) -> str:
    """The key of a row by what it said."""
    ids = {fold(str(said["place"])): said[PLACE_ID]} if said.get(PLACE_ID) else {}
    return key_of(register, said, known, ids)


def _number(connection: Connection, register: str, keys: set[str], moved: Mapping[int, str]) -> None:
    """Write the keys of the rows that moved, and of those beside them which of several each is."""
    rows = [row for some in chunks(sorted(keys), PAIRS) for row in connection.execute(_under(register, some))]
    # In the order in which they were said: of two rows with one key the first is the first.
    rows.sort(key=lambda row: row.id)
    write_keys(connection, numbered(rows, lambda row: moved.get(row.id, row.key)))


def _under(register: str, keys: list[str]) -> sa.Select[Any]:
    told = (ENTRY.c.id, ENTRY.c.key, ENTRY.c.nth, ENTRY.c.submission_id)
    return sa.select(*told).where(ENTRY.c.list_name == register, ENTRY.c.key.in_(keys))


def numbered(rows: Iterable[Any], key: Callable[[Any], str]) -> Iterator[Said]:
    """What changes in the key and number of each row, the rows being those of whole keys in their order."""
    counts: Counter[tuple[int, str]] = Counter()
    for row in rows:
        now = key(row)
        counts[row.submission_id, now] += 1
        if (now, counts[row.submission_id, now]) != (row.key, row.nth):
            yield {"at": row.id, "to": now, "as": counts[row.submission_id, now]}


def write_keys(connection: Connection, changes: Iterable[Said]) -> None:
    """Write what `numbered` says."""
    renamed: dict[str, Any] = {"key": sa.bindparam("to"), "nth": sa.bindparam("as")}
    for some in chunks(changes, PAIRS):
        connection.execute(sa.update(ENTRY).where(ENTRY.c.id == sa.bindparam("at")).values(renamed), some)
