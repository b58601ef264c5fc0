"""What Alembic runs: the revisions, on the connection and in the transaction that it was given."""

from alembic import context
from sqlmodel import SQLModel

import models  # noqa: F401  (their tables join the metadata)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    # SQLite cannot alter most things in place.
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,
)
context.run_migrations()
