"""Which further values must be held back so that no sum gives the first ones away."""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from data.privacy.elimination import Row, moves

ROUNDS = 40  # of looking for what still comes out; after them all of what hangs together is held back


@dataclass(frozen=True)
class Limits:
    """How many must stand together at least, and what one of them counts; zeros where nobody stands there."""

    fewest: float
    one: float


def complement(
    rows: Sequence[Row], values: Sequence[float | None], first: Set[int], limits: Limits
) -> set[int]:
    """All that is held back so that nothing in `first` can be worked out, `first` included.

    `values` are None where a publisher suppressed them: they are in `first` too. Smallest parts are
    taken first. The answer hangs on the values alone, never on the order in which they came.
    """
    held = set(first)
    # One number and nothing but zeros add up to nothing true: such parts were left blank.
    rows = [row for row in rows if sum(values[one] != 0 for one in row) > 1]
    for some in _hanging_together(rows, first):
        held |= _Search(some, values, first, limits).held()
    return held


def _hanging_together(rows: Sequence[Row], first: Set[int]) -> list[list[Row]]:
    """The equations that reach something in `first`, those that share a value in one list."""
    at: dict[int, list[int]] = defaultdict(list)
    for number, row in enumerate(rows):
        for one in row:
            at[one].append(number)
    groups, seen = [], set[int]()
    for start in sorted(first):
        found, waiting = [], [start]
        while waiting:
            for number in at.pop(waiting.pop(), ()):
                if number not in seen:
                    seen.add(number)
                    found.append(number)
                    waiting += rows[number]
        if found:
            groups.append([rows[number] for number in sorted(found)])
    return groups


class _Search:
    """The values held back among equations that hang together; grows until nothing comes out."""

    def __init__(
        self, rows: list[Row], values: Sequence[float | None], first: Set[int], limits: Limits
    ) -> None:
        self._rows, self._values = rows, values
        self._fewest, self._one = limits.fewest, limits.one
        self._at: dict[int, list[int]] = defaultdict(list)
        for number, row in enumerate(rows):
            for one in row:
                self._at[one].append(number)
        self._first = {one for one in self._at if one in first}
        self._held = set(self._first)
        self._hidden_in = [sum(one in self._held for one in row) for row in rows]

    def held(self) -> set[int]:
        self._mend(number for one in self._held for number in self._at[one])
        for _ in range(ROUNDS):
            out = self._comes_out()
            if not out:
                return self._held
            if not self._hide_beside(min(out)):
                break
        # Not found: with every value but zeros unknown, all of them doubled would fit as well.
        return {one for one in self._at if self._values[one] != 0}

    def _mend(self, numbers: Iterable[int]) -> None:
        """Hold values back until each equation keeps what it must."""
        waiting = list(set(numbers))
        heapify(waiting)
        while waiting:
            number = heappop(waiting)
            if self._keeps(self._rows[number]):
                continue
            if (chosen := self._least_harm([number])) is not None:
                for other in self._hide(chosen):
                    heappush(waiting, other)

    def _keeps(self, row: Row) -> bool:
        """Whether one equation alone tells neither a value held back nor that a few people stand there."""
        hidden = [one for one in row if one in self._held]
        if not hidden:
            return True
        if len(hidden) == 1:
            return False
        if len({row[one] > 0 for one in hidden}) == 2:
            return True  # a difference of two unknowns, which any two numbers may have
        amounts = [self._values[one] for one in hidden]
        if None in amounts:
            # What a publisher suppressed is known to nobody here; what is left of the total is.
            left = abs(sum(row[one] * (self._values[one] or 0.0) for one in row if one not in self._held))
        else:
            left = sum(abs(row[one] * (self._values[one] or 0.0)) for one in hidden)
        # Nothing hidden is zero: three that make three are one each.
        return left >= self._fewest and (not self._fewest or left > len(hidden))

    def _comes_out(self) -> set[int]:
        """What of the first may be no other number, for all that can be told from here."""
        known = [{one: row[one] for one in row if one in self._held} for row in self._rows]
        free = {
            one for move in moves([row for row in known if row]) if self._is_possible(move) for one in move
        }
        return self._first - free

    def _is_possible(self, move: Row) -> bool:
        """Whether the values held back could be moved, one way or the other, and still all be some."""
        if not self._one:
            return True
        amounts = [(self._values[one], count * self._one) for one, count in move.items()]
        known = [(abs(value), by) for value, by in amounts if value is not None]
        return all(value + by > 0 for value, by in known) or all(value - by > 0 for value, by in known)

    def _hide_beside(self, one: int) -> bool:
        """Hold back a value that adds up with `one`, or else with others held back; False if none is left."""
        near = self._at[one]
        all_of_them = range(len(self._rows))
        chosen = self._least_harm(near)
        if chosen is None:
            chosen = self._least_harm([n for n in all_of_them if self._hidden_in[n]])
        if chosen is None:
            return False
        self._mend([*self._hide(chosen), *near])
        return True

    def _hide(self, one: int) -> list[int]:
        self._held.add(one)
        for number in self._at[one]:
            self._hidden_in[number] += 1
        return self._at[one]

    def _least_harm(self, numbers: Iterable[int]) -> int | None:
        """The shown value of these equations to hold back next: parts before totals, small before large."""
        found = {
            (self._rows[number][one] < 0, self._opened(one), abs(self._values[one] or 0.0), one)
            for number in numbers
            for one in self._rows[number]
            # A zero is plain to see: hidden, it would protect nobody.
            if one not in self._held and self._values[one]
        }
        return min(found)[-1] if found else None

    def _opened(self, one: int) -> int:
        """How many equations would hold one unknown alone if this were held back, less those that do now."""
        counts = [self._hidden_in[number] for number in self._at[one]]
        return counts.count(0) - counts.count(1)
