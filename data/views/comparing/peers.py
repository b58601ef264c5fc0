"""Whom a region is compared with, by a rule that says itself, and why each of them is its peer. Pure.

Four rules: size (the nearest in a size that somebody chose), stage and sector (of their partnerships, one in
common), neighbours (a border in common). No rule knows whether a number is good; none is a rank.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from data.figures import figure

RULES = ("Size", "Stage", "Sector", "Neighbours")
NEAREST = 4  # by size: as many as are remembered at a glance


@dataclass(frozen=True)
class Peers:
    """A region's peers in the state's order, each with its reason; `rule` says itself.

    `why_none` says in a sentence why there are no peers by this rule; '' where there are.
    """

    region: str
    rule: str
    reasons: dict[str, str]
    why_none: str = ""


def by_size(
    region: str, sizes: Mapping[str, float], said: tuple[str, str, str], names: Sequence[str]
) -> Peers:
    """The nearest by ratio: half the size is as far away as double the size.

    `said` is the size's name inside a sentence, its unit and its period.
    """
    name, unit, period = said
    own = sizes.get(region, 0.0)
    if own <= 0:
        return Peers(region, "", {}, f"{region} has no {name} in {period}, so no region is near it in size.")
    others = [other for other in names if other != region and sizes.get(other, 0.0) > 0]
    nearest = sorted(others, key=lambda other: (abs(log(sizes[other] / own)), other))[:NEAREST]
    reasons = {
        other: f"{name} {figure(sizes[other], unit)} against {figure(own, unit)}"
        for other in names
        if other in nearest
    }
    many = f"the {len(reasons)} regions" if len(reasons) > 1 else "the one region"
    rule = f"peers by size: of those with a number, {many} nearest to {region} in {name} ({period})"
    return Peers(region, rule, reasons, "" if reasons else f"No other region has a {name} in {period}.")


def by_common(region: str, of: Mapping[str, Sequence[str]], what: str, names: Sequence[str]) -> Peers:
    """All that have something in common with the region; `what` is 'stage' or 'sector'."""
    own = of.get(region, ())
    if not own:
        return Peers(region, "", {}, f"No partnership of {region} has a {what} that is known here.")
    shared = {
        other: [each for each in own if each in of.get(other, ())] for other in names if other != region
    }
    reasons = {other: f"also has {_listed(both)}" for other, both in shared.items() if both}
    rule = (
        f"peers by {what}: regions with a partnership in the same {what} as one of {region} ({_listed(own)})"
    )
    return Peers(region, rule, reasons, "" if reasons else f"No other region shares a {what} with {region}.")


def by_border(region: str, borders: Mapping[str, frozenset[str]], names: Sequence[str]) -> Peers:
    """All that share a border with the region."""
    if region not in borders:
        return Peers(
            region, "", {}, f"The outline of {region} is not known here, so neither are its neighbours."
        )
    reasons = {other: f"borders on {region}" for other in names if other in borders[region]}
    rule = f"peers by neighbourhood: regions that share a border with {region}"
    return Peers(region, rule, reasons, "" if reasons else f"{region} borders on no other region.")


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words)
