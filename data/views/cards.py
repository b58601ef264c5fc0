"""From points to what a card says. Pure: the same words on the overview and on a region's page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from data.figures import change, figure
from data.views.points import Point

# Shares and rates of several places have no sum.
RATES = ("%", "$/hr", "$ per hour", "ratio", "index")


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
    owner: str = ""


@dataclass(frozen=True)
class Card:
    """One metric at a glance.

    `tone` is better, worse or plain, and plain wherever the state named no better direction.
    `reach` says whose numbers these are, such as '9 of 10 regions, 1 suppressed'.
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


def card(
    measure: Measure, trend: Sequence[Point], labels: Mapping[int, str], reach: str, among: str = ""
) -> Card:
    """The card of a history, newest point last; `among` stands where there is no single number."""
    last, start = trend[-1], _start(trend, measure)
    said, tone = _why_not_compared(trend), "plain"
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


def _start(trend: Sequence[Point], measure: Measure) -> Point | None:
    """The first point shown that may be held against the last one.

    A sum over more places is larger for that reason alone, so sums are compared over as many places.
    """
    adds_up = measure.aggregation in ("sum", "last")
    for point in trend[:-1]:
        if point.value is not None and (not adds_up or point.reported == trend[-1].reported):
            return point if trend[-1].value is not None else None
    return None


def _why_not_compared(trend: Sequence[Point]) -> str:
    if trend[-1].value is None:
        return "no single number" if trend[-1].reported else "too few to show"
    if all(point.value is None for point in trend[:-1]):
        return "first period, nothing to compare"
    return "not compared: fewer or more reported before"


def _tone(step: float, direction: str, said: str) -> str:
    if direction == "neither" or said == "no change" or not step:
        return "plain"
    return "better" if (step > 0) == (direction == "higher") else "worse"


def combine(measure: Measure, parts: Sequence[tuple[Point, float | None]]) -> Point:
    """One point from those of several places in one period, by the metric's own rule.

    Each part comes with its weight, None where none was reported or the rule needs none.
    """
    period_id = parts[0][0].period_id
    suppressed = sum(point.suppressed for point, _ in parts)
    values = [(point.value, weight) for point, weight in parts if point.value is not None]
    if measure.aggregation == "weighted mean":
        values = [(value, weight) for value, weight in values if weight]
    return Point(period_id, len(values), suppressed, _combined(measure, values))


def of_total(measure: Measure, point: Point) -> Point:
    """The point of a sum over places, as the metric's own rule has it."""
    if point.value is None or point.reported == 1 or (measure.aggregation == "sum"):
        return point
    if measure.aggregation == "mean":
        return replace(point, value=point.value / point.reported)
    if measure.aggregation == "last" and measure.unit not in RATES:
        return point
    return replace(point, value=None)


def _combined(measure: Measure, values: Sequence[tuple[float, float | None]]) -> float | None:
    if measure.aggregation == "weighted mean" and values:
        weights = sum(weight or 0 for _, weight in values)
        return sum(value * (weight or 0) for value, weight in values) / weights
    total = Point(0, len(values), 0, sum(value for value, _ in values) if values else None)
    return of_total(measure, total).value


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
