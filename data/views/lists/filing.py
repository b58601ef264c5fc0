"""For which place an edit of a list is handed in: who may see and undo it goes by that."""

from itertools import takewhile
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Role, Viewer, may_submit
from data.catalogue.matching import fold
from data.catalogue.places import known_places
from data.stored import PLACE

Tree = dict[int, Any]


def roots(session: Session, viewer: Viewer) -> dict[str, int]:
    """The places that somebody speaks for, by name, but for those within them; none for a steward."""
    if viewer.role is Role.STEWARD:
        return {}
    theirs = [at for id, at in _tree(session).items() if id in viewer.places]
    return {
        at.name: at.id for at in sorted(theirs, key=lambda at: at.name) if at.parent_id not in viewer.places
    }


def filed_for(
    session: Session, viewer: Viewer, touched: tuple[str, ...], root: int | None = None
) -> tuple[int, str] | None:
    """The smallest place that holds all that an edit touches, by id and name: one region's own, or the state.

    What names no place that is known belongs to `root`, or without one to the state. None where the viewer
    may hand in for neither.
    """
    tree, known = _tree(session), known_places(session)
    top = root or next((id for id, at in tree.items() if at.kind == "state"), None)
    ids = [known[fold(text)][0] if fold(text) in known else top for text in touched]
    ways = [_way(tree, id) for id in ids] or [_way(tree, top)]
    shared = [step[0] for step in takewhile(lambda step: len({*step}) == 1, zip(*ways, strict=False))]
    where = shared[-1] if shared and may_submit(viewer, shared[-1]) else top
    return (where, tree[where].name) if where and may_submit(viewer, where) else None


def within(session: Session, root: int) -> frozenset[int]:
    """The place and all below it."""
    tree = _tree(session)
    return frozenset(id for id in tree if root in _way(tree, id))


def _tree(session: Session) -> Tree:
    asked = sa.select(PLACE.c.id, PLACE.c.name, PLACE.c.kind, PLACE.c.parent_id).order_by(PLACE.c.id)
    return {row.id: row for row in session.connection().execute(asked)}


def _way(tree: Tree, id: int | None) -> list[int]:
    """From the top of the tree to the place."""
    way: list[int] = []
    while id is not None and id not in way:
        way.insert(0, id)
        id = tree[id].parent_id
    return way
