"""What one submission said of typed lists, against what stood before it."""

import json

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.registers.changes import RowChange, Said
from data.registers.declarations import BY_NAME
from data.registers.keeping.folding import Entry
from data.store.drafting.list_difference import ListDifference, changes_of, told
from data.stored import ENTRY

SHOWN_ROWS = 5_000  # of one submission; more than anybody reads


def list_changes(session: Session, viewer: Viewer, submission_id: int) -> ListDifference:
    """Its rows, changed ones first. What was taken back since does not count as having stood."""
    connection = session.connection()
    asked = sa.select(ENTRY).where(ENTRY.c.submission_id == submission_id)
    said: dict[str, list[Said]] = {}
    for row in connection.execute(asked.order_by(ENTRY.c.id).limit(SHOWN_ROWS)):
        entry = Entry(row.id, submission_id, row.nth, json.loads(row.said), row.removed)
        one = Said(row.key, entry, row.sheet, json.loads(row.cells))
        said.setdefault(row.list_name, []).append(one)
    changes: list[tuple[str, RowChange]] = []
    for name, rows in said.items():
        changes += changes_of(connection, BY_NAME[name], rows, submission_id)
    return told(changes)
