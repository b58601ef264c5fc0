"""Totals that are not the sum of their parts, across a row and down a column."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from data.reading.reading import STATUS_CODES, Facts, Key, Problem, address
from data.reading.status import Status

REPORTED = STATUS_CODES.index(Status.REPORTED)

ROUNDING = 0.01  # share of a total by which rounded parts may miss it
NO_SUM = re.compile(
    r"rate|average|avg|mean|median|percent|share|ratio|index|per |wage|%|score", re.IGNORECASE
)


def totals_across(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A total beside its periods that is neither their sum nor, for a cumulative sheet, the last of them."""
    if not any(map(_adds_up, facts.keys)):
        return
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
        part = parts_of.get(key)
        if part is None or facts.status[number] != REPORTED:
            continue
        values = parts.get((facts.row[number], part), [])
        if len(values) > 1 and not _near(values[-1], facts.value[number]):
            yield from _missed(sheet, facts, number, values)


def totals_below(sheet: str, facts: Facts) -> Iterator[Problem]:
    """A row of totals that is not the sum of the rows above it since the last one."""
    if not any(key.is_total for key in facts.keys):
        return
    columns: dict[int, list[int]] = defaultdict(list)
    for number in range(len(facts)):
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


def _adds_up(key: Key) -> bool:
    """Whether a total is a sum: rates and averages of all are no sums of their parts."""
    return key.is_total and key.unit != "percent" and not NO_SUM.search(key.metric)


def _missed(sheet: str, facts: Facts, number: int, parts: list[float]) -> Iterator[Problem]:
    summed, total = sum(parts), facts.value[number]
    # A part that is held back makes the sum unknown (NaN).
    if summed == summed and not _near(summed, total):
        once = "; is each counted once?" if max(parts) <= total < summed else ""
        text = f"read {total:g} for a total, but its parts add up to {summed:g}{once}"
        yield Problem(sheet, address(facts.row[number], facts.column[number]), text)


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= max(1.0, ROUNDING * abs(other))
