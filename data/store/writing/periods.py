"""Enters periods: each span of days once, under the first name that anybody gave it."""

from collections.abc import Sequence

from sqlalchemy import Connection, text, update
from sqlmodel import col, insert, select

from data.errors import GuidepostError
from data.reading.words.periods import Period
from data.store.opening.bulk import PAIRS, chunks
from models import Period as StoredPeriod

BETWEEN = "; "  # the further names of one period


def enter_periods(connection: Connection, periods: Sequence[Period]) -> None:
    """Enter the days that are not known yet, and the names that known days have not had."""
    names = _names(connection, periods)
    known = set(names)
    of = {name: id for id, named in names.items() for name in named}
    told: set[int] = set()
    for period in periods:
        # Under another start of the fiscal year the same label has other days, and must not pass for them.
        if of.setdefault(period.label, period.id) != period.id:
            raise GuidepostError(_other_days(period))
        named = names.setdefault(period.id, [])
        if period.label not in named:
            named.append(period.label)
            told.add(period.id)
    _insert(connection, [period for period in periods if period.id in told - known], names)
    for id in sorted(told & known):
        also = BETWEEN.join(names[id][1:])
        connection.execute(update(StoredPeriod).where(col(StoredPeriod.id) == id).values(also=also))


def _names(connection: Connection, periods: Sequence[Period]) -> dict[int, list[str]]:
    """What the stored periods are called that share a name or days with these, the first name first."""
    found: dict[int, list[str]] = {}
    stored = select(StoredPeriod.id, StoredPeriod.label, StoredPeriod.also)
    # As the index of further names has it: with a parameter SQLite would walk all periods instead.
    asked = [stored.where(text("also > ''"))]
    for some in chunks(periods, PAIRS):
        asked.append(stored.where(col(StoredPeriod.id).in_([period.id for period in some])))
        asked.append(stored.where(col(StoredPeriod.label).in_([period.label for period in some])))
    for question in asked:
        for id, label, also in connection.execute(question):
            found[id] = [label, *filter(None, also.split(BETWEEN))]
    return found


def _insert(connection: Connection, periods: Sequence[Period], names: dict[int, list[str]]) -> None:
    fresh = {period.id: period for period in reversed(periods)}
    rows = [{"id": id, "label": one.label, "kind": one.kind, "starts": one.starts, "ends": one.ends,
             "also": BETWEEN.join(names[id][1:])}
            for id, one in reversed(fresh.items())]  # fmt: skip
    if rows:
        connection.execute(insert(StoredPeriod), rows)


def _other_days(period: Period) -> str:
    return (
        f"Period '{period.label}' was read as {period.starts} to {period.ends}, but has other days here. "
        "Ask a steward whether the start of the fiscal year was changed."
    )
