"""What is doubtful about the facts of a table, each named by its cell. Nothing here stops a value."""

import re
from collections import defaultdict
from collections.abc import Iterator
from statistics import median

from data.reading.periods import Period
from data.reading.reading import STATUS_CODES, Facts, Key, Problem, Status, address

REPORTED = STATUS_CODES.index(Status.REPORTED)
MOST_CHECKED = (
    200_000  # values a table; beyond it series are not compared, which would cost more than reading them
)
MOST_SHOWN = 10  # problems of one kind in a table; the rest is counted
JUMP = 10  # times the median of the other periods
ROUNDING = 0.01  # share of a total by which rounded parts may miss it
_MAY_PASS = re.compile(
    r"change|growth|gain|increase|decrease|variance|difference|return|of (?:goal|target|plan|budget)"
    r"|margin|roi|index"
    r"|ratio|yield|net|balance|minus",
    re.IGNORECASE,
)
_NO_SUM = re.compile(
    r"rate|average|avg|mean|median|percent|share|ratio|index|per |wage|%|score", re.IGNORECASE
)
_COUNTS = frozenset(
    {"number", "people", "employers", "jobs", "hours", "households", "students", "participants"}
)

Series = dict[int, list[tuple[Period, float, int]]]


def problems_of(sheet: str, facts: Facts) -> list[Problem]:
    """Doubts about a table's values, in the order of how much they would mislead."""
    found = [*_shown(_impossible(sheet, facts)), *_shown(_repeated(sheet, facts))]
    if len(facts) > MOST_CHECKED:
        return found
    series = _series(facts)
    return [
        *found,
        *_shown(_totals_across(sheet, facts)),
        *_shown(_totals_below(sheet, facts)),
        *_shown(_jumps(sheet, facts, series)),
        *_cumulative(sheet, facts, series),
    ]


def _shown(problems: Iterator[Problem]) -> list[Problem]:
    """The first few, and how many more there are: a list of thousands is read by nobody."""
    first = [problem for _, problem in zip(range(MOST_SHOWN), problems, strict=False)]
    more = sum(1 for _ in problems) if len(first) == MOST_SHOWN else 0
    if more:
        last = first[-1]
        first.append(Problem(last.sheet, last.cell, f"and {more} more cells of this kind"))
    return first


def _cell(facts: Facts, number: int) -> str:
    return address(facts.row[number], facts.column[number])


def _impossible(sheet: str, facts: Facts) -> Iterator[Problem]:
    """Shares over 100 percent or below zero, and counts below zero, unless they measure change."""
    low = {
        n
        for n, key in enumerate(facts.keys)
        if _bounded(key) and (key.unit == "percent" or key.unit in _COUNTS)
    }
    high = {n for n in low if facts.keys[n].unit == "percent"}
    if not low:
        return
    for number, (key, value) in enumerate(zip(facts.key, facts.value, strict=True)):
        if (value < 0 and key in low) or (value > 100 and key in high):
            unit = "percent" if key in high else "a count"
            text = f"read {value:g} for '{facts.keys[key].metric}'; {unit} is not expected to be so"
            yield Problem(sheet, _cell(facts, number), text)


def _bounded(key: Key) -> bool:
    return not _MAY_PASS.search(key.metric) and not any(name == "measure" for name, _ in key.dims)


def _repeated(sheet: str, facts: Facts) -> Iterator[Problem]:
    """Two cells of the table for one series and period."""
    width = len(facts.periods) or 1
    about = [key * width + period for key, period in zip(facts.key, facts.period, strict=True)]
    if len(set(about)) == len(about):
        return
    first: dict[int, int] = {}
    for number, one in enumerate(about):
        key = facts.keys[facts.key[number]]
        if first.setdefault(one, number) != number and facts.status[number] == REPORTED and not key.is_total:
            cell = _cell(facts, first[one])
            yield Problem(
                sheet,
                _cell(facts, number),
                f"says '{key.metric}' again for the same place and period as {cell}",
            )


def _series(facts: Facts) -> Series:
    """The reported values of each series in the order of time."""
    series: Series = defaultdict(list)
    for number, (key, period) in enumerate(zip(facts.key, facts.period, strict=True)):
        when = facts.periods[period]
        if when and facts.status[number] == REPORTED and not facts.keys[key].is_total:
            series[key].append((when, facts.value[number], number))
    for values in series.values():
        values.sort(key=lambda one: one[0].id)
    return series


def _jumps(sheet: str, facts: Facts, series: Series) -> Iterator[Problem]:
    """A value ten times what its series usually is, or a tenth: a slipped comma or another unit."""
    for key, values in series.items():
        usual = median(abs(value) for _, value, _ in values)
        if len(values) < 4 or not usual:
            continue
        for _, value, number in values:
            if abs(value) > JUMP * usual or 0 < abs(value) * JUMP < usual:
                text = f"read {value:g} for '{facts.keys[key].metric}', where {usual:g} is usual"
                yield Problem(sheet, _cell(facts, number), text)


def _totals_across(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A total beside its periods that is neither their sum nor, for a cumulative sheet, the last of them."""
    parts: dict[tuple[int, Key], list[float]] = defaultdict(list)
    totals: list[tuple[int, Key]] = []
    for number, key in enumerate(facts.key):
        said = facts.keys[key]
        if facts.status[number] == REPORTED and not _NO_SUM.search(said.metric) and said.unit != "percent":
            if said.is_total:
                totals.append((number, said))
            elif facts.periods[facts.period[number]]:
                parts[facts.row[number], said].append(facts.value[number])
    for number, said in totals:
        plain = Key(said.metric, said.place, said.partnership, said.unit, said.dims)
        values, total = parts.get((facts.row[number], plain), []), facts.value[number]
        if len(values) > 1 and not _near(sum(values), total) and not _near(values[-1], total):
            yield Problem(
                sheet,
                _cell(facts, number),
                f"read {total:g} for a total, but its parts add up to {sum(values):g}"
                + ("; is each counted once?" if max(values) <= total < sum(values) else ""),
            )


def _totals_below(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A row of totals that is not the sum of the rows above it since the last one."""
    columns: dict[int, list[int]] = defaultdict(list)
    for number in range(len(facts)):
        columns[facts.column[number]].append(number)
    for numbers in columns.values():
        if any(facts.keys[facts.key[n]].is_total for n in numbers[:2]):
            continue
        open_parts: list[float] = []
        for number in sorted(numbers, key=lambda n: facts.row[n]):
            key, value = facts.keys[facts.key[number]], facts.value[number]
            if not key.is_total:
                open_parts.append(value if facts.status[number] == REPORTED else float("nan"))
                continue
            summed, told = sum(open_parts), facts.status[number] == REPORTED and len(open_parts) > 1
            # A part that is held back makes the sum unknown (NaN is near to nothing and far from nothing).
            if (
                told
                and summed == summed
                and key.unit != "percent"
                and not _NO_SUM.search(key.metric)
                and not _near(summed, value)
            ):
                yield Problem(
                    sheet,
                    _cell(facts, number),
                    f"read {value:g} for a total, but the rows above add up to {summed:g}",
                )
            open_parts = []


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(1.0, ROUNDING * abs(other))


def _cumulative(sheet: str, facts: Facts, series: Series) -> list[Problem]:
    """One question for the table where quarters of a year only ever rise, as sums since its start do."""
    judged = rising = 0
    for key, values in series.items():
        quarters = [value for when, value, _ in values if when.kind.endswith("quarter")]
        if (
            len(quarters) >= 3
            and facts.keys[key].unit != "percent"
            and not _NO_SUM.search(facts.keys[key].metric)
        ):
            judged += 1
            rising += quarters == sorted(quarters) and quarters[0] < quarters[-1]
    if judged < 3 or rising < 0.8 * judged:
        return []
    cell = address(min(facts.row), min(facts.column))
    return [
        Problem(
            sheet,
            cell,
            f"{rising} of {judged} rows only ever rise: are these sums since the start of the year?",
        )
    ]
