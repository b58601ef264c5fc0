"""One region's number among those of its peers, in one period."""

from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure
from data.selection import Selection
from data.stored import PARTNERSHIP, PLACE
from data.views.comparing import peers
from data.views.comparing.distribution import measured_in
from data.views.comparing.peers import Peers
from data.views.comparing.shapes import borders
from data.views.comparing.sizes import Sizes, size_metrics, sizes
from data.views.comparing.standing import Dot, Said, Standing, only, standing, table_of


@dataclass(frozen=True)
class AmongPeers:
    """The region and its peers as dots, the region marked; `why_none` says why there are none."""

    said: Said
    unit: str
    dots: tuple[Dot, ...]
    values: pd.DataFrame
    why_none: str = ""


def among_peers(
    session: Session, viewer: Viewer, metric_id: int, selection: Selection, chosen: tuple[str, str, str]
) -> AmongPeers:
    """`chosen` is the region, the rule and the name of the size, '' for the best there is.

    The peers are found among all regions of the state, whichever are chosen to look at.
    """
    region, rule, size = chosen
    every = standing(session, viewer, metric_id, Selection(period=selection.period))
    if rule == "Size":
        known = size_metrics(session, viewer, metric_id, selection)
        size_id = known.get(size) or next(iter(known.values()), 0)
        found = (
            by_size(region, sizes(session, viewer, size_id, selection, tuple(every.given.values())), every)
            if size_id
            else _no_size(region)
        )
        # Whoever has no number may be nearer in size: named, as everywhere.
        return placed(found, only(every, {region, *found.reasons, *every.without}))
    if rule == "Neighbours":
        found = peers.by_border(region, borders(session, viewer), every.names)
    else:
        found = peers.by_common(region, of_partnerships(session, rule.lower()), rule.lower(), every.names)
    return placed(found, only(every, {region, *found.reasons}))


def by_size(region: str, known: Sizes, every: Standing) -> Peers:
    """The nearest by the size as it is known, of those with a number to compare."""
    names = [name for name in every.names if name in every.given or name == region]
    return peers.by_size(region, known.by_region, (known.lower, known.unit, known.period), names)


def _no_size(region: str) -> Peers:
    return Peers(
        region, "", {}, "No number of people is known for the regions, so none is near another in size."
    )


def of_partnerships(session: Session, what: str) -> dict[str, list[str]]:
    """The stages or sectors of each region's partnerships, by name, in the order of the alphabet."""
    said = PARTNERSHIP.c.stage if what == "stage" else PARTNERSHIP.c.sectors
    asked = (
        sa.select(PLACE.c.name, said)
        .join_from(PARTNERSHIP, PLACE, PLACE.c.id == PARTNERSHIP.c.place_id)
        .where(PARTNERSHIP.c.ended.is_(None), said != "")
        .order_by(PLACE.c.name, said)
    )
    found: dict[str, set[str]] = {}
    for name, words in session.connection().execute(asked):
        found.setdefault(name, set()).update(words.split("; "))
    return {name: sorted(words) for name, words in found.items()}


def placed(found: Peers, shown: Standing) -> AmongPeers:
    """The region first and its peers by name, with the reason of each. Pure."""
    unit = shown.measure.unit
    ordered = [name for name in (found.region, *found.reasons) if name in shown.given]
    dots = tuple(
        Dot(
            region=name,
            value=shown.given[name].value or 0.0,
            words=figure(shown.given[name].value, unit),
            observation=shown.given[name].observation,
            beside=found.reasons.get(name, ""),
            kind="chosen" if name == found.region else "",
        )
        for name in ordered
    )
    said = Said(
        finding=_finding(found, shown),
        measured=measured_in(shown, found.rule),
        left_out=shown.without,
    )
    frame = table_of(shown)
    frame.insert(1, "why a peer", [found.reasons.get(name, "the region itself") for name in frame["region"]])
    return AmongPeers(said, unit, dots, frame, found.why_none)


def _finding(found: Peers, shown: Standing) -> str:
    """Where the region's number lies among those of its peers; neither side is called good."""
    name, unit = shown.measure.name, shown.measure.unit
    own = shown.given.get(found.region)
    values = [row.value or 0.0 for other, row in shown.given.items() if other != found.region]
    if not values:
        return f"{name}: none of the peers of {found.region} has a number"
    low, high = figure(min(values), unit), figure(max(values), unit)
    span = f"{low} to {high}" if low != high else low
    many = f"its {len(values)} peers" if len(values) > 1 else "its one peer"
    if own is None or own.value is None:
        return (
            f"{name}: {found.region} has no number here, {many} {'have' if len(values) > 1 else 'has'} {span}"
        )
    if min(values) <= own.value <= max(values):
        where = "within the range of"
    else:
        where = "above" if own.value > max(values) else "below"
    return f"{name} in {found.region}: {figure(own.value, unit)}, {where} {many} ({span})"
