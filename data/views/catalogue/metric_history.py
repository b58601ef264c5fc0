"""How a metric came to be what it is: who changed what and when, and what may be taken back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import CHANGE, METRIC, PERSON
from data.views.catalogue.catalogue import ADDS_UP, BETTER, COUNTS, RUNS_ON

ACTS = {"enter": "Entered", "edit": "Edited", "rename": "Renamed", "merge": "Merged", "split": "Split",
        "offer": "Offered to all regions", "withdraw offer": "Offer withdrawn"}  # fmt: skip
HEADS = {"definition": "Definition", "unit": "Unit", "direction": "Better", "aggregation": "Adds up",
         "cumulative": "Values count", "counts": "Whom it counts", "numerator_id": "Numerator",
         "weight_id": "Denominator", "theme": "Theme", "source": "Source", "name": "Name"}  # fmt: skip
WORDS: dict[str, Mapping[Any, str]] = {
    "direction": BETTER, "aggregation": ADDS_UP, "cumulative": RUNS_ON, "counts": COUNTS,
}  # fmt: skip


@dataclass(frozen=True)
class Changed:
    """One change of a metric, such as 'Unit: people → jobs.'; `undone` is when it was taken back."""

    id: int
    at: datetime
    by: str
    act: str
    words: tuple[str, ...]
    undone: datetime | None


def metric_history(session: Session, viewer: Viewer, metric_id: int) -> list[Changed]:
    """What was changed of the metric, or by merging into it or splitting it off; the newest first."""
    c = CHANGE.c
    asked = sa.select(c.id, c.metric_id, c.said_at, PERSON.c.name, c.act, c.before, c.after, c.withdrawn_at)
    asked = asked.join_from(CHANGE, PERSON, PERSON.c.id == c.person_id)
    asked = asked.where(sa.or_(c.metric_id == metric_id, c.act.in_(("merge", "split"))))
    named = session.connection().execute(sa.select(METRIC.c.id, METRIC.c.name))
    names = {row.id: row.name for row in named}
    found = []
    for id, about, at, by, act, before, after, undone in session.connection().execute(
        asked.order_by(c.id.desc())
    ):
        was, now = json.loads(before), json.loads(after)
        if about == metric_id:
            found.append(Changed(id, at, by, ACTS[act], told(act, was, now, names), undone))
        elif metric_id in (now.get("into"), now.get("metric")):
            words = _seen_from_the_other(act, names[about])
            found.append(Changed(id, at, by, ACTS[act], (words,), undone))
    return found


def told(
    act: str, before: Mapping[str, Any], after: Mapping[str, Any], names: Mapping[int, str]
) -> tuple[str, ...]:
    """What a change did, a sentence each."""
    if act == "merge":
        return (f"Counts as '{after['name']}'.",)
    if act == "split":
        return (f"{', '.join(after['places'])} went to '{after['name']}'.",)
    if act == "enter":
        return tuple(f"{HEADS[name]}: {word(name, after[name], names)}." for name in HEADS if after.get(name))
    return tuple(
        f"{HEADS[name]}: {word(name, before.get(name), names)} → {word(name, after[name], names)}."
        for name in HEADS
        if name in after
    )


def word(name: str, value: Any, names: Mapping[int, str]) -> str:
    """A field's value as people read it."""
    if name.endswith("_id"):
        return names.get(value, "none") if value else "none"
    return WORDS.get(name, {}).get(value) or str(value or "nothing said")


def _seen_from_the_other(act: str, name: str) -> str:
    return f"'{name}' counts as this one." if act == "merge" else f"Split off from '{name}'."
