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
from data.registers.declarations import BY_NAME
from data.registers.keeping.keys import key_of
from data.registers.keeping.naming import meanings
from data.registers.keeping.settling import settle
from data.registers.register import Register
from data.settings import settings
from data.store.database import writing
from data.stored import ENTRY


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
    entries = list(entries_of(connection, BY_NAME[register], rows, place_ids))
    before = _counts(connection, submission_id, register)
    for entry in entries:
        before[str(entry["key"])] += 1
        entry |= {"submission_id": submission_id, "sheet": sheet, "nth": before[str(entry["key"])]}
    if entries:
        connection.execute(sa.insert(ENTRY), entries)
        settle(connection, register, {str(entry["key"]) for entry in entries})


def take_back_rows(connection: Connection, submission_id: int) -> None:
    """Let what stood before the rows of a submission, which is marked as undone, count again."""
    asked = sa.select(ENTRY.c.list_name, ENTRY.c.key).where(ENTRY.c.submission_id == submission_id).distinct()
    keys: dict[str, list[str]] = {}
    for register, key in connection.execute(asked):
        keys.setdefault(register, []).append(key)
    for register in in_order(keys):
        settle(connection, register, keys[register])


def rename_keys(connection: Connection) -> None:
    """Give every row the key that it has now, after a word got another meaning, and settle all of them.

    All, because a row may name in any of its fields what got another meaning.
    """
    for register in in_order(BY_NAME):
        # Anew for each list: those settled before it decide how names are spelled.
        known = meanings(connection)
        keys, changes = set(), []
        counts: Counter[tuple[int, str]] = Counter()
        for row in connection.execute(_all_of(register)):
            said = json.loads(row.said)
            ids = {fold(str(said["place"])): said["place_id"]} if said.get("place_id") else {}
            key = key_of(BY_NAME[register], said, known, ids)
            counts[row.submission_id, key] += 1
            keys |= {row.key, key}
            if (key, counts[row.submission_id, key]) != (row.key, row.nth):
                changes.append({"at": row.id, "to": key, "as": counts[row.submission_id, key]})
        if changes:
            renamed: dict[str, Any] = {"key": sa.bindparam("to"), "nth": sa.bindparam("as")}
            connection.execute(
                sa.update(ENTRY).where(ENTRY.c.id == sa.bindparam("at")).values(renamed), changes
            )
        settle(connection, register, keys)


def _all_of(register: str) -> sa.Select[Any]:
    named = (ENTRY.c.id, ENTRY.c.key, ENTRY.c.nth, ENTRY.c.said, ENTRY.c.submission_id)
    return sa.select(*named).where(ENTRY.c.list_name == register).order_by(ENTRY.c.submission_id, ENTRY.c.id)


def settle_carried_over(engine: Engine) -> None:
    """Settle rows that a migration brought over from older tables: it does not know how names are folded."""
    with writing(engine) as connection:
        if connection.execute(sa.select(ENTRY.c.id).where(ENTRY.c.key == "").limit(1)).first():
            rename_keys(connection)


def in_order(registers: Iterable[str]) -> list[str]:
    """Solutions and streams first: the others are spelled as these are."""
    first = ("solutions", "streams")
    return sorted(registers, key=lambda name: (first.index(name) if name in first else len(first), name))


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
