"""What is doubtful about the facts of a table, each named by its cell. Nothing here stops a value."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import TypeVar

from data.reading.facts.sums import REPORTED, totals_across, totals_below
from data.reading.facts.trends import cumulative, jumped, jumps, series_of
from data.reading.geometry.regular import regular
from data.reading.reading import Facts, Key, Problem, address

Doubt = TypeVar("Doubt")
MOST_CHECKED = 200_000  # values a table; to compare more would cost more than reading them
MOST_SHOWN = 10  # problems of one kind in a table; the rest is counted
_MAY_PASS = re.compile(
    r"change|growth|gain|increase|decrease|variance|difference|return|of (?:goal|target|plan|budget)"
    r"|margin|roi|index"
    r"|ratio|yield|net|balance|minus",
    re.IGNORECASE,
)
_COUNTS = frozenset(
    {"number", "people", "employers", "jobs", "hours", "households", "students", "participants"}
)


def problems_of(sheet: str, facts: Facts) -> list[Problem]:
    """Doubts about a table's values, in the order of how much they would mislead."""
    found = [*_shown(_impossible(sheet, facts)), *_shown(_repeated(sheet, facts))]
    if len(facts) > MOST_CHECKED:
        return found
    series = series_of(facts)
    return [
        *found,
        *_shown(totals_across(sheet, facts)),
        *_shown(totals_below(sheet, facts)),
        *_worded(jumps(facts, series), partial(jumped, sheet, facts)),
        *cumulative(sheet, facts, series),
    ]


def _shown(problems: Iterator[Problem]) -> list[Problem]:
    return _worded(problems, lambda problem: problem)


def _worded(doubts: Iterator[Doubt], worded: Callable[[Doubt], Problem]) -> list[Problem]:
    """The first few in words, and how many more there are: a list of thousands is read by nobody."""
    first = list(map(worded, islice(doubts, MOST_SHOWN)))
    more = sum(1 for _ in doubts)
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
    strides = regular(facts)
    if strides and strides.says_nothing_twice:
        return
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
