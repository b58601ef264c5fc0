"""What the sample state knows before anybody hands in a workbook: places, partnerships and indicators."""

import csv
from datetime import date
from pathlib import Path

from sqlalchemy import Connection
from sqlmodel import insert

from data.catalogue.matching import fold
from data.catalogue.outlines import parsed, store_outlines
from data.catalogue.tables import Stage
from data.samples.funding_needs import ASKED
from data.samples.regional_long import ARAPAHOE_DOUGLAS
from data.store.opening.bulk import insert_row
from models import Metric, MetricAlias, Partnership, Place, PlaceAlias

SOURCES = Path(__file__).parent / "sources"
STATE = "Colorado"
# The sample's own words for how far a partnership is, each with the themes that are shown first in it.
STAGES = {"Launching": "Partnerships; Reach", "Growing": "Reach; Training", "Mature": ""}


def enter_places(connection: Connection) -> dict[str, int]:
    """Colorado, its ten local workforce areas and their counties; the ids of state and areas by name."""
    ids = {STATE: insert_row(connection, Place(kind="state", name=STATE, code="08"))}
    counties = _rows("counties.csv")
    for area in sorted({row["area"] for row in counties}):
        ids[area] = insert_row(connection, Place(parent_id=ids[STATE], kind="region", name=area))
    for row in counties:
        name = f"{row['county']} County"
        # With 'County' behind it: Denver and Mesa are regions as well.
        county = Place(parent_id=ids[row["area"]], kind="county", name=name, code=row["fips"])
        insert_row(connection, county)
    for row in _rows("place_names.csv"):
        alias = {"place_id": ids[row["place"]], "text": fold(row["also"])}
        connection.execute(insert(PlaceAlias).values(**alias))
    # Cut from us-atlas 3.0.1; the regions' outlines are dissolved from these.
    store_outlines(connection, parsed((SOURCES / "counties.topo.json").read_bytes()))
    return ids


def enter_partnerships(connection: Connection, places: dict[str, int]) -> None:
    """The illustrative partnerships: the sector that each is for, convener, stage and first day."""
    for position, (stage, themes) in enumerate(STAGES.items(), start=1):
        connection.execute(insert(Stage).values(name=stage, position=position, themes=themes))
    known = {row["name"]: row for row in _rows("partnerships.csv")}
    rostered = {name: (sector, convener, stage) for name, sector, convener, stage, _ in ARAPAHOE_DOUGLAS}
    for region, asks in ASKED.items():
        for sector in dict.fromkeys(ask[0] for ask in asks):
            rostered.setdefault(f"{region} {sector} Partnership", (sector.capitalize(), "", ""))
    for name, (sector, convener, stage) in rostered.items():
        # Their names begin with their region's.
        region = next(place for place in places if name.startswith(place))
        told = known[name]
        about = {
            "sectors": sector,
            "convener": convener or told["convener"],
            "stage": stage or told["stage"],
            "started": date.fromisoformat(told["started"]),
        }
        connection.execute(insert(Partnership).values(place_id=places[region], name=name, **about))


def enter_indicators(connection: Connection) -> None:
    """What the state offers to every region and asks of none, with the names that regions give it."""
    ids: dict[str, int] = {}
    for row in _rows("indicators.csv"):
        metric = Metric(
            name=row["name"],
            definition=row["definition"],
            unit=row["unit"],
            direction=row["direction"],
            aggregation=row["aggregation"],
            counts=row["counts"],
            # The file lists the parts of a rate before it.
            numerator_id=ids.get(row["numerator"]),
            weight_id=ids.get(row["weight"]),
            theme=row["theme"],
            source=row["source"],
            offered=True,
        )
        ids[row["name"]] = insert_row(connection, metric)
        # Folded first: 'Wage gain %' and 'wage gain percent' are one alias, and the table holds it once.
        for text in dict.fromkeys(fold(text) for text in row["aliases"].split(";") if text.strip()):
            connection.execute(insert(MetricAlias).values(metric_id=ids[row["name"]], text=text))


def _rows(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
