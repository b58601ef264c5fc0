"""What is doubtful about the facts of a table, each named by its cell. Nothing here stops a value."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

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

Series = dict[
    int, list[tuple[int, float, int]]
]  # a series' values: rank of the period, value, number of the fact


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
    """The reported values of each series, in the order of time."""
    ranks = [period.id if period else None for period in facts.periods]
    series: Series = {number: [] for number, key in enumerate(facts.keys) if not key.is_total}
    about = zip(facts.key, facts.period, facts.status, facts.value, strict=True)
    for number, (key, period, status, value) in enumerate(about):
        if status == REPORTED and key in series and (rank := ranks[period]) is not None:
            series[key].append((rank, value, number))
    for values in series.values():
        values.sort()
    return series


def _jumps(sheet: str, facts: Facts, series: Series) -> Iterator[Problem]:
    """A value ten times what its series usually is, or a tenth: a slipped comma or another unit."""
    for key, values in series.items():
        sizes = sorted(abs(value) for _, value, _ in values)
        usual = sizes[len(sizes) // 2] if len(sizes) > 3 else 0
        if not usual or (sizes[-1] <= JUMP * usual and (sizes[0] * JUMP >= usual or not sizes[0])):
            continue
        for _, value, number in values:
            if abs(value) > JUMP * usual or 0 < abs(value) * JUMP < usual:
                text = f"read {value:g} for '{facts.keys[key].metric}', where {usual:g} is usual"
                yield Problem(sheet, _cell(facts, number), text)


def _totals_across(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A total beside its periods that is neither their sum nor, for a cumulative sheet, the last of them."""
    plain = {key: number for number, key in enumerate(facts.keys) if not key.is_total}
    parts_of = {
        n: plain.get(replace(key, is_total=False)) for n, key in enumerate(facts.keys) if _adds_up(key)
    }
    wanted = {part for part in parts_of.values() if part is not None}
    parts: dict[tuple[int, int], list[float]] = defaultdict(list)
    for number, key in enumerate(facts.key):
        if key in wanted and facts.status[number] == REPORTED and facts.periods[facts.period[number]]:
            parts[facts.row[number], key].append(facts.value[number])
    for number, key in enumerate(facts.key):
        if key not in parts_of or facts.status[number] != REPORTED:
            continue
        values = parts.get((facts.row[number], parts_of[key] or 0), [])
        if len(values) > 1 and not _near(values[-1], facts.value[number]):
            yield from _missed(sheet, facts, number, values)


def _adds_up(key: Key) -> bool:
    """Whether a total is a sum: rates and averages of all are no sums of their parts."""
    return key.is_total and key.unit != "percent" and not _NO_SUM.search(key.metric)


def _missed(sheet: str, facts: Facts, number: int, parts: list[float]) -> Iterator[Problem]:
    summed, total = sum(parts), facts.value[number]
    # A part that is held back makes the sum unknown (NaN).
    if summed == summed and not _near(summed, total):
        once = "; is each counted once?" if max(parts) <= total < summed else ""
        text = f"read {total:g} for a total, but its parts add up to {summed:g}{once}"
        yield Problem(sheet, _cell(facts, number), text)


def _totals_below(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A row of totals that is not the sum of the rows above it since the last one."""
    total_rows = {facts.row[n] for n, key in enumerate(facts.key) if facts.keys[key].is_total}
    columns: dict[int, list[int]] = defaultdict(list)
    for number in range(len(facts)) if total_rows else ():
        columns[facts.column[number]].append(number)
    for numbers in columns.values():
        ordered = sorted(numbers, key=lambda n: facts.row[n])
        if facts.keys[facts.key[ordered[0]]].is_total:
            continue  # a column of totals, or one that begins with its total
        parts: list[float] = []
        for number in ordered:
            if not facts.keys[facts.key[number]].is_total:
                parts.append(facts.value[number])
                continue
            if (
                len(parts) > 1
                and facts.status[number] == REPORTED
                and _adds_up(facts.keys[facts.key[number]])
            ):
                yield from _missed(sheet, facts, number, parts)
            parts = []


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(1.0, ROUNDING * abs(other))


def _cumulative(sheet: str, facts: Facts, series: Series) -> list[Problem]:
    """One question for the table where quarters of a year only ever rise, as sums since its start do."""
    quarterly = {period.id for period in facts.periods if period and period.kind.endswith("quarter")}
    judged = rising = 0
    for key, values in series.items():
        quarters = [value for rank, value, _ in values if rank in quarterly] if quarterly else []
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
    text = f"{rising} of {judged} rows only ever rise: are these sums since the start of the year?"
    return [Problem(sheet, cell, text)]
