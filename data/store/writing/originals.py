"""Whether what was handed in is as it came: each submission's values, and the bytes of each workbook."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, text
from sqlmodel import col, select

from data.reading.words.calendar import KINDS
from data.store.opening.bulk import chunks
from data.store.writing.fingerprint import Fingerprint
from models import AuditEntry, SourceFile, Submission

# By id, the order in which they were hashed when they were stored.
_NOW = "SELECT series_id, period_id, value, status, sheet, cell FROM observation AS o"
# Until 2026-11 the id of a period ended in the number of its kind, and two names of the same days were two
# periods; the fingerprints of that time are over those ids.
_KIND = " ".join(f"WHEN '{kind}' THEN {number}" for number, kind in enumerate(KINDS))
_BEFORE = (
    "SELECT o.series_id, "
    f"coalesce(r.period_id, p.id / 100 * 100 + CASE p.kind {_KIND} END), "
    "o.value, o.status, o.sheet, o.cell FROM observation AS o JOIN period AS p ON p.id = o.period_id "
    "LEFT JOIN recoded AS r ON r.observation_id = o.id"
)


def faults(connection: Connection) -> Iterator[str]:
    """A sentence for each submission or workbook that is not as it was handed in."""
    yield from _submission_faults(connection)
    yield from _source_faults(connection)


def _submission_faults(connection: Connection) -> Iterator[str]:
    told = select(AuditEntry.action, AuditEntry.subject, AuditEntry.detail)
    # The fingerprint lies in the chain: whoever changes a value must also forge every later entry.
    entries = {(action, subject): detail for action, subject, detail in connection.execute(told)}
    for row in connection.execute(select(Submission)).all():
        subject = f"submission {row.id}"
        told_of = entries.get(("submit", subject), "")
        ids = row.first_observation_id, row.last_observation_id
        if not any(told_of.endswith(_fingerprint(connection, rows, ids)) for rows in (_NOW, _BEFORE)):
            yield f"The values of {subject} are not as they were handed in."
        if (row.undone_at is not None) != (("undo", subject) in entries):
            yield f"Whether {subject} was taken back is not what the audit tells."
    # A value slipped in between would be in no fingerprint.
    strays = "SELECT count(*) FROM observation AS o LEFT JOIN submission AS s ON s.id = o.submission_id "
    outside = "WHERE s.id IS NULL OR o.id NOT BETWEEN s.first_observation_id AND s.last_observation_id"
    if many := connection.execute(text(strays + outside)).scalar_one():
        yield f"{many} observations lie outside their submission's run."


def _fingerprint(connection: Connection, rows: str, ids: tuple[int, int]) -> str:
    fingerprint = Fingerprint()
    first, last = ids
    found = connection.exec_driver_sql(f"{rows} WHERE o.id BETWEEN {first:d} AND {last:d} ORDER BY o.id")
    for some in chunks(found, 20_000):
        fingerprint.add(*zip(*some, strict=True))
    return str(fingerprint)


def _source_faults(connection: Connection) -> Iterator[str]:
    ids = connection.execute(select(SourceFile.id)).scalars().all()
    for id in ids:  # one at a time: all workbooks together may not fit in memory
        kept = select(SourceFile.name, SourceFile.sha256, SourceFile.content).where(col(SourceFile.id) == id)
        name, sha256, content = connection.execute(kept).one()
        if hashlib.sha256(content).hexdigest() != sha256:
            yield f"The workbook '{name}' is not as it came."
