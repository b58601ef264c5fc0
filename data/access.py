"""Who may see and do what: pure rules. Who asks is found out elsewhere; the store asks its own database."""

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """Each role may do all that the one above it may."""

    VIEWER = 1
    CONTRIBUTOR = 2
    STEWARD = 3


@dataclass(frozen=True)
class Viewer:
    """Someone who looks, and, where the rules allow it, acts.

    `places` are the ids of the places that a contributor may hand in for; a steward needs none.
    """

    login: str
    name: str
    role: Role
    places: frozenset[int] = frozenset()


# Nobody in particular: what may be seen by anybody is what this one may see.
VISITOR = Viewer("", "Visitor", Role.VIEWER)


def may_submit(actor: Viewer, place_id: int) -> bool:
    """Whether `actor` may hand in, and take back, workbooks for the place."""
    return actor.role is Role.STEWARD or (actor.role is Role.CONTRIBUTOR and place_id in actor.places)


def may_open_sources(viewer: Viewer, place_id: int) -> bool:
    """Whether `viewer` may download the original workbook of the place and see who handed it in."""
    # A workbook holds more than its figures: remarks, hidden sheets, names. Whoever could have handed it
    # in may see them; the figures themselves are open to all who may look.
    return may_submit(viewer, place_id)


def may_create_places(actor: Viewer) -> bool:
    """Whether a name that nobody knows may become a new place: the tree of places is the state's."""
    return actor.role is Role.STEWARD


def may_keep_view(actor: Viewer, own: bool, for_all: bool) -> bool:
    """Whether `actor` may save, rename or take back a view; one that opens for everybody is the state's."""
    if actor.role is Role.STEWARD:
        return True
    return actor.role is Role.CONTRIBUTOR and own and not for_all
