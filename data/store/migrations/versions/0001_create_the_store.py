"""Create the store."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = (
    "place", "placealias", "person", "grant", "auditentry", "revision", "period", "partnership", "metric",
    "metricalias", "series", "sourcefile", "submission", "observation", "current", "statistic", "stream",
    "award", "need",
)  # fmt: skip
PERIOD_KINDS = (
    "year", "half", "quarter", "month", "program year", "program quarter", "state fiscal year",
    "federal fiscal year", "school year", "as of", "span", "state fiscal quarter", "federal fiscal quarter",
)  # fmt: skip
STATUSES = ("reported", "not reported", "not due", "not applicable", "suppressed")
APPEND_ONLY = ("observation", "auditentry")


def upgrade() -> None:
    _places()
    _people()
    _metrics()
    _series()
    _submissions()
    _observations()
    _summaries()
    _funding()
    for table in APPEND_ONLY:
        _refuse_changes(table)
    op.execute("INSERT INTO revision (id, number) VALUES (1, 0)")


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")


def _places() -> None:
    op.create_table(
        "place",
        _id(),
        _reference("parent_id", "place", nullable=True, index=True),
        _text("kind"),
        _text("name"),
        _text("code", nullable=True),
        _one_of("kind", ("state", "region", "county")),
        sa.UniqueConstraint("parent_id", "name"),
    )
    op.create_table(
        "placealias", _id(), _reference("place_id", "place", index=True), _text("text", unique=True)
    )


def _people() -> None:
    op.create_table("person", _id(), _text("login", unique=True), _text("name"))
    op.create_table(
        "grant",
        _id(),
        _reference("person_id", "person", index=True),
        _reference("place_id", "place", nullable=True),
        _text("role"),
        _one_of("role", ("viewer", "contributor", "steward")),
    )
    op.create_table(
        "auditentry",
        _id(),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        _reference("person_id", "person", nullable=True),
        *map(_text, ("action", "subject", "detail", "previous", "hash")),
    )
    op.create_table("revision", _id(), sa.Column("number", sa.Integer, nullable=False))


def _metrics() -> None:
    op.create_table(
        "metric",
        _id(),
        *map(_text, ("name", "definition", "unit", "direction", "aggregation")),
        _reference("weight_id", "metric", nullable=True),
        sa.Column("cumulative", sa.Boolean, nullable=False),
        _text("theme"),
        _text("source"),
        _reference("owner_id", "place", nullable=True),
        sa.Column("offered", sa.Boolean, nullable=False),
        _one_of("direction", ("higher", "lower", "neither")),
        _one_of("aggregation", ("sum", "last", "mean", "weighted mean", "none")),
        sa.UniqueConstraint("owner_id", "name"),
    )
    op.create_table(
        "metricalias",
        _id(),
        _reference("metric_id", "metric", index=True),
        _reference("place_id", "place", nullable=True),
        _text("text"),
        sa.UniqueConstraint("place_id", "text"),
    )


def _series() -> None:
    op.create_table(
        "partnership",
        _id(),
        _reference("place_id", "place"),
        *map(_text, ("name", "sectors", "convener", "stage")),
        sa.Column("started", sa.Date),
        sa.Column("ended", sa.Date),
        sa.UniqueConstraint("place_id", "name"),
    )
    op.create_table(
        "period",
        sa.Column("id", sa.BigInteger, primary_key=True, autoincrement=False),
        _text("label", unique=True),
        _text("kind"),
        sa.Column("starts", sa.Date, nullable=False),
        sa.Column("ends", sa.Date, nullable=False),
        _one_of("kind", PERIOD_KINDS),
    )
    op.create_table(
        "series",
        _id(),
        _reference("metric_id", "metric"),
        _reference("place_id", "place"),
        _reference("partnership_id", "partnership", nullable=True),
        _text("breakdown"),
    )
    op.create_index("ix_series_place_id_breakdown", "series", ["place_id", "breakdown", "metric_id"])
    identity: list[Any] = ["metric_id", "place_id", sa.text("coalesce(partnership_id, 0)"), "breakdown"]
    op.create_index("uq_series_identity", "series", identity, unique=True)


def _submissions() -> None:
    op.create_table(
        "sourcefile",
        _id(),
        _text("sha256", unique=True),
        _text("name"),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "submission",
        _id(),
        _reference("source_file_id", "sourcefile", index=True),
        _reference("place_id", "place", index=True),
        _reference("person_id", "person"),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("first_observation_id", sa.BigInteger, nullable=False),
        sa.Column("last_observation_id", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("new", "changed", "same")),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        _reference("undone_by_id", "person", nullable=True),
    )
    standing = sa.text("undone_at IS NULL")
    op.create_index(
        "uq_submission_standing",
        "submission",
        ["source_file_id", "place_id"],
        unique=True,
        sqlite_where=standing,
        postgresql_where=standing,
    )


def _observations() -> None:
    op.create_table(
        "observation",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), primary_key=True),
        _reference("submission_id", "submission"),
        _reference("series_id", "series"),
        _period(),
        sa.Column("value", sa.Float),
        _text("status"),
        sa.Column("provisional", sa.Boolean, nullable=False),
        _text("sheet"),
        _text("cell"),
        sa.Column("replaces_id", sa.BigInteger),
        _one_of("status", STATUSES),
        sa.CheckConstraint("(status = 'reported') = (value IS NOT NULL)", name="value"),
    )


def _summaries() -> None:
    """Kept without row ids on SQLite: a page's rows then lie together, in the order of their key."""
    op.create_table(
        "current",
        _reference("series_id", "series", primary_key=True, autoincrement=False),
        _period(primary_key=True),
        sa.Column("observation_id", sa.BigInteger, nullable=False),
        sa.Column("value", sa.Float),
        _text("status"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "statistic",
        _reference("place_id", "place", primary_key=True, autoincrement=False),
        _reference("metric_id", "metric", primary_key=True, autoincrement=False),
        _period(primary_key=True),
        sa.Column("reported", sa.Integer, nullable=False),
        sa.Column("suppressed", sa.Integer, nullable=False),
        sa.Column("total", sa.Float, nullable=False),
        sa.Column("carry", sa.Float, nullable=False),
        sqlite_with_rowid=False,
    )


def _funding() -> None:
    op.create_table("stream", *_row(), *map(_text, ("name", "agency", "objective", "may_pay_for", "window")))
    op.create_table(
        "award",
        *_row(),
        _text("stream"),
        _reference("place_id", "place", nullable=True),
        _text("solution"),
        _period(nullable=True),
        sa.Column("amount_cents", sa.BigInteger),
        _text("status"),
    )
    op.create_table(
        "need",
        *_row(),
        _reference("place_id", "place", nullable=True),
        _text("partnership"),
        _text("solution"),
        _period(nullable=True),
        sa.Column("cost_cents", sa.BigInteger),
        _text("status"),
    )


def _refuse_changes(table: str) -> None:
    """Let the database itself keep `table` append-only."""
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_refuses_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23000'; END $$"
    )
    op.execute(
        f"CREATE TRIGGER {table}_refuses_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    )


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, nullable: bool = False, unique: bool | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=nullable, unique=unique)


def _reference(name: str, table: str, nullable: bool = False, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{table}.id"), nullable=nullable, **options)


def _period(nullable: bool = False, **options: Any) -> sa.Column[int]:
    return sa.Column("period_id", sa.BigInteger, sa.ForeignKey("period.id"), nullable=nullable, **options)


def _row() -> list[sa.Column[Any]]:
    """Where one row of a register was read."""
    return [_id(), _reference("submission_id", "submission", index=True), _text("sheet"),
            sa.Column("row", sa.Integer, nullable=False)]  # fmt: skip


def _one_of(column: str, words: tuple[str, ...]) -> sa.CheckConstraint:
    listed = ", ".join(f"'{word}'" for word in words)
    return sa.CheckConstraint(f"{column} IN ({listed})", name=column)
