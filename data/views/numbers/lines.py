"""Lines through time out of what places gave: their dots, where they break, the blanks below them. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from data.views.indicator.history import Told
from data.views.numbers.blanks import kind_of_blank
from data.views.numbers.points import Point

GLYPHS = "●■▲"  # the shapes of the points of the first lines, for a key in words
MOST_BLANKS = 24  # of one gap: more would be a wall
NO_CELL = 0


@dataclass(frozen=True)
class Dot:
    """One point of a line; the line breaks where `value` is None. `observation` is 0 where no cell has it."""

    line: str
    period: str
    starts: date
    ends: date
    value: float | None
    status: str = "reported"
    observation: int = NO_CELL
    provisional: bool = False

    @property
    def blank(self) -> str:
        """Its kind of blank; '' for a number other than zero."""
        return kind_of_blank(self.value, self.status)


def dot(row: Told) -> Dot:
    """What one place gave, as a dot of its line."""
    return Dot(row.place, row.period, row.starts, row.ends, row.value, row.status, row.observation)


def dot_of_point(line: str, label: str, point: Point) -> Dot:
    """What several places came to. Where one of those that are followed gave none, nobody knows the sum."""
    status = "reported" if point.value is not None else "suppressed" if point.suppressed else "not reported"
    return Dot(line, label, point.starts, point.ends, point.value, status)


def broken_at_gaps(dots: Iterable[Dot]) -> Iterator[Dot]:
    """The dots, with one that is not reported for each period that lacks: nothing is drawn across it."""
    before: Dot | None = None
    for one in dots:
        if before and before.line == one.line:
            yield from _between(before, one)
        yield one
        before = one


def _between(before: Dot, after: Dot) -> Iterator[Dot]:
    gap = (after.starts - before.ends).days - 1
    # Single days, such as those of a count, follow each other as they are.
    if gap <= 0 or after.starts == after.ends:
        return
    days = (before.ends - before.starts).days + 1
    many = min(max(1, round(gap / days)), MOST_BLANKS)
    for at in range(many):
        starts = before.ends + timedelta(days=1 + at * gap // many)
        yield replace(before, period="", starts=starts, ends=starts, value=None, status="not reported",
                      observation=NO_CELL, provisional=False)  # fmt: skip


def lines_of(dots: Sequence[Dot]) -> dict[str, list[Dot]]:
    """The dots under the names of their lines, of lines that have a number."""
    found: dict[str, list[Dot]] = {}
    for one in dots:
        found.setdefault(one.line, []).append(one)
    return {line: own for line, own in found.items() if any(dot.value is not None for dot in own)}


def as_frame(dots: Sequence[Dot], by_days: bool = False) -> pd.DataFrame:
    """One row a dot, for the chart.

    Columns: line, period (str), starts, ends, at (date: where it is drawn, its first day, or with `by_days`
    the middle of its days), value (float), provisional (bool), blank (its kind or None), strip (which
    line's strip, from 0; NaN without a blank), strip of (the line's name at its first blank, else None),
    cell (str, the address of its cell; None without one).
    """
    strips: dict[str, int] = {}
    # In plain rows: to add the strips to a frame takes longer than all else that the page works out.
    rows = [_row(one, by_days, strips) for one in dots]
    heads = ["line", "period", "starts", "ends", "at", "value", "provisional", "blank", "cell", "strip",
             "strip of"]  # fmt: skip
    return pd.DataFrame(rows, columns=heads).astype({"value": float, "strip": float})


def _row(one: Dot, by_days: bool, strips: dict[str, int]) -> tuple[object, ...]:
    """The dot's row; `strips` grows by the line's number at its first blank."""
    blank = one.blank or None
    is_first = blank is not None and one.line not in strips
    strip = strips.setdefault(one.line, len(strips)) if blank else None
    at = one.starts + (one.ends - one.starts) / 2 if by_days else one.starts
    cell = f"sources?observation={one.observation}" if one.observation else None
    return (
        one.line,
        one.period,
        one.starts,
        one.ends,
        at,
        one.value,
        one.provisional,
        blank,
        cell,
        strip,
        one.line if is_first else None,
    )
