"""Keep what each row of a list said, and beside it what stands, field by field; words about funding."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OLD = {
    "streams": ("stream", ("name", "agency", "objective", "may_pay_for", "window"), ""),
    "awards": ("award", ("stream", "solution"), "amount_cents"),
    "needs": ("need", ("partnership", "solution"), "cost_cents"),
}
TIME = sa.DateTime(timezone=True)
OF_STREAMS = (
    "name agency division law objective people may_pay_for components match_note braid blend sequence rules"
    " renewable window contact source verified_by"
)
AMOUNT = {"awards": "committed_cents", "needs": "cost_cents"}


def upgrade() -> None:
    op.create_table(
        "listentry",
        *(_id(), _whose("submission_id", "submission"), _text("list_name"), _text("key"), _whole("nth")),
        *(_text("sheet"), _whole("row"), _text("said"), _text("cells"), _yes_no("removed")),
    )
    op.create_index("ix_listentry_submission_id", "listentry", ["submission_id"])
    op.create_index("ix_listentry_list_key", "listentry", ["list_name", "key"])
    _carry_over()
    for name in ("stream", "award", "need"):
        op.drop_table(name)
    _create_lists()
    _create_words()


def _carry_over() -> None:
    """What was said is kept; it is settled at the next start, which knows how names are folded (key '')."""
    connection = op.get_bind()
    for register, (table, texts, amount) in OLD.items():
        dated = register != "streams"
        asked = (
            f"SELECT t.*{', place.name AS place, period.label AS period' if dated else ''} FROM {table} AS t"
        )
        if dated:
            asked += " LEFT JOIN place ON place.id = t.place_id LEFT JOIN period ON period.id = t.period_id"
        for row in connection.execute(sa.text(asked)).mappings().all():
            said: dict[str, Any] = {name: row[name] for name in texts if row[name]}
            if dated:
                told = {name: row[name] for name in ("place", "place_id", "period", "period_id")}
                said |= {name: value for name, value in told.items() if value is not None}
                said[AMOUNT[register]] = {"blank": row["status"]} if row[amount] is None else row[amount]
            connection.execute(
                sa.text(
                    "INSERT INTO listentry"
                    " (submission_id, list_name, key, nth, sheet, row, said, cells, removed)"
                    " VALUES (:submission, :register, '', 1, :sheet, :row, :said, '{}', FALSE)"
                ),
                {
                    "submission": row["submission_id"],
                    "register": register,
                    "sheet": row["sheet"],
                    "row": row["row"],
                    "said": json.dumps(said, ensure_ascii=False),
                },
            )


def _create_lists() -> None:
    own = (sa.Column("match_percent", sa.Float), sa.Column("as_of", sa.Date))
    _list("stream", *map(_text, OF_STREAMS.split()), *own)
    _list(
        "allotment",
        _text("stream"),
        _period(),
        *_money("available", "obligated", "spent"),
        _text("status"),
        *(sa.Column(name, sa.Date) for name in ("opens", "obligate_by", "lapses")),
    )
    _list("option", *map(_text, ("stream", "solution", "component", "may", "note")))
    _list(
        "award",
        *map(_text, ("stream", "partnership", "solution", "status", "reference", "note")),
        _place(),
        _period(),
        *_money("committed", "obligated", "spent"),
    )
    op.create_index("ix_award_cell", "award", ["stream", "solution", "place_id", "period_id"])
    _create_sums()
    _list(
        "need",
        *map(_text, ("partnership", "solution", "industry", "serves_what", "status", "asked_in")),
        _place(),
        _period(),
        *_money("cost"),
        sa.Column("serves", sa.Float),
    )
    _list("solution", *map(_text, ("name", "meaning", "tags")), sa.Column("position", sa.Float))


def _create_sums() -> None:
    op.create_table(
        "awardsum",
        _id(),
        _text("stream"),
        _text("solution"),
        _place(),
        _period(),
        _whole("awards"),
        _whole("blank"),
        *_money("committed", "obligated", "spent"),
    )
    op.create_index("ix_awardsum_cell", "awardsum", ["stream", "solution", "place_id", "period_id"])


def _create_words() -> None:
    _word(
        "wording",
        ("vocabulary", "text", "means"),
        _place(),
        _one_of("vocabulary", ("streams", "solutions", "agencies", "people")),
    )
    _word(
        "overlap",
        ("one", "other", "verdict", "why", "resolution", "agreed_by"),
        sa.Column("agreed_on", sa.Date),
        _one_of("verdict", ("complementary", "similar", "competing")),
    )
    _word("plan", ("need", "name", "lines", "note"), _place())


def downgrade() -> None:
    """To the tables of before, empty: they had no place for what lists say field by field."""
    for name in ("plan", "overlap", "wording", "solution", "need", "awardsum", "award", "option", "allotment",
                 "stream", "listentry"):  # fmt: skip
        op.drop_table(name)
    row = (_id, lambda: _whose("submission_id", "submission"), lambda: _text("sheet"), lambda: _whole("row"))
    for register, (table, texts, amount) in OLD.items():
        dated: list[Any] = [_place(), _period(), _text("status"), sa.Column(amount, sa.BigInteger)]
        more = dated if register != "streams" else []
        op.create_table(table, *(make() for make in row), *map(_text, texts), *more)
        op.create_index(f"ix_{table}_submission_id", table, ["submission_id"])


def _list(name: str, *columns: Any) -> None:
    op.create_table(name, _id(), _text("key"), _whole("nth"), sa.Column("entry_id", sa.Integer), *columns)
    op.create_index(f"ix_{name}_key", name, ["key"])


def _word(name: str, texts: tuple[str, ...], *more: Any) -> None:
    op.create_table(
        name,
        _id(),
        _whose("person_id", "person"),
        sa.Column("said_at", TIME, nullable=False),
        sa.Column("withdrawn_at", TIME),
        sa.Column("withdrawn_by_id", sa.Integer, sa.ForeignKey("person.id")),
        *map(_text, texts),
        *more,
    )


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _whole(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _yes_no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _whose(name: str, table: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{table}.id"), nullable=False)


def _place() -> sa.Column[int]:
    return sa.Column("place_id", sa.Integer, sa.ForeignKey("place.id"))


def _period() -> sa.Column[int]:
    return sa.Column("period_id", sa.BigInteger, sa.ForeignKey("period.id"))


def _money(*names: str) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(f"{name}_cents", sa.BigInteger) for name in names)


def _one_of(column: str, words: tuple[str, ...]) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN {words}", name=column)
