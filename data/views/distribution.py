"""The regions' numbers of one period on one line, with the state's own: how far apart they lie."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure, unit_words
from data.selection import Selection
from data.views.points import Point
from data.views.standing import Dot, Rule, Said, Standing, of_regions, standing, table_of, yardstick


@dataclass(frozen=True)
class Distribution:
    """Dots, the level to hold them against, the words around them and the table behind them."""

    said: Said
    unit: str
    dots: tuple[Dot, ...]
    rule: Rule | None
    values: pd.DataFrame


def distribution(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Distribution:
    """The chosen regions, or all, in the newest period that most of them gave."""
    shown = standing(session, viewer, metric_id, selection)
    weight = shown.measure.weight_id
    return distributed(shown, of_regions(session, viewer, weight, shown.period_id) if weight else {})


def distributed(shown: Standing, weights: Mapping[str, Point]) -> Distribution:
    """The same from what stands in that period. Pure."""
    unit, rule = shown.measure.unit, yardstick(shown, weights)
    dots = tuple(
        Dot(name, row.value or 0.0, figure(row.value, unit), row.observation)
        for name, row in shown.given.items()
    )
    said = Said(spread_finding(shown, rule), measured_in(shown, _drawn(rule)), left_out=shown.without)
    return Distribution(said, unit, dots, rule, table_of(shown))


def spread_finding(shown: Standing, rule: Rule | None) -> str:
    """What the numbers of one period say together, as a headline."""
    values = [row.value or 0.0 for row in shown.given.values()]
    if not values:
        return f"{shown.measure.name}: nothing to compare yet"
    low, high = figure(min(values), shown.measure.unit), figure(max(values), shown.measure.unit)
    lies = f"lies between {low} and {high}" if low != high else f"is {low}"
    many = len(values)
    said = f"{shown.measure.name} {lies} in {many} region{'s' * (many != 1)}"
    return f"{said}; {rule.words}" if rule else said


def measured_in(shown: Standing, drawn: str) -> str:
    """Measure, unit, period and place, and how it is drawn."""
    unit = "%" if shown.measure.unit == "%" else unit_words(shown.measure.unit) or shown.measure.unit
    measure = f"{shown.measure.name}, {unit}" if unit else shown.measure.name
    return " · ".join(part for part in (measure, shown.period, shown.where, drawn) if part)


def _drawn(rule: Rule | None) -> str:
    dashed = f"; dashed: {rule.words}" if rule else ""
    return f"one axis, in the order of their names{dashed}"
