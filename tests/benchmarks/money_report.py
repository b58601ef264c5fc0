"""What the views of funding cost with ten thousand awards and with a million, and storing some more."""

import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.catalogue.metrics import known_names
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.store.database import open_database
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import Draft, draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.funding.ledger import FundingSelection
from data.views.funding.stored_ledger import ledger_of
from tests.benchmarks.money_stores import REGIONS, money_store
from tests.benchmarks.pages import moving, server_time
from tests.benchmarks.rounds import Measured, medians, table
from tests.running import serve

SIZES = (10_000, 1_000_000)
PAGES = ("funding", "gaps", "what_pays", "overlaps", "braid", "money_calendar", "money_flow",
         "money_by_region", "lists")  # fmt: skip
HANDED_IN = 300  # awards of a workbook


def report(folder: Path, quick: bool, rounds: int) -> None:
    """Measure and print each page's run, the ledger's query and a submission, at both sizes."""
    stores = {size: money_store(size, folder) for size in SIZES}
    with ExitStack() as running:
        servers = {size: running.enter_context(serve(url, folder / f"money-{size}.log"))
                   for size, url in stores.items()}  # fmt: skip
        things: dict[str, Callable[[], Measured]] = {
            f"{page}/{size}": partial(server_time, server, page, moving(stores[size]))
            for page in PAGES
            for size, server in servers.items()
        }
        told = medians(rounds, things)
    sizes = [f"{size:,} awards" for size in SIZES]
    heads = ["ms of a run after a submission (CPU ms, kB sent)", *sizes, "growth"]
    rows = [_row(page, [told[f"{page}/{size}"] for size in SIZES]) for page in PAGES]
    table(f"A view of funding's run on the server, medians of {rounds} rounds in turn", heads, rows)
    _report_store(folder, rounds)


def _row(page: str, told: list[Measured]) -> list[str]:
    runs = [f"{one['fresh ms']:.0f} ({one['fresh CPU ms']:.0f}, {one['fresh kB']:.0f})" for one in told]
    return [page, *runs, f"{told[-1]['fresh ms'] / told[0]['fresh ms']:.2f}"]


def _report_store(folder: Path, rounds: int) -> None:
    things: dict[str, Callable[[], Measured]] = {}
    for size in SIZES:
        source = Path(money_store(size, folder).removeprefix("sqlite:///"))
        copy = folder / f"money-copy-{size}.db"
        shutil.copyfile(source, copy)
        engine = open_database(f"sqlite:///{copy}")
        things[f"the ledger/{size}"] = partial(_ledger, engine)
        things[f"{HANDED_IN} awards stored/{size}"] = partial(_stored, engine)
    told = medians(rounds, things)
    names = list(dict.fromkeys(name.split("/")[0] for name in things))
    rows = []
    for name in names:
        taken = [told[f"{name}/{size}"]["CPU ms"] for size in SIZES]
        rows.append([name, *(f"{ms:.0f}" for ms in taken), f"{taken[-1] / taken[0]:.2f}"])
    table("CPU ms in the store", ["", *(f"{size:,} awards" for size in SIZES), "growth"], rows)


def _ledger(engine: Engine) -> Measured:
    with Session(engine) as session:
        ledger_of(session, VISITOR, FundingSelection())  # the first one opens the file
        start = time.process_time()
        ledger_of(session, VISITOR, FundingSelection())
        return {"CPU ms": 1000 * (time.process_time() - start)}


def _stored(engine: Engine) -> Measured:
    """A workbook of awards stored, and taken back so that the next round finds the same store."""
    ready = _draft(engine)
    start = time.process_time()
    receipt = submit(engine, LOCAL, ready)
    spent = time.process_time() - start
    undo(engine, LOCAL, receipt.submission_id)
    return {"CPU ms": 1000 * spent}


def _draft(engine: Engine) -> Draft:
    rows = tuple(ListRow(at, _award(at)) for at in range(HANDED_IN))
    sheet = SheetReading("Awards", False, HANDED_IN, 6, (), lists=(ListReading("awards", rows),))
    with Session(engine) as session:
        names = known_names(session, 1)
    return draft(Reading("awards.xlsx", (sheet,)), b"awards", names, Decisions(1))


def _award(at: int) -> dict[str, object]:
    where = {"stream": f"Stream {at % 14 + 1}", "place": REGIONS[at % 10], "period": f"PY{2022 + at % 5}"}
    return where | {"solution": "Infrastructure", "committed_cents": 100 * at, "reference": f"new {at}"}
