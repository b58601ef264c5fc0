"""The catalogue: every metric that anybody counts, what it means, who uses it and what it is called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import ALIAS, CURRENT, METRIC, PLACE, SERIES
from data.views.indicator.parts import ITSELF
from data.views.numbers.points import labels

OWNER = PLACE.alias()
STATE = "the state"
ADDS_UP = {"sum": "sum", "last": "as it stands at the end", "mean": "mean", "weighted mean": "weighted mean",
           "none": "not added up"}  # fmt: skip
BETTER = {"higher": "when higher", "lower": "when lower", "neither": "neither way"}
RUNS_ON = {False: "each period by itself", True: "from the start of the year"}
COUNTS = {"": "as its unit and name say", "people": "people", "employers": "employers", "things": "things"}


@dataclass(frozen=True)
class Entry:
    """One metric of the catalogue. `regions` use it, by name; `name` has its owner where others share it."""

    id: int
    name: str
    definition: str
    unit: str
    theme: str
    source: str
    direction: str
    aggregation: str
    cumulative: bool
    counts: str
    numerator_id: int | None
    weight_id: int | None
    counts_as_id: int | None
    owner_id: int | None
    offered: bool
    owner: str
    regions: tuple[str, ...] = ()
    newest: str = ""


@dataclass(frozen=True)
class Wanted:
    """What the catalogue is narrowed to; empty words narrow nothing."""

    words: str = ""
    theme: str = ""
    owner: str = ""
    offered: bool | None = None

    def has(self, entry: Entry) -> bool:
        """Whether the metric is among what is wanted."""
        told = f"{entry.name} {entry.definition} {entry.unit} {entry.source}".casefold()
        return (
            all(word in told for word in self.words.casefold().split())
            and self.theme in ("", entry.theme)
            and self.owner in ("", entry.owner)
            and self.offered in (None, entry.offered)
        )


@dataclass(frozen=True)
class _Used:
    """The regions that have a value of one metric, and the newest period of each place that has."""

    regions: list[str] = field(default_factory=list)
    periods: list[int] = field(default_factory=list)


def catalogue(session: Session, viewer: Viewer) -> list[Entry]:
    """Every metric: by theme and name, those of no theme last."""
    c = METRIC.c
    names = [one for one in Entry.__dataclass_fields__ if one in c]
    asked = sa.select(*(c[name] for name in names), sa.func.coalesce(OWNER.c.name, STATE).label("owner"))
    asked = asked.join_from(METRIC, OWNER, OWNER.c.id == c.owner_id, isouter=True)
    asked = asked.order_by(c.theme == "", c.theme, c.name, c.id)
    used, rows = _used(session), session.connection().execute(asked).mappings().all()
    labelled = labels(session, {max(one.periods) for one in used.values() if one.periods})
    return [
        Entry(
            **row,
            regions=tuple(used[row["id"]].regions),
            newest=labelled.get(max(used[row["id"]].periods, default=0), ""),
        )
        for row in rows
    ]


def _used(session: Session) -> Mapping[int, _Used]:
    """Which regions ever gave a number of each metric, or hold one back, and the newest such period."""
    c, p = CURRENT.c, PLACE.c
    # A region whose sheet only says "not reported" or "N/A" uses nothing; newest first, to stop at one.
    given_one = (c.series_id == SERIES.c.id, c.status.in_(("reported", "suppressed")))
    newest = sa.select(c.period_id).where(*given_one).order_by(c.period_id.desc()).limit(1).scalar_subquery()
    places = session.connection().execute(sa.select(p.id, p.name, p.kind).order_by(p.name)).all()
    # Place by place, as the index of series has them: what is broken down is passed over unread.
    asked = sa.select(SERIES.c.metric_id, SERIES.c.place_id, newest).where(
        SERIES.c.place_id.in_([place.id for place in places]), *ITSELF
    )
    given: defaultdict[int, dict[int, int]] = defaultdict(dict)
    for metric_id, place_id, period_id in session.connection().execute(asked):
        if period_id is not None:
            given[place_id][metric_id] = period_id
    used: defaultdict[int, _Used] = defaultdict(_Used)
    for place in places:
        for metric_id, period_id in given[place.id].items():
            used[metric_id].periods.append(period_id)
            if place.kind == "region":
                used[metric_id].regions.append(place.name)
    return used


def aliases(session: Session, viewer: Viewer, metric_id: int) -> dict[str, list[str]]:
    """How workbooks write the metric's name, besides its own: by who writes it so, '' for everybody."""
    place = sa.func.coalesce(PLACE.c.name, "")
    asked = (
        sa.select(place, ALIAS.c.text)
        .join_from(ALIAS, PLACE, PLACE.c.id == ALIAS.c.place_id, isouter=True)
        .where(ALIAS.c.metric_id == metric_id)
        .order_by(place, ALIAS.c.text)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for who, text in session.connection().execute(asked):
        found[who].append(text)
    return dict(found)


def told_apart(entries: Iterable[Entry]) -> dict[str, Entry]:
    """The metrics by a name of each one's own: a region's with the region behind it."""
    return {
        entry.name if entry.owner_id is None else f"{entry.name} ({entry.owner})": entry for entry in entries
    }


def as_table(entries: Sequence[Entry], regions: int) -> pd.DataFrame:
    """One row a metric, in the order given; there are so many regions in all.

    Columns: metric, theme, owner, unit, better, adds up, counts, used by, newest period, offered (str);
    id (int, for a link).
    """
    names = {entry.id: entry.name for entry in entries}
    return pd.DataFrame(
        [
            {
                "metric": entry.name,
                "theme": entry.theme,
                "owner": entry.owner,
                "unit": entry.unit,
                "better": BETTER[entry.direction],
                "adds up": ADDS_UP[entry.aggregation],
                "counts": "year to date" if entry.cumulative else "per period",
                "used by": _used_by(entry, names, regions),
                "newest period": entry.newest,
                "offered": "offered" if entry.offered else "",
                "id": entry.id,
            }
            for entry in entries
        ],
        columns=["metric", "theme", "owner", "unit", "better", "adds up", "counts", "used by",
                 "newest period", "offered", "id"],
    )  # fmt: skip


def _used_by(entry: Entry, names: Mapping[int, str], regions: int) -> str:
    if entry.counts_as_id:
        return f"counts as {names.get(entry.counts_as_id, 'another')}"
    if not entry.regions:
        return "the state" if entry.newest else "nobody yet"
    many = len(entry.regions)
    if many == regions > 1:
        return f"all {many} regions"
    return f"{many} region{'s' * (many > 1)}: {', '.join(entry.regions)}"


def meaning(entry: Entry, entries: Sequence[Entry]) -> dict[str, str]:
    """What the metric is, in words by heading; what nobody said is left out."""
    names = {other.id: other.name for other in entries}
    same = [other.name for other in entries if other.counts_as_id == entry.id]
    said = {
        "Definition": entry.definition,
        "Unit": entry.unit,
        "Numerator": names.get(entry.numerator_id or 0, ""),
        "Denominator": names.get(entry.weight_id or 0, ""),
        "Better": BETTER[entry.direction],
        "Adds up": ADDS_UP[entry.aggregation],
        "Values count": RUNS_ON[entry.cumulative],
        "Whom it counts": COUNTS[entry.counts],
        "Theme": entry.theme,
        "Source": entry.source,
        "Owner": entry.owner,
        "Offered": "to every region, asked of none" if entry.offered else "no",
        "Counts as": names.get(entry.counts_as_id or 0, ""),
        "With it count": ", ".join(same),
    }
    return {head: words for head, words in said.items() if words}
