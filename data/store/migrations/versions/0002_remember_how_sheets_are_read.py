"""Remember how each sheet was read."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Submissions of before leave no memory: what was decided about their sheets was not kept."""
    op.create_table(
        "sheetlayout",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("submission_id", sa.Integer, sa.ForeignKey("submission.id"), nullable=False, index=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("sheet", "fingerprint", "decided")),
        sa.Column("replaces_id", sa.Integer, sa.ForeignKey("sheetlayout.id"), index=True),
        sa.Column("forgotten_at", sa.DateTime(timezone=True)),
        sa.Column("forgotten_by_id", sa.Integer, sa.ForeignKey("person.id")),
    )


def downgrade() -> None:
    op.drop_table("sheetlayout")
