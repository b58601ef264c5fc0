"""What a person said of values: in which scale they are written, whether they run on, which are totals."""

import re
from array import array
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import compress

from data.reading.geometry.grid import Grid
from data.reading.reading import Facts, Key, Means, Part, Problem, address, column_name
from data.reading.ways.corrections import Corrections

FACTORS = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
# A share or an index is what it is, on a sheet of amounts 'in thousands' too.
_NO_AMOUNTS = frozenset({"percent", "percentage points", "index", "ratio", "points"})
_SCALE = re.compile(r"^(?:hundred|thousand|million|billion)s?\b(?: of\b)?\s*")

Chosen = list[bool]  # one entry a fact


def apply_said(facts: Facts, words: Corrections) -> None:
    """Change the facts of one table as a person said."""
    if not len(facts):
        return
    for at, scale in sorted(words.scales.items(), key=_sheet_first):
        # What was said of a column counts there, not what was said of the sheet.
        _scale(facts, _in_columns(facts, at, words.scales), FACTORS.get(scale, 1.0))
    for at, runs_on in sorted(words.cumulative.items(), key=_sheet_first):
        _rekey(facts, _in_columns(facts, at, ()), partial(_running_on, runs_on))
    for row in _said(words.rows):
        _total(facts, [at == row for at in facts.row], facts.row_labels.get(row, ()))
    for column in _said(words.columns):
        _total(facts, _in_columns(facts, column, ()), facts.column_labels.get(column, ()))


def _sheet_first(said: tuple[int | None, object]) -> int:
    return -1 if said[0] is None else said[0]


def _said(lines: Mapping[int, Part | Means]) -> list[int]:
    return [at for at, said in lines.items() if said is Part.TOTAL]


def _in_columns(facts: Facts, at: int | None, but: Container[int | None]) -> Chosen:
    return [column not in but if at is None else column == at for column in facts.column]


def _scale(facts: Facts, chosen: Chosen, factor: float) -> None:
    """Amounts as they are meant. A scale word of their unit goes: '5 thousand dollars' is 5,000 dollars."""
    amounts = _amounts(facts)
    chosen = [said and amounts[key] for said, key in zip(chosen, facts.key, strict=True)]
    # Rounded, for 2.3 * 1000 is 2299.9999999999995.
    scaled = (
        round(value * factor, 6) if said else value for said, value in zip(chosen, facts.value, strict=True)
    )
    facts.value = array(facts.value.typecode, scaled)
    _rekey(facts, chosen, _without_scale)


def _amounts(facts: Facts) -> list[bool]:
    return [key.unit not in _NO_AMOUNTS for key in facts.keys]


def _without_scale(key: Key) -> Key:
    return replace(key, unit=_SCALE.sub("", key.unit or "") or None)


def _running_on(says: bool, key: Key) -> Key:
    return replace(key, cumulative=says)


def _total(facts: Facts, chosen: Chosen, labels: tuple[str, ...]) -> None:
    """A total over a breakdown is of no part of it: the label that names it names no group."""
    _rekey(
        facts,
        chosen,
        lambda key: replace(
            key, is_total=True, dims=tuple((name, text) for name, text in key.dims if text not in labels)
        ),
    )


def _rekey(facts: Facts, chosen: Chosen, changed: Callable[[Key], Key]) -> None:
    """Give the chosen facts changed keys; keys that are then of no fact go."""
    said = {key: changed(facts.keys[key]) for key in set(compress(facts.key, chosen))}
    told = [said[key] if now else facts.keys[key] for now, key in zip(chosen, facts.key, strict=True)]
    facts.keys = list(dict.fromkeys(told))
    numbers = {key: number for number, key in enumerate(facts.keys)}
    facts.key = array(facts.key.typecode, map(numbers.__getitem__, told))


def unheeded_values(grid: Grid, words: Corrections, tables: list[Facts]) -> Iterator[Problem]:
    """What was said of values and finds none."""
    told = [(at, f"are in {scale}") for at, scale in words.scales.items() if not _scaled(tables, at)]
    told += [(at, "run on from the start of the year") for at in words.cumulative if not _has(tables, at)]
    told += [(at, "are totals") for at in _said(words.columns) if not _has(tables, at)]
    for at, what in told:
        where = "on this sheet" if at is None else f"in column {column_name(at)}"
        text = f"you said that the values {where} {what}, but no value there could be read so"
        yield Problem(grid.name, address(0, at or 0), text)
    for row in _said(words.rows):
        if not any(row in facts.row for facts in tables):
            text = f"you said that row {row + 1} holds totals, but no value of it was read"
            yield Problem(grid.name, address(row, 0), text)


def _has(tables: list[Facts], at: int | None) -> bool:
    return any(len(facts) and (at is None or at in facts.column) for facts in tables)


def _scaled(tables: list[Facts], at: int | None) -> bool:
    """Whether something was an amount; after scaling its unit tells as well as before."""
    return any(
        said and amounts[key]
        for facts in tables
        for amounts in [_amounts(facts)]
        for said, key in zip(_in_columns(facts, at, ()), facts.key, strict=True)
    )
