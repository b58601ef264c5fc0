"""A region's yes to something that the state shows only where all regions agreed to it."""

from datetime import UTC, datetime

from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.matters import say_anew, unsay
from data.catalogue.tables import Agreement


def agree(engine: Engine, actor: Viewer, place_id: int, about: str) -> int:
    """Say yes for the place. Raises NotAllowed where the grants of `actor` do not cover it."""
    return say_anew(engine, actor, _yes(place_id, about))


def disagree(engine: Engine, actor: Viewer, place_id: int, about: str) -> None:
    """Take the place's yes back. Raises as `agree`, and NothingSaid where there is none."""
    unsay(engine, actor, _yes(place_id, about))


def _yes(place_id: int, about: str) -> Agreement:
    return Agreement(person_id=0, said_at=datetime.now(UTC), place_id=place_id, about=about)
