"""Two states that show the same and differ only in what is held back, handed in as any other.

In the twin two more people, or one more employer, stand where few do, and as many fewer beside them, so
that all that is shown stays as it was. Whatever tells the two apart gives a held-back number away.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import SQLModel

from data.catalogue.aligning import align, alignment
from data.catalogue.changes import define
from data.catalogue.saying import say
from data.catalogue.tables import Note, Target
from data.reading.reading import Key
from data.reading.words import calendar
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from models import Metric, Place
from tests.store.sheets import ALDER, BIRCH, STATE, Given, add_place, drafted, settle, workbook

CEDAR, DALE = 4, 5
PLACED, SERVED, RATE, EMPLOYERS, TRAINED, HIRED, MATCHED = range(1, 8)
START = datetime(2025, 1, 1, 9, tzinfo=UTC)
Rows = list[tuple[Key, int, Given]]


def build(engine: Engine, more: int) -> None:
    """The state, with `more` of the few."""
    settle(engine)
    for name in ("Cedar", "Dale"):
        add_place(engine, Place(kind="region", name=name, parent_id=STATE))
    _define(engine)
    for home, rows in _sheets(more):
        _hand_in(engine, home, rows)
    # Stood for a day, and says nothing any more.
    taken_back = _hand_in(engine, CEDAR, [(Key("Served", "Cedar"), 2023, 3.0 + more)])
    undo(engine, LOCAL, taken_back)
    align(engine, LOCAL, alignment(HIRED, PLACED, "similar", "Counts temporary jobs too."))
    align(engine, LOCAL, alignment(MATCHED, SERVED, "same", "Two words for one."))
    said: dict[str, Any] = {"person_id": 0, "said_at": START, "place_id": ALDER, "metric_id": PLACED}
    for word in (Note(text="A hard winter.", **said), Target(period_id=calendar.year(2024).id, kind="target",
                                                            value=50.0, **said)):  # fmt: skip
        say(engine, LOCAL, word)
    _date(engine)


def _define(engine: Engine) -> None:
    people: dict[str, Any] = {"unit": "people", "aggregation": "sum", "offered": True, "theme": "Work"}
    for name in ("Placed", "Served"):
        define(engine, LOCAL, Metric(name=name, **people))
    define(engine, LOCAL, Metric(name="Placement rate", unit="%", aggregation="weighted mean", offered=True,
                                 numerator_id=PLACED, weight_id=SERVED, theme="Work"))  # fmt: skip
    define(engine, LOCAL, Metric(name="Employers", unit="employers", aggregation="sum", offered=True))
    define(engine, LOCAL, Metric(name="Trained so far", cumulative=True, **people))
    define(engine, LOCAL, Metric(name="Hired", unit="people", aggregation="sum", owner_id=ALDER))
    define(engine, LOCAL, Metric(name="Matched", unit="people", aggregation="sum", owner_id=BIRCH))


def _sheets(more: int) -> list[tuple[int, Rows]]:
    """Each workbook: for whom it is, and its rows."""
    few = 4.0 + more  # placed in Alder in 2024: as many fewer are in Cedar
    cedar = 90.0 - more
    placed, served, rate = "Placed", "Served", "Placement rate"
    men = (("sex", "m"),)
    return [
        # Shown then, held back now: what it was may not be seen on the day before either.
        (ALDER, [(Key(placed, "Alder"), 2024, 33.0 + more), (Key(placed, "Birch"), 2022, 6.0 + more)]),
        (STATE, [
            *((Key(placed, place), 2022, value) for place, value in
              (("Alder", 5.0 + more), ("Birch", 50.0), ("Cedar", 60.0), ("Dale", 300.0))),
            *((Key(placed, place), 2023, value) for place, value in
              (("Alder", 30.0), ("Birch", 40.0), ("Cedar", 80.0), ("Dale", 320.0), ("Testland", 470.0))),
            *((Key(placed, place), 2024, value) for place, value in
              (("Alder", few), ("Birch", 61.0), ("Cedar", cedar), ("Dale", 350.0),
               ("Testland", 505.0))),
            *((Key(served, place), year, value) for year in (2022, 2023, 2024) for place, value in
              (("Alder", 100.0), ("Cedar", 200.0), ("Dale", 700.0))),
            *((Key(rate, place), 2023, value) for place, value in
              (("Alder", 30.0), ("Cedar", 40.0), ("Dale", 45.7))),
            *((Key(rate, place), 2024, value) for place, value in
              (("Alder", few), ("Cedar", cedar / 2), ("Dale", 50.0))),
        ]),
        (BIRCH, [(Key("Matched", "Birch"), 2024, 120.0),
                 (Key(rate, "Birch"), 2024, 50.0),
                 (Key(placed, "Birch", dims=(("sex", "f"),)), 2024, 40.0),
                 (Key(placed, "Birch", dims=men), 2024, 21.0)]),
        (ALDER, [(Key(placed, "Alder", partnership="Tech"), 2024, few),
                 (Key(placed, "Alder", dims=(("measure", "Goal"),)), 2024, 10.0),
                 (Key(placed, "Alder", dims=(("measure", "% of Goal"),)), 2024, few * 10),
                 (Key("Hired", "Alder"), 2023, 30.0), (Key("Hired", "Alder"), 2024, few)]),
        # A quarter beside the year, and a running total with small steps.
        (CEDAR, [(Key(placed, "Cedar"), 20231, 3.0 + more), (Key(placed, "Cedar"), 20232, 27.0),
                 (Key(placed, "Cedar"), 20233, 20.0 - more), (Key(placed, "Cedar"), 20234, 30.0)]),
        *((home, _so_far(place, *values)) for home, place, values in
          ((ALDER, "Alder", (20.0, 24.0 + more, 40.0, 70.0)), (DALE, "Dale", (100.0, 200.0, 300.0, 400.0)))),
        (STATE, [(Key("Employers", place), 2024, value) for place, value in
                 (("Alder", 1.0 + more / 2), ("Birch", 12.0), ("Cedar", 5.0 - more / 2), ("Dale", 80.0),
                  ("Testland", 98.0))]),
    ]  # fmt: skip


def _so_far(place: str, *values: float) -> Rows:
    return [(Key("Trained so far", place), 20241 + at, value) for at, value in enumerate(values)]


def _hand_in(engine: Engine, home: int, rows: Rows) -> int:
    content = f"{home} {rows}".encode()
    return submit(engine, LOCAL, drafted(engine, workbook(rows), Decisions(home), content)).submission_id


def _date(engine: Engine) -> None:
    """One submission a day, and everything that was said on one day."""
    with engine.begin() as connection:
        for table in SQLModel.metadata.tables.values():
            if "said_at" in table.columns:
                connection.execute(sa.update(table).values(said_at=START))
        submission = SQLModel.metadata.tables["submission"]
        for (id,) in connection.execute(sa.select(submission.c.id)).all():
            day = {"submitted_at": START + timedelta(days=id)}
            connection.execute(submission.update().where(submission.c.id == id).values(day))
        undone = {"undone_at": START + timedelta(days=30)}
        connection.execute(submission.update().where(submission.c.undone_at.is_not(None)).values(undone))
