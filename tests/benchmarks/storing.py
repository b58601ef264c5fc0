"""Reading and storing one workbook, measured in a process of its own that prints what it took as JSON.

The floor is what no importer can go below: calamine's read and one transaction of multi-row inserts
of the same facts. What lies between the two, turning cells into facts, is not counted there.
"""

import json
import resource
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import IO
from unittest.mock import patch

from python_calamine import CalamineWorkbook
from sqlmodel import Session

from data.catalogue.metrics import known_names, vocabulary
from data.reading.facts.summary import in_one_sentence
from data.reading.process import child
from data.reading.process.copies import Copy
from data.reading.reading import address
from data.store.counting.statistics import Differences
from data.store.database import open_database
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening import sqlite
from data.store.opening.bulk import VARIABLES, chunks
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.store.writing import observations
from tests.benchmarks.stores import STATE_ID

PROCESSES = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
MIB = 2**20 if sys.platform == "darwin" else 2**10  # what ru_maxrss counts in
TABLE = """CREATE TABLE fact (id INTEGER PRIMARY KEY, submission_id, series_id, period_id, value, status,
  provisional, sheet, cell, replaces_id)"""


class Clock:
    """Processor seconds of this process, its children and the copies in which it reads, step by step."""

    def __init__(self) -> None:
        self.steps: dict[str, float] = {}
        self.copies: list[Copy] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        start, wall = self._cpu_seconds(), time.perf_counter()
        yield
        self.steps[name] = self._cpu_seconds() - start
        self.steps[f"{name} (wall)"] = time.perf_counter() - wall

    def told(self) -> dict[str, float]:
        """The steps, and the peak of memory: the children's at their largest on top of this process's."""
        here, children = (resource.getrusage(who).ru_maxrss for who in PROCESSES)
        return self.steps | {"peak MiB": (here + max([children, *(copy.peak for copy in self.copies)])) / MIB}

    @contextmanager
    def counting_copies(self) -> Iterator[None]:
        """A copy is no child of this process, so the system does not count it as one."""
        started = child._started

        def noted(errors: IO[bytes]) -> child.Process:
            process = started(errors)
            if isinstance(process, Copy):
                self.copies.append(process)
            return process

        with patch.object(child, "_started", noted):
            yield

    def _cpu_seconds(self) -> float:
        used = [resource.getrusage(who) for who in PROCESSES]
        return sum(one.ru_utime + one.ru_stime for one in used) + sum(copy.seconds for copy in self.copies)


def floor(workbook: Path, database: Path) -> dict[str, float]:
    clock = Clock()
    with clock.step("read"):
        book = CalamineWorkbook.from_path(workbook)
        sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    facts = list(_facts(sheets))
    connection = sqlite3.connect(database, isolation_level=None)
    sqlite.prepare(connection)
    connection.execute(TABLE)
    with clock.step("store"):
        connection.execute("BEGIN IMMEDIATE")
        for some in chunks(facts, VARIABLES // 10):
            values = ", ".join(["(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"] * len(some))
            connection.execute(f"INSERT INTO fact VALUES {values}", tuple(chain(*some)))
        connection.execute("COMMIT")
    connection.close()
    return clock.told()


def _facts(sheets: Sequence[tuple[str, Sequence[Sequence[object]]]]) -> Iterator[tuple[object, ...]]:
    number = 0
    for sheet, rows in sheets:
        for row, cells in enumerate(rows[1:], start=1):
            for column, value in enumerate(cells[2:], start=2):
                number += 1
                place = address(row, column)
                yield (number, 1, row, column, value, "reported", False, sheet, place, None)


def ours(workbook: Path, url: str) -> dict[str, float]:
    """From bytes to a committed submission, and back."""
    clock, content, engine = Clock(), workbook.read_bytes(), open_database(url)
    with Session(engine) as session:
        words, names = vocabulary(session), known_names(session, STATE_ID)
    # What an app does once, not once a workbook: it starts what readers are copied from, and loads this.
    import_module("rapidfuzz.process")
    with clock.step("start"):
        child.read(b"Region,2024\nNorth,1\n", "first.csv")
    with clock.counting_copies(), clock.step("read"):
        reading = child.read(content, workbook.name, words)
    with clock.step("say"):
        list(map(in_one_sentence, reading.sheets))
    with clock.step("decide"):
        drafted = draft(reading, content, names, Decisions(STATE_ID))
    with clock.step("store"):
        receipt = submit(engine, LOCAL, drafted)
    with clock.step("undo"):
        undo(engine, LOCAL, receipt.submission_id)
    return clock.told() | {"values": float(len(drafted))}


@contextmanager
def without_summaries() -> Iterator[None]:
    """Observations are stored, and nothing that pages read is kept."""
    with (
        patch.object(observations, "advance", lambda *_: None),
        patch.object(Differences, "add", lambda *_: None),
        patch.object(Differences, "write", lambda *_: None),
    ):
        yield


def main(variant: str, workbook: str, store: str) -> None:
    if variant == "floor":
        told = floor(Path(workbook), Path(store))
    elif variant == "without summaries":
        with without_summaries():
            told = ours(Path(workbook), store)
    else:
        told = ours(Path(workbook), store)
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
