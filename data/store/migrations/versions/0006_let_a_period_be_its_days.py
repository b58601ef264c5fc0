"""Let a period be its days: PY2025 and SFY2026 become one row, and what came for either counts for both."""

from datetime import date, timedelta
from math import fsum
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

# As data.reading.words.calendar had them on this day: the end of an id was a kind, and is now a family.
KINDS = ("year", "half", "quarter", "month", "program year", "program quarter", "state fiscal year",
         "federal fiscal year", "school year", "as of", "span", "state fiscal quarter",
         "federal fiscal quarter")  # fmt: skip
FAMILIES = {1: 20, 3: 30, 6: 40, 12: 50}
AS_OF, OTHER = 80, 90
LAST_OLD = len(KINDS)

KEPT = ("observation", "current", "statistic", "award", "need")
SAID = ("target", "note")  # without a foreign key
SCOPES = """
SELECT p.parent_id, s.metric_id, c.period_id, c.value, c.status
FROM current AS c JOIN series AS s ON s.id = c.series_id JOIN place AS p ON p.id = s.place_id
WHERE s.breakdown = '' AND s.partnership_id IS NULL AND p.parent_id IS NOT NULL
  AND c.status IN ('reported', 'suppressed') AND c.period_id IN (SELECT becomes FROM recode WHERE further)
"""


def upgrade() -> None:
    op.create_table(
        "recoded",
        sa.Column("observation_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("period_id", sa.BigInteger, nullable=False),
    )
    further = sa.text("also > ''")
    op.create_index("ix_period_also", "period", ["also"], sqlite_where=further, postgresql_where=further)
    asked = sa.text("SELECT id, label, starts, ends FROM period ORDER BY id % 100")
    periods = op.get_bind().execute(asked.columns(starts=sa.Date, ends=sa.Date)).all()
    if not periods:
        return
    names: dict[int, list[str]] = {}
    rows = []
    for id, label, starts, ends in periods:
        becomes = id // 100 * 100 + _family(starts, ends)
        # Of several names the calendar's own comes first, then the program year's: what was handed in first
        # is not known.
        rows.append({"was": id, "becomes": becomes, "further": becomes in names})
        names.setdefault(becomes, []).append(label)
    _recode(rows)
    _merge(names)
    op.execute("UPDATE revision SET number = number + 1")


def downgrade() -> None:
    """Periods that became one stay one: whoever handed in the second name finds it under the first."""
    kind = " ".join(f"WHEN '{kind}' THEN {number}" for number, kind in enumerate(KINDS))
    was = f"id / 100 * 100 + CASE kind {kind} END"
    rows = op.get_bind().execute(sa.text(f"SELECT id, {was} FROM period"))
    _recode([{"was": id, "becomes": becomes, "further": False} for id, becomes in rows])
    op.execute("UPDATE period SET id = recode.becomes FROM recode WHERE recode.was = period.id")
    op.drop_table("recode")
    _point_to_periods()
    op.drop_table("recoded")
    op.drop_index("ix_period_also", "period")


def _family(starts: date, ends: date) -> int:
    if starts == ends:
        return AS_OF
    whole = starts.day == 1 and (ends + timedelta(days=1)).day == 1
    count = (ends.year - starts.year) * 12 + ends.month - starts.month + 1 if whole else 0
    return FAMILIES[count] + (starts.month - 1) % count if count in FAMILIES else OTHER


def _recode(rows: list[dict[str, Any]]) -> None:
    """Give all that is kept by period its new id; of two in one place the one handed in last counts."""
    _part_from_periods()
    columns = (sa.Column("was", sa.BigInteger, primary_key=True), sa.Column("becomes", sa.BigInteger))
    recode = op.create_table("recode", *columns, sa.Column("further", sa.Boolean), prefixes=["TEMPORARY"])
    op.bulk_insert(recode, rows)
    op.execute(
        "INSERT INTO recoded (observation_id, period_id) SELECT o.id, o.period_id "
        "FROM observation AS o JOIN recode AS r ON r.was = o.period_id WHERE r.further"
    )
    op.execute(
        "DELETE FROM current WHERE (series_id, period_id) IN (SELECT c.series_id, c.period_id "
        "FROM recode AS r JOIN recode AS q ON q.becomes = r.becomes AND q.was <> r.was "
        "JOIN current AS c ON c.period_id = r.was "
        "JOIN current AS d ON d.series_id = c.series_id AND d.period_id = q.was "
        "WHERE d.observation_id > c.observation_id)"
    )
    op.execute(
        "DELETE FROM statistic WHERE period_id IN (SELECT was FROM recode WHERE becomes IN "
        "(SELECT becomes FROM recode WHERE further))"
    )
    _let_observations_change()
    for table in (*KEPT, *SAID):
        op.execute(
            f"UPDATE {table} SET period_id = recode.becomes FROM recode WHERE recode.was = {table}.period_id"
        )
    op.execute(
        "UPDATE observation SET replaces_id = chain.before FROM ("
        " SELECT id, lag(id) OVER (PARTITION BY series_id, period_id ORDER BY id) AS before FROM observation"
        " WHERE (series_id, period_id) IN (SELECT o.series_id, o.period_id"
        "  FROM recoded AS t JOIN observation AS o ON o.id = t.observation_id)"
        ") AS chain WHERE chain.id = observation.id"
    )
    _keep_observations()


def _merge(names: dict[int, list[str]]) -> None:
    """One row for all periods of the same days, and its sums anew."""
    op.execute("DELETE FROM period WHERE id IN (SELECT was FROM recode WHERE further)")
    op.execute("UPDATE period SET id = recode.becomes FROM recode WHERE recode.was = period.id")
    bind = op.get_bind()
    for id, (_, *also) in names.items():
        if also:
            bind.execute(
                sa.text("UPDATE period SET also = :also WHERE id = :id"), {"also": "; ".join(also), "id": id}
            )
    sums: dict[tuple[int, int, int], tuple[list[float], list[str]]] = {}
    for place, metric, period, value, status in bind.execute(sa.text(SCOPES)):
        values, blanks = sums.setdefault((place, metric, period), ([], []))
        values.append(value) if value is not None else blanks.append(status)
    for key, (values, blanks) in sums.items():
        total = fsum(values)
        row = (*key, len(values), len(blanks), total, fsum([*values, -total]))
        heads = ("place_id", "metric_id", "period_id", "reported", "suppressed", "total", "carry")
        marks = ", ".join(f":{head}" for head in heads)
        bind.execute(sa.text(f"INSERT INTO statistic ({', '.join(heads)}) VALUES ({marks})"),
                     dict(zip(heads, row, strict=True)))  # fmt: skip
    op.drop_table("recode")
    _point_to_periods()


def _on_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def _part_from_periods() -> None:
    """Without foreign keys for a while: PostgreSQL would walk all observations for each period that goes."""
    if _on_sqlite():
        op.execute("PRAGMA defer_foreign_keys = on")
        return
    for table in KEPT:
        op.execute(f"ALTER TABLE {table} DROP CONSTRAINT fk_{table}_period_id")


def _point_to_periods() -> None:
    if not _on_sqlite():
        for table in KEPT:
            op.create_foreign_key(op.f(f"fk_{table}_period_id"), table, "period", ["period_id"], ["id"])


def _let_observations_change() -> None:
    if not _on_sqlite():
        op.execute("ALTER TABLE observation DISABLE TRIGGER observation_refuses_change")
        return
    for act in ("update", "delete"):
        op.execute(f"DROP TRIGGER observation_refuses_{act}")


def _keep_observations() -> None:
    if not _on_sqlite():
        op.execute("ALTER TABLE observation ENABLE TRIGGER observation_refuses_change")
        return
    for act in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER observation_refuses_{act.lower()} BEFORE {act} ON observation "
            "BEGIN SELECT RAISE(ABORT, 'observation is append-only'); END"
        )
