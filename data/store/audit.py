"""What was done, in a chain: each entry is hashed together with the one before, so none changes unseen."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection
from sqlmodel import col, insert, select

from data.store.database import move_revision
from models import AuditEntry

START = "0" * 64  # what the first entry is hashed over


def append(
    connection: Connection, person_id: int | None, action: str, subject: str, detail: str = ""
) -> None:
    """Add an entry in the writer's own transaction: what is stored is told, what is told is stored.

    It moves the revision too: whoever writes and tells of it cannot leave pages with answers of before.
    """
    last = select(AuditEntry.hash).order_by(col(AuditEntry.id).desc()).limit(1)
    previous = connection.execute(last).scalar_one_or_none() or START
    # No cell values in `subject` or `detail`: whoever checks the trail need not have the right to see them.
    told = (datetime.now(UTC), person_id, action, subject, detail)
    names = ("at", "person_id", "action", "subject", "detail")
    entry = dict(zip(names, told, strict=True)) | {"previous": previous, "hash": _hash(previous, *told)}
    # Writers are alone inside `writing`, so no second entry can be hashed over the same one before it.
    connection.execute(insert(AuditEntry).values(entry))
    move_revision(connection)


def broken(connection: Connection) -> Iterator[str]:
    """A sentence for each entry that is not as it was written, or does not follow the one before it."""
    previous = START
    for row in connection.execute(select(AuditEntry).order_by(col(AuditEntry.id))):
        # Each entry is held against the chain and against itself: a changed one, and one that was taken out,
        # break different links.
        if row.previous != previous:
            yield f"Audit entry {row.id} does not follow the one before it."
        if row.hash != _hash(row.previous, row.at, row.person_id, row.action, row.subject, row.detail):
            yield f"Audit entry {row.id} is not as it was written."
        previous = row.hash


def _hash(previous: str, at: datetime, *told: object) -> str:
    # JSON, not the texts put together: 'ab' and 'c' must not hash like 'a' and 'bc'. The time in UTC, because
    # PostgreSQL gives it back in the zone of the connection.
    words = json.dumps([previous, at.astimezone(UTC).isoformat(), *told], ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()
