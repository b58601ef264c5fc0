"""Lines through time as a specification: names at their ends, hollow where provisional, blanks below."""

from functools import cache
from json import dumps

import pandas as pd

from components.charts import INK, Spec, axis, number_format
from components.drawing.blanks import strip, strip_height
from data.views.numbers.lines import GLYPHS

HEIGHT = 340
SHAPES = ("circle", "square", "triangle-up")  # as data.views.numbers.lines.GLYPHS are written
LABELS = 26  # px that the words of the axis of time take


# Where there is room, lines end early and leave the right to their names.
ROOM = [0, {"expr": "width > 560 ? width - 170 : width - 8"}]
OF_LINE: Spec = {"field": "line", "type": "nominal", "legend": None}


@cache
def lines_spec(unit: str, yearly: bool, strips: int = 0, by_days: bool = False, aims: bool = False) -> Spec:
    """Lines through time, labelled at their ends; a missing period breaks a line.

    Fields: as `data.views.numbers.lines.as_frame` and `end_labels`. `strips` lines have blanks below;
    `by_days` draws the days of each period, where several calendars share the axis; `aims` what a region
    set for itself, in the fields aim and aim label.
    """
    x = _time(yearly, strips)
    bottom = {"expr": f"height - {strip_height(strips) + LABELS}"} if strips else {"expr": "height"}
    scale = {"zero": False, "range": [bottom, 0]}
    y = {"field": "value", "type": "quantitative", "scale": scale, "axis": axis(unit)}
    layers = [*([_days(y)] if by_days else []), *_marks(y, unit), *([_aims(y)] if aims else []), *_names(y)]
    lines = {"encoding": {"x": x, "detail": OF_LINE}, "layer": layers}
    if not strips:
        return {"height": HEIGHT, **lines}
    below = strip(strips, {"field": "at", "type": "temporal", "scale": x["scale"]})
    return {"height": HEIGHT + strip_height(strips), "layer": [lines, below],
            "resolve": {"scale": {"y": "independent"}}}  # fmt: skip


def _marks(y: Spec, unit: str) -> list[Spec]:
    """The lines and their points: each line has a shape of its own too, for a page printed in grey."""
    told = [{"field": head, "title": head.capitalize()} for head in ("line", "period")]
    told += [{"field": "value", "type": "quantitative", "format": number_format(unit), "title": "Value"}]
    hollow = {"condition": {"test": "datum.provisional", "value": {"expr": "paper"}}, **OF_LINE}
    shape = {"field": "shape", "type": "nominal", "scale": None}
    line = {"type": "line", "strokeWidth": 2.5, "invalid": "break-paths-filter-domains"}
    point = {"type": "point", "size": 58, "opacity": 1, "invalid": "filter", "strokeWidth": 2,
             "cursor": "pointer"}  # fmt: skip
    seen = {"y": y, "color": OF_LINE, "fill": hollow, "shape": shape, "tooltip": told}
    return [
        {"mark": line, "encoding": {"y": y, "color": OF_LINE}},
        {"mark": point, "encoding": {**seen, "href": {"field": "cell"}}},
    ]


def with_period_names(spec: Spec, lines: pd.DataFrame) -> Spec:
    """The same with an axis of time that has a tick a period, under the period's own name.

    A month's name says only when a quarter starts, and between two years there is nothing to tick. Names
    that would touch are left out. Fields of `lines`: at (date), period (str, '' where nobody gave any).
    """
    named = lines[lines["period"] != ""]
    ticks = {int(pd.Timestamp(at).timestamp() * 1_000): name
             for at, name in zip(named["at"], named["period"], strict=True)}  # fmt: skip
    if not ticks:
        return spec
    # In parts: a number would be read as a year, far beyond the axis.
    days = [{"year": day.year, "month": day.month, "date": day.day, "utc": True}
            for day in sorted({pd.Timestamp(at) for at in named["at"]})]  # fmt: skip
    # Asked one by one: where no text may run as code, nothing is looked up by what is worked out.
    name = "".join(f"time(datum.value) == {at} ? {dumps(name)} : " for at, name in ticks.items())
    return _with_axis(spec, {"values": days, "labelExpr": f"{name}datum.label"})


def _with_axis(spec: Spec, more: Spec) -> Spec:
    """A copy: specifications are made once, for everybody. The lines are the first layer where strips are."""
    if "encoding" not in spec:
        first, *others = spec["layer"]
        return {**spec, "layer": [_with_axis(first, more), *others]}
    x = spec["encoding"]["x"]
    return {**spec, "encoding": {**spec["encoding"], "x": {**x, "axis": {**x["axis"], **more}}}}


def _time(yearly: bool, strips: int) -> Spec:
    dates: Spec = {"grid": False, "labelAngle": 0, "labelOverlap": True, "tickCount": 8, "labelFontSize": 13,
             "format": "%Y" if yearly else "%b %Y", "title": None}  # fmt: skip
    # Two ticks within a year would both say the year.
    dates |= {"tickCount": {"interval": "year", "step": 1}} if yearly else {}
    # Up into the picture: the strips of blanks stand below the axis, in the height that is the chart's own.
    dates |= {"offset": -strip_height(strips) - LABELS} if strips else {}
    return {"field": "at", "type": "temporal", "scale": {"type": "utc", "range": ROOM}, "axis": dates}


def _days(y: Spec) -> Spec:
    """The first to the last day of each period, as a thin bar through its point."""
    shown = {"mark": {"type": "rule", "strokeWidth": 5, "opacity": 0.28, "invalid": "filter"}}
    ends = {"x": {"field": "starts", "type": "temporal"}, "x2": {"field": "ends"}}
    return {**shown, "encoding": {**ends, "y": y, "color": OF_LINE}}


def _aims(y: Spec) -> Spec:
    """What a region set for itself: a dash with its word, in the ink of words and not of a line."""
    at = {"y": {**y, "field": "aim"}}
    mark = {
        "type": "tick",
        "orient": "horizontal",
        "size": 26,
        "thickness": 3,
        "color": INK,
        "invalid": "filter",
    }
    word = {"type": "text", "fontSize": 12, "align": "right", "dx": -16, "color": INK, "invalid": "filter"}
    layer = [
        {"mark": mark, "encoding": at},
        {"mark": word, "encoding": {**at, "text": {"field": "aim label"}}},
    ]
    return {"transform": [{"filter": "isValid(datum.aim)"}], "layer": layer}


def _names(y: Spec) -> list[Spec]:
    """The names beside the ends, where there is room; on a phone the line above the chart has them."""
    # Tiny and not clear: a name that nobody sees would still be given room beside the lines.
    name = {"type": "text", "align": "left", "dx": 9,
            "fontSize": {"expr": "width > 560 ? 13 : 0.1"}}  # fmt: skip
    ends = [{"filter": "datum.end != null"}]
    drawn = {"y": {**y, "field": "label at"}, "text": {"field": "end"}}
    return [{"transform": ends, "mark": {**name, "color": INK}, "encoding": drawn}]


def end_labels(lines: pd.DataFrame) -> pd.DataFrame:
    """The lines with the label of each at its last value, moved apart where two would cover each other."""
    last = lines[lines["value"].notna()].groupby("line", sort=False).tail(1).sort_values("value")
    shapes = dict(zip(lines[lines["value"].notna()]["line"].unique(), SHAPES, strict=False))
    places: list[float] = []
    room = (lines["value"].max() - lines["value"].min()) / 18
    for value in last["value"]:
        places.append(max(value, places[-1] + room) if places else value)
    glyphs = dict(zip(shapes, GLYPHS if len(shapes) > 1 else "", strict=False))
    sure = ~last["provisional"].astype(bool) if "provisional" in last else last["line"].notna()
    ends = last["line"].where(sure, last["line"] + " (provisional)")
    lines = lines.assign(end=ends, shape=lines["line"].map(shapes))
    lines["strip glyph"] = lines.get("strip of", pd.Series(dtype=object)).map(glyphs)
    return lines.assign(**{"label at": pd.Series(places, index=last.index, dtype=float)})
