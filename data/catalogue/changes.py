"""What a person may enter into the catalogue and change there: each is one transaction, kept and told.

No change asks anybody to count anything: a metric is what somebody counts, an indicator what is offered.
"""

from collections.abc import Collection, Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine
from sqlmodel import col, insert, select

from data.access import Role, Viewer
from data.catalogue.matching import fold
from data.catalogue.recording import Change, Row, changing, check_name
from data.catalogue.units import differ
from data.errors import NotAllowed, NotChangeable
from data.store.opening.bulk import insert_row
from data.stored import METRIC
from models import Metric, MetricAlias

# What `edit` may change; name and offer have acts of their own.
FIELDS = ("definition", "unit", "direction", "aggregation", "cumulative", "counts", "numerator_id",
          "weight_id", "theme", "source")  # fmt: skip

PARTS = frozenset(("aggregation", "numerator_id", "weight_id"))


def define(engine: Engine, actor: Viewer, metric: Metric) -> int:
    """Enter a metric, and say under which id. The state's own, and what is offered to all, is a steward's.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover the owner, or it says of itself that it counts nobody.
    NotChangeable
        Where its owner has one of that name, or it is a mean without weights.
    """
    given = metric.model_dump(exclude={"id"})
    with changing(engine, actor) as change:
        change.allow(given)
        change.allow_showing({**given, "counts": ""}, given)
        check_name(change.connection, given, metric.name)
        check_parts(change, given)
        metric_id = insert_row(change.connection, metric)
        said = {name: value for name, value in given.items() if value not in (None, "", False)}
        change.keep(metric_id, "enter", {}, said)
    return metric_id


def enter(engine: Engine, actor: Viewer, values: Mapping[str, Any]) -> int:
    """As `define`, by the names of a metric's columns."""
    return define(engine, actor, Metric(**values))


def edit(engine: Engine, actor: Viewer, metric_id: int, values: Mapping[str, object]) -> int:
    """Change what a metric means, by the names of FIELDS; the id of the change.

    Raises as `define`, and NotChangeable where nothing is changed or a metric joined to it would not fit.
    """
    with changing(engine, actor) as change:
        metric = change.metric(metric_id)
        change.allow(metric)
        after = {name: value for name, value in values.items() if name in FIELDS and metric[name] != value}
        if not after:
            raise NotChangeable(f"'{metric['name']}' says all of this already.")
        check_meaning(change, {**metric, **after}, after)
        change.write(metric_id, after)
        change.judge(metric_id)
        return change.keep(metric_id, "edit", {name: metric[name] for name in after}, after)


def rename(engine: Engine, actor: Viewer, metric_id: int, name: str) -> int:
    """Give a metric another name; the old one stays known, so that next quarter's sheet is understood."""
    name = " ".join(name.split())
    with changing(engine, actor) as change:
        metric = change.metric(metric_id)
        change.allow(metric)
        if metric["name"] == name:
            raise NotChangeable(f"'{name}' is its name already.")
        check_name(change.connection, metric, name)
        change.write(metric_id, {"name": name})
        change.judge(metric_id)
        kept = _keep_name(change.connection, metric)
        return change.keep(metric_id, "rename", {"name": metric["name"]}, {"name": name, "alias": kept})


def offer(engine: Engine, actor: Viewer, metric_id: int, offered: bool = True) -> None:
    """Make a metric an indicator, offered to every region and asked of none; or take it back.

    Raises
    ------
    NotAllowed
        Unless `actor` is a steward.
    NotChangeable
        Where it counts as another: that one can be offered.
    """
    with changing(engine, actor) as change:
        check_offer(change, metric_id, offered)
        if change.metric(metric_id)["offered"] != offered:
            change.write(metric_id, {"offered": offered})
            act = "offer" if offered else "withdraw offer"
            change.keep(metric_id, act, {"offered": not offered}, {"offered": offered})


def check_offer(change: Change, metric_id: int, offered: bool) -> None:
    """Raise as `offer`."""
    if change.known.role is not Role.STEWARD:
        raise NotAllowed("Only a steward may offer an indicator to all regions.")
    metric = change.metric(metric_id)
    if offered and metric["counts_as_id"]:
        into = change.metric(metric["counts_as_id"])["name"]
        raise NotChangeable(f"'{metric['name']}' counts as '{into}'. Offer '{into}' instead.")


def check_meaning(change: Change, metric: Row, told: Collection[str]) -> None:
    """Raise NotChangeable where a metric of which this is told would contradict itself or one joined."""
    if not PARTS.isdisjoint(told):
        check_parts(change, metric)
    c, id, into = METRIC.c, metric["id"], metric["counts_as_id"] or 0
    for other in change.connection.execute(
        sa.select(METRIC).where(sa.or_(c.counts_as_id == id, c.id == into))
    ):
        if differ(metric["unit"], other.unit) or metric["cumulative"] != other.cumulative:
            raise NotChangeable(
                f"'{other.name}' and '{metric['name']}' count as one, so they have one unit, and both or "
                "neither run on through the year. Part them first."
            )


def check_parts(change: Change, metric: Row) -> None:
    """Raise NotChangeable where a rate cannot be made of its parts."""
    if metric["aggregation"] == "weighted mean" and metric["weight_id"] is None:
        raise NotChangeable("A weighted mean needs its denominator: say what each value is weighed by.")
    for part_id in filter(None, (metric["numerator_id"], metric["weight_id"])):
        part = change.metric(part_id)
        if part_id == metric.get("id"):
            raise NotChangeable(f"'{part['name']}' cannot be a part of itself.")
        if part["counts_as_id"]:
            into = change.metric(part["counts_as_id"])["name"]
            raise NotChangeable(f"'{part['name']}' counts as '{into}'. Choose '{into}' instead.")


def _keep_name(connection: Connection, metric: Row) -> str:
    """The old name as a way to write the new one; '' where that way leads somewhere already."""
    text, owner = fold(metric["name"]), metric["owner_id"]
    same = select(MetricAlias.id).where(
        col(MetricAlias.place_id).is_not_distinct_from(owner), col(MetricAlias.text) == text
    )
    if connection.execute(same).first():
        return ""
    connection.execute(insert(MetricAlias).values(metric_id=metric["id"], place_id=owner, text=text))
    return text
