"""The store as it was known at the end of a day, seen through the views that show it as it stands."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.store.counting.past import hide_since
from data.stored import ALIGNMENT, METRIC, PLACE, SERIES
from data.views.indicator.history import metric_names
from data.views.indicator.parts import ITSELF

_TEMPORARY_FIRST = "SELECT set_config('search_path', 'pg_temp, ' || current_setting('search_path'), true)"


@contextmanager
def as_chosen(session: Session, viewer: Viewer, asked: Iterable[object]) -> Iterator[None]:
    """As known on the day that a selection among `asked` names; as things stand where none names a day."""
    asked = tuple(asked)
    selection = next((one for one in asked if isinstance(one, Selection) and one.known), None)
    if selection is None:
        yield
        return
    # Any number asked with may be a metric's: it costs little to be ready for one that is a place's.
    numbers = {one for one in asked if isinstance(one, int) and not isinstance(one, bool)}
    metrics = _with_beside(session, _shown_by(session, viewer, selection) | numbers)
    with as_known(session, date.fromisoformat(selection.known), metrics):
        yield


@contextmanager
def as_known(session: Session, day: date, metrics: Collection[int]) -> Iterator[None]:
    """Within, what the session reads of these metrics is what stood at the end of the day (UTC).

    An answer has to be read to its end within: rows fetched later are of now.
    """
    connection = session.connection()
    # Rolled back, never released: this alone drops the tables and resets the path, also after an error.
    before = connection.begin_nested()
    try:
        if connection.dialect.name == "postgresql":
            # A kept plan for the tables of now would go on being used: only another path has it made anew.
            connection.exec_driver_sql(_TEMPORARY_FIRST)
        hide_since(connection, datetime.combine(day + timedelta(days=1), time(tzinfo=UTC)), metrics)
        yield
    finally:
        before.rollback()


def _shown_by(session: Session, viewer: Viewer, selection: Selection) -> set[int]:
    """The metrics that a view of the selection may show: one, or the offered and the regions' own."""
    if selection.indicator:
        return {metric_names(session, viewer).get(selection.indicator, 0)}
    asked = sa.select(METRIC.c.id).where(METRIC.c.offered)
    if selection.regions:
        own = sa.select(SERIES.c.metric_id).join(PLACE, PLACE.c.id == SERIES.c.place_id)
        named = PLACE.c.kind == "region", PLACE.c.name.in_(selection.regions)
        return set(session.connection().execute(sa.union(asked, own.where(*named, *ITSELF))).scalars())
    return set(session.connection().execute(asked).scalars())


def _with_beside(session: Session, metrics: set[int]) -> set[int]:
    """These, and the regions' own that are drawn beside them."""
    c = ALIGNMENT.c
    beside = sa.select(c.metric_id).where(c.indicator_id.in_(metrics))
    return metrics | set(session.connection().execute(beside).scalars())
