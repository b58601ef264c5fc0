"""What is held back of the values of one metric, and of the rates that tell of it. Pure: no store, no viewer.

First what is small itself: a count of people below ten, of employers below three, but no zero. What its
publisher suppressed is treated alike. Then as much beside it as keeps it from coming out of sums.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from data.privacy.complement import Limits, complement
from data.privacy.equations import dimensions, equations
from data.privacy.family import Cells, Family, Spot
from data.privacy.steps import small, small_steps

MEASURE = "measure"
# Nobody stands behind what was hoped for.
_HOPED = re.compile(
    r"\b(?:goals?|targets?|forecasts?|planned|plans?|projected|projections?|negotiated)\b", re.I
)
_OF_HOPED = re.compile(r"%|percent|variance|difference|change|over|under|rate", re.I)


def held_back(cells: Cells, family: Family) -> set[Spot]:
    """The spots whose value may not be shown; those without a value are not told again."""
    beside = {spot for spot in cells if any(name == MEASURE for name, _ in dimensions(spot[2]))}
    own = {spot: value for spot, value in cells.items() if spot not in beside} if beside else cells
    hidden = _hidden(own, family)
    blank = {spot for spot, value in cells.items() if value is None}
    kept_back = hidden | blank
    hidden |= {spot for spot in beside if _is_held_beside(spot, cells[spot], kept_back, family)}
    return hidden - blank


def of_rates(cells: Cells, whom: Iterable[Collection[Spot]]) -> set[Spot]:
    """The spots of a rate that stand where its numerator or denominator, in `whom`, is not shown.

    Any of the three could be worked out of the other two.
    """
    return {spot for some in whom for spot in some if cells.get(spot) is not None}


def _hidden(cells: Cells, family: Family) -> set[Spot]:
    first = {spot for spot, value in cells.items() if value is None or small(value, family)}
    if family.cumulative and family.fewest:
        first |= small_steps(cells, family)
    if not first or not family.adds:
        return first
    spots, rows = equations(cells, family)
    if not rows:
        return first
    number = {spot: at for at, spot in enumerate(spots)}
    limits = Limits(family.fewest, family.one if family.fewest else 0.0)
    held = complement(rows, [cells[spot] for spot in spots], {number[spot] for spot in first}, limits)
    return {spots[at] for at in held}


def _is_held_beside(spot: Spot, value: float | None, kept_back: Collection[Spot], family: Family) -> bool:
    """Goals and the like: shown, but for what tells how far from a number held back they lie."""
    place, partnership, breakdown, period = spot
    said = next(part for part in breakdown.split("; ") if part.startswith(f"{MEASURE}="))
    if _HOPED.search(said) and not _OF_HOPED.search(said):
        return False
    plain = next(rest for name, rest in dimensions(breakdown) if name == MEASURE)
    return small(value, family) or (place, partnership, plain, period) in kept_back


def judge(families: Mapping[int, Family], cells: Mapping[int, Cells]) -> dict[int, set[Spot]]:
    """`held_back` for several metrics by their ids, rates by those of them that they tell of.

    Whoever passes a rate passes the metrics it is linked to as well.
    """
    hidden = {metric: held_back(cells[metric], family) for metric, family in families.items()}
    return {
        metric: hidden[metric]
        | of_rates(cells[metric], [_not_shown(cells, hidden, link) for link in family.links])
        for metric, family in families.items()
    }


def _not_shown(cells: Mapping[int, Cells], hidden: Mapping[int, set[Spot]], metric: int) -> set[Spot]:
    blank = {spot for spot, value in cells.get(metric, {}).items() if value is None}
    return hidden.get(metric, set()) | blank
