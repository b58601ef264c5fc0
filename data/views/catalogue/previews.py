"""What a change of the catalogue would do, in sentences, before anybody does it; or why it can't be done."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.changes import FIELDS, check_meaning, check_offer, check_parts
from data.catalogue.joining import check_owners, series_to_split
from data.catalogue.recording import Change, check_name
from data.errors import GuidepostError
from data.sentences import listed, many
from data.store.counting_as import check
from data.stored import CURRENT, METRIC, PLACE, SERIES
from data.views.catalogue.metric_history import told

SHOWN = 4  # places in a sentence


@dataclass(frozen=True)
class Preview:
    """What would change, a sentence each; `refused` says why it can't, and is empty where it can."""

    words: tuple[str, ...] = ()
    refused: str = ""

    @property
    def possible(self) -> bool:
        """Whether there is something to do, and nothing against it."""
        return bool(self.words) and not self.refused


def _previewed(checks: Callable[[], object], says: Callable[[], Sequence[str]]) -> Preview:
    try:
        checks()
    except GuidepostError as error:
        return Preview(refused=str(error))
    return Preview(tuple(says()))


def preview_edit(
    session: Session, viewer: Viewer, metric_id: int, values: tuple[tuple[str, Any], ...]
) -> Preview:
    """Of other values by the names of FIELDS; no words where nothing is changed."""
    change = _change(session, viewer)
    metric = change.metric(metric_id)
    after = {name: value for name, value in values if name in FIELDS and metric[name] != value}
    words = told("edit", metric, after, _names(session))
    stays = (
        [f"The {many(_count(session, [metric_id]), 'value')} stay as they are."] if "unit" in after else []
    )
    return _previewed(partial(check_meaning, change, {**metric, **after}, after), lambda: [*words, *stays])


def preview_entry(session: Session, viewer: Viewer, values: tuple[tuple[str, Any], ...]) -> Preview:
    """Of a new metric."""
    change, given = _change(session, viewer), dict(values)

    def checks() -> None:
        check_name(change.connection, given, given["name"])
        check_parts(change, given)

    said = f"'{given['name']}' joins the catalogue. It is offered to nobody, and nobody has to count it."
    return _previewed(checks, lambda: [said])


def preview_name(session: Session, viewer: Viewer, metric_id: int, name: str) -> Preview:
    """Of another name."""
    change = _change(session, viewer)
    metric, name = change.metric(metric_id), " ".join(name.split())
    if name == metric["name"]:
        return Preview()
    says = [
        f"'{metric['name']}' will be called '{name}'.",
        "Sheets that use the old name are understood as before.",
    ]
    return _previewed(partial(check_name, change.connection, metric, name), lambda: says)


def preview_offer(session: Session, viewer: Viewer, metric_id: int) -> Preview:
    """Of an offer to all regions, or of its end where it is offered."""
    change = _change(session, viewer)
    metric = change.metric(metric_id)
    offers = f"'{metric['name']}' is offered to every region as an indicator. No region has to use it."
    ends = f"'{metric['name']}' is no indicator any more. Its numbers stay where they are."
    checks = partial(check_offer, change, metric_id, not metric["offered"])
    return _previewed(checks, lambda: [ends if metric["offered"] else offers])


def preview_merge(session: Session, viewer: Viewer, metric_id: int, into_id: int) -> Preview:
    """Of one metric that counts as another."""
    change = _change(session, viewer)
    one, other = change.metric(metric_id), change.metric(into_id)

    def checks() -> None:
        check_owners(one, other)
        check(change.connection, metric_id, into_id)

    series = _series(session, metric_id)
    says = [f"{_these(session, series)} will count as '{other['name']}'.",
            "Sheets may use either name. Taken back, each has its own numbers again."]  # fmt: skip
    ends = [f"'{one['name']}' is not offered any more."] if one["offered"] else []
    return _previewed(checks, lambda: [*says, *ends])


def preview_split(
    session: Session, viewer: Viewer, metric_id: int, place_ids: tuple[int, ...], name: str
) -> Preview:
    """Of some places' part of a metric that becomes a metric of its own."""
    change, name = _change(session, viewer), " ".join(name.split())
    if not place_ids or not name:
        return Preview()
    metric = change.metric(metric_id)
    found: list[int] = []

    def checks() -> None:
        found.extend(series_to_split(change.connection, metric, place_ids))
        check_name(change.connection, {"owner_id": metric["owner_id"]}, name)

    nexts = "Their next sheets mean it by the old name."
    return _previewed(checks, lambda: [f"{_these(session, found)} will be '{name}'.", nexts])


def _change(session: Session, viewer: Viewer) -> Change:
    """The checks of a change, without the transaction that would write it."""
    return Change(session.connection(), 0, viewer)


def _series(session: Session, metric_id: int) -> list[int]:
    asked = sa.select(SERIES.c.id).where(SERIES.c.metric_id == metric_id)
    return list(session.connection().execute(asked).scalars())


def _these(session: Session, series: Sequence[int]) -> str:
    """Such as 'These 4 series with 32 values of Mesa and Weld'."""
    c, s = CURRENT.c, SERIES.c
    asked = sa.select(PLACE.c.name, sa.func.count(s.id.distinct()), sa.func.count(c.period_id))
    asked = asked.join_from(SERIES, PLACE, PLACE.c.id == s.place_id).join(CURRENT, c.series_id == s.id)
    asked = asked.where(s.id.in_(series)).group_by(PLACE.c.name).order_by(PLACE.c.name)
    rows = session.connection().execute(asked).all()
    if not rows:
        return "What is handed in from now on"
    places, lines, values = [row[0] for row in rows], sum(row[1] for row in rows), sum(row[2] for row in rows)
    these = "This series" if lines == 1 else f"These {lines:,} series"
    return f"{these} with {many(values, 'value')} of {_listed(places)}"


def _listed(places: Sequence[str]) -> str:
    if len(places) > SHOWN:
        return f"{', '.join(places[:SHOWN])} and {len(places) - SHOWN} more places"
    return listed(places)


def _count(session: Session, metric_ids: Sequence[int]) -> int:
    asked = sa.select(sa.func.count()).select_from(SERIES).join(CURRENT, CURRENT.c.series_id == SERIES.c.id)
    found = session.connection().execute(asked.where(SERIES.c.metric_id.in_(metric_ids))).scalar_one()
    return int(found)


def _names(session: Session) -> Mapping[int, str]:
    rows = session.connection().execute(sa.select(METRIC.c.id, METRIC.c.name))
    return {row.id: row.name for row in rows}
