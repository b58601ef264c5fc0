"""A change of the catalogue: its rights are asked, and what was before and after it is kept and told."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection, Engine

from data.access import Role, Viewer, may_submit
from data.catalogue.matching import fold
from data.catalogue.strictness import is_laxer
from data.catalogue.tables import MetricChange
from data.errors import NotAllowed, NotChangeable
from data.store import audit
from data.store.counting.holding_back import judge_again
from data.store.database import writing
from data.store.opening.bulk import insert_row
from data.store.opening.people import acting
from data.stored import ALIAS, METRIC

# What decides which of its values may be shown: data.privacy.
JUDGED_BY = frozenset(("name", "unit", "aggregation", "counts", "cumulative", "numerator_id", "weight_id"))

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One transaction that changes the catalogue, by one person with the rights that they have now."""

    connection: Connection
    person_id: int
    known: Viewer

    def metric(self, metric_id: int) -> Row:
        """The metric as it stands. Raises NotChangeable where it is gone."""
        found = self.connection.execute(sa.select(METRIC).where(METRIC.c.id == metric_id))
        row = found.mappings().one_or_none()
        if row is None:
            raise NotChangeable("This metric is not in the catalogue any more.")
        return dict(row)

    def allow(self, metric: Row) -> None:
        """Raise NotAllowed unless the metric is this person's to change."""
        if not may_change(self.known, metric["owner_id"], metric["offered"]):
            raise NotAllowed(f"'{metric['name']}' is the state's to change. Ask a steward.")

    def allow_showing(self, before: Row, after: Row) -> None:
        """Raise NotAllowed where more of a metric would be shown, and this is no steward."""
        # Whoever hands a number in must not be the one to say that nobody can be told from it.
        if self.known.role is not Role.STEWARD and is_laxer(before, after):
            raise NotAllowed(
                f"Small values of '{before['name']}' are held back and would be shown with this. "
                "Ask a steward."
            )

    def write(self, metric_id: int, values: Row) -> None:
        """Set these columns of the metric. Raises NotAllowed as `allow_showing`."""
        before = self.metric(metric_id)
        self.allow_showing(before, {**before, **values})
        self.connection.execute(sa.update(METRIC).where(METRIC.c.id == metric_id).values(dict(values)))
        if not JUDGED_BY.isdisjoint(values):
            judge_again(self.connection, (metric_id,))

    def judge(self, *metric_ids: int) -> None:
        """See again which of their values are held back: whom a metric counts may have changed."""
        judge_again(self.connection, metric_ids)

    def keep(self, metric_id: int, act: str, before: Row, after: Row) -> int:
        """Keep what was done; its id, by which it can be taken back."""
        row = MetricChange(
            person_id=self.person_id,
            said_at=datetime.now(UTC),
            metric_id=metric_id,
            act=act,
            before=json.dumps(dict(before)),
            after=json.dumps(dict(after)),
        )
        id = insert_row(self.connection, row)
        audit.append(self.connection, self.person_id, f"{act} metric", f"metric {metric_id}", f"change {id}")
        return id


@contextmanager
def changing(engine: Engine, actor: Viewer) -> Iterator[Change]:
    """One transaction: all of the change is done and told, or nothing."""
    with writing(engine) as connection:
        yield Change(connection, *acting(connection, actor))


def may_change(known: Viewer, owner_id: int | None, offered: bool) -> bool:
    """Whether a metric is theirs to change: the state's own, and what is offered to all, is a steward's."""
    # What is offered stands on every region's Overview, so even its owner needs a steward for that.
    own = owner_id is not None and not offered and may_submit(known, owner_id)
    return own or known.role is Role.STEWARD


def check_name(connection: Connection, metric: Row, name: str) -> None:
    """Raise NotChangeable where a workbook could not tell the metric by this name from another one."""
    if not fold(name):
        raise NotChangeable("A metric needs a name with a letter or a number in it.")
    c, own = METRIC.c, METRIC.c.owner_id.is_not_distinct_from(metric["owner_id"])
    named = connection.execute(sa.select(c.name).where(own, c.id != metric.get("id", 0))).scalars()
    if taken := next((other for other in named if fold(other) == fold(name)), None):
        raise NotChangeable(f"'{taken}' is in the catalogue already. Merge the two if they are one.")
    theirs = sa.select(c.name).join(ALIAS, ALIAS.c.metric_id == c.id).where(
        ALIAS.c.place_id.is_not_distinct_from(metric["owner_id"]), ALIAS.c.text == fold(name),
        c.id != metric.get("id", 0),
    )  # fmt: skip
    if taken := connection.execute(theirs).scalar():
        raise NotChangeable(f"'{name}' is what workbooks call '{taken}' so far. Choose another name.")
