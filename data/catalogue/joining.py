"""Two metrics of one owner that are one, and one that is two: merged and split, each in one transaction."""

from collections.abc import Collection, Sequence

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import SQLModel

from data.access import Viewer
from data.catalogue.matching import fold
from data.catalogue.recording import Change, Row, changing, check_name
from data.errors import NotChangeable
from data.store.counting.joined import take_in
from data.store.counting_as import count_as
from data.store.opening.bulk import insert_row
from data.store.writing.moving import move
from data.stored import ALIAS, CHANGE, METRIC, PLACE, SERIES
from models import Metric

Moved = list[list[int]]  # an alias, and the metric that it meant before; 0 for one that is new


def merge(engine: Engine, actor: Viewer, metric_id: int, into_id: int) -> int:
    """Let the first metric count as the second; the id of the change.

    Raises
    ------
    NotAllowed
        Where one of them is not the actor's to change.
    NotChangeable
        Where they belong to two owners or cannot be one: see data.store.counting_as.
    """
    with changing(engine, actor) as change:
        one, other = change.metric(metric_id), change.metric(into_id)
        change.allow(one)
        change.allow(other)
        check_owners(one, other)
        change.allow_showing(one, other)
        count_as(change.connection, metric_id, into_id)
        # What has no numbers of its own any more is nothing to offer.
        change.write(metric_id, {"offered": False})
        before = {"offered": bool(one["offered"])}
        return change.keep(
            metric_id, "merge", before, {"into": into_id, "name": other["name"], "offered": False}
        )


def check_owners(one: Row, other: Row) -> None:
    """Raise NotChangeable where two metrics are of two owners: only each of them may give up its own."""
    if one["owner_id"] != other["owner_id"]:
        raise NotChangeable(
            f"'{one['name']}' and '{other['name']}' belong to two owners. "
            "Say on the Alignment page that they are the same."
        )


def split(engine: Engine, actor: Viewer, metric_id: int, place_ids: Collection[int], name: str) -> int:
    """Let what these places give of a metric be a metric of its own, so called; its id.

    Their next sheets mean the new one by the old name. Raises as `merge`.
    """
    with changing(engine, actor) as change:
        metric = change.metric(metric_id)
        change.allow(metric)
        series = series_to_split(change.connection, metric, place_ids)
        new = Metric(**{**metric, "id": None, "name": " ".join(name.split()), "offered": False,
                        "owner_id": _owner(change.connection, metric, place_ids)})  # fmt: skip
        change.allow_showing(metric, new.model_dump())
        check_name(change.connection, new.model_dump(exclude={"id"}), new.name)
        new_id = insert_row(change.connection, new)
        move(change.connection, series, new_id)
        change.judge(metric_id, new_id)
        taught = _teach(change.connection, metric, place_ids, new_id)
        after = {"metric": new_id, "name": new.name, "series": series, "aliases": taught,
                 "places": _names(change.connection, place_ids)}  # fmt: skip
        change.keep(metric_id, "split", {}, after)
    return new_id


def series_to_split(connection: Connection, metric: Row, place_ids: Collection[int]) -> list[int]:
    """The series of the metric in these places and within them. Raises NotChangeable where it can't be."""
    c = METRIC.c
    joined = connection.execute(sa.select(c.name).where(c.counts_as_id == metric["id"])).scalar()
    if joined or metric["counts_as_id"]:
        raise NotChangeable(f"'{metric['name']}' and another metric count as one. Part them first.")
    s = SERIES.c
    rows = connection.execute(sa.select(s.id, s.place_id).where(s.metric_id == metric["id"])).all()
    wanted = _within(connection, place_ids)
    moved = [row.id for row in rows if row.place_id in wanted]
    if not moved:
        raise NotChangeable(f"None of these places has a number of '{metric['name']}'.")
    if len(moved) == len(rows):
        raise NotChangeable(f"All of '{metric['name']}' would move. Rename it instead.")
    return moved


def _within(connection: Connection, place_ids: Collection[int]) -> set[int]:
    p = PLACE.c
    below = sa.select(p.id).where(p.id.in_(place_ids)).cte(recursive=True)
    below = below.union(sa.select(p.id).join(below, p.parent_id == below.c.id))
    return set(connection.execute(sa.select(below.c.id)).scalars())


def _owner(connection: Connection, metric: Row, place_ids: Collection[int]) -> int | None:
    """One region's part of the state's metric is that region's own."""
    owner: int | None = metric["owner_id"]
    if owner is not None or len(place_ids) != 1:
        return owner
    p = PLACE.c
    region = sa.select(p.id).where(p.id.in_(place_ids), p.kind == "region")
    return connection.execute(region).scalar_one_or_none()


def _names(connection: Connection, place_ids: Collection[int]) -> list[str]:
    p = PLACE.c
    return list(connection.execute(sa.select(p.name).where(p.id.in_(place_ids)).order_by(p.name)).scalars())


def _teach(connection: Connection, metric: Row, place_ids: Collection[int], new_id: int) -> Moved:
    """By all that meant the old metric, these places mean the new one from now on."""
    a = ALIAS.c
    of_all = sa.select(a.text).where(a.metric_id == metric["id"], a.place_id.is_(None))
    texts = {fold(metric["name"]), *connection.execute(of_all).scalars()}
    moved: Moved = []
    for place_id in sorted(place_ids):
        kept = connection.execute(sa.select(a.id, a.text, a.metric_id).where(a.place_id == place_id)).all()
        own = [row.id for row in kept if row.metric_id == metric["id"]]
        connection.execute(sa.update(ALIAS).where(a.id.in_(own)).values(metric_id=new_id))
        fresh = sorted(texts - {row.text for row in kept})
        moved += [[id, metric["id"]] for id in own]
        moved += [[_enter_alias(connection, place_id, text, new_id), 0] for text in fresh]
    return moved


def _enter_alias(connection: Connection, place_id: int, text: str, metric_id: int) -> int:
    values = {"metric_id": metric_id, "place_id": place_id, "text": text}
    entered = connection.execute(sa.insert(ALIAS).values(values)).inserted_primary_key
    assert entered is not None
    return int(entered[0])


def unsplit(change: Change, metric: Row, after: Row) -> None:
    """Give back the series that were split off. Raises NotChangeable where the new metric lives on."""
    connection, new_id = change.connection, after["metric"]
    s = SERIES.c
    series = set(connection.execute(sa.select(s.id).where(s.metric_id == new_id)).scalars())
    if series != set(after["series"]):
        raise NotChangeable(
            f"'{after['name']}' has numbers of its own by now. Merge it into '{metric['name']}' instead."
        )
    if _met(connection, metric["id"], after["series"]):
        raise NotChangeable(
            f"'{metric['name']}' was used for {' and '.join(after['places'])} again since. "
            f"Let '{after['name']}' count as '{metric['name']}' instead."
        )
    check_unused(connection, new_id, "taken back")
    if metric["joined"]:
        # Its observations are kept by series; those that come back are from before that.
        take_in(connection, (new_id,))
    move(connection, sorted(series), metric["id"])
    fresh = [id for id, before in after["aliases"] if not before]
    connection.execute(sa.delete(ALIAS).where(ALIAS.c.id.in_(fresh), ALIAS.c.metric_id == new_id))
    # With those that came since: what a sheet called the new one it means by the old one again.
    connection.execute(sa.update(ALIAS).where(ALIAS.c.metric_id == new_id).values(metric_id=metric["id"]))
    remove(connection, new_id)
    change.judge(metric["id"])


def _met(connection: Connection, metric_id: int, series: Sequence[int]) -> bool:
    """Whether the old metric has got a series since for a cell of one that was split off."""
    ours, theirs = SERIES.alias().c, SERIES.alias().c
    same = sa.select(ours.id).where(
        ours.id.in_(series), theirs.metric_id == metric_id, ours.place_id == theirs.place_id,
        ours.breakdown == theirs.breakdown, ours.partnership_id.is_not_distinct_from(theirs.partnership_id),
    )  # fmt: skip
    return connection.execute(same).first() is not None


def check_unused(connection: Connection, metric_id: int, done: str) -> None:
    """Raise NotChangeable where something besides its own series and names leads to the metric."""
    for table in SQLModel.metadata.sorted_tables:
        for key in table.foreign_keys:
            if key.column is METRIC.c.id and table.name not in OF_IT:
                used = sa.select(sa.literal(1)).where(key.parent == metric_id).limit(1)
                if connection.execute(used).first():
                    raise NotChangeable(f"The metric is spoken of elsewhere by now, so it can't be {done}.")


# What goes with a metric or is moved before it goes.
OF_IT = frozenset({"series", "statistic", "metricalias", "metricchange"})


def remove(connection: Connection, metric_id: int) -> None:
    """Take a metric without a series out of the catalogue; the audit goes on telling of it."""
    for table in (ALIAS, CHANGE):
        connection.execute(sa.delete(table).where(table.c.metric_id == metric_id))
    connection.execute(sa.delete(METRIC).where(METRIC.c.id == metric_id))
