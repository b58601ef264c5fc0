"""All that counts now, a row a value, as it is read: ten million values need no more memory than ten."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from data.access import Viewer
from data.reading.files.formulas import inert
from models import Current, Metric, Observation, Partnership, Period, Place, Series, SourceFile, Submission

COLUMNS = (
    *("place", "partnership", "metric", "unit", "breakdown", "period", "value", "status"),
    *("file", "sheet", "cell", "submission"),
)
ROWS_AT_ONCE = 10_000


def everything(session: Session, viewer: Viewer) -> Iterator[tuple[object, ...]]:
    """One row a value that counts, by place, metric, breakdown and time.

    Columns
    -------
    place, partnership, metric, unit, breakdown, period : str
        What the value is of; `partnership` and `breakdown` are empty for a place's own total.
    value : float
        In `unit`; None where `status` is not 'reported'.
    status : str
        reported, not reported, not due, not applicable or suppressed.
    file, sheet, cell : str
        Where the value was read.
    submission : int
        The number by which it can be taken back.
    """
    # Without it PostgreSQL's driver fetches all rows before it gives the first.
    rows = session.execute(_rows(), execution_options={"yield_per": ROWS_AT_ONCE})
    return (tuple(inert(cell) for cell in row) for row in rows)


def _rows() -> sa.Select[Any]:
    told: list[Any] = [
        col(Place.name),
        sa.func.coalesce(Partnership.name, ""),
        col(Metric.name),
        col(Metric.unit),
        col(Series.breakdown),
        col(Period.label),
        col(Current.value),
        col(Current.status),
        col(SourceFile.name),
        col(Observation.sheet),
        col(Observation.cell),
        col(Submission.id),
    ]
    return (
        sa.select(*told)
        .select_from(Series)
        .join(Place, col(Place.id) == col(Series.place_id))
        .join(Metric, col(Metric.id) == col(Series.metric_id))
        # Most series belong to a region as a whole.
        .outerjoin(Partnership, col(Partnership.id) == col(Series.partnership_id))
        .join(Current, col(Current.series_id) == col(Series.id))
        .join(Period, col(Period.id) == col(Current.period_id))
        .join(Observation, col(Observation.id) == col(Current.observation_id))
        .join(Submission, col(Submission.id) == col(Observation.submission_id))
        .join(SourceFile, col(SourceFile.id) == col(Submission.source_file_id))
        .order_by(col(Place.name), col(Metric.name), col(Series.breakdown), col(Series.id), col(Period.id))
    )
