"""Remember with which submission a word of the lists was said, so that undo takes it back as well."""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not by Alembic's batch mode: see 0004.
    op.execute("ALTER TABLE wording ADD COLUMN submission_id INTEGER REFERENCES submission (id)")
    op.create_index("ix_wording_submission_id", "wording", ["submission_id"])


def downgrade() -> None:
    op.drop_index("ix_wording_submission_id", "wording")
    op.execute("ALTER TABLE wording DROP COLUMN submission_id")
