"""The regions' numbers of one period on a map, in classes between round numbers; never without their list."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure
from data.selection import Selection
from data.views.comparing.distribution import distributed
from data.views.comparing.standing import Dot, Rule, Said, Standing, of_regions, standing
from data.views.overview.cards import RATES

CLASSES = 5  # more tones than these are not told apart in grey
ROUND = (1, 2, 2.5, 5, 10)
NO_OUTLINES = (
    "There is no map: nobody has entered the outlines of counties or regions. "
    "`python -m data outlines FILE` takes them from TopoJSON or GeoJSON."
)


@dataclass(frozen=True)
class OnMap:
    """Which class each region is in, what the classes are, and the dots that stand beside the map.

    `blanks` are the regions without a number, each with its kind of blank, '' for
    whoever has nothing to say of the period, which is no gap.
    """

    said: Said
    unit: str
    classes: tuple[str, ...]
    of: dict[str, int]
    blanks: dict[str, str]
    dots: tuple[Dot, ...]
    rule: Rule | None
    values: pd.DataFrame


def on_map(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> OnMap:
    """The chosen regions, or all, in the newest period that most of them gave."""
    shown = standing(session, viewer, metric_id, selection)
    weight = shown.measure.weight_id
    spread = distributed(shown, of_regions(session, viewer, weight, shown.period_id) if weight else {})
    values = {dot.region: dot.value for dot in spread.dots}
    cuts = thresholds(list(values.values()))
    said = Said(spread.said.finding, spread.said.measured, _note(shown), spread.said.left_out)
    return OnMap(
        said=said,
        unit=spread.unit,
        classes=legend(cuts, spread.unit) if values else (),
        of={name: sum(value >= cut for cut in cuts) for name, value in values.items()},
        blanks=shown.blanks,
        dots=spread.dots,
        rule=spread.rule,
        values=spread.values,
    )


def thresholds(values: Sequence[float]) -> list[float]:
    """The round numbers between classes of equal width, at most one fewer than CLASSES of them."""
    if not values or min(values) == max(values):
        return []
    low, high = min(values), max(values)
    rough = (high - low) / CLASSES
    power = 10.0 ** floor(log10(rough))
    for step in (power * each for each in ROUND):
        first, last = floor(low / step) + 1, ceil(high / step) - 1
        if step >= rough * 0.999 and last - first < CLASSES - 1:
            return [round(number * step, 10) for number in range(first, last + 1)]
    return [round((low + high) / 2, 10)]


def legend(cuts: Sequence[float], unit: str) -> tuple[str, ...]:
    """What each class holds, in words."""
    if not cuts:
        return ("all the same",)
    said = [figure(cut, unit) for cut in cuts]
    between = [f"{low} to under {high}" for low, high in zip(said, said[1:], strict=False)]
    return (f"under {said[0]}", *between, f"{said[-1]} or more")


def _note(shown: Standing) -> str:
    measure = shown.measure
    if measure.aggregation in ("sum", "last") and measure.unit not in RATES:
        return "A map of counts shows first of all where many people live; Expected for size allows for that."
    return "A large area is not a large number of people: the list beside the map gives each region one line."
