"""What was handed in, by whom, and what it changed."""

from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from data.access import Viewer, may_open_sources, may_submit
from data.registers.tables import ListEntry
from data.views.withheld import withheld
from models import (
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

SHOWN_SUBMISSIONS = 200
SHOWN_CHANGES = 500
NEW, CHANGED, SAME = "new", "changed", "same"


def submissions(session: Session, viewer: Viewer) -> pd.DataFrame:
    """The newest submissions, one row each, the newest first.

    Columns
    -------
    submission : int
    submitted : datetime
    file : str
    place : str
        The place it was handed in for.
    by : str
        Empty where the viewer may not know.
    new, changed, same : int
        Values that it brought, by what stood before.
    rows : int
        Rows of typed lists (streams, awards, needs) that it brought.
    undone : datetime
        NaT where it stands.
    may_undo, may_open : bool
        Whether the viewer may take it back, and open the workbook.
    """
    rows = session.execute(_submissions().limit(SHOWN_SUBMISSIONS)).all()
    return pd.DataFrame(
        [
            {
                "submission": row.id,
                "submitted": row.submitted_at,
                "file": row.file,
                "place": row.place,
                "by": row.person if may_open_sources(viewer, row.place_id) else "",
                "new": row.new,
                "changed": row.changed,
                "same": row.same,
                "rows": row.rows,
                "undone": row.undone_at,
                "may_undo": row.undone_at is None and may_submit(viewer, row.place_id),
                "may_open": may_open_sources(viewer, row.place_id),
            }
            for row in rows
        ],
        columns=["submission", "submitted", "file", "place", "by", "new", "changed", "same", "rows",
                 "undone", "may_undo", "may_open"],
    )  # fmt: skip


def changes(session: Session, viewer: Viewer, submission_id: int) -> pd.DataFrame:
    """What one submission said against what stood before: the first few hundred values, changes first.

    Columns
    -------
    observation : int
        The id, for a link.
    change : str
        'changed', 'new' or 'same'.
    metric, place, period, breakdown : str
        `place` names the partnership where there is one.
    stored, now : float
        What stood before and what was said, in the metric's unit; NaN where the status is not 'reported'.
        What the viewer may not see is 'suppressed'.
    stored_status, now_status : str
        `stored_status` is empty where nothing stood.
    sheet, cell : str
    """
    rows: list[sa.Row[Any]] = []
    for change in (CHANGED, NEW, SAME):
        # One kind after the other: to sort a million values for the few hundred shown takes seconds.
        rows += session.execute(_changes(submission_id, change).limit(SHOWN_CHANGES - len(rows))).all()
    columns = ["observation", "change", "metric", "place", "period", "breakdown", "sheet", "cell",
               "stored", "stored_status", "now", "now_status"]  # fmt: skip
    ids = [id for row in rows for id in (row.id, row.before) if id]
    held = withheld(session, viewer, ids)
    shown = [(*row[:8], *held.shown(row.before, row.stored, row.stored_status),
              *held.shown(row.id, row.now, row.now_status)) for row in rows]  # fmt: skip
    return pd.DataFrame(shown, columns=columns).astype({"stored": float, "now": float})


def _submissions() -> sa.Select[Any]:
    told: list[Any] = [
        Submission.id, Submission.submitted_at, Submission.undone_at, Submission.place_id,
        Submission.new, Submission.changed, Submission.same,
        col(SourceFile.name).label("file"), col(Place.name).label("place"), col(Person.name).label("person"),
        _rows().label("rows"),
    ]  # fmt: skip
    return (
        sa.select(*told)
        .join(SourceFile, col(SourceFile.id) == col(Submission.source_file_id))
        .join(Place, col(Place.id) == col(Submission.place_id))
        .join(Person, col(Person.id) == col(Submission.person_id))
        .order_by(col(Submission.id).desc())
    )


def _rows() -> sa.ScalarSelect[int]:
    rows = sa.select(sa.func.count()).where(col(ListEntry.submission_id) == col(Submission.id))
    return rows.correlate(Submission).scalar_subquery()


def _changes(submission_id: int, change: str) -> sa.Select[Any]:
    """The submission's values of one kind of change, in the order of its cells."""
    before = aliased(Observation)
    before_value, before_status = col(before.value), col(before.status)
    same = sa.and_(
        before_status == col(Observation.status),
        sa.func.coalesce(before_value, 0) == sa.func.coalesce(col(Observation.value), 0),
    )
    stood = col(Observation.replaces_id).is_not(None)
    which = {NEW: sa.not_(stood), SAME: sa.and_(stood, same), CHANGED: sa.and_(stood, sa.not_(same))}
    told: list[Any] = [
        Observation.id, sa.literal(change), Metric.name, sa.func.coalesce(Partnership.name, Place.name),
        Period.label, Series.breakdown, Observation.sheet, Observation.cell,
        col(before.id).label("before"), before_value.label("stored"), col(Observation.value).label("now"),
        sa.func.coalesce(before_status, "").label("stored_status"),
        col(Observation.status).label("now_status"),
    ]  # fmt: skip
    return (
        sa.select(*told)
        .select_from(Submission)
        .join(
            Observation,
            col(Observation.id).between(
                col(Submission.first_observation_id), col(Submission.last_observation_id)
            ),
        )
        .outerjoin(before, col(before.id) == col(Observation.replaces_id))
        .join(Series, col(Series.id) == col(Observation.series_id))
        .join(Metric, col(Metric.id) == col(Series.metric_id))
        .join(Place, col(Place.id) == col(Series.place_id))
        .outerjoin(Partnership, col(Partnership.id) == col(Series.partnership_id))
        .join(Period, col(Period.id) == col(Observation.period_id))
        .where(col(Submission.id) == submission_id, which[change])
        .order_by(col(Observation.id))
    )
