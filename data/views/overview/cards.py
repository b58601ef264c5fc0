"""From points to what a card says. Pure: the same words on the overview and on a region's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from data.figures import change, figure
from data.views.numbers.points import Point

# Shares and rates of several places have no sum.
RATES = ("%", "$/hr", "$ per hour", "ratio", "index")

FROM_THE_START = "counted from the start of the year"


@dataclass(frozen=True)
class Measure:
    """What a card is about."""

    id: int
    name: str
    unit: str
    direction: str
    aggregation: str
    weight_id: int | None
    theme: str
    owner: str | None = None
    cumulative: bool = False

    @property
    def full_name(self) -> str:
        """A name of its own: two regions may each count something under the same name."""
        return f"{self.name} ({self.owner})" if self.owner else self.name


@dataclass(frozen=True)
class Moves:
    """Which of those that gave both ends of a card's line rose, fell or stayed, by name in the alphabet.

    `noun` is what they are: regions or partnerships. Nobody who gave only one end is in it.
    """

    rose: tuple[str, ...]
    fell: tuple[str, ...]
    steady: tuple[str, ...]
    since: str
    noun: str = "regions"

    @property
    def in_words(self) -> str:
        """Such as 'rose in 6 and fell in 1 of 7 regions since PY2024-Q1'."""
        ways = (("rose", self.rose), ("fell", self.fell), ("stayed", self.steady))
        said = " and ".join(f"{way} in {len(names)}" for way, names in ways if names)
        many = sum(len(names) for _, names in ways)
        return f"{said} of {many} {self.noun} since {self.since}" if said else "no earlier number to compare"


@dataclass(frozen=True)
class Aside:
    """Words beside a number: an 'aim' or a 'story', and whose or why; `observation` leads to its cell."""

    kind: str
    words: str
    more: str = ""
    observation: int | None = None


@dataclass(frozen=True)
class Card:
    """One metric at a glance.

    `tone` is better, worse or plain, and plain wherever the state named no better direction.
    `reach` says whose numbers these are, such as '9 of 10 regions, 1 suppressed'; `observation` leads
    to the cell, where it is one cell's number. `behind` numbers make the newest one, `provisional` of
    them may still change, and the newest of them came at `handed_in`. `title` is what an arrangement
    calls it instead. `asked` is how many could have given it.
    """

    measure: Measure
    value: float | None
    words: str
    status: str
    period: str
    change: str
    tone: str
    since: str
    reach: str
    trend: tuple[Point, ...]
    start: float | None = None
    observation: int | None = None
    moves: Moves | None = None
    handed_in: datetime | None = None
    behind: int = 0
    asked: int = 0
    provisional: int = 0
    title: str = ""
    beside: tuple[Aside, ...] = ()


def card(
    measure: Measure, trend: Sequence[Point], labels: Mapping[int, str], reach: str, among: str = ""
) -> Card:
    """The card of a history, newest point last; `among` stands where there is no single number."""
    trend = _from_same_part(trend) if measure.cumulative else trend
    last, start = trend[-1], _start(trend)
    said, tone = _why_not_compared(trend), "plain"
    if measure.cumulative and start and _part(start) != _part(last):
        start, said = None, "no same part of an earlier year"
    if start is not None and start.value is not None and last.value is not None:
        said = change(last.value, start.value, measure.unit)
        tone = _tone(last.value - start.value, measure.direction, said)
    return Card(
        measure=measure,
        value=last.value,
        words=figure(last.value, measure.unit) if last.value is not None else among or "suppressed",
        status="reported" if last.reported else "suppressed",
        period=labels[last.period_id],
        change=said,
        tone=tone,
        since=labels[start.period_id] if start else "",
        reach=reach,
        trend=tuple(trend),
        start=start.value if start else None,
    )


def _from_same_part(trend: Sequence[Point]) -> Sequence[Point]:
    """The history from the first number for the same part of a year as the newest one.

    What is counted from the start of the year is not down in July, against June.
    """
    part = _part(trend[-1])
    first = (at for at, point in enumerate(trend[:-1]) if point.value is not None and _part(point) == part)
    return trend[next(first, 0) :]


def _part(point: Point) -> tuple[int, int]:
    return point.starts.month, point.ends.month


def _start(trend: Sequence[Point]) -> Point | None:
    """The first point shown that has a number, where the last one has one too."""
    if trend[-1].value is None:
        return None
    return next((point for point in trend[:-1] if point.value is not None), None)


def _why_not_compared(trend: Sequence[Point]) -> str:
    if trend[-1].value is None:
        return "no single number" if trend[-1].reported else "too few to show"
    return (
        "the first number, nothing to compare"
        if len(trend) == 1
        else "no earlier number from the same places"
    )


def _tone(step: float, direction: str, said: str) -> str:
    if direction == "neither" or said == "no change" or not step:
        return "plain"
    return "better" if (step > 0) == (direction == "higher") else "worse"


def joined(measure: Measure, given: Sequence[tuple[float, float]]) -> float | None:
    """One number from the values and weights of several places, by the metric's own rule."""
    if measure.aggregation == "weighted mean" and given:
        return sum(value * weight for value, weight in given) / sum(weight for _, weight in given)
    total = sum(value for value, _ in given) if given else None
    return of_total(measure, Point(0, len(given), 0, total)).value


def of_total(measure: Measure, point: Point) -> Point:
    """The point of a sum over places, as the metric's own rule has it."""
    if point.value is None or point.reported == 1 or (measure.aggregation == "sum"):
        return point
    if measure.aggregation == "mean":
        return replace(point, value=point.value / point.reported)
    if measure.aggregation == "last" and measure.unit not in RATES:
        return point
    return replace(point, value=None)


def by_theme(cards: Sequence[Card]) -> dict[str, list[Card]]:
    """The cards under their themes, in the order they come."""
    groups: dict[str, list[Card]] = {}
    for card in cards:
        groups.setdefault(card.measure.theme or "Other", []).append(card)
    return groups


def spread(measure: Measure, values: Sequence[float]) -> str:
    """The words for several numbers that have no single one."""
    low, high = figure(min(values), measure.unit), figure(max(values), measure.unit)
    return low if low == high else f"{low} to {high}"
