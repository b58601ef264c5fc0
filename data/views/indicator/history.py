"""One metric through time: what the state and each region gave, period by period."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import NamedTuple

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import CURRENT, METRIC, OBSERVATION, PERIOD, PLACE, SERIES, SUBMISSION
from data.views.choices import regions, state, until
from data.views.indicator.parts import ITSELF
from data.views.numbers.calendars import family_name
from data.views.numbers.points import KINDS, STRETCH
from data.views.overview.cards import Measure

OWNER = PLACE.alias()

# Made once: building them costs more than running them.
_MEASURE = (
    sa.select(METRIC.c.id, METRIC.c.name, METRIC.c.unit, METRIC.c.direction, METRIC.c.aggregation,
              METRIC.c.weight_id, METRIC.c.theme, OWNER.c.name, METRIC.c.cumulative)
    .join_from(METRIC, OWNER, OWNER.c.id == METRIC.c.owner_id, isouter=True)
    .where(METRIC.c.id == sa.bindparam("metric"))
)  # fmt: skip
_HISTORY = (
    sa.select(PLACE.c.name, PLACE.c.kind, PERIOD.c.label, PERIOD.c.starts, PERIOD.c.ends, CURRENT.c.value,
              CURRENT.c.status, PERIOD.c.id, CURRENT.c.observation_id)
    .join_from(SERIES, CURRENT, CURRENT.c.series_id == SERIES.c.id)
    .join(PERIOD, PERIOD.c.id == CURRENT.c.period_id)
    .join(PLACE, PLACE.c.id == SERIES.c.place_id)
    .where(SERIES.c.metric_id == sa.bindparam("metric"), *ITSELF)
    .where(SERIES.c.place_id.in_(sa.bindparam("places", expanding=True)))
    .where(CURRENT.c.period_id <= sa.bindparam("until", type_=sa.BigInteger))
    .order_by(PLACE.c.kind.desc(), PLACE.c.name, PERIOD.c.id)
)  # fmt: skip
_CAME = (
    sa.select(OBSERVATION.c.id, SUBMISSION.c.submitted_at, OBSERVATION.c.provisional, SUBMISSION.c.place_id)
    .join_from(OBSERVATION, SUBMISSION, SUBMISSION.c.id == OBSERVATION.c.submission_id)
    .where(OBSERVATION.c.id.in_(sa.bindparam("observations", expanding=True)))
)


def metric_names(session: Session, viewer: Viewer) -> dict[str, int]:
    """Every metric that somebody counts, by a name of its own: indicators first, then regions' own.

    What counts as another is left out: its numbers stand under the other's name.
    """
    asked = (
        sa.select(METRIC.c.id, METRIC.c.name, OWNER.c.name.label("owner"))
        .join_from(METRIC, OWNER, OWNER.c.id == METRIC.c.owner_id, isouter=True)
        .where(METRIC.c.counts_as_id.is_(None))
        .order_by(METRIC.c.offered.desc(), METRIC.c.name, OWNER.c.name)
    )
    rows = session.connection().execute(asked)
    return {f"{row.name} ({row.owner})" if row.owner else row.name: row.id for row in rows}


def measure_of(session: Session, viewer: Viewer, metric_id: int) -> Measure:
    """What the metric is."""
    return Measure(*session.connection().execute(_MEASURE, {"metric": metric_id}).one())


def definition(session: Session, viewer: Viewer, metric_id: int) -> dict[str, str]:
    """What the metric means, in words by heading; what nobody said is left out."""
    c = METRIC.c
    asked = sa.select(c.definition, c.unit, c.direction, c.aggregation, c.cumulative, c.source, c.theme)
    row = session.connection().execute(asked.where(c.id == metric_id)).one()
    said = {
        "Definition": row.definition,
        "Unit": row.unit,
        "Better when": "" if row.direction == "neither" else row.direction,
        "For the state": ADDS_UP[row.aggregation],
        "Periods": "each counts from the start of the year" if row.cumulative else "",
        "Theme": row.theme,
        "Source": row.source,
    }
    return {head: words for head, words in said.items() if words}


ADDS_UP = {
    "sum": "the sum of the regions that report",
    "last": "the sum of the regions that report, as it stood at the end of the period",
    "mean": "the mean of the regions that report",
    "weighted mean": "the mean of the regions that report, each weighed by its size",
    "none": "no single number unless the state gives one",
}


class Told(NamedTuple):
    """What one place gave for one period; `observation` leads to the cell.

    `period_kind` is its calendar, as `data.views.numbers.calendars.family_name` has it, and not its label's:
    2024-Q3 and PY2024-Q2 are quarters, one after the other.
    """

    place: str
    place_kind: str
    period: str
    period_kind: str
    starts: date
    ends: date
    value: float | None
    status: str
    period_id: int
    observation: int


def history(session: Session, viewer: Viewer, metric_id: int, period: str = "") -> list[Told]:
    """The metric through time, the state first, then the regions by name, each in time order."""
    asked = {"metric": metric_id, "places": _places(session, viewer), "until": until(session, period)}
    return [
        Told(place, kind, label, family_name(period_id), starts, ends, value, status, period_id, observation)
        for place, kind, label, starts, ends, value, status, period_id, observation in (
            session.connection().execute(_HISTORY, asked).all()
        )
    ]


def _places(session: Session, viewer: Viewer) -> list[int]:
    place_id, _ = state(session, viewer)
    return [place_id, *regions(session, viewer).values()]


def by_place(told: Iterable[Told]) -> dict[str, list[Told]]:
    """The same, under the places' names."""
    return {place: list(rows) for place, rows in groupby(told, key=lambda row: row.place)}


def newest_given(rows: Sequence[Told]) -> Told:
    """The newest number, or its suppression; the newest blank where there is neither.

    Sheets list periods that are still to come, and "not due" must not hide the last number.
    """
    given = [row for row in rows if row.status in ("reported", "suppressed")]
    return (given or rows)[-1]


def common_kind(told: Iterable[Told]) -> str:
    """The kind of period to look at side by side; '' where nobody gave a number.

    It is the one with the newest number, of those for which at least half as many places gave any as for
    the commonest: quarters before years where most report both, but not one region's months.
    """
    places: dict[str, set[str]] = {}
    newest: dict[str, int] = {}
    for row in told:
        if row.value is not None:
            places.setdefault(row.period_kind, set()).add(row.place)
            newest[row.period_kind] = max(newest.get(row.period_kind, 0), row.period_id)
    most = max(map(len, places.values()), default=0)
    return max((kind for kind in places if 2 * len(places[kind]) >= most), key=newest.__getitem__, default="")


def newest_stretch(rows: Sequence[Told], kind: str) -> list[Told]:
    """The periods of one kind over which changes are measured, on cards too: one own start everywhere."""
    same = [row for row in rows if row.period_kind == kind]
    given = [row.period_id for row in same if row.status in ("reported", "suppressed")]
    first = given[-STRETCH] if len(given) > STRETCH else 0
    return [row for row in same if row.period_id >= first]


def on_one_axis(told: Sequence[Told]) -> list[Told]:
    """What may stand on one axis of time: of each place the periods of the common kind, blanks and all.

    A place without a number of that kind stands with its own, if those are as long: its calendar years
    beside the others' program years, but not its months beside their years.
    """
    common = common_kind(told)
    long = next((_months_of(row) for row in told if row.period_kind == common), 0)
    shown: list[Told] = []
    for rows in by_place(told).values():
        as_long = [row for row in rows if _months_of(row) == long]
        own = common_kind(as_long)
        gave_common = any(row.period_kind == common and row.value is not None for row in as_long)
        shown += [row for row in as_long if row.period_kind == (common if gave_common or not own else own)]
    return shown


def _months_of(row: Told) -> int:
    """What tells a year from a quarter, whichever month it begins in."""
    return row.period_id % KINDS // 10


def as_table(told: Sequence[Told], unit: str) -> pd.DataFrame:
    """One row a place and period, the newest period first.

    Columns: place, period (str), value (float, in `unit`, NaN unless reported), unit, status (str),
    observation (int, leads to the cell; blank where the number stands in none).
    """
    newest_first = sorted(told, key=lambda row: -row.period_id)
    rows = [(row.place, row.period, row.value, unit, row.status, row.observation or None)
            for row in newest_first]  # fmt: skip
    heads = ["place", "period", "value", "unit", "status", "observation"]
    return pd.DataFrame(rows, columns=heads).astype({"value": float})


@dataclass(frozen=True)
class Came:
    """When an observation was handed in and for which place, and whether it may still change."""

    at: datetime
    provisional: bool
    place_id: int


def handed_in(session: Session, viewer: Viewer, observations: Sequence[int]) -> dict[int, Came]:
    """How each of these observations came."""
    if not observations:
        return {}
    found = session.connection().execute(_CAME, {"observations": [*observations]}).all()
    return {id: Came(at, provisional, place_id) for id, at, provisional, place_id in found}
