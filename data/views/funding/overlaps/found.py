"""What people found of pairs of streams: what stands, and all that was ever said."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import day
from data.registers.deciding.overlapping import named
from data.registers.keeping.naming import meanings
from data.stored import OVERLAP, PERSON


@dataclass(frozen=True)
class Finding:
    """One word on a pair; `stands` unless it was taken back or another came in its place."""

    id: int
    pair: tuple[str, str]
    verdict: str
    why: str
    resolution: str
    agreed_by: str
    agreed_on: date | None
    said_by: str
    said_at: datetime
    stands: bool

    def __str__(self) -> str:
        """Such as 'competing, agreed on 3 November 2026 by Labor and Education'."""
        if not (self.resolution or self.agreed_on):
            return f"{self.verdict}, found on {day(self.said_at)}"
        whom = f" by {self.agreed_by}" if self.agreed_by else ""
        if self.agreed_on:
            return f"{self.verdict}, agreed on {day(self.agreed_on)}{whom}"
        return f"{self.verdict}, agreed{whom}, as said on {day(self.said_at)}"


def findings(session: Session, viewer: Viewer) -> tuple[Finding, ...]:
    """All that was said of pairs, the newest first, by the names that the streams have now."""
    connection = session.connection()
    known = meanings(connection)
    asked = sa.select(OVERLAP, PERSON.c.name.label("person")).join(PERSON, PERSON.c.id == OVERLAP.c.person_id)
    return tuple(
        Finding(row.id, named(known, row.one, row.other), row.verdict, row.why, row.resolution, row.agreed_by,
                row.agreed_on, row.person, row.said_at, row.withdrawn_at is None)
        for row in connection.execute(asked.order_by(OVERLAP.c.id.desc()))
    )  # fmt: skip


def standing(found: Sequence[Finding]) -> dict[tuple[str, str], Finding]:
    """What stands on each pair."""
    # The newest last, so that it is the one that stays.
    return {one.pair: one for one in reversed(found) if one.stands}


def history(found: Sequence[Finding], pair: tuple[str, str]) -> pd.DataFrame:
    """All that was said of one pair under heads for people, the newest first."""
    own = [one for one in found if one.pair == pair]
    newest = next((one for one in own if one.stands), None)
    return pd.DataFrame(
        {
            "said on": [day(one.said_at) for one in own],
            "by": [one.said_by for one in own],
            "found": [one.verdict for one in own],
            "why": [one.why for one in own],
            "resolution": [one.resolution for one in own],
            "agreed by": [one.agreed_by for one in own],
            "agreed on": [day(one.agreed_on) if one.agreed_on else "" for one in own],
            "state": [_state(one, newest) for one in own],
        }
    )


def of_no_list(stands: Mapping[tuple[str, str], Finding], streams: Collection[str]) -> pd.DataFrame:
    """What stands on pairs of which a stream is on no list now, under heads for people."""
    apart = [one for one in stands.values() if len({*one.pair} & {*streams}) < 2]
    return pd.DataFrame(
        {
            "pair": [_pair(*one.pair) for one in apart],
            "found": [str(one) for one in apart],
            "why": [one.why for one in apart],
            "resolution": [one.resolution for one in apart],
        }
    )


def name_now(session: Session, viewer: Viewer, name: str) -> str:
    """What a stream is called now that was once called so, as in an old link."""
    return meanings(session.connection()).of("streams", name)


def _pair(one: str, other: str) -> str:
    return f"{one}, once two streams" if one == other else f"{one} and {other}"


def _state(one: Finding, newest: Finding | None) -> str:
    if one is newest:
        return "stands"
    # Streams that were two may be one by now, and so two pairs.
    return "stood on a pair that is this one now" if one.stands else "taken back or said anew"
