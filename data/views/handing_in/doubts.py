"""What is worth a question about stored numbers, judged by each line's own history. Pure.

A question is friendly and goes to whoever owns the number; nothing here is ever a mark against it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from data.figures import figure
from data.views.numbers.calendars import family_name
from data.views.numbers.points import KINDS

USUAL = 8  # numbers before one that say what is usual
LEAST = 4  # of them; fewer are no habit
SAME = 4  # numbers of two metrics, or metrics of two periods, that agree by no chance
TIMES = 6 * 1.4826  # of the median deviation; 1.4826 makes it as wide as a standard deviation
POINTS = 10.0  # a share moves by fewer without a question
COUNTED = 10.0  # and a count
MONEY_MOVES, OTHERS_MOVE = 0.3, 0.5  # of what is usual
WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")
# Such may fall below zero or rise over a hundred without a word.
_MAY_PASS = re.compile(
    r"change|growth|gain|increase|decrease|varian|differ|return|net|balance|margin|goal|target|index|ratio",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Number:
    """One number that stands, and the observation that leads to its cell."""

    period_id: int
    period: str
    value: float
    observation: int


@dataclass(frozen=True)
class Line:
    """The numbers of one series, in any order; `whose` names the partnership, county or group."""

    series_id: int
    metric_id: int
    metric: str
    unit: str
    aggregation: str
    cumulative: bool
    numbers: tuple[Number, ...]
    whose: str = ""

    @property
    def name(self) -> str:
        """What is counted, and of whom where it is not the place as a whole."""
        return f"{self.metric} ({self.whose})" if self.whose else self.metric

    def by_calendar(self) -> list[list[Number]]:
        """Its numbers in the order of time, quarters apart from years: between quarters a year is a jump."""
        found: defaultdict[int, list[Number]] = defaultdict(list)
        for number in sorted(self.numbers, key=lambda one: one.period_id):
            found[number.period_id % KINDS].append(number)
        return [found[family] for family in sorted(found)]


@dataclass(frozen=True)
class Question:
    """One question about one number, and its neighbours; `check` and `about` say which, for its answer."""

    check: str
    about: str
    words: str
    metric_id: int
    unit: str
    number: Number
    beside: tuple[Number, ...] = ()


def doubts(lines: Iterable[Line]) -> list[Question]:
    """All questions about single lines and about lines that agree too well, in the order of the lines."""
    listed = list(lines)
    each = [question for line in listed for question in (*impossible(line), *falls(line), *jumps(line))]
    return [*each, *same_run(listed), *same_period(listed)]


def impossible(line: Line) -> Iterator[Question]:
    """Shares beyond 0 to 100 percent, and counts below zero, unless they measure a change."""
    if _MAY_PASS.search(line.metric) or line.unit.startswith("$"):
        return
    for number in (one for family in line.by_calendar() for one in family):
        said = f"{line.name} is {figure(number.value, line.unit)} in {number.period}"
        if line.unit == "%" and not 0 <= number.value <= 100:
            yield question("impossible", line, number, f"{said}; a share lies between 0% and 100%.")
        elif number.value < 0:
            yield question("impossible", line, number, f"{said}; a count is seldom below zero.")


def falls(line: Line) -> Iterator[Question]:
    """A count from the start of the year that goes down within it."""
    for numbers in line.by_calendar() if line.cumulative else ():
        for before, number in zip(numbers, numbers[1:], strict=False):
            if _year(before) == _year(number) and number.value < before.value:
                said = (
                    f"{line.name} is counted from the start of the year and went from "
                    f"{figure(before.value, line.unit)} in {before.period} to "
                    f"{figure(number.value, line.unit)} in {number.period}."
                )
                yield question("falls", line, number, said, (before,))


def jumps(line: Line) -> Iterator[Question]:
    """Numbers far from what the line's own steps lead to expect."""
    if line.cumulative:
        return
    for numbers in line.by_calendar():
        usual: list[Number] = []
        odd: Number | None = None
        for at, number in enumerate(numbers):
            if len(usual) < LEAST or not _is_far(number.value, usual[-USUAL:], line.unit):
                usual.append(number)
                odd = None
            elif odd and abs(number.value - odd.value) <= _floor(odd.value, line.unit):
                # It stayed there: a new level, which was asked about once.
                usual, odd = [odd, number], None
            else:
                odd = number
                yield question("jump", line, number, _jumped(line, usual[-USUAL:], number),
                                numbers[max(at - 2, 0) : at] + numbers[at + 1 : at + 2])  # fmt: skip


def _is_far(value: float, usual: Sequence[Number], unit: str) -> bool:
    values = [one.value for one in usual]
    steps = [after - before for before, after in zip(values, values[1:], strict=False)]
    if min(values) <= value <= max(values):
        return False
    middle = median(steps)
    spread = median(abs(step - middle) for step in steps)
    off = min(abs(value - values[-1] - middle), abs(value - median(values)))
    return off > max(TIMES * spread, _floor(median(values), unit))


def _floor(usual: float, unit: str) -> float:
    """By how much a number may move without a question, however steady the line was."""
    if unit == "%":
        return POINTS
    if unit.startswith("$"):
        return MONEY_MOVES * abs(usual)
    return max(OTHERS_MOVE * abs(usual), COUNTED)


def _jumped(line: Line, usual: Sequence[Number], number: Number) -> str:
    low, high = (figure(end(one.value for one in usual), line.unit) for end in (min, max))
    was = low if low == high else f"{low} to {high}"
    noun = family_name(number.period_id).partition(" from ")[0]
    now = f"{figure(number.value, line.unit)} in {number.period}"
    return f"{line.name} was {was} for {_many(len(usual))} {noun}s and is {now}."


def same_run(lines: Sequence[Line]) -> Iterator[Question]:
    """The same run of numbers under two metrics."""
    first: dict[tuple[tuple[int, float], ...], Line] = {}
    for line in sorted(lines, key=lambda one: (one.whose, one.series_id)):
        for numbers in line.by_calendar():
            run = numbers[-SAME:]
            key = tuple((one.period_id, one.value) for one in run)
            # A steady count may well equal another; numbers that move together do not.
            if len(run) < SAME or len({one.value for one in run}) < SAME - 1:
                continue
            other = first.setdefault(key, line)
            if other.metric_id != line.metric_id and other.whose == line.whose:
                both = f"{line.name} and {other.name}"
                said = f"{both} have the same {_many(SAME)} numbers up to {run[-1].period}."
                yield question("same numbers", line, run[-1], said, run[:-1])


def same_period(lines: Sequence[Line]) -> Iterator[Question]:
    """A period whose numbers are all those of the one before."""
    pairs: defaultdict[tuple[int, int], list[tuple[Line, Number, Number]]] = defaultdict(list)
    for line in lines:
        for numbers in line.by_calendar():
            # What never moves says nothing of a period that was copied.
            if not line.whose and len({one.value for one in numbers}) > 1:
                before, last = numbers[-2:]
                pairs[before.period_id, last.period_id].append((line, before, last))
    for alike in pairs.values():
        if len(alike) >= SAME and all(before.value == last.value for _, before, last in alike):
            line, before, last = min(alike, key=lambda one: one[0].series_id)
            said = f"All {len(alike)} numbers for {last.period} are the same as those for {before.period}."
            yield question("same period", line, last, said, (before,))


def question(check: str, line: Line, number: Number, said: str, beside: Sequence[Number] = ()) -> Question:
    # With the value: a number that was answered for is asked about again only when it has changed.
    about = f"series {line.series_id}, period {number.period_id}, {number.value:g}"
    words = f"{said} Is that right?"
    return Question(check, about, words, line.metric_id, line.unit, number, tuple(beside))


def _year(number: Number) -> str:
    """The year that a part of one is named by."""
    return number.period.partition("-")[0]


def _many(number: int) -> str:
    return WORDS[number] if number < len(WORDS) else str(number)
