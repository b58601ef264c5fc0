"""What awards add up to, kept with each change: a page reads a few sums, however many awards there are."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.stored import AWARD, AWARD_SUM

CELL = ("stream", "solution", "place_id", "period_id")
AMOUNTS = ("committed_cents", "obligated_cents", "spent_cents")
Cell = tuple[str, str, int | None, int | None]


def cells(connection: Connection, awards: sa.Table, keys: list[str]) -> set[Cell]:
    """The sums to which the awards under these keys belong."""
    asked = sa.select(*(awards.c[name] for name in CELL)).where(awards.c.key.in_(keys)).distinct()
    return {(row[0], row[1], row[2], row[3]) for row in connection.execute(asked)}


def add_up(connection: Connection, changed: set[Cell]) -> None:
    """Add up anew the awards of each of these cells."""
    for cell in sorted(changed, key=repr):
        connection.execute(sa.delete(AWARD_SUM).where(*_in(AWARD_SUM, cell)))
        sums: Any = sa.select(
            *(AWARD.c[name] for name in CELL),
            sa.func.count().label("awards"),
            (sa.func.count() - sa.func.count(AWARD.c.committed_cents)).label("blank"),
            # PostgreSQL adds big integers up as numeric; cents must stay whole numbers.
            *(sa.cast(sa.func.sum(AWARD.c[name]), sa.BigInteger).label(name) for name in AMOUNTS),
        )
        sums = sums.where(*_in(AWARD, cell)).group_by(*(AWARD.c[name] for name in CELL))
        names = [*CELL, "awards", "blank", *AMOUNTS]
        connection.execute(sa.insert(AWARD_SUM).from_select(names, sums))


def _in(table: sa.Table, cell: Cell) -> list[sa.ColumnElement[bool]]:
    # Not IS NOT DISTINCT FROM, for which PostgreSQL uses no index: it would read all awards, however many.
    told = zip(CELL, cell, strict=True)
    return [table.c[name].is_(None) if value is None else table.c[name] == value for name, value in told]
