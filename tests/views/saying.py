"""What is said in the small state of tests/views/state.py: rows straight into the tables."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

SAID = datetime(2025, 11, 5, 8, 0, tzinfo=UTC)


def enter(session: Session, table: str, **row: Any) -> None:
    """One row of any table."""
    session.connection().execute(sa.insert(SQLModel.metadata.tables[table]), [row])


def word(session: Session, table: str, **row: Any) -> None:
    """One word that Ada said and that stands, unless `row` says otherwise."""
    enter(session, table, **{"person_id": 1, "said_at": SAID, **row})


def given(session: Session, about: dict[str, Any], period_id: int, value: float | None, at: int) -> None:
    """One more number of a series of its own; `at` is a free id for the series and for the observation."""
    status = "suppressed" if value is None else "reported"
    known = sa.select(SQLModel.metadata.tables["series"].c.id).where(
        SQLModel.metadata.tables["series"].c.id == at
    )
    if session.connection().execute(known).first() is None:
        enter(session, "series", id=at, **{"partnership_id": None, "breakdown": "", **about})
    values = {"series_id": at, "period_id": period_id, "value": value, "status": status}
    seen = SQLModel.metadata.tables["observation"].c.id
    id = session.connection().execute(sa.select(sa.func.max(seen))).scalar_one() + 1
    enter(session, "observation", id=id, submission_id=1, sheet="Q1", cell=f"C{id}", provisional=False,
          **values)  # fmt: skip
    enter(session, "current", observation_id=id, **values)
