"""Keep the names that rows of lists use, as they were written: a new meaning then finds its rows by them."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

# As the lists stood at this revision; of a list declared since, no store has rows yet.
LINKED = {
    "streams": ("name", "agency", "people", "may_pay_for"),
    "allotments": ("stream",),
    "options": ("stream", "solution"),
    "awards": ("stream", "solution"),
    "needs": ("solution",),
    "solutions": ("name",),
}
AT_ONCE = 20_000  # rows read and written together: a list may have a million


def upgrade() -> None:
    op.create_table(
        "listnames",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("list_name", sa.String, nullable=False),
        sa.Column("names", sa.String, nullable=False),
    )
    op.create_index("uq_listnames", "listnames", ["list_name", "names"], unique=True)
    # Not by Alembic's batch mode: see 0004.
    op.execute("ALTER TABLE listentry ADD COLUMN names_id INTEGER REFERENCES listnames (id)")
    _fill()
    op.create_index("ix_listentry_names_id", "listentry", ["names_id"])


def _fill() -> None:
    connection, ids, last = op.get_bind(), dict[tuple[str, str], int](), 0
    asked = sa.text("SELECT id, list_name, said FROM listentry WHERE id > :last ORDER BY id LIMIT :most")
    new = sa.text("INSERT INTO listnames (list_name, names) VALUES (:list_name, :names)")
    kept = sa.text("SELECT list_name, names, id FROM listnames")
    while rows := connection.execute(asked, {"last": last, "most": AT_ONCE}).all():
        last = rows[-1].id
        used = {row.id: (row.list_name, _names(row.list_name, json.loads(row.said))) for row in rows}
        if first := sorted(set(used.values()) - ids.keys()):
            connection.execute(new, [{"list_name": of, "names": names} for of, names in first])
            ids = {(row[0], row[1]): row[2] for row in connection.execute(kept)}
        connection.execute(
            sa.text("UPDATE listentry SET names_id = :names WHERE id = :at"),
            [{"at": at, "names": ids[names]} for at, names in used.items()],
        )


def _names(register: str, said: dict[str, Any]) -> str:
    linked = LINKED.get(register, ())
    used = {name: str(said[name]) for name in linked if isinstance(said.get(name), str | int | float)}
    place = {"place_id": said["place_id"]} if used and said.get("place_id") else {}
    return json.dumps(used | place, ensure_ascii=False)


def downgrade() -> None:
    op.drop_index("ix_listentry_names_id", "listentry")
    op.execute("ALTER TABLE listentry DROP COLUMN names_id")
    op.drop_table("listnames")
