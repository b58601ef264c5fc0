"""The tables of typed lists, one a class, beside the numbers in models.py."""

import sqlalchemy as sa
from sqlmodel import Field

from models import Numbered


class ListedRow(Numbered):
    """Where one row of a register was read. It counts while its submission stands."""

    submission_id: int = Field(foreign_key="submission.id", index=True)
    sheet: str
    row: int = Field(description="The row in the sheet, counted from 1 as Excel does.")


class Stream(ListedRow, table=True):
    """One funding source, as one submission described it."""

    name: str
    agency: str = ""
    objective: str = ""
    may_pay_for: str = Field(default="", description="Solutions parted by '; '.")
    window: str = ""


class Award(ListedRow, table=True):
    """Money from one stream for one place, solution and period, as one submission gave it."""

    stream: str
    place_id: int | None = Field(default=None, foreign_key="place.id", description="None: not said.")
    solution: str = ""
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    # Cents, whole: dollars as floats would not add up to what the ledger says.
    amount_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    status: str = Field(default="reported", description="A blank amount keeps its kind of blank.")


class Need(ListedRow, table=True):
    """One solution that a partnership asked for, as one submission gave it."""

    place_id: int | None = Field(default=None, foreign_key="place.id")
    partnership: str = ""
    solution: str
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    cost_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    status: str = "reported"
