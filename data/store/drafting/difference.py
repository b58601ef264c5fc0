"""What storing a draft would change. Reads only."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection
from sqlmodel import Session, col, select

from data.access import Viewer, may_submit
from data.store.drafting.draft import Draft
from data.store.drafting.list_difference import ListDifference, list_difference
from data.store.drafting.naming import look_up
from data.store.writing.observations import Placed
from models import Metric, Place

CHANGES = ("changed", "new", "same")
SHOWN = 2_000  # rows; more than anybody reads, and a browser still takes it


@dataclass(frozen=True)
class Difference:
    """How many values would be new, changed or the same; `rows` has the first of them, changed ones first.

    `lists` is the same for the rows of typed lists.
    """

    new: int
    changed: int
    same: int
    rows: pd.DataFrame
    lists: ListDifference


def difference(session: Session, viewer: Viewer, draft: Draft) -> Difference:
    """Compare `draft` with what counts now; whoever may not hand in for a place sees nothing held back.

    Columns of `rows`
    -----------------
    metric, place, period, breakdown : str
        `place` names the partnership too, where there is one.
    stored, now : float
        In the metric's unit; NaN where there is no value.
    stored_status, now_status : str
        `stored_status` is empty where nothing is stored.
    change : str
        changed, new or same; rows come in this order.
    sheet, cell : str
        Where the value was read.
    """
    connection = session.connection()
    # The same walk as storing takes: what is announced and what is stored cannot part ways.
    placed = Placed(draft, look_up(connection, draft))
    rows: dict[str, list[tuple[object, ...]]] = {change: [] for change in CHANGES}
    counts: Counter[str] = Counter()
    names = _Names(connection, draft)
    for lot in placed.lots(connection):
        changes, before = lot.changes(), lot.before
        counts.update(changes)
        for at, change in enumerate(changes):
            # As many of each kind as could be shown: a million new values must not hide the one that changed.
            if len(rows[change]) < SHOWN:
                now = (lot.values[at], lot.statuses[at], change, lot.sheets[at], lot.cells[at])
                stood = before[at]
                own = may_submit(viewer, names.place_id(lot.places[at]))
                told = (None, "") if stood is None else (stood.value, stood.status) if own else stood.shown
                rows[change].append((*names.of(lot.places[at]), *told, *now))
    lists = list_difference(connection, draft)
    return Difference(counts["new"], counts["changed"], counts["same"], _frame(rows), lists)


class _Names:
    """The words for a draft's series and periods."""

    def __init__(self, connection: Connection, draft: Draft) -> None:
        self._draft = draft
        metrics = {name.metric for name in draft.series}
        places = {name.place for name in draft.series}
        asked_metrics = select(Metric.id, Metric.name).where(col(Metric.id).in_(_ids(metrics)))
        asked_places = select(Place.id, Place.name).where(col(Place.id).in_(_ids(places)))
        self._metrics = {row[0]: row[1] for row in connection.execute(asked_metrics)}
        self._places = {row[0]: row[1] for row in connection.execute(asked_places)}

    def place_id(self, at: int) -> int:
        """The place of the value at a position; 0 where it is new, and so is all that stands there."""
        place = self._draft.series[self._draft.columns.series[at]].place
        return place if isinstance(place, int) else 0

    def of(self, at: int) -> tuple[str, str, str, str]:
        """Metric, place, period and breakdown of the value at a position."""
        columns = self._draft.columns
        name = self._draft.series[columns.series[at]]
        metric = name.metric if isinstance(name.metric, str) else self._metrics[name.metric]
        place = name.place if isinstance(name.place, str) else self._places[name.place]
        where = f"{place}: {name.partnership}" if name.partnership else place
        return metric, where, self._draft.periods[columns.period[at]].label, name.breakdown


def _ids(names: set[int | str]) -> list[int]:
    return [name for name in names if isinstance(name, int)]


def _frame(rows: dict[str, list[tuple[object, ...]]]) -> pd.DataFrame:
    shown = [row for change in CHANGES for row in rows[change]][:SHOWN]
    columns = ["metric", "place", "period", "breakdown", "stored", "stored_status", "now", "now_status",
               "change", "sheet", "cell"]  # fmt: skip
    # Declared: a column of nothing but blanks would come as objects, and a page would sort it as text.
    return pd.DataFrame(shown, columns=columns).astype({"stored": float, "now": float})
