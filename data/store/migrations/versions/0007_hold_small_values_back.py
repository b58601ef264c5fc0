"""Remember by which rule small values are held back, and find what is not shown."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NOT_SHOWN = sa.text("status = 'suppressed'")


def upgrade() -> None:
    for whom in ("people", "employers"):
        op.execute(f"ALTER TABLE revision ADD COLUMN fewest_{whom} INTEGER DEFAULT 0 NOT NULL")
    # Where nothing is stored, nothing is shown that any rule would hold back. All else is judged at the
    # next start: until then the zeros keep it from being served.
    op.execute(
        "UPDATE revision SET fewest_people = 10, fewest_employers = 3"
        " WHERE NOT EXISTS (SELECT 1 FROM current)"
    )
    op.create_index("ix_current_suppressed", "current", ["series_id", "period_id"],
                    sqlite_where=NOT_SHOWN, postgresql_where=NOT_SHOWN)  # fmt: skip


def downgrade() -> None:
    op.drop_index("ix_current_suppressed", "current")
    for whom in ("people", "employers"):
        op.execute(f"ALTER TABLE revision DROP COLUMN fewest_{whom}")
