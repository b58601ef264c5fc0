"""The saved views of a page, and what each opens."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer, may_keep_view
from data.stored import PERSON, VIEW
from data.views.arrangements import Arrangement, from_json


@dataclass(frozen=True)
class Saved:
    """One view under a name; `may_change`: the person at the screen may rename it and take it back."""

    id: int
    slug: str
    name: str
    arrangement: Arrangement
    is_default: bool
    may_change: bool


def saved_views(session: Session, viewer: Viewer, page: str) -> list[Saved]:
    """What stands for the page, by name. Everybody may open each of them."""
    c = VIEW.c
    asked = (
        sa.select(c.id, c.slug, c.name, c.arrangement, c.is_default, PERSON.c.login)
        .join_from(VIEW, PERSON, PERSON.c.id == c.person_id)
        .where(c.page == page, c.withdrawn_at.is_(None))
        .order_by(c.name, c.id)
    )
    views = []
    for id, slug, name, arrangement, is_default, login in session.connection().execute(asked):
        mine = may_keep_view(viewer, login == viewer.login, is_default)
        # Of a later version, a view may say what this one cannot read: it then opens as the state has it.
        views.append(Saved(id, slug, name, from_json(arrangement) or Arrangement(), is_default, mine))
    return views


def first_opened(views: Sequence[Saved]) -> Saved | None:
    """The state's own, if it has one."""
    return next((view for view in views if view.is_default), None)
