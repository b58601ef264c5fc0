"""Keep the name of a place that nobody knows beside the row: not known is something else than not said."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES = ("award", "need", "awardsum")
_SUMS = """INSERT INTO awardsum (stream, solution, place_id, place_said, period_id, awards, blank,
  committed_cents, obligated_cents, spent_cents)
SELECT stream, solution, place_id, place_said, period_id, count(*), count(*) - count(committed_cents),
  CAST(sum(committed_cents) AS BIGINT), CAST(sum(obligated_cents) AS BIGINT), CAST(sum(spent_cents) AS BIGINT)
FROM award WHERE place_id IS NULL GROUP BY stream, solution, place_id, place_said, period_id"""


def upgrade() -> None:
    for table in TABLES:
        # Not by Alembic's batch mode: see 0004.
        op.execute(f"ALTER TABLE {table} ADD COLUMN place_said VARCHAR DEFAULT '' NOT NULL")
    connection, found = op.get_bind(), 0
    for table in TABLES[:2]:
        asked = f"""SELECT t.id, e.said FROM {table} AS t JOIN listentry AS e ON e.id = t.entry_id
                    WHERE t.place_id IS NULL"""
        told = [
            {"at": row.id, "said": _place(json.loads(row.said))} for row in connection.execute(sa.text(asked))
        ]
        told, update = (
            [row for row in told if row["said"]],
            f"UPDATE {table} SET place_said = :said WHERE id = :at",
        )
        if told:
            connection.execute(sa.text(update), told)
        found += len(told)
    if found:
        _sums_add_up()


def downgrade() -> None:
    for table in TABLES[:2]:
        op.execute(f"UPDATE {table} SET place_said = ''")
    _sums_add_up()
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} DROP COLUMN place_said")


def _place(said: dict[str, Any]) -> str:
    place = said.get("place")
    # A dash or a dot names no place.
    return place.strip() if isinstance(place, str) and any(map(str.isalnum, place)) else ""


def _sums_add_up() -> None:
    op.execute("DELETE FROM awardsum WHERE place_id IS NULL")
    op.execute(_SUMS)
