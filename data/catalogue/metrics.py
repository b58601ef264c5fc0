"""What is counted: the state's own metrics and each place's, and the ways that people write them."""

from sqlalchemy import Connection, or_
from sqlmodel import Session, col, select

from data.catalogue.matching import Names, fold
from data.catalogue.places import known_places
from data.reading.reading import Vocabulary
from data.registers.keeping.naming import known_lists
from data.settings import settings
from models import Metric, MetricAlias, Place


def known_metrics(session: Session | Connection, place_id: int) -> dict[str, tuple[int, str]]:
    """Every way to write a metric that the place may mean, folded, with the metric's id and name.

    The place's own names go before the state's, and a person's word (an alias) before a name.
    """
    owner = owner_of(session, place_id)
    own = or_(col(Metric.owner_id) == owner, col(Metric.owner_id).is_(None))
    named = session.execute(select(Metric.id, Metric.name, Metric.owner_id).where(own)).all()
    mine = or_(col(MetricAlias.place_id) == owner, col(MetricAlias.place_id).is_(None))
    aliases = session.execute(
        select(MetricAlias.text, MetricAlias.place_id, Metric.id, Metric.name)
        .join(Metric, col(Metric.id) == MetricAlias.metric_id)
        .where(mine)
    ).all()
    known: dict[str, tuple[int, str]] = {}
    # What comes later wins: a region may mean something of its own by a word that the state uses too.
    for whose in (None, owner):
        known |= {fold(row.name): (row.id, row.name) for row in named if row.owner_id == whose}
        known |= {row.text: (row.id, row.name) for row in aliases if row.place_id == whose}
    return known


def known_names(session: Session | Connection, place_id: int) -> Names:
    """What a workbook of the place may mean by its names."""
    metrics = known_metrics(session, place_id)
    wanted = {id for id, _ in metrics.values()}
    # All of them: there are hundreds, and a list of the wanted ones would be as long.
    rows = session.execute(select(Metric.id, Metric.unit, Metric.cumulative)).all()
    places, own = known_places(session), owner_of(session, place_id)
    return Names(
        places,
        metrics,
        {row.id: row.unit for row in rows if row.id in wanted},
        frozenset(row.id for row in rows if row.cumulative),
        next((name for id, name in places.values() if id == own), ""),
    )


def vocabulary(session: Session | Connection) -> Vocabulary:
    """What the reader may know before it opens a sheet: names as written and folded, of everybody."""
    metrics = {name for (name,) in session.execute(select(Metric.name))}
    # Of everybody, not only of the place: they decide what is a name, never which metric is meant.
    metrics |= {text for (text,) in session.execute(select(MetricAlias.text))}
    known = known_places(session)
    written = {name for _, name in known.values()}
    return Vocabulary(
        places=frozenset(written | known.keys()),
        metrics=frozenset(metrics | {fold(name) for name in metrics}),
        fiscal_year_start=settings().fiscal_year_start,
        **known_lists(session),
    )


def owner_of(session: Session | Connection, place_id: int) -> int | None:
    """Who owns what the place defines: the place, or None where it is the state."""
    parent = session.execute(select(Place.parent_id).where(col(Place.id) == place_id)).scalar_one()
    return None if parent is None else place_id
