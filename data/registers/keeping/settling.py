"""Keeps what stands of each list in its own table, inside the transaction that says or takes back rows."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection

from data.catalogue.matching import fold
from data.registers.declarations import BY_NAME
from data.registers.keeping.award_sums import Moves
from data.registers.keeping.folding import Entry, Standing, fold_entries
from data.registers.keeping.keys import key_of
from data.registers.keeping.naming import Meanings, meanings
from data.registers.register import Field, Kind, Register
from data.registers.tables import Allotment, Award, Listed, Need, Option, Solution, Stream
from data.store.opening.bulk import PAIRS, chunks
from data.stored import ENTRY, SUBMISSION

TABLES: dict[str, type[Listed]] = {
    "streams": Stream,
    "allotments": Allotment,
    "options": Option,
    "awards": Award,
    "needs": Need,
    "solutions": Solution,
}
# The amount whose kind of blank the row keeps.
MAIN_AMOUNT = {"allotments": "available_cents", "awards": "committed_cents", "needs": "cost_cents"}
NOT_REPORTED = "not reported"


def settle(connection: Connection, register: str, keys: Iterable[str]) -> None:
    """Work out anew what stands of the rows under `keys`."""
    table = table_of(register)
    known = meanings(connection)
    # A list that is written for the first time begins with its own rows.
    first = set() if is_written(connection, register) else {key for key, _ in begun(BY_NAME[register], known)}
    wanted = sorted({*keys, *first})
    moves = Moves() if register == "awards" else None
    for some in chunks(wanted, PAIRS):
        if moves:
            moves.add(connection, some, -1)
        connection.execute(sa.delete(table).where(table.c.key.in_(some)))
        rows = list(standing_rows(connection, BY_NAME[register], some, known))
        if rows:
            connection.execute(sa.insert(table), rows)
        if moves:
            moves.add(connection, some, 1)
    if moves:
        moves.write(connection)


def table_of(register: str) -> sa.Table:
    """The table that keeps what stands of a list."""
    return TABLES[register].__table__  # type: ignore[attr-defined, no-any-return]


def is_written(connection: Connection, register: str) -> bool:
    """Whether anything stands of the list."""
    return connection.execute(sa.select(table_of(register).c.id).limit(1)).first() is not None


def begun(register: Register, known: Meanings) -> Iterator[tuple[str, Mapping[str, object]]]:
    """The rows that the list begins with, each with its key."""
    return ((key_of(register, row, known, {}), row) for row in register.begins)


def entries_under(
    connection: Connection,
    asked_of: tuple[Register, Meanings],
    keys: Sequence[str],
    before: int | None = None,
) -> dict[str, list[Entry]]:
    """What stands of what was said under each of `keys`, oldest first; with `before` only until then."""
    register, known = asked_of
    asked = (
        sa.select(ENTRY.c.key, ENTRY.c.id, ENTRY.c.submission_id, ENTRY.c.nth, ENTRY.c.said, ENTRY.c.removed)
        .join(SUBMISSION, SUBMISSION.c.id == ENTRY.c.submission_id)
        .where(ENTRY.c.list_name == register.name, ENTRY.c.key.in_(keys), SUBMISSION.c.undone_at.is_(None))
        .order_by(ENTRY.c.key, ENTRY.c.submission_id, ENTRY.c.nth)
    )
    if before is not None:
        asked = asked.where(ENTRY.c.submission_id < before)
    found: dict[str, list[Entry]] = {key: [] for key in keys}
    for key, first in begun(register, known):
        if key in found:
            found[key].append(Entry(None, 0, 1, dict(first)))
    for row in connection.execute(asked):
        said = json.loads(row.said)
        found[row.key].append(Entry(row.id, row.submission_id, row.nth, said, row.removed))
    return found


def standing_rows(
    connection: Connection, register: Register, keys: Sequence[str], known: Meanings
) -> Iterator[dict[str, object]]:
    """The rows of the list's own table under each of `keys`, worked out from what was said."""
    for key, entries in entries_under(connection, (register, known), keys).items():
        for standing in fold_entries(entries, register.several):
            yield {"key": key, "nth": standing.nth, "entry_id": standing.entry_id} | _columns(
                register, standing, known
            )


def _columns(register: Register, standing: Standing, known: Meanings) -> dict[str, object]:
    """Every column of the table: rows with and without a field go in with one statement."""
    fields = standing.fields
    columns: dict[str, object] = {}
    place = fields.get("place_id")
    place_id = place if isinstance(place, int) else None
    for field in register.fields:
        value = fields.get(field.name)
        blank = value is None or isinstance(value, dict)
        if field.kind is Kind.PLACE:
            columns["place_id"] = place_id
            # Said, but nobody knows it: not the same as money of which nobody said where it goes.
            columns["place_said"] = "" if place_id or blank or not fold(str(value)) else str(value).strip()
        elif field.kind is Kind.PERIOD:
            columns["period_id"] = fields.get("period_id")
        elif field.kind in (Kind.MONEY, Kind.NUMBER, Kind.PERCENT):
            columns[field.name] = None if blank else value
        elif field.kind is Kind.DATE:
            columns[field.name] = None if blank else date.fromisoformat(str(value))
        else:
            columns[field.name] = "" if blank else _named(register, field, str(value), (known, place_id))
    if main := MAIN_AMOUNT.get(register.name):
        columns["status"] = _status(fields.get(main))
    return columns


def _named(register: Register, field: Field, value: str, meant: tuple[Meanings, int | None]) -> str:
    known, place_id = meant
    name = known.in_field(field, value, place_id)
    # A list spells what it names as was said last: by what stands, its first spelling would stay for ever.
    spells = register.key == (field.name,) and fold(name) == fold(value)
    return value.strip() if spells else name


def _status(amount: object) -> str:
    if isinstance(amount, dict):
        return str(amount["blank"])
    return NOT_REPORTED if amount is None else "reported"
