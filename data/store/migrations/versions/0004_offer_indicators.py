"""What people say about metrics, what counts as what, and which values are held back."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
WORDS = ("adoption", "alignment", "target", "note", "answer", "agreement", "metricchange", "savedview")
ADDED = {
    "metric": (
        "counts VARCHAR DEFAULT '' NOT NULL CONSTRAINT ck_metric_counts "
        "CHECK (counts IN ('', 'people', 'employers', 'things'))",
        "numerator_id INTEGER CONSTRAINT fk_metric_numerator_id REFERENCES metric (id)",
        "counts_as_id INTEGER CONSTRAINT fk_metric_counts_as_id REFERENCES metric (id)",
    ),
    "series": ("counts_as_id INTEGER CONSTRAINT fk_series_counts_as_id REFERENCES series (id)",),
    "period": ("also VARCHAR DEFAULT '' NOT NULL",),
    "current": ("hidden BOOLEAN DEFAULT FALSE NOT NULL",),
}


def upgrade() -> None:
    # Not by Alembic's batch mode: it would copy the table, and lose the index of series by an expression.
    for table, columns in ADDED.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    op.create_index("ix_series_counts_as_id", "series", ["counts_as_id"])
    _said()
    op.create_table(
        "stage", _id(), _text("name", unique=True), sa.Column("position", sa.Integer, nullable=False),
        _text("themes"),
    )  # fmt: skip
    place = _of("place_id", "place")
    op.create_table("placeoutline", place, _text("geometry"), sa.PrimaryKeyConstraint("place_id"))


def downgrade() -> None:
    for table in ("placeoutline", "stage", *reversed(WORDS)):
        op.drop_table(table)
    op.drop_index("ix_series_counts_as_id", "series")
    for table, columns in ADDED.items():
        for column in reversed(columns):
            op.execute(f"ALTER TABLE {table} DROP COLUMN {column.split()[0]}")


def _said() -> None:
    choices = sa.CheckConstraint("choice IN ('adopt', 'adapt', 'skip')", "choice")
    adapted = _of("adapted_id", "metric", nullable=True)
    _word("adoption", *_about(), _text("choice"), adapted, _text("why"), choices)
    degrees = sa.CheckConstraint("degree IN ('same', 'similar', 'not comparable')", "degree")
    aligned = (_of("metric_id", "metric", index=True), _of("indicator_id", "metric", index=True))
    _word("alignment", *aligned, _text("degree"), _text("reason"), degrees)
    kinds = sa.CheckConstraint("kind IN ('target', 'forecast', 'baseline')", "kind")
    value = sa.Column("value", sa.Float, nullable=False)
    _word("target", *_about(), _period(False), _text("kind"), value, _text("why"), kinds)
    _word("note", *_about(), _period(True), _text("text"))
    for table in ("adoption", "target", "note"):
        op.create_index(f"ix_{table}_place_metric", table, ["place_id", "metric_id"])
    _word("answer", _of("place_id", "place", index=True), _text("check"), _text("about"), _text("text"))
    _word("agreement", _of("place_id", "place", index=True), _text("about"))
    metric = _of("metric_id", "metric", index=True)
    _word("metricchange", metric, _text("act"), _text("before"), _text("after"))
    view = (_text("slug", unique=True), _text("name"), _text("page"), _text("arrangement"))
    _word("savedview", *view, sa.Column("is_default", sa.Boolean, nullable=False))


def _word(table: str, *columns: sa.Column[Any] | sa.CheckConstraint) -> None:
    said = (sa.Column("said_at", TIME, nullable=False), sa.Column("withdrawn_at", TIME))
    people = (_of("person_id", "person"), _of("withdrawn_by_id", "person", nullable=True))
    op.create_table(table, _id(), *people, *said, *columns)


def _about() -> tuple[sa.Column[int], ...]:
    return _of("place_id", "place"), _of("metric_id", "metric")


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False, unique=unique)


def _period(nullable: bool) -> sa.Column[int]:
    return sa.Column("period_id", sa.BigInteger, nullable=nullable)


def _of(name: str, table: str, nullable: bool = False, index: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{table}.id"), nullable=nullable, index=index)
