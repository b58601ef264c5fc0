"""Stores of funding lists with any number of awards: streams, regions, solutions and years stay as many."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.catalogue.matching import fold
from data.reading.words import calendar
from data.registers.declarations import BY_NAME
from data.registers.keeping import award_sums
from data.registers.keeping.names import ids_of, names_of
from data.registers.solutions import SOLUTIONS
from data.store.database import migrate, open_database, writing
from data.store.migrations import versions
from data.store.opening.local import ensure_local_person
from data.store.writing.periods import enter_periods
from data.stored import ALLOTMENT, AWARD, AWARD_SUM, ENTRY, FILE, NEED, OPTION, PLACE, STREAM, SUBMISSION
from tests.benchmarks.workbooks import REGIONS as ALL_REGIONS

REGIONS = ALL_REGIONS[:10]
STREAMS = tuple(f"Stream {number}" for number in range(1, 15))
YEARS = tuple(calendar.fiscal("PY", year) for year in range(2022, 2027))
NEEDS = 40
MANY = 50_000  # rows a statement
Row = dict[str, Any]


def money_store(awards: int, folder: Path) -> str:
    """The address of a store with so many awards, built at the first call."""
    path = folder / f"money-{awards}-{_made_by()}.db"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        _build(f"sqlite:///{part}", awards)
        part.rename(path)
    return f"sqlite:///{path}"


def _made_by() -> str:
    """Changes with the tables and with this file, so that no old store is taken for a new one."""
    migrations = sorted(Path(versions.__path__[0]).glob("*.py"))
    return sha256(b"".join(path.read_bytes() for path in (Path(__file__), *migrations))).hexdigest()[:8]


def _build(url: str, awards: int) -> None:
    migrate(url)
    engine = open_database(url)
    ensure_local_person(engine)
    with writing(engine) as connection:
        regions = [{"parent_id": 1, "kind": "region", "name": name} for name in REGIONS]
        connection.execute(
            sa.insert(PLACE), [{"parent_id": None, "kind": "state", "name": "State"}, *regions]
        )
        enter_periods(connection, YEARS)
        connection.execute(sa.insert(FILE).values(sha256="0" * 64, name="money.xlsx", size=0, content=b""))
        connection.execute(sa.insert(SUBMISSION).values(
            source_file_id=1, place_id=1, person_id=1, submitted_at=sa.func.current_timestamp(),
            first_observation_id=1, last_observation_id=0, new=0, changed=0, same=0))  # fmt: skip
        _enter_lists(connection)
        _enter_awards(connection, awards)
    engine.dispose()


def _enter_lists(connection: Connection) -> None:
    texts = {column.name: "" for column in STREAM.c if isinstance(column.type, sa.String)}
    people = ("adults", "youth", "employers")
    connection.execute(sa.insert(STREAM), [
        texts | {"key": fold(name), "nth": 1, "name": name, "agency": f"Agency {at % 5}",
                 "objective": f"Training and support number {at % 4} for {people[at % 3]}",
                 "people": people[at % 3], "match_percent": 25.0 * (at % 3), "braid": "yes"}
        for at, name in enumerate(STREAMS)
    ])  # fmt: skip
    connection.execute(sa.insert(ALLOTMENT), [
        {"key": f"{name.lower()} | #{year.id}", "nth": 1, "stream": name, "period_id": year.id,
         "available_cents": 10**12, "spent_cents": 10**11, "status": "reported",
         "opens": year.starts, "obligate_by": year.ends, "lapses": year.ends}
        for name in STREAMS for year in YEARS
    ])  # fmt: skip
    connection.execute(sa.insert(OPTION), [
        {"key": f"{fold(name)} | {fold(solution)} | ", "nth": 1, "stream": name, "solution": solution,
         "component": "", "may": ("can", "partly", "not")[(at + of) % 3], "note": ""}
        for at, name in enumerate(STREAMS) for of, solution in enumerate(SOLUTIONS) if (at + of) % 4
    ])  # fmt: skip
    connection.execute(sa.insert(NEED), [
        {"key": f"need {at}", "nth": 1, "place_id": 2 + at % len(REGIONS), "partnership": f"Partnership {at}",
         "solution": SOLUTIONS[at % 13], "industry": "Making", "serves": 10.0 * at, "serves_what": "people",
         "cost_cents": 10_000_000 * (at + 1), "status": "reported", "period_id": YEARS[at % 5].id,
         "asked_in": ""}
        for at in range(NEEDS)
    ])  # fmt: skip


def _enter_awards(connection: Connection, awards: int) -> None:
    """As many submissions would have brought them, but without their workbooks."""
    for first in range(0, awards, MANY):
        rows = list(_awards(first, min(first + MANY, awards)))
        connection.execute(sa.insert(AWARD), rows)
        said = [_said(row) for row in rows]
        names = [names_of(BY_NAME["awards"], one) for one in said]
        ids = ids_of(connection, "awards", names)
        connection.execute(sa.insert(ENTRY), [
            {"id": row["entry_id"], "submission_id": 1, "list_name": "awards", "key": row["key"], "nth": 1,
             "sheet": "Awards", "row": row["entry_id"], "removed": False, "names_id": ids[named],
             "said": json.dumps(one), "cells": '{"committed_cents": "E5"}'}
            for row, one, named in zip(rows, said, names, strict=True)
        ])  # fmt: skip
    cells = [AWARD.c[name] for name in award_sums.CELL]
    amounts = [sa.func.sum(AWARD.c[name]) for name in award_sums.AMOUNTS]
    sums = sa.select(*cells, sa.func.count(), sa.literal(0), *amounts).group_by(*cells)
    names = [*award_sums.CELL, "awards", "blank", *award_sums.AMOUNTS]
    connection.execute(sa.insert(AWARD_SUM).from_select(names, sums))


def _said(row: Row) -> Row:
    """What a workbook of such awards says of each."""
    kept = ("stream", "place_id", "solution", "period_id", *award_sums.AMOUNTS, "reference")
    year = next(year.label for year in YEARS if year.id == row["period_id"])
    return {"place": REGIONS[row["place_id"] - 2], "period": year} | {name: row[name] for name in kept}


def _awards(first: int, last: int) -> Iterator[Row]:
    for at in range(first, last):
        # A prime step walks through all cells before it comes to one again.
        cell = at * 7919
        stream, solution = STREAMS[cell % 14], SOLUTIONS[cell // 14 % 13]
        place, year = 2 + cell // 182 % len(REGIONS), YEARS[cell // (182 * len(REGIONS)) % 5]
        yield {
            "key": f"{fold(stream)} | #{place} |  | {fold(solution)} | #{year.id} | no {at}",
            "nth": 1, "entry_id": at + 1, "stream": stream, "place_id": place, "partnership": "",
            "solution": solution, "period_id": year.id, "committed_cents": 1_000_00 + at % 97,
            "obligated_cents": 900_00, "spent_cents": 500_00, "status": "reported",
            "reference": f"No {at}", "note": "",
        }  # fmt: skip
