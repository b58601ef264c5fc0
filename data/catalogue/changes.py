"""What a person may enter into the catalogue: each change asks for their rights and is told in the audit."""

from sqlalchemy import Engine, update
from sqlmodel import col

from data.access import Role, Viewer, may_create_places, may_submit
from data.errors import NotAllowed
from data.store import audit
from data.store.bulk import insert_row
from data.store.database import move_revision, writing
from data.store.people import acting
from models import Metric, Place


def add_place(engine: Engine, actor: Viewer, place: Place) -> int:
    """Enter a place into the tree, and say under which id.

    Raises
    ------
    NotAllowed
        Unless `actor` is a steward.
    """
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        if not may_create_places(known):
            raise NotAllowed(f"Only a steward may add the place '{place.name}'.")
        place_id = insert_row(connection, place)
        audit.append(connection, person_id, "add place", f"place {place_id}", place.name)
        move_revision(connection)
    return place_id


def define(engine: Engine, actor: Viewer, metric: Metric) -> int:
    """Enter a metric, and say under which id. The state's own, and what is offered to all, is a steward's.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover the owner.
    """
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        # What is offered stands on every region's Overview, so even its owner needs a steward for that.
        own = metric.owner_id is not None and not metric.offered and may_submit(known, metric.owner_id)
        if not own and known.role is not Role.STEWARD:
            raise NotAllowed(f"You may not define the metric '{metric.name}' for others. Ask a steward.")
        metric_id = insert_row(connection, metric)
        audit.append(connection, person_id, "define metric", f"metric {metric_id}", metric.name)
        move_revision(connection)
    return metric_id


def offer(engine: Engine, actor: Viewer, metric_id: int, offered: bool = True) -> None:
    """Make a metric an indicator, offered to every region and asked of none; or take it back.

    Raises
    ------
    NotAllowed
        Unless `actor` is a steward.
    """
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        if known.role is not Role.STEWARD:
            raise NotAllowed("Only a steward may offer an indicator to all regions.")
        connection.execute(update(Metric).where(col(Metric.id) == metric_id).values(offered=offered))
        act = "offer metric" if offered else "withdraw metric"
        audit.append(connection, person_id, act, f"metric {metric_id}")
        move_revision(connection)
