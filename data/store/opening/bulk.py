"""Rows into tables: one, or very many at once in the way each database takes them fastest."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, repeat
from typing import TypeVar, cast

import psycopg
import sqlalchemy as sa
from sqlalchemy import Connection
from sqlmodel import SQLModel

VARIABLES = 32_000  # in one statement; SQLite takes 32,766
PAIRS = 5_000  # in one question
ROWS = 1_000  # in one statement; of many more, the statement itself outgrows the processor's cache

Row = TypeVar("Row")


def insert_row(connection: Connection, row: SQLModel) -> int:
    """Insert one row, and say under which id."""
    values = row.model_dump(exclude={"id"})
    # Not by RETURNING: with it, SQLite walks all rows of each table that points to this one.
    entered = connection.execute(sa.insert(type(row)).values(values)).inserted_primary_key
    assert entered is not None
    return int(entered[0])


def insert_columns(
    connection: Connection,
    table: str,
    first: int,
    same: Mapping[str, int],
    columns: Mapping[str, Sequence[object]],
) -> None:
    """Insert rows, column by column, into a table that no other points to; `same` holds for each row.

    Their ids run on from `first`, which is what `next_id` gave: the one that SQLite takes next by itself.
    """
    many = len(next(iter(columns.values())))
    if connection.dialect.name == "postgresql":
        columns = {"id": range(first, first + many), **columns}
        rows = zip(*columns.values(), *(repeat(one, many) for one in same.values()), strict=True)
        _copy(connection, table, [*columns, *same], rows)
        return
    for start in range(0, many, ROWS):
        some = {name: column[start : start + ROWS] for name, column in columns.items()}
        _insert_some(connection, table, same, some)


def _insert_some(
    connection: Connection, table: str, same: Mapping[str, int], columns: Mapping[str, Sequence[object]]
) -> None:
    # Most of a sheet has one status and one name of a sheet: what all rows share is handed over once.
    shared = {name: column[0] for name, column in columns.items() if column.count(column[0]) == len(column)}
    own = [column for name, column in columns.items() if name not in shared]
    many, width = len(next(iter(columns.values()))), len(own)
    flat: list[object] = [None] * (width * many)
    for at, column in enumerate(own):
        flat[at::width] = column
    names = (*shared, *(name for name in columns if name not in shared), *same)
    sql = _insertion(table, names, (len(shared), width, *same.values()), many)
    connection.exec_driver_sql(sql, (*shared.values(), *flat))


@lru_cache(maxsize=32)
def _insertion(table: str, names: tuple[str, ...], row: tuple[int, ...], many: int) -> str:
    """The statement for `many` rows; `row` is how many values all share, how many are its own, and the rest.

    Kept, as thousands of statements in a row are the same one: each is then prepared once.
    """
    shared, own, *same = row
    # Numbered, and first in the row: a plain mark takes the number after the highest before it.
    marks = [f"?{number}" for number in range(1, shared + 1)] + ["?"] * own
    one = f"({', '.join([*marks, *(format(value, 'd') for value in same)])})"
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES {', '.join([one] * many)}"


def insert_parents(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
) -> None:
    """Insert `rows` into a table that others point to.

    One statement a row: where it inserts several, SQLite walks all rows of the others for each.
    """
    if connection.dialect.name == "postgresql":
        _copy(connection, table, columns, rows)
    elif rows:
        marks = ", ".join("?" * len(columns))
        connection.exec_driver_sql(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", list(rows))


def next_id(connection: Connection, table: str) -> int:
    """The next free id. Sound only where writers are alone, as they are inside `writing`."""
    last = connection.execute(sa.text(f"SELECT max(id) FROM {table}")).scalar_one()
    return 1 if last is None else int(last) + 1


def listed(rows: Sequence[tuple[int, ...]]) -> str:
    """Whole numbers as SQL writes a VALUES list: far faster than as many variables."""
    one = f"({', '.join(['%d'] * len(rows[0]))})"
    return ", ".join(map(one.__mod__, rows))


def chunks(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """`rows` in lists of at most `size`."""
    waiting = iter(rows)
    while some := list(islice(waiting, size)):
        yield some


def _copy(
    connection: Connection, table: str, columns: Sequence[str], rows: Iterable[tuple[object, ...]]
) -> None:
    driver = cast(psycopg.Connection, connection.connection.dbapi_connection)
    with (
        driver.cursor() as cursor,
        cursor.copy(f"COPY {table} ({', '.join(columns)}) FROM STDIN") as copy,
    ):
        for row in rows:
            copy.write_row(row)
