"""What people of the small state said, put straight into the tables."""

from datetime import UTC, datetime

from sqlmodel import Session

from data.catalogue.tables import Word
from data.store.opening.bulk import insert_row

SAID = datetime(2025, 11, 4, 10, 0, tzinfo=UTC)


def enter(session: Session, *words: Word) -> None:
    """All of them by Ada, in this order."""
    for word in words:
        insert_row(session.connection(), word.model_copy(update={"person_id": 1}))
