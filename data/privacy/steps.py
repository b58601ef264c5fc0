"""What is small by itself: a value, and the step from one number to the next that runs on from it."""

from collections.abc import Iterable

from data.privacy.family import Cells, Family, Spot
from data.privacy.spans import YEAR_DAYS, ends, of_like_length


def small(value: float | None, family: Family) -> bool:
    """Whether a value is held back for itself alone."""
    return value is not None and 0 < abs(value) < family.fewest


def small_steps(cells: Cells, family: Family) -> set[Spot]:
    """What stands a small step above the number shown before it: the step is a count of its own."""
    runs: dict[tuple[int, int, str], list[int]] = {}
    for place, partnership, breakdown, period in cells:
        runs.setdefault((place, partnership, breakdown), []).append(period)
    found: set[Spot] = set()
    for run, periods in runs.items():
        for some in of_like_length(periods):
            found |= {(*run, period) for period in _steps(cells, run, some, family)}
    return found


def _steps(cells: Cells, run: tuple[int, int, str], periods: list[int], family: Family) -> Iterable[int]:
    # Against the last one shown, and forwards: what was shown once stays, whatever comes after it.
    before, when = 0.0, 0
    for period in periods:
        value = cells[(*run, period)]
        if value is None or small(value, family):
            continue
        if when and ends(period) - when <= YEAR_DAYS and 0 < value - before < family.fewest:
            yield period
            continue
        before, when = value, ends(period)
