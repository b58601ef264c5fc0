"""From the names of a draft to the ids that the store knows. Writes nothing."""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import Connection
from sqlmodel import col, select

from data.catalogue.matching import fold
from data.catalogue.metrics import owner_of
from data.store.drafting.decisions import SeriesName
from data.store.drafting.draft import Draft
from data.store.opening.bulk import PAIRS, chunks
from models import Metric, Partnership, Place, Series

Identity = tuple[int, int, int, str]  # metric, place, partnership (0 for none), breakdown


@dataclass
class Named:
    """The ids of a draft's names, as far as they are known; names are folded. `owner` owns new metrics."""

    owner: int | None
    metrics: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    partnerships: dict[tuple[int, str], int] = field(default_factory=dict)
    series: dict[Identity, int] = field(default_factory=dict)
    joined: dict[int, int | None] = field(
        default_factory=dict
    )  # metrics ever joined, and as which each counts
    first_new: int = sys.maxsize  # series from here on were entered with the draft and hold nothing yet

    def metric(self, name: int | str) -> int | None:
        return self.metrics.get(fold(name)) if isinstance(name, str) else name

    def place(self, name: int | str) -> int | None:
        return self.places.get(fold(name)) if isinstance(name, str) else name

    def identity(self, name: SeriesName) -> Identity | None:
        """What the series is by ids, or None where one of its names is not known."""
        metric, place = self.metric(name.metric), self.place(name.place)
        if metric is None or place is None:
            return None
        # Zero for none, as the index of series has it: None could not be told from a partnership not known.
        within = self.partnerships.get((place, fold(name.partnership))) if name.partnership else 0
        return None if within is None else (metric, place, within, name.breakdown)

    def series_ids(self, names: Iterable[SeriesName]) -> list[int | None]:
        """The id of each series, None where it has none yet."""
        identities = map(self.identity, names)
        return [None if identity is None else self.series.get(identity) for identity in identities]

    def counted(self, identity: Identity) -> Identity:
        """As which series its values count: as itself, unless its metric counts as another."""
        into = self.joined.get(identity[0])
        return (into, *identity[1:]) if into else identity

    def counted_ids(self, names: Iterable[SeriesName]) -> list[int | None]:
        """The id of the series as which each counts, None where that has none yet."""
        identities = map(self.identity, names)
        return [None if one is None else self.series.get(self.counted(one)) for one in identities]

    def joined_ids(self, names: Iterable[SeriesName]) -> set[int]:
        """Those of the series whose metric counts, or once counted, together with another; 0 for new ones."""
        identities = filter(None, map(self.identity, names)) if self.joined else ()
        return {self.series.get(one, 0) for one in identities if one[0] in self.joined}


def look_up(connection: Connection, draft: Draft) -> Named:
    """What of the draft's names is known."""
    named = Named(owner_of(connection, draft.home))
    if draft.new_metrics:
        # Between preview and storing somebody may have entered the same metric: it is one.
        named.metrics = own_metrics(connection, named.owner)
    if draft.new_places:
        within = select(Place.name, Place.id).where(col(Place.parent_id) == draft.home)
        named.places = {fold(name): id for name, id in connection.execute(within)}
    named.partnerships = partnerships(connection, draft, named)
    named.joined = joined_metrics(connection)
    named.series = series(connection, draft, named)
    return named


def own_metrics(connection: Connection, owner: int | None) -> dict[str, int]:
    """The metrics of one owner by their folded names."""
    own = select(Metric.name, Metric.id).where(col(Metric.owner_id).is_not_distinct_from(owner))
    return {fold(name): id for name, id in connection.execute(own)}


def joined_metrics(connection: Connection) -> dict[int, int | None]:
    """The metrics that count, or once counted, together with another; and as which each of them counts."""
    rows = connection.execute(select(Metric.id, Metric.counts_as_id).where(col(Metric.joined)))
    return {row.id: row.counts_as_id for row in rows}


def partnerships(connection: Connection, draft: Draft, named: Named) -> dict[tuple[int, str], int]:
    """The partnerships of the places where the draft names any, by place and folded name."""
    places = {named.place(name.place) for name in draft.series if name.partnership}
    wanted = select(Partnership.place_id, Partnership.name, Partnership.id)
    rows = connection.execute(wanted.where(col(Partnership.place_id).in_(places))).all() if places else ()
    return {(place, fold(name)): id for place, name, id in rows}


def series(connection: Connection, draft: Draft, named: Named) -> dict[Identity, int]:
    """The series of the draft's metrics in its places, and those as which they count."""
    metrics = {id for name in draft.series if (id := named.metric(name.metric))}
    metrics |= {into for id in metrics if (into := named.joined.get(id))}
    places = [id for id in {named.place(name.place) for name in draft.series} if id]
    found: dict[Identity, int] = {}
    # By metrics and places, not pair by pair: a few series too many come back, in far fewer questions.
    for some in chunks(sorted(metrics), PAIRS):
        rows = connection.execute(
            select(Series).where(col(Series.metric_id).in_(some), col(Series.place_id).in_(places))
        )
        found.update(((s.metric_id, s.place_id, s.partnership_id or 0, s.breakdown), s.id) for s in rows)
    return found
