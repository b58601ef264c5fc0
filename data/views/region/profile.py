"""Who a region is: its counties, its partnerships, and how far each of them is in the state's own words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.sentences import listed
from data.stored import PARTNERSHIP, PLACE, STAGE

FIRST_YEAR = 365  # days
NAMED = 4  # counties; a region may have fifty


@dataclass(frozen=True)
class Partner:
    """One partnership; `first` are the themes that the state shows first in its stage."""

    id: int
    name: str
    sectors: str
    convener: str
    stage: str
    started: date | None
    first: tuple[str, ...] = ()

    def is_new(self, today: date) -> bool:
        """Whether it is in its first year."""
        return self.started is not None and 0 <= (today - self.started).days < FIRST_YEAR

    @property
    def since(self) -> str:
        """Such as 'since March 2021'."""
        return f"since {self.started:%B %Y}" if self.started else ""


@dataclass(frozen=True)
class Profile:
    """One region; `new` are the themes that the state shows first of whoever has just begun."""

    counties: tuple[str, ...]
    partnerships: tuple[Partner, ...]
    new: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " · ".join(words for words in (self._partnerships, self._counties) if words)

    @property
    def _partnerships(self) -> str:
        sectors = dict.fromkeys(
            name.lower() for one in self.partnerships for name in one.sectors.split("; ") if name
        )
        for_what = f" in {listed(list(sectors))}" if sectors else ""
        many = len(self.partnerships)
        return f"{many} {'partnership' if many == 1 else 'partnerships'}{for_what}" if many else ""

    @property
    def _counties(self) -> str:
        names = [name.removesuffix(" County") for name in self.counties]
        if not names:
            return ""
        if len(names) > NAMED:
            return f"{len(names)} counties, from {names[0]} to {names[-1]}"
        return f"{listed(names)} {'County' if len(names) == 1 else 'Counties'}"

    @property
    def names(self) -> list[str]:
        """The partnerships' names."""
        return [one.name for one in self.partnerships]

    def partner(self, name: str) -> Partner | None:
        """The partnership of that name, if it is one of these."""
        return next((one for one in self.partnerships if one.name == name), None)


def profile(session: Session, viewer: Viewer, place_id: int) -> Profile:
    """The region's counties and the partnerships that did not end, each in the order of the alphabet."""
    connection = session.connection()
    below = sa.select(PLACE.c.name).where(PLACE.c.parent_id == place_id).order_by(PLACE.c.name)
    stages = {row.name: row for row in connection.execute(sa.select(STAGE).order_by(STAGE.c.position))}
    p = PARTNERSHIP.c
    asked: sa.Select[Any] = (
        sa.select(p.id, p.name, p.sectors, p.convener, p.stage, p.started)
        .where(p.place_id == place_id, p.ended.is_(None))
        .order_by(p.name)
    )
    partnerships = tuple(
        Partner(**row._mapping, first=_themes(stages.get(row.stage))) for row in connection.execute(asked)
    )
    new = next((themes for row in stages.values() if (themes := _themes(row))), ())
    return Profile(tuple(connection.execute(below).scalars()), partnerships, new)


def stages(session: Session, viewer: Viewer) -> tuple[str, ...]:
    """The stages that partnerships go through, as the state names and orders them."""
    asked = sa.select(STAGE.c.name).order_by(STAGE.c.position)
    return tuple(session.connection().execute(asked).scalars())


def shown_first(profile: Profile, partner: Partner, today: date) -> tuple[str, ...]:
    """The themes to begin with: its stage's, or those of the first stage in a partnership's first year."""
    return partner.first or (profile.new if partner.is_new(today) else ())


def why_first(partner: Partner, first: Sequence[str], today: date) -> str:
    """Why these themes come first, and why there may be nothing else yet."""
    if partner.started and partner.is_new(today):
        begun = f"{partner.name} began on {day(partner.started)} and is in its first year"
        return f"{begun}: how it works comes first. Outcomes usually come later."
    if first:
        return f"{partner.name} is in the stage {partner.stage}: {listed(list(first))} come first."
    return ""


def _themes(stage: sa.Row[tuple[object, ...]] | None) -> tuple[str, ...]:
    return tuple(name for name in str(stage.themes).split("; ") if name) if stage else ()
