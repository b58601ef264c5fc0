"""The tree of places, and the ways that people write their names."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlmodel import Session, col, select

from data.access import Viewer
from data.catalogue.matching import fold
from models import PLACE_KINDS, Place, PlaceAlias

if TYPE_CHECKING:
    import pandas as pd


def known_places(session: Session | Connection) -> dict[str, tuple[int, str]]:
    """Every way to write a place, folded, with the place's id and name.

    Where a county and a region share a name the larger one is meant; an alias, being a person's word, wins.
    """
    rows = session.execute(select(Place.id, Place.name, Place.kind)).all()
    # Later entries win: who writes 'Denver' alone means the region, since counties carry their word.
    largest_last = sorted(rows, key=lambda row: -PLACE_KINDS.index(row.kind))
    known = {fold(row.name): (row.id, row.name) for row in largest_last}
    named = select(PlaceAlias.text, Place.id, Place.name).join(Place, col(Place.id) == PlaceAlias.place_id)
    return known | {text: (id, name) for text, id, name in session.execute(named)}


def places(session: Session, viewer: Viewer) -> "pd.DataFrame":
    """One row a place, in the order of the tree's levels and of their names.

    Columns
    -------
    id, parent_id : int
        `parent_id` is missing for the state.
    kind, name, code : str
        state, region or county; `code` is the FIPS code, None where it has none.
    """
    # Here, because it costs more than reading a small workbook, and storing one passes through this file.
    import pandas as pd

    rows = session.scalars(select(Place))
    ordered = sorted(rows, key=lambda place: (PLACE_KINDS.index(place.kind), place.name))
    columns = ["id", "parent_id", "kind", "name", "code"]
    frame = pd.DataFrame([[getattr(place, name) for name in columns] for place in ordered], columns=columns)
    # Int64, pandas' own: int64 cannot be missing, and a float id would be shown as '12.0'.
    return frame.astype({"id": int, "parent_id": "Int64"})
