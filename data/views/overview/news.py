"""What changed since a moment: workbooks handed in and taken back, numbers new and revised, stories told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.sentences import listed, many
from data.stored import NOTE, PLACE, SUBMISSION


@dataclass(frozen=True)
class News:
    """What one place brought, took back and told since then; `new` and `changed` count values."""

    place: str
    is_region: bool
    workbooks: int = 0
    new: int = 0
    changed: int = 0
    taken_back: int = 0
    stories: int = 0

    def __str__(self) -> str:
        return f"{self.place} {listed([word for word in self._words() if word])}."

    def _words(self) -> list[str]:
        values = [f"{self.new:,} new {'value' if self.new == 1 else 'values'}" if self.new else "",
                  f"{self.changed:,} revised" if self.changed else ""]  # fmt: skip
        told = listed([word for word in values if word]) or "no new value"
        return [
            f"handed in {many(self.workbooks, 'workbook')} with {told}" if self.workbooks else "",
            f"took back {many(self.taken_back, 'workbook')}" if self.taken_back else "",
            f"told {many(self.stories, 'story', 'stories')}" if self.stories else "",
        ]


def news(session: Session, viewer: Viewer, since: datetime, regions: Sequence[str] = ()) -> list[News]:
    """What changed since then, a line a place in the alphabet; of the chosen regions, where some are."""
    s, p = SUBMISSION.c, PLACE.c
    came = sa.and_(s.submitted_at > since, s.undone_at.is_(None))
    # What was handed in and taken back since then leaves nothing that somebody has not seen yet.
    gone = sa.and_(s.submitted_at <= since, s.undone_at > since)
    counts = [_sum(came), _sum(came, s.new), _sum(came, s.changed), _sum(gone)]
    asked = (
        sa.select(p.name, p.kind, *counts)
        .join_from(SUBMISSION, PLACE, p.id == s.place_id)
        .where(came | gone)
        .group_by(p.name, p.kind)
    )
    told = sa.select(p.name, p.kind, sa.func.count()).join_from(NOTE, PLACE, p.id == NOTE.c.place_id)
    told = told.where(NOTE.c.said_at > since, NOTE.c.withdrawn_at.is_(None)).group_by(p.name, p.kind)
    connection = session.connection()
    brought = {(name, kind): counted for name, kind, *counted in connection.execute(asked)}
    stories = {(name, kind): many for name, kind, many in connection.execute(told)}
    found = []
    for name, kind in sorted({*brought, *stories}):
        if not regions or name in regions:
            workbooks, new, changed, back = map(int, brought.get((name, kind), (0, 0, 0, 0)))
            told_here = stories.get((name, kind), 0)
            found.append(News(name, kind == "region", workbooks, new, changed, back, told_here))
    return found


def _sum(which: sa.ColumnElement[bool], column: sa.ColumnElement[int] | None = None) -> sa.ColumnElement[int]:
    one = sa.literal(1) if column is None else column
    return sa.func.coalesce(sa.func.sum(sa.case((which, one), else_=0)), 0)


def summary(found: Sequence[News]) -> str:
    """All of it in one line."""
    workbooks, new, changed = (
        sum(getattr(one, what) for one in found) for what in ("workbooks", "new", "changed")
    )
    gone, stories = (sum(getattr(one, what) for one in found) for what in ("taken_back", "stories"))
    parts = [
        many(workbooks, "workbook") if workbooks else "",
        f"{new:,} new {'value' if new == 1 else 'values'}" if new else "",
        f"{changed:,} revised" if changed else "",
        f"{many(gone, 'workbook')} taken back" if gone else "",
        many(stories, "story", "stories") if stories else "",
    ]
    return ", ".join(part for part in parts if part) or "nothing"
