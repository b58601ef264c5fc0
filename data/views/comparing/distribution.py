"""The regions' numbers of one period on one line, with the state's own: how far apart they lie."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure, unit_words
from data.selection import Selection
from data.views.catalogue.alignment import Beside, Neighbour, beside
from data.views.comparing.standing import (
    SILENT,
    Dot,
    Rule,
    Said,
    Standing,
    of_regions,
    standing,
    table_of,
    yardstick,
)
from data.views.numbers.points import Point


@dataclass(frozen=True)
class Distribution:
    """Dots, the level to hold them against, the words around them and the table behind them."""

    said: Said
    unit: str
    dots: tuple[Dot, ...]
    rule: Rule | None
    values: pd.DataFrame


def distribution(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Distribution:
    """The chosen regions, or all, in the newest period that most of them gave; what is similar beside it."""
    shown = standing(session, viewer, metric_id, selection)
    weight = shown.measure.weight_id
    drawn = distributed(shown, of_regions(session, viewer, weight, shown.period_id) if weight else {})
    return with_neighbours(drawn, shown, beside(session, viewer, metric_id))


def distributed(shown: Standing, weights: Mapping[str, Point]) -> Distribution:
    """The same from what stands in that period. Pure."""
    unit, rule = shown.measure.unit, yardstick(shown, weights)
    dots = tuple(
        Dot(name, row.value or 0.0, figure(row.value, unit), row.observation)
        for name, row in shown.given.items()
    )
    said = Said(spread_finding(shown, rule), measured_in(shown, _drawn(rule)), left_out=shown.without)
    return Distribution(said, unit, dots, rule, table_of(shown))


def with_neighbours(drawn: Distribution, shown: Standing, found: Beside) -> Distribution:
    """What a region counts instead: drawn with a mark where it is similar, else named with the reason."""
    near = [each for each in found.similar if each.region in shown.names]
    alike = [_similar(each) for each in near if _drawable(each, drawn.unit)]
    why = dict(drawn.said.left_out)
    for each in near:
        if not _drawable(each, drawn.unit):
            why[each.region] = _and(why, each, "is similar, but has no number in this unit")
    for each in found.not_comparable:
        if each.region in shown.names:
            why[each.region] = _and(why, each, "is not comparable")
    dots = tuple(sorted((*drawn.dots, *alike), key=lambda dot: (shown.names.index(dot.region), dot.kind)))
    # Whoever stands here with what is similar is not told to be absent.
    left_out = {
        name: said
        for name, said in why.items()
        if said != SILENT or name not in {dot.region for dot in alike}
    }
    note = SIMILAR_SAID if alike else ""
    values = _listed([each for each in near if _drawable(each, drawn.unit)], drawn.values)
    return replace(drawn, dots=dots, values=values, said=replace(drawn.said, left_out=left_out, note=note))


def _listed(alike: Sequence[Neighbour], values: pd.DataFrame) -> pd.DataFrame:
    """The table with a row for each similar number too, which its remark tells from the others."""
    rows = [
        (each.region, each.newest.period, each.newest.value, each.newest.unit, f"similar: {each.name}",
         each.newest.observation)
        for each in alike
        if each.newest
    ]  # fmt: skip
    if not rows:
        return values
    more = pd.DataFrame(rows, columns=list(values.columns)).astype(values.dtypes.to_dict())
    return pd.concat([values, more], ignore_index=True).sort_values(
        "region", kind="stable", ignore_index=True
    )


SIMILAR_SAID = (
    "A hollow diamond is a region's own metric that a person called similar: "
    "shown beside, and in no figure above."
)


def _drawable(each: Neighbour, unit: str) -> bool:
    return each.newest is not None and each.newest.value is not None and each.newest.unit == unit


def _similar(each: Neighbour) -> Dot:
    assert each.newest is not None
    newest = each.newest
    why = f": {each.reason}" if each.reason else ""
    said = f"{each.name}, {newest.period}{why}"
    return Dot(
        each.region,
        newest.value or 0.0,
        figure(newest.value, newest.unit),
        newest.observation,
        said,
        "similar",
    )


def _and(why: Mapping[str, str], each: Neighbour, stands: str) -> str:
    """The reason of a person, after the reason there was, unless that said only that nothing is reported."""
    reason = f": {each.reason}" if each.reason else ""
    said = f"its {each.name} {stands}{reason}"
    before = why.get(each.region, SILENT)
    return said if before == SILENT else f"{before}; {said}"


def spread_finding(shown: Standing, rule: Rule | None) -> str:
    """What the numbers of one period say together, as a headline."""
    values = [row.value or 0.0 for row in shown.given.values()]
    if not values:
        return f"{shown.measure.name}: nothing to compare yet"
    low, high = figure(min(values), shown.measure.unit), figure(max(values), shown.measure.unit)
    lies = f"between {low} and {high}" if low != high else low
    many = len(values)
    said = f"{shown.measure.name}: {lies} in {many} region{'s' * (many != 1)}"
    return f"{said}; {rule.words}" if rule else said


def measured_in(shown: Standing, drawn: str) -> str:
    """Measure, unit, period and place, and how it is drawn."""
    unit = "%" if shown.measure.unit == "%" else unit_words(shown.measure.unit) or shown.measure.unit
    measure = f"{shown.measure.name}, {unit}" if unit else shown.measure.name
    return " · ".join(part for part in (measure, shown.period, shown.where, drawn) if part)


def _drawn(rule: Rule | None) -> str:
    dashed = f"; dashed: {rule.words}" if rule else ""
    return f"one axis, in the order of their names{dashed}"
