"""Workbooks for the tests of the store, as the reader would give them, and a state with two regions."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count

from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from data.access import Role, Viewer
from data.catalogue.metrics import known_names
from data.reading.reading import STATUS_CODES, Facts, Key, Reading, SheetReading, Table
from data.reading.status import Status
from data.reading.words import calendar
from data.reading.words.periods import Period
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import Draft, draft
from data.store.opening.bulk import insert_row
from data.store.opening.local import ensure_local_person
from models import Place

STATE, ALDER, BIRCH = 1, 2, 3
Given = float | Status
NUMBERS = count(1)


def year(number: int) -> Period:
    return Period(str(number), "year", date(number, 1, 1), date(number, 12, 31))


def when(number: int) -> Period:
    """The year of that number; of five figures, such as 20241, the quarter."""
    return calendar.quarter(number % 10, number // 10) if number > 9999 else year(number)


def add_place(engine: Engine, place: Place) -> int:
    """Enter a place, as the sample state does and workbooks of stewards do; its id."""
    with writing(engine) as connection:
        return insert_row(connection, place)


def settle(engine: Engine) -> None:
    """Testland with its regions Alder and Birch, and the local steward."""
    ensure_local_person(engine)
    assert add_place(engine, Place(kind="state", name="Testland")) == STATE
    assert add_place(engine, Place(kind="region", name="Alder", parent_id=STATE)) == ALDER
    assert add_place(engine, Place(kind="region", name="Birch", parent_id=STATE)) == BIRCH


def facts(rows: Sequence[tuple[Key, int | None, Given]]) -> Facts:
    """One table: a row of the sheet for each value, all in column D, from row 2 on."""
    made = Facts()
    keys: dict[Key, int] = {}
    periods: dict[int | None, int] = {}
    for row, (key, number, given) in enumerate(rows, start=1):
        made.key.append(keys.setdefault(key, len(keys)))
        made.period.append(periods.setdefault(number, len(periods)))
        made.value.append(float("nan") if isinstance(given, Status) else given)
        made.status.append(STATUS_CODES.index(given) if isinstance(given, Status) else 0)
        made.row.append(row)
        made.column.append(3)
    made.keys = list(keys)
    made.periods = [None if each is None else when(each) for each in periods]
    return made


def workbook(*sheets: Sequence[tuple[Key, int | None, Given]], name: str = "figures.xlsx") -> Reading:
    """Each of `sheets` is one table on a sheet called Sheet1, Sheet2 ..."""
    return Reading(name, tuple(
        SheetReading(f"Sheet{number}", False, 9, 9, (), (Table((), facts(rows), "long", 1.0),))
        for number, rows in enumerate(sheets, start=1)
    ))  # fmt: skip


def simple(values: Mapping[tuple[str, str, int], Given]) -> Reading:
    """A sheet of values by metric, place and year; shares, so that no value is held back as too small."""
    return workbook([(Key(metric, place, unit="%"), when, given)
                     for (metric, place, when), given in values.items()])  # fmt: skip


def drafted(
    engine: Engine, reading: Reading, decisions: Decisions | None = None, content: bytes | None = None
) -> Draft:
    """The draft of `reading`, handed in for the state unless `decisions` say otherwise."""
    decisions = decisions or Decisions(STATE)
    with Session(engine) as session:
        names = known_names(session, decisions.home)
    return draft(reading, content or f"workbook {next(NUMBERS)}".encode(), names, decisions)


def person(connection: Connection, login: str, *grants: tuple[str, int | None]) -> Viewer:
    """Someone with grants, as a browser would claim to be: a steward, whatever the grants say."""
    connection.execute(text("INSERT INTO person (login, name) VALUES (:login, :login)"), {"login": login})
    for role, place_id in grants:
        connection.execute(
            text('INSERT INTO "grant" (person_id, role, place_id) '
                 "SELECT id, :role, :place FROM person WHERE login = :login"),
            {"role": role, "place": place_id, "login": login},
        )  # fmt: skip
    return Viewer(login, login, Role.STEWARD)


def counting(engine: Engine) -> dict[tuple[str, str, str, str], tuple[float | None, str]]:
    """What counts now, by metric, place, period and breakdown."""
    sql = """SELECT m.name, p.name, t.label, s.breakdown, c.value, c.status FROM current AS c
    JOIN series AS s ON s.id = c.series_id JOIN metric AS m ON m.id = s.metric_id
    JOIN place AS p ON p.id = s.place_id JOIN period AS t ON t.id = c.period_id"""
    with engine.connect() as connection:
        rows = connection.execute(text(sql)).all()
    return {(row[0], row[1], row[2], row[3]): (row[4], row[5]) for row in rows}


def statistics(engine: Engine) -> dict[tuple[int, str, str], tuple[int, int, float]]:
    """Values reported and suppressed, and the sum, by place, metric and period."""
    sql = """SELECT x.place_id, m.name, t.label, x.reported, x.suppressed, x.total + x.carry
    FROM statistic AS x JOIN metric AS m ON m.id = x.metric_id JOIN period AS t ON t.id = x.period_id"""
    with engine.connect() as connection:
        rows = connection.execute(text(sql)).all()
    return {(row[0], row[1], row[2]): (row[3], row[4], row[5]) for row in rows}
