"""Ribbons from step to step as Vega-Lite draws them: areas whose edges are bent here, point by point."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components.charts import INK, MAIN, Spec
from data.views.funding.flow import STEPS, Flow
from data.views.funding.money_words import said

GAP = 32.0  # pixels between two bars of a step: room for a name and its amount
BARS = 300.0  # pixels that all the money takes, over the gaps
BENT = tuple(at / 12 for at in range(13))
WIDE = 0.018  # of a step: how broad its bars are
LABEL = {"align": "left", "baseline": "middle", "dx": 8, "limit": {"expr": "width / 4.1 - 24"}}
PAPER: Spec = {"expr": "paper"}


@dataclass(frozen=True)
class Drawn:
    """Frames for the layers, and the height in pixels.

    ribbons : ribbon, lit, x, top, bottom; `x` counts steps from 0, `top` and `bottom` are pixels from above
    bars : step, name, words, x, x2, top, bottom, middle
    """

    ribbons: pd.DataFrame
    bars: pd.DataFrame
    height: float


def drawn(told: Flow, lit: "pd.Series[bool]") -> Drawn:
    """Where everything lies. Every step takes the same pixels for the same cents."""
    height = BARS + GAP * max(len(told.order[step]) for step in STEPS)
    scale = BARS / max(told.drawn, 1)
    tops = {step: _tops(told, step, scale, height) for step in STEPS}
    # Followed money first, so that it lies together in every bar.
    cells = told.cells.assign(lit=lit)
    ribbons = [
        point
        for at, pair in enumerate(zip(STEPS, STEPS[1:], strict=False))
        for point in _ribbons(cells, pair, at, _Places(told, tops, scale))
    ]
    return Drawn(pd.DataFrame(ribbons), _bars(told, tops, scale), height)


def _tops(told: Flow, step: str, scale: float, height: float) -> dict[str, float]:
    """Where each bar of a step begins, spread over the whole height."""
    sums = told.cells.groupby(step)["cents"].sum()
    names = told.order[step]
    gap = (height - BARS) / max(len(names), 1)
    top, tops = gap / 2, {}
    for name in names:
        tops[name] = top
        top += float(sums[name]) * scale + gap
    return tops


@dataclass(frozen=True)
class _Places:
    """Where the bars of every step begin, and how many pixels a cent takes."""

    told: Flow
    tops: dict[str, dict[str, float]]
    scale: float


def _ribbons(
    cells: pd.DataFrame, pair: tuple[str, str], at: int, places: _Places
) -> Iterator[dict[str, Any]]:
    one, other = pair
    links = cells.groupby([one, other, "lit"])[["cents"]].sum().reset_index()
    order = {step: {name: n for n, name in enumerate(places.told.order[step])} for step in pair}
    leaves = _stacked(links, one, other, order, places)
    enters = _stacked(links, other, one, order, places)
    flows = zip(links["cents"].to_list(), links["lit"].to_list(), strict=True)
    for number, (cents, lit) in enumerate(flows):
        thick = max(float(cents) * places.scale, 0.5)
        for part in BENT:
            # From flat to flat: a straight edge would make thin ribbons look thick where they slope.
            bend = (1 - math.cos(math.pi * part)) / 2
            top = leaves[number] + (enters[number] - leaves[number]) * bend
            yield {
                "ribbon": f"{at}-{number}",
                "lit": bool(lit),
                "x": round(at + WIDE + (1 - WIDE) * part, 4),
                "top": round(top, 1),
                "bottom": round(top + thick, 1),
            }


def _stacked(
    links: pd.DataFrame, own: str, far: str, order: dict[str, dict[str, int]], places: _Places
) -> dict[int, float]:
    """Where each link touches the bars of `own`: followed ones first, then as the far ends lie."""
    ends = list(zip(*(links[name].to_list() for name in (own, far, "lit", "cents")), strict=True))
    used: dict[str, float] = defaultdict(float)
    at_top = {}
    for number in sorted(range(len(ends)), key=lambda at: (not ends[at][2], order[far][ends[at][1]])):
        name, _, _, cents = ends[number]
        at_top[number] = places.tops[own][name] + used[name]
        used[name] += float(cents) * places.scale
    return at_top


def _bars(told: Flow, tops: dict[str, dict[str, float]], scale: float) -> pd.DataFrame:
    rows = []
    for at, step in enumerate(STEPS):
        sums, held = told.cells.groupby(step)["cents"].sum(), told.amounts(step)
        for name in told.order[step]:
            top, tall = tops[step][name], float(sums[name]) * scale
            # Thick as what was given, and in words what stands of it: a minus cannot be drawn.
            rows.append({"step": step, "name": name, "words": said(held[name]), "x": at, "x2": at + WIDE,
                         "top": round(top, 1), "bottom": round(top + max(tall, 1), 1),
                         "middle": round(top + tall / 2, 1)})  # fmt: skip
    return pd.DataFrame(rows)


def ribbon_spec(one: Drawn, any_lit: bool) -> Spec:
    """The layers; grey where something else is followed, and the house's blue where it is not."""
    x = {"field": "x", "type": "quantitative", "axis": None, "scale": {"domain": [0, 4.02], "nice": False}}
    y = {"type": "quantitative", "axis": None,
         "scale": {"domain": [0, one.height], "reverse": True, "nice": False, "zero": False}}  # fmt: skip
    colour: Spec = {
        "condition": {"test": "datum.lit", "value": MAIN},
        "value": "#8d9297" if any_lit else MAIN,
    }
    opacity: Spec = {"condition": {"test": "datum.lit", "value": 0.75}, "value": 0.2 if any_lit else 0.38}
    texts = [
        _text(field, moved, weight, halo)
        for field, moved, weight in (("name", -7, 600), ("words", 8, 400))
        for halo in (True, False)
    ]
    bar = {"x": x, "x2": {"field": "x2"}, "y": {**y, "field": "top"}, "y2": {"field": "bottom"}}
    ribbon = {"x": x, "y": {**y, "field": "top"}, "y2": {"field": "bottom"}, "detail": {"field": "ribbon"}}
    beside = {"x": {**x, "field": "x2"}, "y": {**y, "field": "middle"}}
    return {
        "height": one.height,
        "layer": [
            {
                "data": {"values": one.ribbons.to_dict("records")},
                "mark": {"type": "area", "orient": "vertical", "line": False},
                "encoding": {**ribbon, "color": colour, "opacity": opacity},
            },
            {"mark": {"type": "rect", "color": INK}, "encoding": bar},
            *({"mark": mark, "encoding": {**beside, "text": {"field": field}}} for field, mark in texts),
        ],
    }


def _text(field: str, moved: int, weight: int, halo: bool) -> tuple[str, Spec]:
    """A name or an amount; below it itself in the colour of the page, so that it reads on a ribbon."""
    mark = {"type": "text", **LABEL, "dy": moved, "fontWeight": weight, "fontSize": 13, "color": INK}
    return field, mark | ({"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"} if halo else {})
