"""Regions in the order of their numbers, with what it hides: only where every region agreed to it."""

from dataclasses import dataclass, replace

from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.views.catalogue.agreements import ranking_agreed
from data.views.comparing.control_limits import USUAL, limits
from data.views.comparing.distribution import Distribution, distributed, measured_in
from data.views.comparing.standing import Standing, of_regions, standing
from data.views.numbers.points import Point

HIDES = (
    "What this order hides: how large each region is, how each defines what it counts, "
    "and whoever has no number yet."
)


@dataclass(frozen=True)
class Ranking:
    """The dots in their order; nothing where not all regions agreed."""

    agreed: bool
    shown: Distribution | None = None


def may_rank(session: Session, viewer: Viewer) -> bool:
    """Whether all regions agreed to be put in the order of their numbers."""
    return ranking_agreed(session, viewer).by_all


def ranking(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Ranking:
    """Asked again here: a link kept from before must not outlive an agreement."""
    if not may_rank(session, viewer):
        return Ranking(agreed=False)
    stands = standing(session, viewer, metric_id, selection)
    weight = stands.measure.weight_id
    people = of_regions(session, viewer, weight, stands.period_id) if weight else {}
    return Ranking(agreed=True, shown=ordered(stands, distributed(stands, people), people))


def ordered(stands: Standing, shown: Distribution, people: dict[str, Point]) -> Distribution:
    """The same dots, the highest number first: which end is better is not said by an order. Pure."""
    dots = tuple(sorted(shown.dots, key=lambda dot: (-dot.value, dot.region)))
    caption = measured_in(stands, "from the highest number to the lowest; all regions agreed to this order")
    note = f"{HIDES} {_chance(shown, people)}".strip()
    rank = {dot.region: at for at, dot in enumerate(dots)}
    at = shown.values["region"].map(lambda name: rank.get(name, len(rank)))
    values = shown.values.iloc[at.argsort(kind="stable")].reset_index(drop=True)
    return replace(shown, dots=dots, values=values, said=replace(shown.said, measured=caption, note=note))


def _chance(shown: Distribution, people: dict[str, Point]) -> str:
    """How many of the regions chance alone could have put in another order."""
    known = {
        dot.region: (dot.value, people[dot.region].value or 0.0) for dot in shown.dots if dot.region in people
    }
    total = sum(many for _, many in known.values())
    if shown.unit != "%" or not total:
        return ""
    state = sum(value * many for value, many in known.values()) / total / 100
    if not 0 < state < 1:
        return ""
    within = sum(_inside(value / 100, many, state) for value, many in known.values())
    return f"Chance alone would put {within} of {len(known)} regions anywhere in it (see Funnel)."


def _inside(share: float, people: float, state: float) -> bool:
    band = limits(state, people, USUAL)
    return band.low <= share <= band.high
