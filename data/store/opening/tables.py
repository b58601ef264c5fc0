"""What only the store itself asks: no page reads these."""

import sqlalchemy as sa
from sqlmodel import Field, SQLModel


class Joined(SQLModel, table=True):
    """One observation of a metric that counts, or once counted, together with another. See .joined."""

    observation_id: int = Field(
        primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False}
    )
    series_id: int = Field(foreign_key="series.id", index=True)
