"""Where a number came from: its file, sheet and cell, who handed it in, and what stood there before."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from data.access import Viewer, may_open_sources
from data.errors import NotAllowed
from data.reading.process import child
from data.reading.reading import Excerpt
from data.store.opening.tables import Joined
from data.views.withheld import withheld
from models import (
    Current,
    Metric,
    Observation,
    Partnership,
    Period,
    Person,
    Place,
    Series,
    SourceFile,
    Submission,
)

COUNTS, REPLACED, TAKEN_BACK = "counts now", "replaced", "taken back"
NOT_YOURS = "The workbook itself is shown to those who may hand in for its place."

# What `Origin` tells, and what decides about it.
HANDED_IN_FOR = aliased(Place)
# As which series it counts: an observation keeps its own (data.store.counting_as).
COUNTED = sa.func.coalesce(col(Series.counts_as_id), col(Series.id))
TOLD: list[Any] = [
    col(Observation.id).label("observation_id"),
    col(Metric.name).label("metric"),
    col(Metric.unit).label("unit"),
    col(Place.name).label("place"),
    sa.func.coalesce(Partnership.name, "").label("partnership"),
    col(Series.breakdown).label("breakdown"),
    col(Period.label).label("period"),
    col(Observation.value).label("value"),
    col(Observation.status).label("status"),
    col(Observation.provisional).label("provisional"),
    col(SourceFile.name).label("file"),
    col(Observation.sheet).label("sheet"),
    col(Observation.cell).label("cell"),
    col(Submission.id).label("submission_id"),
    col(Submission.submitted_at).label("submitted_at"),
    col(HANDED_IN_FOR.name).label("submitted_for"),
    col(Person.name).label("person"),
    col(Submission.place_id).label("place_id"),
    col(Submission.undone_at).label("undone_at"),
    col(Current.observation_id).label("counting"),
]


@dataclass(frozen=True)
class Origin:
    """Where one number came from, as far as the viewer may know; `person` is empty where they may not."""

    observation_id: int
    metric: str
    unit: str
    place: str
    partnership: str
    breakdown: str
    period: str
    value: float | None
    status: str
    provisional: bool
    file: str
    sheet: str
    cell: str
    submission_id: int
    submitted_at: datetime
    submitted_for: str
    person: str
    standing: str
    may_open: bool


def origin(session: Session, viewer: Viewer, observation_id: int) -> Origin | None:
    """Where the observation came from; None if there is no such observation."""
    row = session.execute(_origins().where(col(Observation.id) == observation_id)).mappings().one_or_none()
    if row is None:
        return None
    known = dict(row)
    may_open = may_open_sources(viewer, known.pop("place_id"))
    standing = _standing(known.pop("undone_at"), known.pop("counting"), observation_id)
    if not may_open:
        known["person"] = ""
    held = withheld(session, viewer, [observation_id])
    known["value"], known["status"] = held.shown(observation_id, known["value"], known["status"])
    return Origin(**known, standing=standing, may_open=may_open)


def history(session: Session, viewer: Viewer, observation_id: int) -> pd.DataFrame:
    """What every submission said about the same metric, place, breakdown and period, the newest first.

    Columns
    -------
    observation : int
        The id, for a link.
    submitted, undone : datetime
        When it was handed in, and taken back; NaT where it was not.
    value : float
        In the metric's unit; NaN where `status` is not 'reported'.
    status : str
        'suppressed' too where the value may not be shown to the viewer.
    provisional : bool
        Whether it was said that it may still change.
    standing : str
        'counts now', 'replaced' or 'taken back'.
    source : str
        Such as 'metrics.xlsx, sheet Q1, cell D7'.
    by : str
        Who handed it in; empty where the viewer may not know.
    """
    said = _origins().where(col(Observation.id).in_(_same_cell(session, observation_id)))
    rows = session.execute(said.order_by(col(Observation.id).desc())).all()
    held = withheld(session, viewer, [row.observation_id for row in rows])
    told = {row.observation_id: held.shown(row.observation_id, row.value, row.status) for row in rows}
    return pd.DataFrame(
        [
            {
                "observation": row.observation_id,
                "submitted": row.submitted_at,
                "undone": row.undone_at,
                "value": told[row.observation_id][0],
                "status": told[row.observation_id][1],
                "provisional": row.provisional,
                "standing": _standing(row.undone_at, row.counting, row.observation_id),
                "source": f"{row.file}, sheet {row.sheet}, cell {row.cell}",
                "by": row.person if may_open_sources(viewer, row.place_id) else "",
            }
            for row in rows
        ],
        columns=[
            "observation",
            "submitted",
            "undone",
            "value",
            "status",
            "provisional",
            "standing",
            "source",
            "by",
        ],
    ).astype({"value": float})


def surroundings(session: Session, viewer: Viewer, observation_id: int) -> Excerpt:
    """The cells around the one that the observation was read from, out of the workbook as it came.

    Raises NotAllowed without the right to open the workbook: cells that were left out, such as
    contacts and remarks, are in the picture too.
    """
    read = origin(session, viewer, observation_id)
    if read is None:
        raise NotAllowed(NOT_YOURS)
    name, content = original(session, viewer, read.submission_id)
    return child.cut(content, name, read.sheet, read.cell)


def original(session: Session, viewer: Viewer, submission_id: int) -> tuple[str, bytes]:
    """The workbook as it came: its name and its bytes. Raises NotAllowed without the right to open it."""
    kept: list[Any] = [SourceFile.name, SourceFile.content, Submission.place_id]
    found = session.execute(
        sa.select(*kept)
        .join(Submission, col(SourceFile.id) == col(Submission.source_file_id))
        .where(col(Submission.id) == submission_id)
    ).one_or_none()
    if found is None or not may_open_sources(viewer, found.place_id):
        raise NotAllowed(NOT_YOURS)
    return found.name, bytes(found.content)


def _same_cell(session: Session, observation_id: int) -> list[int]:
    """Ids of all that was ever said about the observation's period and about its series or one joined to it.

    Observations have no index by series, which would cost every submission a third more. What stands
    or stood hangs on the chain of `replaces_id`; what was taken back lies in its submission's run of ids;
    and those of joined series are kept by themselves.
    """
    this = session.execute(
        sa.select(col(Observation.period_id), COUNTED.label("counted"))
        .join(Series, col(Series.id) == col(Observation.series_id))
        .where(col(Observation.id) == observation_id)
    ).one_or_none()
    if this is None:
        return []
    counting = sa.select(col(Current.observation_id)).where(
        col(Current.series_id) == this.counted, col(Current.period_id) == this.period_id
    )
    chain = (
        sa.select(col(Observation.id), col(Observation.replaces_id))
        .where(col(Observation.id).in_(counting.union_all(sa.select(sa.literal(observation_id)))))
        .cte("chain", recursive=True)
    )
    before = sa.select(col(Observation.id), col(Observation.replaces_id))
    chain = chain.union(before.join(chain, col(Observation.id) == chain.c.replaces_id))
    counted_as_it = sa.or_(col(Series.id) == this.counted, col(Series.counts_as_id) == this.counted)
    members = list(session.scalars(sa.select(col(Series.id)).where(counted_as_it)))
    taken_back = (
        sa.select(col(Observation.id))
        .select_from(Submission)
        .join(Observation, _in_run_of_its_submission())
        .where(col(Submission.undone_at).is_not(None))
    )
    joined = sa.select(col(Joined.observation_id)).where(col(Joined.series_id).in_(members))
    reached = sa.select(chain.c.id).union(taken_back.where(col(Observation.series_id).in_(members)), joined)
    # Chains run on into a series that was parted since; and a series has other periods.
    return list(
        session.scalars(
            sa.select(col(Observation.id)).where(
                col(Observation.id).in_(reached),
                col(Observation.series_id).in_(members),
                col(Observation.period_id) == this.period_id,
            )
        )
    )


def _in_run_of_its_submission() -> sa.ColumnElement[bool]:
    first, last = col(Submission.first_observation_id), col(Submission.last_observation_id)
    return col(Observation.id).between(first, last)


def _origins() -> sa.Select[Any]:
    """One row an observation, with all that `Origin` tells and what decides about it."""
    return (
        sa.select(*TOLD)
        .join(Series, col(Series.id) == col(Observation.series_id))
        .join(Metric, col(Metric.id) == col(Series.metric_id))
        .join(Place, col(Place.id) == col(Series.place_id))
        .outerjoin(Partnership, col(Partnership.id) == col(Series.partnership_id))
        .join(Period, col(Period.id) == col(Observation.period_id))
        .join(Submission, col(Submission.id) == col(Observation.submission_id))
        .join(SourceFile, col(SourceFile.id) == col(Submission.source_file_id))
        .join(HANDED_IN_FOR, col(HANDED_IN_FOR.id) == col(Submission.place_id))
        .join(Person, col(Person.id) == col(Submission.person_id))
        .outerjoin(
            Current,
            sa.and_(
                col(Current.series_id) == COUNTED,
                col(Current.period_id) == col(Observation.period_id),
            ),
        )
    )


def _standing(undone_at: datetime | None, counting: int | None, observation_id: int) -> str:
    if undone_at is not None:
        return TAKEN_BACK
    return COUNTS if counting == observation_id else REPLACED
