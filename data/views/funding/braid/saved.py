"""Plans that were saved: whose, what money they keep, and whether they still hold."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Role, Viewer, may_submit
from data.registers.deciding.plans import PlanLine, from_json, region_of_need
from data.registers.declared.needs import NEEDS
from data.registers.keeping.keys import key_now
from data.registers.keeping.naming import Meanings, meanings
from data.stored import NEED, PERSON, PLACE, PLAN
from data.views.funding.braid.check import Checked, Line, check
from data.views.funding.braid.sources import Grounds, Need, Place, sources
from data.views.funding.braid.words import percent, sentence, to_the_cent
from data.views.funding.money_words import said


@dataclass(frozen=True)
class SavedPlan:
    """One standing plan as it was saved; `may_change` is whether whoever asked may take it back."""

    id: int
    name: str
    need: str
    note: str
    owner: str
    saved: datetime
    lines: tuple[PlanLine, ...]
    cost: int | None
    may_change: bool


@dataclass(frozen=True)
class Planned:
    """A plan as it stands today: `against` what no longer holds, `changed` what is different since."""

    plan: SavedPlan
    need: Need | None
    checked: Checked | None
    changed: tuple[str, ...] = ()

    @property
    def against(self) -> tuple[str, ...]:
        """What stands against it now."""
        return ("Its need is on no list now.",) if self.checked is None else self.checked.against

    @property
    def state(self) -> str:
        """In a few words."""
        if self.against:
            return "Does not hold now"
        return "Holds, with changes since" if self.changed else "Still holds"


def standing_plans(session: Session, viewer: Viewer) -> tuple[SavedPlan, ...]:
    """Every plan that was not taken back, oldest first."""
    asked = (
        sa.select(PLAN, PERSON.c.name.label("owner"))
        .join(PERSON, PERSON.c.id == PLAN.c.person_id)
        .where(PLAN.c.withdrawn_at.is_(None))
        .order_by(PLAN.c.id)
    )
    connection = session.connection()
    known = meanings(connection)
    return tuple(_plan(row, known, viewer) for row in connection.execute(asked))


def _plan(row: Any, known: Meanings, viewer: Viewer) -> SavedPlan:
    """As it was saved, in the names of now: a stream called otherwise keeps what plans promise of it."""
    lines, cost = from_json(row.lines)
    named = [replace(line, stream=known.of("streams", line.stream)) for line in lines]
    by_place = {line.place: line for line in reversed(named)}
    kept = Counter[Place]()
    for line in named:
        kept[line.place] += line.cents
    # Streams that were two may be one by now.
    joined = tuple(replace(by_place[place], cents=cents) for place, cents in kept.items())
    may = _may(viewer, row.place_id)
    need = key_now(NEEDS, row.need, known)
    return SavedPlan(row.id, row.name, need, row.note, row.owner, row.said_at, joined, cost, may)


def may_save(session: Session, viewer: Viewer, key: str) -> bool:
    """Whether the viewer may save a plan for the need: a contributor for one of the own region."""
    asked = (
        sa.select(region_of_need())
        .select_from(NEED.outerjoin(PLACE, PLACE.c.id == NEED.c.place_id))
        .where(NEED.c.key == key)
    )
    found = session.connection().execute(asked).first()
    return found is not None and _may(viewer, found[0])


def promised(plans: Iterable[SavedPlan]) -> Mapping[Place, int]:
    """What the plans together keep of each stream year, in cents."""
    kept: Counter[Place] = Counter()
    for plan in plans:
        for line in plan.lines:
            kept[line.place] += line.cents
    return kept


def states(
    on: Grounds, asked: Mapping[str, Need], plans: tuple[SavedPlan, ...], today: date
) -> tuple[Planned, ...]:
    """Each plan against the rules and money of today, newest first; `asked` are the needs by their keys.

    Of two plans that promise the same money the earlier one keeps it.
    """
    made = []
    for at, plan in enumerate(plans):
        need = asked.get(plan.need)
        if need is None:
            made.append(Planned(plan, None, None))
            continue
        known = sources(on, need, promised(plans[:at]), today)
        checked = check([(line.place, line.cents) for line in plan.lines], known, need)
        made.append(Planned(plan, need, checked, _changes(plan, checked)))
    return tuple(reversed(made))


def as_saved(line: Line) -> PlanLine:
    """A line of a plan with what it stands on now."""
    source = line.source
    return PlanLine(*source.place, line.cents, source.may, percent(source), source.until, source.free)


def _changes(plan: SavedPlan, checked: Checked) -> tuple[str, ...]:
    then = {line.place: line for line in plan.lines}
    told = [change for line in checked.lines for change in _line_changes(then[line.source.place], line)]
    if plan.cost != checked.cost:
        told.insert(0, f"The need would cost {said(checked.cost)}, it was {said(plan.cost)}")
    return tuple(sentence(one) for one in told)


def _line_changes(then: PlanLine, line: Line) -> Iterable[str]:
    now, name = as_saved(line), line.source.name
    if then.may != now.may:
        yield f"{name} is said to be '{now.may}' for this, it was '{then.may}'"
    if then.match != now.match:
        yield f"{name} asks for a match of {now.match}, it was {then.match}"
    if then.until != now.until:
        yield f"{name}: {now.until}; it was {then.until}"
    if then.free != now.free:
        yield f"{name} has {_left(now.free)} left to promise, it had {_left(then.free)}"


def _left(free: int | None) -> str:
    return "an amount that nobody said" if free is None else to_the_cent(free)


def _may(viewer: Viewer, place_id: int | None) -> bool:
    return viewer.role is Role.STEWARD if place_id is None else may_submit(viewer, place_id)
