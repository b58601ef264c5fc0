"""A region's word on what the state offers: it adopts an indicator, adapts it, skips it, or says nothing."""

from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col, select

from data.access import Viewer
from data.catalogue.matters import enter_anew, unsay
from data.catalogue.tables import Adoption
from data.errors import NothingSaid
from data.store.database import writing
from models import Metric, Place


def adoption(
    place_id: int, metric_id: int, choice: str, adapted_id: int | None = None, why: str = ""
) -> Adoption:
    """A region's word, said now; whose it is, the store knows."""
    return Adoption(
        person_id=0,
        said_at=datetime.now(UTC),
        place_id=place_id,
        metric_id=metric_id,
        choice=choice,
        adapted_id=adapted_id,
        why=why,
    )


def adopt(engine: Engine, actor: Viewer, adoption: Adoption) -> int:
    """Enter the region's word in the place of the one before it.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover the region.
    NothingSaid
        Where it is about no indicator or no region, or adapts one by a metric that is not the region's.
    """
    with writing(engine) as connection:
        return enter_adoption(connection, actor, adoption)


def take_back_adoption(engine: Engine, actor: Viewer, place_id: int, metric_id: int) -> None:
    """Leave nothing said. Raises NotAllowed as `adopt`, and NothingSaid where nothing was."""
    unsay(engine, actor, adoption(place_id, metric_id, "adopt"))


def enter_adoption(connection: Connection, actor: Viewer, adoption: Adoption) -> int:
    """As `adopt`, inside a transaction that does more."""
    offered = select(Metric.id).where(Metric.id == adoption.metric_id, Metric.offered)
    if connection.execute(offered).first() is None:
        raise NothingSaid("The state no longer offers this indicator, so there is nothing to answer.")
    region = select(Place.id).where(Place.id == adoption.place_id, Place.kind == "region")
    if connection.execute(region).first() is None:
        raise NothingSaid("Regions answer what the state offers; this place is none.")
    if adoption.adapted_id is not None and not _is_own(connection, adoption):
        raise NothingSaid("A region adapts an indicator by a metric of its own, when it adapts it.")
    return enter_anew(connection, actor, adoption)


def _is_own(connection: Connection, adoption: Adoption) -> bool:
    own = sa.select(col(Metric.owner_id)).where(col(Metric.id) == adoption.adapted_id)
    owner = connection.execute(own).scalar_one_or_none()
    return adoption.choice == "adapt" and owner == adoption.place_id
