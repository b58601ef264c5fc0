"""Fills an empty store with the sample state: every workbook goes the way of any upload."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlmodel import Session, col, select

from data.catalogue.metrics import known_names, vocabulary
from data.reading.process import child
from data.reading.reading import Reading
from data.samples.catalogue import enter_indicators, enter_partnerships, enter_places
from data.samples.said import enter_answers
from data.samples.stories import enter_stories
from data.settings import settings
from data.store import audit
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL, ensure_local_person
from data.store.opening.people import acting
from data.store.submissions import submit
from models import AuditEntry, Place

BEGUN, DONE = "begin sample", "finish sample"
WORKBOOKS = Path(__file__).parent / "workbooks"

# Which workbook is handed in for which place, in this order.
HANDED_IN = {
    "labor_force_local_areas_2011_2022.xlsx": "Colorado",
    "labor_force_local_areas_2024.csv": "Colorado",
    "occupational_wages_may_2025.xlsx": "Colorado",
    "colorado_summary_by_region_illustrative.xlsx": "Colorado",
    "larimer_quarterly_illustrative.xlsx": "Larimer",
    "weld_annual_illustrative.xlsx": "Weld",
    "boulder_measures_illustrative.xlsx": "Boulder",
    "rural_alliance_illustrative.xlsx": "Workforce Colorado Rural Alliance",
    "pikes_peak_long_illustrative.xlsx": "Pikes Peak",
    "arapahoe_douglas_roster_illustrative.xlsx": "Arapahoe/Douglas",
    "denver_tabs_illustrative.xlsx": "Denver",
    "tri_county_results_illustrative.xls": "Tri-County",
    "mesa_forms_illustrative.ods": "Mesa",
    "funding_illustrative.xlsx": "Colorado",
}


def load_sample(engine: Engine) -> bool:
    """Load the sample state into a store without a place; False where there is one already.

    A load that was broken off is taken up again: what is stored already counts once.
    """
    with Session(engine) as session:
        if not _is_wanted(session):
            return False
    ensure_local_person(engine)
    places = _enter_catalogue(engine)
    # Names are looked up anew for each: a workbook may bring metrics that the next one uses.
    for name, reading, content in _readings(engine):
        home = places[HANDED_IN[name]]
        with Session(engine) as session:
            names = known_names(session, home)
        submit(engine, LOCAL, draft(reading, content, names, Decisions(home)))
    # With the last entry of the trail: a load that is taken up again says nothing twice.
    with writing(engine) as connection:
        enter_stories(connection, places)
        enter_answers(connection, places)
        _tell(connection, DONE)
    return True


def _is_wanted(session: Session) -> bool:
    # Asked of the audit trail, not of the tables: a half-loaded store has places as well.
    told = set(session.exec(select(AuditEntry.action).where(col(AuditEntry.action).in_((BEGUN, DONE)))))
    return told == {BEGUN} or session.exec(select(Place.id).limit(1)).first() is None


def _enter_catalogue(engine: Engine) -> dict[str, int]:
    """The ids of the state and its areas by name, entered first where they are not there yet."""
    with writing(engine) as connection:
        # No workbook of the sample is handed in for a county.
        large = select(Place.name, Place.id).where(col(Place.kind) != "county")
        if found := connection.execute(large).all():
            return {row.name: row.id for row in found}
        places = enter_places(connection)
        enter_partnerships(connection, places)
        enter_indicators(connection)
        _tell(connection, BEGUN)
    return places


def _tell(connection: Connection, action: str) -> None:
    person_id, _ = acting(connection, LOCAL)
    audit.append(connection, person_id, action, "the sample state", "")


def _readings(engine: Engine) -> Iterator[tuple[str, Reading, bytes]]:
    """The workbooks as read, several at a time: each has a process of its own to start."""
    with Session(engine) as session:
        known = vocabulary(session)
    contents = [(WORKBOOKS / name).read_bytes() for name in HANDED_IN]
    # Threads are enough: they only wait for their processes. Results come in the order of HANDED_IN, because
    # the newest workbook counts and must be the same one at each load.
    with ThreadPoolExecutor(settings().parse_at_once) as pool:
        readings = pool.map(lambda name, content: child.read(content, name, known), HANDED_IN, contents)
        yield from zip(HANDED_IN, readings, contents, strict=True)
