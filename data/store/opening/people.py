"""Who acts, as the database knows them now: what a browser session believes of its rights does not count."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection
from sqlmodel import col, select

from data.access import Role, Viewer
from data.errors import NotAllowed
from models import Grant, Person, Place


def acting(connection: Connection, actor: Viewer) -> tuple[int, Viewer]:
    """The id of the person who acts, and the rights that their grants give at this moment.

    Raises
    ------
    NotAllowed
        Where nobody of that login is known.
    """
    found = select(Person.id, Person.name).where(col(Person.login) == actor.login)
    person = connection.execute(found).one_or_none()
    if person is None:
        raise NotAllowed("You are not signed in as somebody who may change anything here.")
    # Inside the transaction that writes: a grant that was withdrawn a second ago counts no more.
    held = select(Grant.role, Grant.place_id).where(col(Grant.person_id) == person.id)
    grants = connection.execute(held).all()
    role, places = _rights(connection, [(row.role, row.place_id) for row in grants])
    return person.id, Viewer(actor.login, person.name, role, places)


def _rights(connection: Connection, grants: list[tuple[str, int | None]]) -> tuple[Role, frozenset[int]]:
    """A steward's grant for one place is a contributor's: the catalogue and the tree belong to the state."""
    if ("steward", None) in grants:
        return Role.STEWARD, frozenset()
    handing_in = {place_id for role, place_id in grants if role != "viewer"}
    if not handing_in:
        return Role.VIEWER, frozenset()
    return Role.CONTRIBUTOR, _within(connection, handing_in)


def _within(connection: Connection, roots: Iterable[int | None]) -> frozenset[int]:
    """The places of `roots` and all below them; None stands above every place."""
    # The whole tree at once: a state has hundreds of places, and a question a level would take longer.
    below: dict[int | None, list[int]] = defaultdict(list)
    for place_id, parent_id in connection.execute(select(Place.id, Place.parent_id)):
        below[parent_id].append(place_id)
    found: set[int] = set()
    waiting = list(roots)
    while waiting:
        place_id = waiting.pop()
        if place_id is not None:
            found.add(place_id)
        waiting += below[place_id]
    return frozenset(found)
