"""The outlines of places on a map: entered by their codes, and the regions' dissolved from their counties.

Any state's work the same way: a county belongs to its region by the tree of places, not by the file.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.access import Viewer, may_create_places
from data.catalogue.geometry import Ring, dissolved, read_outlines
from data.errors import NotAllowed, RefusedOutlines
from data.store import audit
from data.store.database import writing
from data.store.opening.people import acting
from data.stored import OUTLINE, PLACE


def parsed(content: bytes) -> dict[str, tuple[Ring, ...]]:
    """Rings by code from the bytes of a TopoJSON or GeoJSON file. Raises RefusedOutlines."""
    try:
        told = json.loads(content)
    except ValueError as fault:
        raise RefusedOutlines(f"This is no JSON: {fault}.") from fault
    return read_outlines(told)


def enter_outlines(
    engine: Engine, actor: Viewer, outlines: Mapping[str, tuple[Ring, ...]]
) -> tuple[int, int]:
    """Store the outline of each place whose code is there, in place of its last; how many, of how many."""
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        if not may_create_places(known):
            raise NotAllowed("Only stewards may change the map.")
        entered = store_outlines(connection, outlines)
        audit.append(connection, person_id, "enter outlines", f"{entered} places")
    return entered, len(outlines)


def store_outlines(connection: Connection, outlines: Mapping[str, tuple[Ring, ...]]) -> int:
    """As `enter_outlines`, inside a transaction that does more; how many places took theirs."""
    rows = connection.execute(sa.select(PLACE.c.id, PLACE.c.code).where(PLACE.c.code.is_not(None))).all()
    taken = [
        {"place_id": row.id, "geometry": as_geojson(outlines[row.code])}
        for row in rows
        if row.code in outlines
    ]
    if not taken:
        raise RefusedOutlines("None of the codes in this file is a place's: are they FIPS codes, as '08001'?")
    connection.execute(sa.delete(OUTLINE).where(OUTLINE.c.place_id.in_([row["place_id"] for row in taken])))
    connection.execute(sa.insert(OUTLINE), taken)
    return len(taken)


def region_rings(connection: Connection) -> dict[str, tuple[Ring, ...]]:
    """Each region's outline, by name: its own where it has one, else that of its counties together."""
    region, inner = PLACE.alias(), PLACE.alias()
    of_region = sa.or_(inner.c.id == region.c.id, inner.c.parent_id == region.c.id)
    asked = (
        sa.select(region.c.name, inner.c.id == region.c.id, OUTLINE.c.geometry)
        .join_from(region, inner, of_region)
        .join(OUTLINE, OUTLINE.c.place_id == inner.c.id)
        .where(region.c.kind == "region")
        .order_by(region.c.name, inner.c.id)
    )
    own: dict[str, tuple[Ring, ...]] = {}
    within: dict[str, list[Ring]] = {}
    for name, itself, geometry in connection.execute(asked):
        if itself:
            own[name] = from_geojson(geometry)
        else:
            within.setdefault(name, []).extend(from_geojson(geometry))
    return {name: dissolved(rings) for name, rings in within.items()} | own


def as_geojson(rings: Iterable[Ring]) -> str:
    """A GeoJSON geometry in which every ring stands as a polygon: drawn even-odd, holes stay holes."""
    return json.dumps(
        {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}, separators=(",", ":")
    )


def from_geojson(geometry: str) -> tuple[Ring, ...]:
    """The rings of such a geometry."""
    told: Any = json.loads(geometry)
    return tuple(tuple((x, y) for x, y in ring) for polygon in told["coordinates"] for ring in polygon)
