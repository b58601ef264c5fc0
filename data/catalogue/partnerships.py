"""What a region says of its partnerships: sectors, convener, stage and first day. Their names stay."""

from dataclasses import asdict, dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import col

from data.access import Viewer, may_submit
from data.errors import NotAllowed, NotChangeable
from data.store import audit
from data.store.database import writing
from data.store.opening.people import acting
from models import Partnership


@dataclass(frozen=True)
class Described:
    """What is said of one partnership; each may be left empty."""

    sectors: str = ""
    convener: str = ""
    stage: str = ""
    started: date | None = None


def describe_partnership(engine: Engine, actor: Viewer, partnership_id: int, told: Described) -> None:
    """Let this be what is said of the partnership.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover its region.
    NotChangeable
        Where it is not here any more.
    """
    id, place = col(Partnership.id), col(Partnership.place_id)
    values = asdict(told) | {"sectors": _names(told.sectors), "convener": " ".join(told.convener.split())}
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        place_id = connection.execute(sa.select(place).where(id == partnership_id)).scalar_one_or_none()
        if place_id is None:
            raise NotChangeable("This partnership is not here any more.")
        if not may_submit(known, place_id):
            raise NotAllowed("You may not speak for this place. Ask a steward.")
        connection.execute(sa.update(Partnership).where(id == partnership_id).values(values))
        audit.append(connection, person_id, "describe partnership", f"partnership {partnership_id}")


def _names(text: str) -> str:
    """Sectors as the store parts them, from what a person parted by commas or semicolons."""
    names = (" ".join(name.split()) for name in text.replace(",", ";").split(";"))
    return "; ".join(dict.fromkeys(name for name in names if name))
