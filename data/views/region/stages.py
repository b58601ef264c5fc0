"""The state's stages, and the partnerships with the stage that each is in."""

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import METRIC, PARTNERSHIP, PLACE, STAGE


def stages(session: Session, viewer: Viewer) -> pd.DataFrame:
    """One row a stage, the first one first.

    Columns
    -------
    order : int
        From 1 on.
    stage : str
    themes : list of str
        Shown first to partnerships in it.
    id : int
    """
    asked = sa.select(STAGE.c.id, STAGE.c.name, STAGE.c.themes).order_by(STAGE.c.position, STAGE.c.id)
    rows = session.connection().execute(asked).all()
    return pd.DataFrame(
        [(at, row.name, [one for one in row.themes.split("; ") if one], row.id)
         for at, row in enumerate(rows, start=1)],
        columns=["order", "stage", "themes", "id"],
    )  # fmt: skip


def themes(session: Session, viewer: Viewer) -> list[str]:
    """The themes of all metrics, by name."""
    asked = sa.select(METRIC.c.theme).where(METRIC.c.theme != "").distinct()
    return sorted(session.connection().execute(asked).scalars())


def partnerships(session: Session, viewer: Viewer) -> pd.DataFrame:
    """One row a partnership, by region and name.

    Columns
    -------
    region, partnership, sectors, stage : str
        `stage` is empty where nobody said.
    started : date
        None where nobody said.
    id : int
    """
    c = PARTNERSHIP.c
    asked = (
        sa.select(
            PLACE.c.name.label("region"), c.name.label("partnership"), c.sectors, c.stage, c.started, c.id
        )
        .join_from(PARTNERSHIP, PLACE, PLACE.c.id == c.place_id)
        .order_by(PLACE.c.name, c.name)
    )
    rows = session.connection().execute(asked).all()
    return pd.DataFrame(rows, columns=["region", "partnership", "sectors", "stage", "started", "id"])
