"""Enters what is new of a draft's names, in the order in which they lean on each other."""

from itertools import chain

from sqlalchemy import Connection, delete
from sqlmodel import col, insert, select

from data.catalogue.matching import fold
from data.catalogue.places import known_places
from data.store.drafting import naming
from data.store.drafting.decisions import Alias
from data.store.drafting.draft import Draft
from data.store.drafting.naming import Identity, Named
from data.store.opening.bulk import insert_parents, insert_row, next_id
from data.store.writing.periods import enter_periods
from models import Metric, MetricAlias, Partnership, Place, PlaceAlias

BELOW = {"state": "region", "region": "county", "county": "county"}


def enter(connection: Connection, draft: Draft) -> Named:
    """The ids of all names of the draft; whoever calls has checked the rights."""
    # Again, inside the transaction: somebody may have entered the same names since the draft was made.
    named = naming.look_up(connection, draft)
    _enter_metrics(connection, draft, named)
    _enter_places(connection, draft, named)
    _enter_partnerships(connection, draft, named)
    _enter_aliases(connection, draft, named)
    # Again, now that the new names have ids: a series of known names may stand under them already.
    named.series = naming.series(connection, draft, named)
    _enter_series(connection, draft, named)
    enter_periods(connection, draft.periods)
    return named


def _enter_metrics(connection: Connection, draft: Draft, named: Named) -> None:
    """A metric that a workbook brings is its place's own, and offered to nobody."""
    fresh = {fold(name): name for name in reversed(draft.new_metrics) if fold(name) not in named.metrics}
    if fresh:
        metrics = [
            Metric(
                name=name,
                unit=draft.units.get(name, ""),
                owner_id=named.owner,
                cumulative=name in draft.cumulative,
            )
            for name in reversed(fresh.values())
        ]
        connection.execute(insert(Metric), [metric.model_dump(exclude={"id"}) for metric in metrics])
        named.metrics = naming.own_metrics(connection, named.owner)


def _enter_places(connection: Connection, draft: Draft, named: Named) -> None:
    if not draft.new_places:
        return
    # A place that a workbook brings lies directly within the one that hands in.
    kind = connection.execute(select(Place.kind).where(col(Place.id) == draft.home)).scalar_one()
    for name in draft.new_places:
        if fold(name) not in named.places:
            place = Place(parent_id=draft.home, kind=BELOW[kind], name=name)
            named.places[fold(name)] = insert_row(connection, place)


def _enter_partnerships(connection: Connection, draft: Draft, named: Named) -> None:
    named.partnerships = naming.partnerships(connection, draft, named)
    for name in draft.series:
        place = named.place(name.place)
        if place and name.partnership and (place, fold(name.partnership)) not in named.partnerships:
            id = insert_row(connection, Partnership(place_id=place, name=name.partnership))
            named.partnerships[place, fold(name.partnership)] = id


def _enter_aliases(connection: Connection, draft: Draft, named: Named) -> None:
    places = known_places(connection)
    for alias in draft.aliases:
        if alias.kind == "metric":
            _enter_metric_alias(connection, alias, named)
        elif alias.text not in places:
            # Places are everybody's: one region's word must not change what a name means to another.
            values = {"place_id": named.place(alias.target), "text": alias.text}
            connection.execute(insert(PlaceAlias).values(values))


def _enter_metric_alias(connection: Connection, alias: Alias, named: Named) -> None:
    """The newest word on a name counts."""
    whose = col(MetricAlias.place_id).is_not_distinct_from(named.owner)
    connection.execute(delete(MetricAlias).where(whose, col(MetricAlias.text) == alias.text))
    values = {"metric_id": named.metric(alias.target), "place_id": named.owner, "text": alias.text}
    connection.execute(insert(MetricAlias).values(values))


def _enter_series(connection: Connection, draft: Draft, named: Named) -> None:
    identities = list(filter(None, map(named.identity, draft.series)))
    # First those as which others count: a row may point only to what is there.
    wanted = chain(map(named.counted, identities), identities) if named.joined else identities
    fresh = list(dict.fromkeys(identity for identity in wanted if identity not in named.series))
    # Ids given here, not by the database: all series then go in with one statement, sent many times.
    named.first_new = first = next_id(connection, "series")
    named.series.update((identity, first + at) for at, identity in enumerate(fresh))
    columns = ("id", "metric_id", "place_id", "partnership_id", "breakdown", "counts_as_id")
    rows = [(first + at, metric, place, within or None, breakdown,
             _counts_as(named, (metric, place, within, breakdown)))
            for at, (metric, place, within, breakdown) in enumerate(fresh)]  # fmt: skip
    insert_parents(connection, "series", columns, rows)


def _counts_as(named: Named, identity: Identity) -> int | None:
    counted = named.counted(identity)
    return None if counted == identity else named.series[counted]
