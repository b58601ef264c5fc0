"""The indicator page: lines through time, and who reports the indicator."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import change, day, figure
from data.selection import Selection
from data.views.cards import Measure, spread
from data.views.findings import against_start, in_words
from data.views.history import (
    Came,
    Told,
    as_table,
    by_place,
    definition,
    handed_in,
    history,
    measure_of,
    newest_given,
    newest_stretch,
    of_one_kind,
)
from data.views.parts import join
from data.views.points import STRETCH, Point, labels

BLANKS = {
    "suppressed": "held back, because few people stand behind it",
    "not due": "still to come",
    "not applicable": "not counted there",
    "not reported": "nobody gave a number",
}


@dataclass(frozen=True)
class Dot:
    """One point of a line; the line breaks where `value` is None."""

    line: str
    period: str
    starts: date
    ends: date
    value: float | None


@dataclass(frozen=True)
class Indicator:
    """One indicator as the page shows it.

    `lines` has a row a dot (line, period, starts, ends, value); `values` is `history.as_table` of
    what stands behind it; `reporters` is as the function of that name; `definition` goes by heading.
    """

    measure: Measure
    finding: str
    subtitle: str
    lines: pd.DataFrame
    values: pd.DataFrame
    reporters: pd.DataFrame
    definition: dict[str, str]

    @property
    def yearly(self) -> bool:
        """Whether the lines are of years, so that the axis need name no months."""
        return bool((self.lines["period"].str.len() <= len("2024")).all())


def indicator(session: Session, viewer: Viewer, metric_id: int, selection: Selection) -> Indicator:
    """The chosen regions' lines; the state's where none is chosen; every region's where it has none."""
    measure = measure_of(session, viewer, metric_id)
    told = history(session, viewer, metric_id, selection.period)
    regional = [row for row in told if row.place_kind == "region"]
    chosen = [row for row in regional if row.place in selection.regions]
    dots = [] if chosen else state_line(session, viewer, measure, told)
    dots = dots or [_dot(row) for row in of_one_kind(chosen or regional)]
    lines = list(broken_at_gaps(dots))
    return Indicator(
        measure=measure,
        finding=finding(measure, dots),
        subtitle=" · ".join([subtitle(measure, lines), *_not_drawn(chosen, dots)]),
        lines=pd.DataFrame(lines, columns=list(Dot.__dataclass_fields__)),
        values=as_table(chosen or told, measure.unit),
        reporters=reporters(session, viewer, measure, told),
        definition=definition(session, viewer, metric_id) | blanks(chosen or told),
    )


def state_line(session: Session, viewer: Viewer, measure: Measure, told: Sequence[Told]) -> list[Dot]:
    """The state's own figures through time, or what its regions come to; empty without a single number."""
    own = [row for row in told if row.place_kind == "state"]
    if own:
        return [_dot(row) for row in of_one_kind(own)]
    parts = {measure.id: _by_period(told)}
    if measure.aggregation == "weighted mean" and measure.weight_id:
        parts[measure.weight_id] = _by_period(history(session, viewer, measure.weight_id))
    points = join(measure, parts, stretch=len(told))
    points = [point for point in points if point.value is not None]
    if not points:
        return []
    # Nobody shall take it for the state's own figure.
    how = "Mean" if "mean" in measure.aggregation else "Sum"
    line = f"{how} of {points[-1].reported} regions"
    named = labels(session, (point.period_id for point in points))
    return [Dot(line, named[point.period_id], point.starts, point.ends, point.value) for point in points]


def _not_drawn(chosen: Sequence[Told], dots: Sequence[Dot]) -> list[str]:
    """Who was chosen and has no line, because its periods are of another kind."""
    missing = sorted({row.place for row in chosen} - {dot.line for dot in dots})
    return [f"not drawn: {', '.join(missing)}, see the table"] if missing else []


def _dot(row: Told) -> Dot:
    return Dot(row.place, row.period, row.starts, row.ends, row.value)


def _by_period(told: Iterable[Told]) -> dict[int, dict[object, Point]]:
    parts: dict[int, dict[object, Point]] = {}
    for row in told:
        if row.place_kind == "region" and row.status in ("reported", "suppressed"):
            reported = int(row.status == "reported")
            point = Point(row.period_id, reported, 1 - reported, row.value)
            parts.setdefault(row.period_id, {})[row.place] = point
    return parts


def broken_at_gaps(dots: Iterable[Dot]) -> Iterator[Dot]:
    """The dots, with one without a value wherever a period is missing: nothing is drawn across it."""
    before: Dot | None = None
    for dot in dots:
        if (
            before
            and before.line == dot.line
            and dot.starts not in (dot.ends, before.ends + timedelta(days=1))
        ):
            yield Dot(dot.line, "", before.ends, before.ends, None)
        yield dot
        before = dot


def finding(measure: Measure, dots: Sequence[Dot]) -> str:
    """What the lines say, as a headline."""
    numbers: dict[str, list[Dot]] = {}
    for dot in dots:
        numbers.setdefault(dot.line, []).append(dot)
    if len(numbers) != 1:
        last = [line[-1].value or 0.0 for line in numbers.values()]
        if all(len(line) == 1 for line in numbers.values()):
            return f"{measure.name}: {spread(measure, last)} in {len(last)} regions" if last else measure.name
        return against_start(measure.name, [_moved(line, measure.unit) for line in numbers.values()])
    line = next(iter(numbers.values()))[-STRETCH:]
    now = f"{measure.name}: {figure(line[-1].value, measure.unit)} in {line[-1].period}"
    if len(line) == 1:
        return now
    return f"{now}, {in_words(_moved(line, measure.unit))} since {line[0].period}"


def _moved(line: Sequence[Dot], unit: str) -> str:
    return change(line[-1].value or 0, line[-STRETCH:][0].value or 0, unit)


def subtitle(measure: Measure, lines: Sequence[Dot]) -> str:
    """What the lines measure, for whom and when."""
    dots = [dot for dot in lines if dot.value is not None]
    if not dots:
        return measure.unit
    first, last = min(dots, key=lambda dot: dot.ends), max(dots, key=lambda dot: dot.ends)
    who = "each region" if len({dot.line for dot in dots}) > 1 else first.line
    gap = "a gap where a number is missing" if len(dots) < len(lines) else ""
    parts = (measure.unit, who, f"{first.period} to {last.period}", "the axis need not start at zero", gap)
    return " · ".join(part for part in parts if part)


def blanks(told: Sequence[Told]) -> dict[str, str]:
    """What the kinds of blank among these numbers mean; empty where there is none."""
    found = {row.status for row in told if row.value is None}
    said = "; ".join(f"{status}: {words}" for status, words in BLANKS.items() if status in found)
    return {"Blanks": said} if said else {}


def reporters(session: Session, viewer: Viewer, measure: Measure, told: Sequence[Told]) -> pd.DataFrame:
    """Who reports the metric: a row each, the state first, then the regions by name.

    Columns
    -------
    who, latest, period, change since own start, next, handed in : str
        In words and with the unit. `next` is the first blank after the latest, with its kind.
    observation : int
        Leads to the cell of the latest.
    """
    places = {place: (rows, newest_given(rows)) for place, rows in by_place(told).items()}
    came = handed_in(session, viewer, [newest.observation for _, newest in places.values()])
    rows = [
        (place, _said(newest, measure.unit, came[newest.observation]), newest.period,
         _since_start(rows, newest, measure.unit), _next(rows, newest), day(came[newest.observation].at),
         newest.observation)
        for place, (rows, newest) in places.items()
    ]  # fmt: skip
    heads = ["who", "latest", "period", "change since own start", "next", "handed in", "observation"]
    return pd.DataFrame(rows, columns=heads)


def _said(row: Told, unit: str, came: Came) -> str:
    return (
        f"{row.status if row.value is None else figure(row.value, unit)}{' (provisional)' * came.provisional}"
    )


def _next(rows: Sequence[Told], newest: Told) -> str:
    later = [row for row in rows if row.period_id > newest.period_id]
    return f"{later[0].period}: {later[0].status}" if later else ""


def _since_start(rows: Sequence[Told], newest: Told, unit: str) -> str:
    same = newest_stretch(rows, newest.period_kind)
    first = next((row for row in same if row.value is not None), newest)
    if first is newest or newest.value is None or first.value is None:
        return "—"
    return f"{change(newest.value, first.value, unit)} since {first.period}"
