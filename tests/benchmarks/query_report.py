"""What a page asks of the store, at each size of it, without the page: the time of its query alone."""

import gc
import time
from functools import partial
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from data.store.database import open_database
from tests.benchmarks import stores
from tests.benchmarks.asking import Question, asking
from tests.benchmarks.rounds import Measured, medians, table

AGAIN = 5  # questions a round, of which the mean counts


def report(folder: Path, quick: bool, rounds: int) -> None:
    """Measure and print the time of each page's query at each size."""
    sizes = [stores.TEN_THOUSAND, stores.MILLION, *([] if quick else [stores.TEN_MILLION])]
    engines = {size: open_database(stores.store(size, folder)) for size in sizes}
    asked = {
        f"{page}/{size}": partial(_asked, engine, question)
        for size, engine in engines.items()
        for page, question in _questions(engine).items()
    }
    # As server.py does: no collection walks through what was imported.
    gc.collect()
    gc.freeze()
    told = medians(rounds, asked)
    pages = list(_questions(next(iter(engines.values()))))
    rows = [_row(page, [told[f"{page}/{size}"] for size in sizes]) for page in pages]
    heads = ["ms of a query (CPU ms)", *(f"{size:,} stored" for size in sizes), "largest x smallest"]
    table(f"What a page asks of the store, medians of {rounds} rounds in turn", heads, rows)
    for engine in engines.values():
        engine.dispose()


def _questions(engine: Engine) -> dict[str, Question]:
    with Session(engine) as session:
        return asking(session)


def _asked(engine: Engine, question: Question) -> Measured:
    with Session(engine) as session:
        question(session)  # the first one opens the file
        wall, spent = time.perf_counter(), time.process_time()
        for _ in range(AGAIN):
            question(session)
        wall, spent = time.perf_counter() - wall, time.process_time() - spent
    return {"ms": 1000 * wall / AGAIN, "CPU ms": 1000 * spent / AGAIN}


def _row(page: str, told: list[Measured]) -> list[str]:
    growth = told[-1]["ms"] / told[0]["ms"]
    return [page, *(f"{one['ms']:.1f} ({one['CPU ms']:.1f})" for one in told), f"{growth:.2f}"]
