"""Small lines: of each region, of groups of people, and of what is similar elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure, unit_words
from data.reading.words.calendar import Period
from data.selection import Selection
from data.stored import CURRENT, PERIOD, SERIES
from data.views.catalogue.alignment import SIMILAR, Beside
from data.views.choices import until
from data.views.indicator.history import Told, history, measure_of, on_one_axis
from data.views.indicator.parts import OF_A_PLACE
from data.views.indicator.words import moved, start
from data.views.looks import Look, names_of, place_of_groups
from data.views.numbers.calendars import family_name
from data.views.numbers.lines import Dot, broken_at_gaps, dot, lines_of
from data.views.numbers.points import Point
from data.views.overview.cards import Measure


@dataclass(frozen=True)
class SmallLine:
    """One line: its points with the kind of blank of each ('' for a number), and what is said of it.

    `now` is the newest number in words; `cell` is where it leads, `address` where the name leads; '' for
    nowhere.
    """

    name: str
    points: tuple[tuple[Point, str], ...]
    now: str
    change: str = ""
    cell: str = ""
    address: str = ""

    @property
    def trend(self) -> list[Point]:
        """The points alone."""
        return [point for point, _ in self.points]


def small_lines(measure: Measure, dots: Sequence[Dot]) -> list[SmallLine]:
    """A small line for each place of these, in the order they come; the name leads to the region. Pure."""
    lines = lines_of(dots).items()
    return [_small(measure, line, own, f"region?region={quote(line)}") for line, own in lines]


def groups(
    session: Session, viewer: Viewer, metric_id: int, selection: Selection, look: Look
) -> list[SmallLine]:
    """The metric of each group of people, such as by sex, where the one place that is looked at tells it."""
    if not look.groups:
        return []
    measure = measure_of(session, viewer, metric_id)
    s, c, p = SERIES.c, CURRENT.c, PERIOD.c
    place_id = place_of_groups(session, viewer, selection)
    asked = (
        sa.select(s.breakdown, p.label, p.starts, p.ends, c.value, c.status, p.id, c.observation_id)
        .join_from(SERIES, CURRENT, c.series_id == s.id)
        .join(PERIOD, p.id == c.period_id)
        .where(s.metric_id == metric_id, s.place_id == place_id, OF_A_PLACE)
        .where(s.breakdown.startswith(f"{look.groups}=", autoescape=True))
        .where(c.period_id <= until(session, selection.period))
        .order_by(s.breakdown, p.id)
    )
    rows = session.connection().execute(asked).all()
    names = names_of((row.breakdown for row in rows), look.groups)
    told = [Told(names[row.breakdown], "region", *row[1:2], family_name(row.id), *row[2:])
            for row in rows if row.breakdown in names]  # fmt: skip
    dots = broken_at_gaps(dot(row) for row in on_one_axis(told))
    return [_small(measure, line, own) for line, own in lines_of(list(dots)).items()]


def similar(session: Session, viewer: Viewer, found: Beside, selection: Selection) -> list[SmallLine]:
    """What regions count that is similar, each marked so, and none added up."""
    lines = []
    for each in found.similar:
        measure = measure_of(session, viewer, each.metric_id)
        told = history(session, viewer, each.metric_id, selection.period)
        dots = lines_of(list(broken_at_gaps(dot(row) for row in on_one_axis(told))))
        address = f"indicator?indicator={quote(each.full_name)}"
        # A single number has no line, and stands in the table with the reason.
        drawn = {line: own for line, own in dots.items() if sum(one.value is not None for one in own) > 1}
        lines += [
            _small(measure, f"{SIMILAR} {each.name}, {line}", own, address) for line, own in drawn.items()
        ]
    return lines


def _small(measure: Measure, name: str, dots: Sequence[Dot], address: str = "") -> SmallLine:
    numbers = [one for one in dots if one.value is not None]
    last, first = numbers[-1], start(numbers, measure)
    said = f"{figure(last.value, measure.unit)} {unit_words(measure.unit)}".strip()
    return SmallLine(
        name=name,
        points=tuple((_point(one), one.blank) for one in dots),
        now=f"{said} in {last.period}{' (provisional)' * last.provisional}",
        change=f"{moved(numbers, measure)} since {first.period}" if first is not last else "",
        cell=f"sources?observation={last.observation}" if last.observation else "",
        address=address,
    )


def _point(one: Dot) -> Point:
    period_id = Period("", "", one.starts, one.ends).id
    return Point(period_id, int(one.value is not None), int(one.status == "suppressed"), one.value)
