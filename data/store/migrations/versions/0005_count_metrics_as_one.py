"""Find the observations of metrics that count as one, and keep two of one name apart from the start."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not by Alembic's batch mode: see 0004.
    op.execute("ALTER TABLE metric ADD COLUMN joined BOOLEAN DEFAULT FALSE NOT NULL")
    op.create_index("uq_metric_named", "metric", [sa.text("coalesce(owner_id, 0)"), "name"], unique=True)
    op.create_table(
        "joined",
        sa.Column("observation_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("series_id", sa.Integer, sa.ForeignKey("series.id"), nullable=False),
    )
    op.create_index("ix_joined_series_id", "joined", ["series_id"])


def downgrade() -> None:
    op.drop_table("joined")
    op.drop_index("uq_metric_named", "metric")
    op.execute("ALTER TABLE metric DROP COLUMN joined")
