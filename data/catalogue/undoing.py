"""Taking back one change of the catalogue: in any order, as long as nothing later leans on it."""

import json
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.changes import FIELDS, check_meaning, check_offer
from data.catalogue.joining import check_unused, remove, unsplit
from data.catalogue.recording import Change, Row, changing, check_name
from data.errors import NotChangeable
from data.store import audit
from data.store.counting_as import count_alone
from data.stored import ALIAS, CHANGE, SERIES

LABELS = {"weight_id": "denominator", "numerator_id": "numerator", "counts": "whom it counts",
          "offered": "offer", "cumulative": "running totals"}  # fmt: skip


def take_back_change(engine: Engine, actor: Viewer, change_id: int) -> None:
    """Undo one change; those before and after it stay.

    Raises
    ------
    NotAllowed
        Where the metric is not the actor's to change.
    NotChangeable
        Where it was taken back already or something later leans on it; the sentence says what.
    """
    with changing(engine, actor) as change:
        found = change.connection.execute(sa.select(CHANGE).where(CHANGE.c.id == change_id))
        kept = found.mappings().one_or_none()
        if kept is None or kept["withdrawn_at"] is not None:
            raise NotChangeable("This was taken back already.")
        metric = change.metric(kept["metric_id"])
        change.allow(metric)
        # Before it is undone: an entry goes together with what it entered.
        mark = {"withdrawn_at": datetime.now(UTC), "withdrawn_by_id": change.person_id}
        change.connection.execute(sa.update(CHANGE).where(CHANGE.c.id == change_id).values(mark))
        _undo(change, metric, dict(kept))
        audit.append(
            change.connection, change.person_id, f"take back {kept['act']} metric",
            f"metric {metric['id']}", f"change {change_id}",
        )  # fmt: skip


def _undo(change: Change, metric: Row, kept: Row) -> None:
    before, after = json.loads(kept["before"]), json.loads(kept["after"])
    _check_newest(change, metric, kept["id"], before)
    match kept["act"]:
        case "enter":
            _forget(change, metric)
        case "merge":
            if metric["counts_as_id"] != after["into"]:
                raise NotChangeable(f"'{metric['name']}' was parted from '{after['name']}' already.")
            count_alone(change.connection, metric["id"])
            _restore(change, metric, before, {"offered": False})
        case "split":
            unsplit(change, metric, after)
        case _:
            _restore(change, metric, before, after)


def _check_newest(change: Change, metric: Row, change_id: int, before: Row) -> None:
    # Not told by what stands now alone: a unit that went from a to b, to c and to b again would go back to a,
    # and the two changes after it, which then hold nothing that stands, could not be taken back by anybody.
    later = CHANGE.c.metric_id == metric["id"], CHANGE.c.id > change_id, CHANGE.c.withdrawn_at.is_(None)
    for told in change.connection.execute(sa.select(CHANGE.c.before).where(*later)).scalars():
        if again := [name for name in before if name in json.loads(told)]:
            raise _changed_since(metric, again[0])


def _changed_since(metric: Row, name: str) -> NotChangeable:
    return NotChangeable(
        f"The {LABELS.get(name, name)} of '{metric['name']}' was changed again since. "
        "Take that change back first."
    )


def _restore(change: Change, metric: Row, before: Row, after: Row) -> None:
    for name in before:
        if metric[name] != after[name]:
            raise _changed_since(metric, name)
    if "name" in before:
        check_name(change.connection, metric, before["name"])
        gone = ALIAS.c.metric_id == metric["id"], ALIAS.c.text == after["alias"]
        own = ALIAS.c.place_id.is_not_distinct_from(metric["owner_id"])
        change.connection.execute(sa.delete(ALIAS).where(*gone, own))
    if "offered" in before and bool(before["offered"]) != metric["offered"]:
        check_offer(change, metric["id"], before["offered"])
    if not before.keys().isdisjoint(FIELDS):
        check_meaning(change, {**metric, **before}, before)
    change.write(metric["id"], before)
    change.judge(metric["id"])


def _forget(change: Change, metric: Row) -> None:
    series = sa.select(SERIES.c.id).where(SERIES.c.metric_id == metric["id"]).limit(1)
    if change.connection.execute(series).first():
        raise NotChangeable(f"'{metric['name']}' has numbers by now, so it stays in the catalogue.")
    check_unused(change.connection, metric["id"], "taken out")
    remove(change.connection, metric["id"])
