"""Series through time: values that jump, and quarters that only ever rise.

A series is the numbers of its facts in the order of time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from operator import le

from data.reading.facts.sums import NO_SUM, REPORTED
from data.reading.geometry.regular import regular, values_of
from data.reading.reading import Facts, Key, Problem, address

LEAST_RISING = 3  # series
JUMP = 10  # times the median of the other periods
Series = dict[int, Sequence[int]]


def series_of(facts: Facts) -> Series:
    """The reported values of each series, in the order of time."""
    ranks = [period.id if period else -1 for period in facts.periods]
    all_told = facts.status.count(REPORTED) == len(facts) and -1 not in ranks
    if all_told and (strides := regular(facts)) and _rise([ranks[period] for period in strides.periods]):
        return _parts(facts, strides.series())
    times = list(map(ranks.__getitem__, facts.period))
    numbers = (
        [*range(len(facts))] if times == sorted(times) else sorted(range(len(facts)), key=times.__getitem__)
    )
    if not all_told:
        told = [facts.status[number] == REPORTED and times[number] >= 0 for number in numbers]
        numbers = list(compress(numbers, told))
    series: dict[int, list[int]] = defaultdict(list)
    for number, key in zip(numbers, map(facts.key.__getitem__, numbers), strict=True):
        series[key].append(number)
    return _parts(facts, series)


def _rise(ranks: Sequence[int]) -> bool:
    return all(map(le, ranks, ranks[1:]))


def _parts(facts: Facts, series: Mapping[int, Sequence[int]]) -> Series:
    """Without totals, in the order of the keys."""
    return {key: series[key] for key, about in enumerate(facts.keys) if key in series and not about.is_total}


def jumps(facts: Facts, series: Series) -> Iterator[tuple[int, float]]:
    """The facts ten times what their series usually is, or a tenth of it, and what is usual.

    Such are a slipped comma or another unit.
    """
    for numbers in series.values():
        values = values_of(facts, numbers)
        sizes = sorted(values)
        if sizes[0] < 0:
            sizes = sorted(map(abs, values))
        usual = sizes[len(sizes) // 2] if len(sizes) > 3 else 0
        if not usual or (sizes[-1] <= JUMP * usual and (sizes[0] * JUMP >= usual or not sizes[0])):
            continue
        most = JUMP * usual
        yield from [
            (number, usual)
            for number, size in zip(numbers, map(abs, values), strict=True)
            if size > most or 0 < size * JUMP < usual
        ]


def jumped(sheet: str, facts: Facts, jump: tuple[int, float]) -> Problem:
    """One of `jumps` in words."""
    number, usual = jump
    text = (
        f"read {facts.value[number]:g} for '{facts.keys[facts.key[number]].metric}', where {usual:g} is usual"
    )
    return Problem(sheet, address(facts.row[number], facts.column[number]), text)


def cumulative(sheet: str, facts: Facts, series: Series) -> list[Problem]:
    """One question for the table where quarters of a year only ever rise, as sums since its start do."""
    quarterly = [period is not None and period.kind.endswith("quarter") for period in facts.periods]
    if not any(quarterly):
        return []
    others = not all(quarterly)
    judged: list[tuple[int, bool]] = []
    for key, numbers in series.items():
        if others:
            numbers = [number for number in numbers if quarterly[facts.period[number]]]
        if len(numbers) >= 3:
            quarters = values_of(facts, numbers)
            judged.append((key, quarters[0] < quarters[-1] and all(map(le, quarters, quarters[1:]))))
    # Few series of a table rise all along by chance; what their names say is asked only where many do.
    if sum(rises for _, rises in judged) < LEAST_RISING:
        return []
    sums = [rises for key, rises in judged if _may_sum(facts.keys[key])]
    rising = sum(sums)
    if len(sums) < LEAST_RISING or rising < 0.8 * len(sums):
        return []
    cell = address(min(facts.row), min(facts.column))
    text = f"{rising} of {len(sums)} rows only ever rise: are these sums since the start of the year?"
    return [Problem(sheet, cell, text, asks="cumulative")]


def _may_sum(key: Key) -> bool:
    """Whether a series may be a sum to date, unless a person has said already whether it is one."""
    return key.cumulative is None and key.unit != "percent" and not NO_SUM.search(key.metric)
