"""Tables in which each column of values tells of the same series in the same order, for one period.

Most large tables are wide by period. What is asked of each of their values has its answer in a stride.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

from data.reading.reading import Facts


@dataclass(frozen=True)
class Regular:
    """`height` values a column; `keys` are the series of each, `periods` has one entry a column."""

    height: int
    keys: "array[int]"
    periods: "array[int]"

    @property
    def says_nothing_twice(self) -> bool:
        return len(set(self.periods)) == len(self.periods)

    def series(self) -> dict[int, range]:
        """Where the values of each series stand, column by column."""
        last = self.height * len(self.periods)
        return {key: range(at, last, self.height) for at, key in enumerate(self.keys)}


def regular(facts: Facts) -> Regular | None:
    """The regularity of a table, None where it has none."""
    if len(facts) < 2:
        return None
    # Compared as bytes, which takes a hundredth of the time of looking at numbers one by one.
    one = facts.key.itemsize
    try:
        height = facts.key.index(facts.key[0], 1)
    except ValueError:
        return None
    keys, periods = facts.key[:height], facts.period[::height]
    if len(facts) % height or len(set(keys)) < height:
        return None
    said, times = facts.key.tobytes(), facts.period.tobytes()
    if said[height * one :] != said[: -height * one]:
        return None
    wanted = b"".join(times[at : at + one] * height for at in range(0, len(times), height * one))
    return Regular(height, keys, periods) if times == wanted else None


def values_of(facts: Facts, numbers: Sequence[int]) -> Sequence[float]:
    """The values of some facts, at once where they lie a stride apart."""
    if isinstance(numbers, range):
        return facts.value[numbers.start : numbers.stop : numbers.step]
    return list(map(facts.value.__getitem__, numbers))
