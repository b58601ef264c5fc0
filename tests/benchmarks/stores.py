"""Stores of any size whose pages show the same: what grows are breakdowns, which lie beside what is shown."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection
from sqlmodel import insert

from data.reading.words import calendar
from data.store.database import migrate, open_database, writing
from data.store.migrations import versions
from data.store.opening.local import ensure_local_person
from data.store.writing.periods import enter_periods
from models import Metric, Place, Series, SourceFile
from tests.benchmarks.workbooks import REGIONS

EMPTY, TEN_THOUSAND, MILLION, TEN_MILLION = 0, 10_000, 1_000_000, 10_000_000
INDICATORS, OWN_METRICS = 25, 6
SHOWN_QUARTERS, YEARS = 8, range(2014, 2026)
THEMES = ("Jobs", "Wages", "Training", "Partners", "Money")
STATE_ID, FIRST_REGION_ID = 1, 2


def store(observations: int, folder: Path) -> str:
    """The address of a store of about as many observations, built at the first call."""
    path = folder / f"store-{observations}-{_made_by()}.db"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        _build(f"sqlite:///{part}", observations)
        part.rename(path)
    return f"sqlite:///{path}"


def _made_by() -> str:
    """Changes with the tables and with this file, so that no old store is taken for a new one."""
    migrations = sorted(Path(versions.__path__[0]).glob("*.py"))
    return sha256(b"".join(path.read_bytes() for path in (Path(__file__), *migrations))).hexdigest()[:8]


def _build(url: str, observations: int) -> None:
    migrate(url)
    engine = open_database(url)
    ensure_local_person(engine)
    with writing(engine) as connection:
        _enter_catalogue(connection)
        if observations:
            _enter_figures(connection, observations)
    engine.dispose()


def _enter_catalogue(connection: Connection) -> None:
    regions = [{"parent_id": STATE_ID, "kind": "region", "name": name} for name in REGIONS]
    connection.execute(insert(Place), [{"parent_id": None, "kind": "state", "name": "State"}, *regions])
    offered = [
        {
            "name": f"Indicator {number}",
            "theme": THEMES[number % len(THEMES)],
            "aggregation": ("sum", "mean")[number % 2],
            "direction": "higher",
            "unit": "people",
            "offered": True,
            "owner_id": None,
        }
        for number in range(INDICATORS)
    ]
    own = [
        {"name": f"Own {number}", "aggregation": "sum", "unit": "people", "owner_id": region_id}
        for region_id in _region_ids()
        for number in range(OWN_METRICS)
    ]
    connection.execute(insert(Metric), offered)
    connection.execute(insert(Metric), own)


def _enter_figures(connection: Connection, observations: int) -> None:
    quarters = [calendar.quarter(number, year) for year in YEARS for number in (1, 2, 3, 4)]
    enter_periods(connection, quarters)
    file = {"sha256": "0" * 64, "name": "all.xlsx", "size": 0, "content": b""}
    connection.execute(insert(SourceFile), [file | {"sha256": f"{n:064}"} for n in _region_ids()])
    connection.execute(insert(Series), list(_series(observations)))
    shown = ", ".join(str(quarter.id) for quarter in quarters[-SHOWN_QUARTERS:])
    for statement in FIGURES:
        connection.exec_driver_sql(statement.format(shown=shown))


def _series(observations: int) -> Iterator[dict[str, object]]:
    """By place, as one submission after the other would have brought them."""
    beside = observations - len(REGIONS) * (INDICATORS + OWN_METRICS) * SHOWN_QUARTERS
    breakdowns = max(0, round(beside / (len(REGIONS) * OWN_METRICS * 4 * len(YEARS))))
    for place, region_id in enumerate(_region_ids()):
        own = range(INDICATORS + place * OWN_METRICS + 1, INDICATORS + (place + 1) * OWN_METRICS + 1)
        for metric_id in (*range(1, INDICATORS + 1), *own):
            yield {"place_id": region_id, "metric_id": metric_id, "breakdown": ""}
        for metric_id in own:
            for number in range(breakdowns):
                yield {"place_id": region_id, "metric_id": metric_id, "breakdown": f"group={number}"}


def _region_ids() -> range:
    return range(FIRST_REGION_ID, FIRST_REGION_ID + len(REGIONS))


# Totals have the last quarters only, breakdowns all: pages show totals.
FIGURES = (
    """INSERT INTO submission (id, source_file_id, place_id, person_id, submitted_at,
         first_observation_id, last_observation_id, new, changed, same)
       SELECT id - 1, id - 1, id, 1, '2026-01-15 12:00:00.000000', 0, 0, 0, 0, 0
       FROM place WHERE kind = 'region'""",
    """INSERT INTO observation (id, submission_id, series_id, period_id, value, status, provisional,
         sheet, cell)
       SELECT row_number() OVER (ORDER BY s.id, p.id), s.place_id - 1, s.id, p.id,
         10 + (s.id * 7919 + p.id) % 10000 / 10.0, 'reported', 0, 'Table 1', 'B' || s.id
       FROM series AS s JOIN period AS p ON s.breakdown <> '' OR p.id IN ({shown})""",
    """UPDATE submission SET (first_observation_id, last_observation_id, new) =
         (SELECT min(id), max(id), count(*) FROM observation WHERE submission_id = submission.id)""",
    """INSERT INTO current (series_id, period_id, observation_id, value, status)
       SELECT series_id, period_id, id, value, status FROM observation""",
    """INSERT INTO statistic (place_id, metric_id, period_id, reported, suppressed, total, carry)
       SELECT 1, s.metric_id, c.period_id, count(*), 0, sum(c.value), 0
       FROM series AS s JOIN current AS c ON c.series_id = s.id WHERE s.breakdown = '' GROUP BY 2, 3""",
    "UPDATE revision SET number = number + 1",
)
