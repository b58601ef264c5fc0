"""One unit for a series whose cells carry it only here and there: '73.1%' beside a plain 71.4."""

from array import array
from dataclasses import replace

from data.reading.reading import Facts, Key


def with_shared_units(facts: Facts) -> None:
    """Series that differ in having a unit or none become one, where just one unit is said."""
    said: dict[Key, set[str]] = {}
    for key in facts.keys:
        if key.unit is not None:
            said.setdefault(replace(key, unit=None), set()).add(key.unit)
    numbers = {key: number for number, key in enumerate(facts.keys)}
    same = {
        numbers[key]: numbers[replace(key, unit=units.pop())]
        for key, units in said.items()
        if key in numbers and len(units) == 1
    }
    if same:
        facts.key = array(facts.key.typecode, [same.get(number, number) for number in facts.key])
