"""Enters what a workbook says in its lists, takes it back, and keys rows anew when a word gets a meaning."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.catalogue.matching import fold
from data.reading.lists import Blank, ListRow
from data.reading.reading import Problem
from data.reading.words.periods import Period, period_from_label
from data.registers.declarations import BY_NAME, in_order
from data.registers.keeping.following import follow, named_now, numbered, write_keys
from data.registers.keeping.keys import key_of
from data.registers.keeping.names import ids_of, names_of
from data.registers.keeping.naming import Meanings, meanings
from data.registers.keeping.settling import begun, is_written, settle, table_of
from data.registers.register import Register
from data.settings import settings
from data.store.database import writing
from data.stored import ENTRY

SPELLING = ("solutions", "streams")  # lists whose rows say how a name is spelled wherever it stands


def periods(rows: Iterable[ListRow]) -> list[Period]:
    """The periods that the rows name, each once: they must be stored before the rows are."""
    named = {period.label: period for row in rows if (period := _period(row.fields))}
    return [named[label] for label in sorted(named)]


def enter_rows(
    connection: Connection,
    at: tuple[int, str, str],
    rows: Iterable[ListRow],
    place_ids: Mapping[str, int],
) -> None:
    """Enter rows; `at` is their submission, sheet and register. `place_ids` maps a folded name to a place."""
    submission_id, sheet, register = at
    known = meanings(connection)
    entries = list(entries_of(connection, BY_NAME[register], rows, place_ids))
    before = _counts(connection, submission_id, register)
    names = ids_of(connection, register, (entry["names"] for entry in entries))
    for entry in entries:
        before[entry["key"]] += 1
        entry |= {"submission_id": submission_id, "sheet": sheet, "nth": before[entry["key"]]}
        entry["names_id"] = names[entry.pop("names")]
    if entries:
        connection.execute(sa.insert(ENTRY), entries)
        _settle(connection, register, {entry["key"] for entry in entries}, known)


def take_back_rows(connection: Connection, submission_id: int) -> None:
    """Let what stood before the rows of a submission, which is marked as undone, count again."""
    asked = sa.select(ENTRY.c.list_name, ENTRY.c.key).where(ENTRY.c.submission_id == submission_id).distinct()
    keys: dict[str, list[str]] = {}
    for register, key in connection.execute(asked):
        keys.setdefault(register, []).append(key)
    for register in in_order(keys):
        _settle(connection, register, keys[register], meanings(connection))


def _settle(connection: Connection, register: str, keys: Iterable[str], known: Meanings) -> None:
    """Settle the keys; where that spells or knows names otherwise, the rows of other lists follow."""
    settle(connection, register, keys)
    if register in SPELLING:
        follow(connection, known)


def rename_keys(connection: Connection) -> None:
    """Give every row of every list the key that it has now, and settle all of them: reads the whole store."""
    for register in in_order(BY_NAME):
        # Anew for each list: those settled before it decide how names are spelled.
        known, declared = meanings(connection), BY_NAME[register]
        rows = connection.execute(_all_of(register)).all()
        now = {row.id: named_now(declared, json.loads(row.said), known) for row in rows}
        write_keys(connection, numbered(rows, lambda row: now[row.id]))  # noqa: B023  (used up at once)
        keys = {*now.values(), *(row.key for row in rows)}
        if declared.begins and is_written(connection, register):
            keys |= {key for key, _ in begun(declared, known)}
            keys |= {*connection.execute(sa.select(table_of(register).c.key)).scalars()}
        if keys:
            settle(connection, register, keys)


def _all_of(register: str) -> sa.Select[Any]:
    named = (ENTRY.c.id, ENTRY.c.key, ENTRY.c.nth, ENTRY.c.said, ENTRY.c.submission_id)
    return sa.select(*named).where(ENTRY.c.list_name == register).order_by(ENTRY.c.id)


def settle_carried_over(engine: Engine) -> None:
    """Settle rows that a migration brought over from older tables: it does not know how names are folded."""
    with writing(engine) as connection:
        if connection.execute(sa.select(ENTRY.c.id).where(ENTRY.c.key == "").limit(1)).first():
            rename_keys(connection)


def unknown_places(sheet: str, rows: Iterable[ListRow], place_ids: Mapping[str, int]) -> Iterator[Problem]:
    """A problem for each row whose place nobody knows: its money would count for no region."""
    for row in rows:
        place = row.fields.get("place")
        if isinstance(place, str) and place and fold(place) not in place_ids:
            text = (
                f"read '{place}', expected a known place; until it is named the amount counts for no region"
            )
            yield Problem(sheet, row.cells.get("place", ""), text)


def entries_of(
    connection: Connection, register: Register, rows: Iterable[ListRow], place_ids: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    """The rows as they are entered, each under its key, but for where and as which of several."""
    known = meanings(connection)
    for row in rows:
        fields = dict(row.fields)
        if place_id := place_ids.get(fold(str(fields.get("place") or ""))):
            fields["place_id"] = place_id
        if period := _period(fields):
            fields["period_id"] = period.id
        if row.was:
            # Beside what counts, what the file holds: whoever opens it must find the two told apart.
            fields["was"] = dict(row.was)
        yield {
            "list_name": register.name,
            "key": key_of(register, fields, known, place_ids),
            "row": row.row + 1,  # readings count rows from 0, people from 1
            "names": names_of(register, fields),
            "said": json.dumps({name: _kept(value) for name, value in fields.items()}, ensure_ascii=False),
            "cells": json.dumps(row.cells),
            "removed": row.removed,
        }


def _kept(value: object) -> object:
    return {"blank": str(value.status)} if isinstance(value, Blank) else value


def _period(fields: Mapping[str, object]) -> Period | None:
    """The period whose label a row carries, None where it has none."""
    label = fields.get("period")
    # With the setting by which the sheet was read: 'SFY2025' alone does not say in which month it began.
    return (
        period_from_label(label, settings().fiscal_year_start) if isinstance(label, str) and label else None
    )


def _counts(connection: Connection, submission_id: int, register: str) -> Counter[str]:
    """How often each key stands in the submission already: a list may go on over several sheets."""
    # Not list_name by itself: of two indexes SQLite would take the one that has a million rows of a list.
    of_list = ENTRY.c.list_name.concat("") == register
    asked = sa.select(ENTRY.c.key).where(ENTRY.c.submission_id == submission_id, of_list)
    return Counter(connection.execute(asked).scalars())
