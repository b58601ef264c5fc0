"""The rows of a list in words: what its table holds, and what else is known of a field that has no value."""

from typing import Any

import sqlalchemy as sa

from data.registers.keeping.settling import MAIN_AMOUNT, NOT_REPORTED
from data.registers.register import Field, Kind, Register
from data.registers.shown import shown
from data.stored import PERIOD, PLACE


def rows_asked(register: Register, table: sa.Table) -> sa.Select[Any]:
    """Each row's key and fields, and what `texts` needs besides."""
    joined: sa.FromClause = table
    if register.of_kind(Kind.PLACE):
        joined = joined.outerjoin(PLACE, PLACE.c.id == table.c.place_id)
    if register.of_kind(Kind.PERIOD):
        joined = joined.outerjoin(PERIOD, PERIOD.c.id == table.c.period_id)
    status = table.c.status if register.name in MAIN_AMOUNT else sa.literal("")
    told = [_column(field, table).label(f"f{number}") for number, field in enumerate(register.fields)]
    return sa.select(table.c.key, status.label("status"), *told).select_from(joined)


def texts(register: Register, row: sa.Row[Any]) -> list[str]:
    """What is read of each field, in the order of the declaration; empty where nobody said."""
    _, status, *values = tuple(row)
    return [
        _kept(register, field, status) if value is None else shown(field, value)
        for field, value in zip(register.fields, values, strict=True)
    ]


def _kept(register: Register, field: Field, status: str) -> str:
    """What is known of a field that has no value."""
    # That nobody reported an amount is what a blank cell says by itself.
    is_told = MAIN_AMOUNT.get(register.name) == field.name and status not in ("", NOT_REPORTED)
    return status if is_told else ""


def _column(field: Field, table: sa.Table) -> sa.ColumnElement[Any]:
    if field.kind is Kind.PLACE:
        # A place that nobody knows as it was written: so it is found, and mended.
        return sa.func.coalesce(PLACE.c.name, table.c.place_said)
    return PERIOD.c.label if field.kind is Kind.PERIOD else table.c[field.name]
