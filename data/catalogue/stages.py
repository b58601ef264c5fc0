"""The stages that partnerships go through, in the state's own words, and the stage that each is in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col

from data.access import Role, Viewer, may_submit
from data.catalogue.tables import Stage
from data.errors import NotAllowed, NotChangeable
from data.store import audit
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.store.opening.people import acting
from models import Partnership


@dataclass(frozen=True)
class StageWords:
    """One stage as somebody wrote it; `id` is None for a new one. They come in their order."""

    id: int | None
    name: str
    themes: tuple[str, ...] = ()


def set_stages(engine: Engine, actor: Viewer, stages: Sequence[StageWords]) -> None:
    """Let these be the stages, in this order. A partnership goes on in its stage under a new name of it.

    Raises
    ------
    NotAllowed
        Unless `actor` is a steward.
    NotChangeable
        For a stage without a name, and two of one name.
    """
    _check(stages)
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        if known.role is not Role.STEWARD:
            raise NotAllowed("The stages are the state's to name. Ask a steward.")
        _rename(connection, stages)
        connection.execute(sa.delete(Stage))
        for position, stage in enumerate(stages):
            themes = "; ".join(stage.themes)
            insert_row(connection, Stage(name=stage.name, position=position, themes=themes))
        audit.append(connection, person_id, "set stages", "stages", ", ".join(one.name for one in stages))


def set_partnership(
    engine: Engine, actor: Viewer, partnership_id: int, stage: str, started: date | None
) -> None:
    """Say which stage a partnership is in and since when it works. Raises NotAllowed and NotChangeable."""
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        about = sa.select(col(Partnership.name), col(Partnership.place_id))
        found = connection.execute(about.where(col(Partnership.id) == partnership_id)).one_or_none()
        if found is None:
            raise NotChangeable("This partnership is not here any more.")
        if not may_submit(known, found.place_id):
            raise NotAllowed(f"You may not speak for '{found.name}'. Ask a steward.")
        values = {"stage": stage, "started": started}
        connection.execute(sa.update(Partnership).where(col(Partnership.id) == partnership_id).values(values))
        audit.append(connection, person_id, "set stage", f"partnership {partnership_id}", stage)


def _check(stages: Sequence[StageWords]) -> None:
    names = [stage.name.casefold() for stage in stages]
    if not all(names):
        raise NotChangeable("A stage needs a name. Take the row out if it is none.")
    if twice := next((stage.name for stage in stages if names.count(stage.name.casefold()) > 1), None):
        raise NotChangeable(f"'{twice}' stands twice among the stages.")


def _rename(connection: Connection, stages: Sequence[StageWords]) -> None:
    was = {row.id: row.name for row in connection.execute(sa.select(col(Stage.id), col(Stage.name)))}
    moved = {was[one.id]: one.name for one in stages if one.id in was and was[one.id] != one.name}
    # All at once: two stages may have exchanged their names.
    if moved:
        renamed = sa.case(moved, value=col(Partnership.stage))
        of_these = col(Partnership.stage).in_(moved)
        connection.execute(sa.update(Partnership).where(of_these).values(stage=renamed))
