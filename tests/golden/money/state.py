"""The golden state of money: its workbooks as they are handed in, and the words that people align."""

import io
from datetime import UTC, date, datetime

import openpyxl
from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.changes import define
from data.catalogue.metrics import known_names, vocabulary
from data.catalogue.saying import say
from data.reading.process import child
from data.registers.keeping.entering import rename_keys
from data.registers.tables import Wording
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL, ensure_local_person
from data.store.submissions import submit
from models import Metric, Place
from tests.golden.money.given import ALLOCATIONS, AWARDS, NEEDS, PEOPLE, SUPPORTS, UPSKILLING
from tests.golden.money.inventory import INVENTORY, MATRIX, Table
from tests.store.sheets import add_place

REGIONS = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel", "Ironwood")
TODAY = date(2026, 11, 2)
WORKBOOKS: dict[str, Table] = {
    "people.xlsx": PEOPLE,
    "inventory.xlsx": INVENTORY,
    "options.xlsx": MATRIX,
    "awards.xlsx": AWARDS,
    "allocations.xlsx": ALLOCATIONS,
    "needs.xlsx": NEEDS,
}
# Whose word (None: the state's), of what, as written, what it means.
WORDS = (
    (None, "streams", "IWG", "Incumbent Worker Grants"),
    (None, "streams", "Carl Perkins", "Perkins V"),
    ("Cedar", "solutions", "Grow your own nurses", UPSKILLING),
    ("Birch", "solutions", "Daycare", SUPPORTS),
)


def settle(engine: Engine) -> None:
    """Build the state in an empty store."""
    ensure_local_person(engine)
    testland = add_place(engine, Place(kind="state", name="Testland"))
    places = {
        name: add_place(engine, Place(kind="region", name=name, parent_id=testland)) for name in REGIONS
    }
    add_place(engine, Place(kind="county", name="Linden County", parent_id=places["Alder"]))
    define(engine, LOCAL, Metric(name="Labor force", unit="people", aggregation="sum", offered=True))
    for name, rows in WORKBOOKS.items():
        hand_in(engine, name, written(rows), testland)
    for where, of, text, means in WORDS:
        place_id = places[where] if where else None
        # Who says it and when is written over as it is said.
        word = Wording(
            person_id=0, said_at=datetime.now(UTC), vocabulary=of, place_id=place_id, text=text, means=means
        )
        say(engine, LOCAL, word)
    with writing(engine) as connection:
        rename_keys(connection)


def written(rows: Table) -> bytes:
    """The rows as a real workbook, from its first cell on."""
    book, file = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


def hand_in(engine: Engine, name: str, content: bytes, home: int) -> tuple[str, ...]:
    """Read and store one workbook; the questions that its reading asks."""
    with Session(engine) as session:
        names, words = known_names(session, home), vocabulary(session)
    drafted = draft(child.read(content, name, words), content, names, Decisions(home))
    submit(engine, LOCAL, drafted)
    return tuple(f"{problem.cell}: {problem.text}" for problem in drafted.problems)
