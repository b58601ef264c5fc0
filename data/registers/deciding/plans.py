"""Plans that pay for a need from several streams: written down, saved for the region of the need, read back.

A line keeps what it stood on when it was saved, so that a plan can say later what has changed since.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.access import Viewer
from data.catalogue.saying import enter_word, take_back
from data.catalogue.telling import LONGEST
from data.errors import NothingSaid
from data.registers.tables import Plan
from data.store.database import writing
from data.stored import NEED, PLACE

LONGEST_NAME = 80
MOST_LINES = 40


@dataclass(frozen=True)
class PlanLine:
    """What a plan takes from one stream year, in cents, and how that stood when it was saved."""

    stream: str
    period: str
    cents: int
    may: str = ""
    match: str = ""
    until: str = ""
    free: int | None = None  # in cents; None where nobody said

    @property
    def place(self) -> tuple[str, str]:
        """The stream year that it takes from."""
        return self.stream, self.period


@dataclass(frozen=True)
class NewPlan:
    """A plan to save. `cost` is that of the need as it stood."""

    need: str
    name: str
    lines: tuple[PlanLine, ...]
    note: str = ""
    cost: int | None = None


def save_plan(engine: Engine, actor: Viewer, plan: NewPlan) -> int:
    """Keep it; its id, by which it can be taken back.

    Raises
    ------
    NothingSaid
        Without a name or any amount, or where its need is on no list.
    NotAllowed
        Where the grants of `actor` do not cover the region of the need, or the state for what has none.
    """
    name, lines = " ".join(plan.name.split())[:LONGEST_NAME], [one for one in plan.lines if one.cents > 0]
    if not name:
        raise NothingSaid("A plan needs a name.")
    if not 0 < len(lines) <= MOST_LINES:
        raise NothingSaid("A plan needs an amount from at least one stream.")
    with writing(engine) as connection:
        place_id = _place(connection, plan.need)
        word = Plan(person_id=0, said_at=datetime.now(UTC), place_id=place_id, need=plan.need, name=name,
                    lines=as_json(lines, plan.cost), note=plan.note.strip()[:LONGEST])  # fmt: skip
        return enter_word(connection, actor, word)


def take_back_plan(engine: Engine, actor: Viewer, plan_id: int) -> None:
    """It stands no more, and keeps no money. Raises as `save_plan`, and NothingSaid where it is gone."""
    take_back(engine, actor, Plan, plan_id)


def as_json(lines: Sequence[PlanLine], cost: int | None) -> str:
    """The lines and the cost that they were drawn up for."""
    return json.dumps({"cost": cost, "lines": [asdict(line) for line in lines]}, separators=(",", ":"))


def from_json(text: str) -> tuple[tuple[PlanLine, ...], int | None]:
    """What `as_json` wrote."""
    told: dict[str, Any] = json.loads(text)
    return tuple(PlanLine(**line) for line in told["lines"]), told["cost"]


def region_of_need() -> sa.ColumnElement[Any]:
    """The id of the region of a row of needs: a county speaks through its region, the state has none."""
    return sa.case((PLACE.c.kind == "county", PLACE.c.parent_id), (PLACE.c.kind == "region", PLACE.c.id))


def _place(connection: Connection, need: str) -> int | None:
    asked = (
        sa.select(region_of_need())
        .select_from(NEED.outerjoin(PLACE, PLACE.c.id == NEED.c.place_id))
        .where(NEED.c.key == need)
    )
    found = connection.execute(asked).first()
    if found is None:
        raise NothingSaid("This need is on no list now.")
    place_id: int | None = found[0]
    return place_id
