"""Series through time: values that jump, and quarters that only ever rise.

A series is the numbers of its facts in the order of time.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import compress

from data.reading.reading import Facts, Problem, address
from data.reading.sums import NO_SUM, REPORTED

JUMP = 10  # times the median of the other periods
Series = dict[int, list[int]]


def series_of(facts: Facts) -> Series:
    """The reported values of each series, in the order of time."""
    ranks = [period.id if period else -1 for period in facts.periods]
    times = list(map(ranks.__getitem__, facts.period))
    numbers = (
        [*range(len(facts))] if times == sorted(times) else sorted(range(len(facts)), key=times.__getitem__)
    )
    if any(facts.status) or -1 in ranks:
        told = [facts.status[number] == REPORTED and times[number] >= 0 for number in numbers]
        numbers = list(compress(numbers, told))
    series: Series = defaultdict(list)
    for number, key in zip(numbers, map(facts.key.__getitem__, numbers), strict=True):
        series[key].append(number)
    return {key: series[key] for key, about in enumerate(facts.keys) if key in series and not about.is_total}


def jumps(facts: Facts, series: Series) -> Iterator[tuple[int, float]]:
    """The facts ten times what their series usually is, or a tenth of it, and what is usual.

    Such are a slipped comma or another unit.
    """
    for numbers in series.values():
        values = list(map(facts.value.__getitem__, numbers))
        sizes = sorted(map(abs, values))
        usual = sizes[len(sizes) // 2] if len(sizes) > 3 else 0
        if not usual or (sizes[-1] <= JUMP * usual and (sizes[0] * JUMP >= usual or not sizes[0])):
            continue
        most = JUMP * usual
        for number, size in zip(numbers, map(abs, values), strict=True):
            if size > most or 0 < size * JUMP < usual:
                yield number, usual


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
    judged = rising = 0
    for key, numbers in series.items():
        if facts.keys[key].cumulative is not None:
            continue  # a person has answered
        if others:
            numbers = [number for number in numbers if quarterly[facts.period[number]]]
        quarters = list(map(facts.value.__getitem__, numbers))
        if (
            len(quarters) >= 3
            and facts.keys[key].unit != "percent"
            and not NO_SUM.search(facts.keys[key].metric)
        ):
            judged += 1
            rising += quarters == sorted(quarters) and quarters[0] < quarters[-1]
    if judged < 3 or rising < 0.8 * judged:
        return []
    cell = address(min(facts.row), min(facts.column))
    text = f"{rising} of {judged} rows only ever rise: are these sums since the start of the year?"
    return [Problem(sheet, cell, text, asks="cumulative")]
