"""What the views of funding cost with ten thousand awards and with a million, and what changing some does."""

import shutil
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.catalogue.metrics import known_names
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
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
         "money_by_region", "lists?list=awards")  # fmt: skip
HANDED_IN = 300  # awards of a workbook
OWN_WORD = "Public works"  # for what the list of solutions calls Infrastructure
Done = TypeVar("Done")


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
        things[f"{size}"] = partial(store_costs, open_database(f"sqlite:///{copy}"))
    told = medians(rounds, things)
    rows = []
    for name in told[f"{SIZES[0]}"]:
        taken = [told[f"{size}"][name] for size in SIZES]
        rows.append([name, *(f"{ms:.0f}" for ms in taken), f"{taken[-1] / taken[0]:.2f}"])
    table("CPU ms in the store", ["", *(f"{size:,} awards" for size in SIZES), "growth"], rows)


def store_costs(engine: Engine) -> Measured:
    """CPU ms of reading and of writing; all is taken back, so that the next round finds the same store."""
    told: Measured = {}
    with Session(engine) as session:
        ledger_of(session, VISITOR, FundingSelection())  # the first one opens the file
        told["the ledger"], _ = _timed(lambda: ledger_of(session, VISITOR, FundingSelection()))
    ready = _draft(engine, OWN_WORD)
    told[f"{HANDED_IN} awards stored"], receipt = _timed(lambda: submit(engine, LOCAL, ready))
    word = wording("solutions", OWN_WORD, "Infrastructure")
    told[f"a new meaning of a word in {HANDED_IN} awards"], said = _timed(
        lambda: say_meaning(engine, LOCAL, word)
    )
    told["the meaning taken back"], _ = _timed(lambda: take_back_meaning(engine, LOCAL, said))
    told[f"{HANDED_IN} awards taken back"], _ = _timed(lambda: undo(engine, LOCAL, receipt.submission_id))
    return told


def _timed(do: Callable[[], Done]) -> tuple[float, Done]:
    start = time.process_time()
    done = do()
    return 1000 * (time.process_time() - start), done


def _draft(engine: Engine, solution: str) -> Draft:
    rows = tuple(ListRow(at, _award(at) | {"solution": solution}) for at in range(HANDED_IN))
    sheet = SheetReading("Awards", False, HANDED_IN, 6, (), lists=(ListReading("awards", rows),))
    with Session(engine) as session:
        names = known_names(session, 1)
    return draft(Reading("awards.xlsx", (sheet,)), b"awards", names, Decisions(1))


def _award(at: int) -> dict[str, object]:
    where = {"stream": f"Stream {at % 14 + 1}", "place": REGIONS[at % 10], "period": f"PY{2022 + at % 5}"}
    return where | {"committed_cents": 100 * at, "reference": f"new {at}"}
