"""The indicator page: lines through time, the blanks below them, and who reports the indicator."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.settings import settings
from data.views.choices import regions
from data.views.indicator.history import (
    Told,
    as_table,
    definition,
    handed_in,
    history,
    measure_of,
    on_one_axis,
)
from data.views.indicator.parts import join
from data.views.indicator.reporters import reporters
from data.views.indicator.words import alt_text, finding, notes, subtitle
from data.views.looks import AS_IT_IS, Look
from data.views.numbers.blanks import explained, kind_of_blank
from data.views.numbers.calendars import further_names
from data.views.numbers.differenced import differenced, revised
from data.views.numbers.lines import Dot, as_frame, broken_at_gaps, dot, dot_of_point, lines_of
from data.views.numbers.points import Point, labels
from data.views.numbers.years import AS_REPORTED, Years, weights_of, years
from data.views.overview.cards import Measure

PROVISIONAL = "Hollow points are provisional: they may still change."
MOST_LINES = 3  # in one chart: the names of more would cover each other on a phone


@dataclass(frozen=True)
class Indicator:
    """One indicator as the page shows it.

    `lines` is `data.views.numbers.lines.as_frame` of `dots`; `values` is `history.as_table` of what stands
    behind it; `reporters` is as the function of that name; `definition` goes by heading; `notes` are
    sentences.
    """

    measure: Measure
    finding: str
    subtitle: str
    alt: str
    notes: tuple[str, ...]
    dots: tuple[Dot, ...]
    lines: pd.DataFrame
    values: pd.DataFrame
    reporters: pd.DataFrame
    definition: dict[str, str]
    mixed: bool = False  # whether periods of several calendars share the axis

    @property
    def strips(self) -> int:
        """How many of the lines have blanks below the axis."""
        return len({one.line for one in self.dots if one.blank})

    @property
    def yearly(self) -> bool:
        """Whether the lines are of years, so that the axis need name no months."""
        return all((one.ends - one.starts).days > 360 for one in self.dots if one.value is not None)

    @property
    def apart(self) -> bool:
        """Whether there are too many lines for one chart."""
        return len(lines_of(self.dots)) > MOST_LINES

    @property
    def blanks(self) -> tuple[str, ...]:
        """The kinds of blank that are drawn."""
        return tuple(dict.fromkeys(one.blank for one in self.dots if one.blank))


def indicator(
    session: Session, viewer: Viewer, metric_id: int, selection: Selection, look: Look = AS_IT_IS
) -> Indicator:
    """The chosen regions' lines; the state's where none is chosen; every region's where it has none."""
    measure = measure_of(session, viewer, metric_id)
    whole = history(session, viewer, metric_id, selection.period)
    seen = _seen(session, viewer, measure, whole, look)
    told = list(seen.told)
    regional = [row for row in told if row.place_kind == "region"]
    chosen = [row for row in regional if row.place in selection.regions]
    drawn = on_one_axis(chosen or [row for row in told if row.place_kind == "state"])
    alone = len({row.place for row in regional if row.value is not None}) == 1
    dots = [] if chosen or drawn or alone else _combined(session, viewer, measure, told)
    newest = max((row.period_id for row in on_one_axis(regional) if row.value is not None), default=0)
    behind = [row for row in regional if row.period_id == newest and row.value is not None]
    drawn = drawn if dots or drawn else on_one_axis(regional)
    mixed = len({row.period_kind for row in drawn}) > 1
    dots = list(broken_at_gaps(dots or _provisional(session, viewer, [dot(row) for row in drawn])))
    steps_down = revised(row for row in drawn if look.each)
    headline = finding(measure, dots)
    return Indicator(
        measure=measure,
        finding=headline,
        subtitle=subtitle(measure, dots, further_names(session)),
        alt=alt_text(measure, headline, dots),
        notes=(
            *filter(None, [seen.refused]),
            *notes(measure, drawn or behind, chosen or regional, steps_down),
            *[PROVISIONAL for _ in range(any(one.provisional for one in dots))],
        ),
        dots=tuple(dots),
        lines=as_frame(dots, by_days=mixed),
        values=as_table(chosen or told, measure.unit),
        reporters=reporters(session, viewer, measure, whole),
        definition=definition(session, viewer, metric_id) | _blanks(chosen or told),
        mixed=mixed,
    )


def _seen(session: Session, viewer: Viewer, measure: Measure, told: Sequence[Told], look: Look) -> Years:
    """The numbers in the chosen way: as they were reported, each period by itself, or whole years."""
    start = settings().fiscal_year_start
    if look.years != AS_REPORTED:
        weighs = measure.aggregation == "weighted mean" and measure.weight_id
        weights = (
            weights_of(history(session, viewer, measure.weight_id)) if weighs and measure.weight_id else {}
        )
        made = years(measure, told, look.years, start, weights)
        return (
            made
            if made.told
            else Years(tuple(told), made.refused or "No year can be put together from this.")
        )
    return Years(tuple(differenced(told, start) if look.each and measure.cumulative else told))


def _combined(session: Session, viewer: Viewer, measure: Measure, told: Sequence[Told]) -> list[Dot]:
    """What the regions come to through time; empty without a single number."""
    parts = {measure.id: _by_period(told)}
    if measure.aggregation == "weighted mean" and measure.weight_id:
        parts[measure.weight_id] = _by_period(history(session, viewer, measure.weight_id))
    points = join(measure, parts, stretch=len(told))
    first = next((at for at, point in enumerate(points) if point.value is not None), None)
    if first is None:
        return []
    # Nobody shall take it for the state's own figure.
    how = "Mean" if "mean" in measure.aggregation else "Sum"
    many, all_ = [one for one in points if one.value is not None][-1].reported, len(regions(session, viewer))
    line = f"{how} of {many} regions" if many == all_ else f"{how} of {many} of {all_} regions"
    named = labels(session, (point.period_id for point in points))
    named |= {row.period_id: row.period for row in told}
    return [dot_of_point(line, named[point.period_id], point) for point in points[first:]]


def _by_period(told: Iterable[Told]) -> dict[int, dict[object, Point]]:
    parts: dict[int, dict[object, Point]] = {}
    for row in told:
        if row.place_kind == "region" and row.status in ("reported", "suppressed"):
            reported = int(row.status == "reported")
            point = Point(row.period_id, reported, 1 - reported, row.value)
            parts.setdefault(row.period_id, {})[row.place] = point
    return parts


def _provisional(session: Session, viewer: Viewer, dots: Sequence[Dot]) -> list[Dot]:
    """The dots, with those marked that may still change."""
    cells = [one.observation for one in dots if one.observation and one.value is not None]
    came = handed_in(session, viewer, cells)
    return [replace(one, provisional=bool(one.observation in came and came[one.observation].provisional))
            for one in dots]  # fmt: skip


def _blanks(told: Iterable[Told]) -> dict[str, str]:
    """What the kinds of blank among these numbers mean; empty where there is none."""
    said = explained(kind_of_blank(row.value, row.status) for row in told)
    return {"Blanks": said} if said else {}
