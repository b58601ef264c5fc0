"""Shares against the number of people behind them, with the band that chance alone would give."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import ceil, exp, log

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure
from data.selection import Selection
from data.views.comparing.control_limits import RARE, USUAL, Limits, limits, verdict
from data.views.comparing.distribution import measured_in
from data.views.comparing.sizes import lower
from data.views.comparing.standing import Said, Standing, of_regions, standing
from data.views.indicator.history import Told, measure_of
from data.views.numbers.points import Point
from data.views.overview.cards import Measure

STEPS = 48  # corners of each limit's curve
ONLY_SHARES = "A band of chance is drawn only for a share of people, in per cent, whose denominator is known"


@dataclass(frozen=True)
class Share:
    """One region's share and the people behind it; `observation` leads to the cell of the share."""

    region: str
    value: float
    people: float
    words: str
    verdict: str
    observation: int


@dataclass(frozen=True)
class Band:
    """The limits for one number of people."""

    people: float
    usual: Limits
    rare: Limits


@dataclass(frozen=True)
class Funnel:
    """Shares in the state's order, the state's own and the band around it, in per cent."""

    said: Said
    shares: tuple[Share, ...]
    state: float
    band: tuple[Band, ...]
    of: str
    values: pd.DataFrame
    why_not: str = ""


def funnel(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Funnel:
    """The chosen regions, or all, in the newest period that most of them gave."""
    # The band lies around the share of all regions, whichever are looked at.
    shown = standing(session, viewer, metric_id, Selection(period=selection.period))
    weight_id = shown.measure.weight_id
    if weight_id is None:
        return _none(shown, f"{ONLY_SHARES}; for {shown.measure.name} nobody named one.")
    people = of_regions(session, viewer, weight_id, shown.period_id)
    return drawn(shown, people, measure_of(session, viewer, weight_id), selection.regions or shown.names)


def drawn(shown: Standing, people: Mapping[str, Point], of: Measure, chosen: Collection[str]) -> Funnel:
    """The same from what stands and the people behind each, for those that were chosen. Pure."""
    if shown.measure.unit != "%":
        return _none(shown, f"{ONLY_SHARES}; {shown.measure.name} is no share.")
    values = {name: row.value for name, row in shown.given.items() if row.value is not None}
    if any(not 0 <= value <= 100 for value in values.values()):
        return _none(shown, f"{ONLY_SHARES}; some values of {shown.measure.name} are beyond 0 to 100%.")
    known = {name: point.value for name, point in people.items() if point.value}
    both = [name for name in values if name in known]
    if len(both) < 2:
        return _none(
            shown, f"{ONLY_SHARES}; in {shown.period} {of.name} has numbers for {len(both)} regions."
        )
    state = sum(values[name] * known[name] for name in both) / sum(known[name] for name in both)
    shares = tuple(_share(shown.given[name], known[name], of, state) for name in both if name in chosen)
    apart = {name: _unknown(people.get(name), of, shown.period) for name in values if name not in known}
    left_out = {name: why for name, why in (shown.without | apart).items() if name in chosen}
    return Funnel(
        said=_said(shown, shares, f"the {len(both)} regions together: {figure(state, '%')}", of, left_out),
        shares=shares,
        state=state,
        band=band(state, min(known[name] for name in both), max(known[name] for name in both)),
        of=lower(of.name),
        values=_table(shares, state, of),
    )


def _none(shown: Standing, why_not: str) -> Funnel:
    return Funnel(Said("", ""), (), 0.0, (), "", pd.DataFrame(), why_not if shown.given else "")


def _share(row: Told, people: float, of: Measure, state: float) -> Share:
    value = row.value or 0.0
    words = f"{figure(value, '%')} of {figure(people, of.unit)}"
    return Share(row.place, value, people, words, verdict(value / 100, people, state / 100), row.observation)


def _unknown(point: Point | None, of: Measure, period: str) -> str:
    """Why the number behind a share is not known: suppressed, or nobody gave it."""
    if point is not None and point.suppressed:
        return f"{lower(of.name)} suppressed in {period}"
    return f"no {lower(of.name)} in {period}"


def band(state: float, low: float, high: float) -> tuple[Band, ...]:
    """The limits from a little below the smallest number of people to a little above the largest."""
    least, most = log(max(1.0, low * 0.8)), log(max(2.0, high * 1.15))
    people = [exp(least + (most - least) * step / STEPS) for step in range(STEPS + 1)]
    return tuple(
        Band(many, limits(state / 100, many, USUAL), limits(state / 100, many, RARE))
        # Whole people while they are few: between two counts the exact limits have no meaning.
        for many in dict.fromkeys(ceil(each) if each < 1_000 else each for each in people)
    )


def _said(
    shown: Standing, shares: tuple[Share, ...], together: str, of: Measure, left_out: dict[str, str]
) -> Said:
    within = sum("within" in share.verdict for share in shares)
    many = len(shares)
    all_of = {1: "the one region shown", 2: "both regions"}.get(many, f"all {many} regions")
    where = all_of if within == many else f"{within} of {many} regions"
    return Said(
        finding=f"{shown.measure.name}: within what chance alone would give in {where}",
        measured=measured_in(shown, f"against {lower(of.name)}, logarithmic scale; dotted: {together}"),
        note=(
            "Band: exact binomial limits around that share (95% inside, 99.8% outside), as in "
            "Spiegelhalter 2005. Few people make a share swing; a region outside the band differs by more "
            "than that, for reasons that the numbers do not tell."
        ),
        left_out=left_out,
    )


def _table(shares: tuple[Share, ...], state: float, of: Measure) -> pd.DataFrame:
    """One row a region.

    Columns: region, value (float, %), the denominator under its own name (float), 95% from, 95% to,
    99.8% from, 99.8% to (float, %), where it lies (str), observation (int, leads to the cell of the value).
    """
    rows = []
    for share in shares:
        usual, rare = (limits(state / 100, share.people, within) for within in (USUAL, RARE))
        bounds = [round(edge * 100, 1) for edge in (usual.low, usual.high, rare.low, rare.high)]
        rows.append((share.region, share.value, share.people, *bounds, share.verdict, share.observation))
    heads = [
        "region",
        "value",
        lower(of.name),
        "95% from",
        "95% to",
        "99.8% from",
        "99.8% to",
        "where it lies",
    ]
    return pd.DataFrame(rows, columns=[*heads, "observation"])
