"""Whole years out of quarters, halves or months, as far as the metric's own rule allows. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from data.reading.words import calendar
from data.reading.words.calendar import Period
from data.views.indicator.history import Told, by_place
from data.views.numbers.calendars import family_name
from data.views.numbers.differenced import NO_CELL, differenced, year_starts
from data.views.overview.cards import Measure

AS_REPORTED = "As reported"
CALENDARS = ("Calendar year", "Program year", "State fiscal year", "Federal fiscal year", "School year")
WAYS = (AS_REPORTED, *CALENDARS)
# By the months in a part: how many make a year, and what they are called. The longest come first.
PARTS = {6: (2, "halves"), 3: (4, "quarters"), 1: (12, "months")}
# Of several blanks among its parts, the one that says most of why a year has no number.
GRAVEST = ("suppressed", "not reported", "not due", "not applicable")

Weights = Mapping[tuple[str, int], float]  # by place and period


@dataclass(frozen=True)
class Years:
    """The years of all places, or the sentence that says why there are none.

    `told` has a row a place and year. One with too few parts has no number, and its period says how many
    it has: 'PY2024 (3 of 4 quarters)'.
    """

    told: tuple[Told, ...]
    refused: str = ""


def years(measure: Measure, told: Sequence[Told], way: str, fiscal_start: int, weights: Weights) -> Years:
    """What each place comes to in each year of one calendar; a year that it reports itself stands."""
    if measure.aggregation == "none" and not measure.cumulative:
        return Years((), f"{measure.name} is not put together from parts of a year: nobody said how.")
    if measure.cumulative and year_starts(told, fiscal_start) != _year(way, 2024, fiscal_start).starts.month:
        # Counted from the start of another year: only its steps may be counted together anew.
        if measure.aggregation != "sum":
            return Years((), f"{measure.name} is counted from the start of another year, and not added up.")
        measure, told = replace(measure, cumulative=False), differenced(told, fiscal_start)
    rolled: list[Told] = []
    for rows in by_place(told).values():
        rolled += _of_place(measure, rows, lambda row: year_of(row, way, fiscal_start), weights)
    return Years(tuple(rolled))


def _of_place(
    measure: Measure, rows: Iterable[Told], year_around: Callable[[Told], Period | None], weights: Weights
) -> list[Told]:
    whole: dict[int, Told] = {}
    parts: dict[Period, dict[int, list[Told]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        year = year_around(row)
        if year and (row.starts, row.ends) == (year.starts, year.ends):
            whole[year.id] = row._replace(period=year.label)
        elif year and (months := _months(row, year)):
            parts[year][months].append(row)
    made = {year.id: _made(measure, year, _fullest(some), weights) for year, some in parts.items()}
    # A year that was reported stays, unless it is blank and its parts are not.
    made |= {id: row for id, row in whole.items() if row.value is not None or id not in made}
    return [made[id] for id in sorted(made)]


def year_of(row: Told, way: str, fiscal_start: int) -> Period | None:
    """The year of a calendar in which a period lies; None where it lies across two."""
    for number in range(row.starts.year - 1, row.ends.year + 2):
        year = _year(way, number, fiscal_start)
        if year.starts <= row.starts and row.ends <= year.ends:
            return year
    return None


def _year(way: str, number: int, fiscal_start: int) -> Period:
    if way == "Calendar year":
        return calendar.year(number)
    if way == "School year":
        return calendar.school_year(number)
    prefix = {"Program year": "PY", "Federal fiscal year": "FFY"}.get(way, "SFY")
    return calendar.fiscal(prefix, number, state_start=fiscal_start)


def _months(row: Told, year: Period) -> int:
    """How many months a part has; 0 for what does not divide the year, such as a day or February to April."""
    number = calendar.family(row.starts, row.ends)
    first = {months: calendar.FAMILIES[months] for months in PARTS}
    months = next((months for months in PARTS if first[months] <= number < first[months] + months), 0)
    return months if months and (row.starts.month - year.starts.month) % months == 0 else 0


def _fullest(parts: Mapping[int, list[Told]]) -> tuple[int, list[Told]]:
    """The parts that make up most of the year, in the order of time; of equally many the longest."""
    months = max(parts, key=lambda size: (size * sum(row.value is not None for row in parts[size]), size))
    return months, parts[months]


def _made(measure: Measure, year: Period, parts: tuple[int, list[Told]], weights: Weights) -> Told:
    months, rows = parts
    wanted, noun = PARTS[months]
    given = [row for row in rows if row.value is not None]
    value = _joined(measure, given, weights) if len(given) == wanted else None
    blanks = {row.status for row in rows if row.value is None}
    gravest = next((status for status in GRAVEST if status in blanks), "not reported")
    in_a_cell = value is not None and _of_last(measure)
    return Told(
        place=rows[0].place,
        place_kind=rows[0].place_kind,
        period=year.label if value is not None else f"{year.label} ({len(given)} of {wanted} {noun})",
        period_kind=family_name(year.id),
        starts=year.starts,
        ends=year.ends,
        value=value,
        status=gravest if value is None else "reported",
        period_id=year.id,
        observation=given[-1].observation if in_a_cell else NO_CELL,
    )


def _of_last(measure: Measure) -> bool:
    """Whether the year's number is its last part's: a standing number, or one counted since its start."""
    return measure.cumulative or measure.aggregation == "last"


def _joined(measure: Measure, given: Sequence[Told], weights: Weights) -> float | None:
    values = [row.value or 0.0 for row in given]
    if _of_last(measure):
        return values[-1]
    if measure.aggregation == "sum":
        return sum(values)
    if measure.aggregation == "mean":
        return sum(values) / len(values)
    sizes = [weights.get((row.place, row.period_id), 0.0) for row in given]
    # Without its size, no part may count as much as another.
    if not all(sizes):
        return None
    return sum(value * size for value, size in zip(values, sizes, strict=True)) / sum(sizes)


def weights_of(told: Iterable[Told]) -> Weights:
    """The numbers of the metric that weighs, by place and period."""
    return {(row.place, row.period_id): row.value for row in told if row.value is not None}
