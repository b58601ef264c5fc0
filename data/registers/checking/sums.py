"""Whether the totals of a list are the sums of its rows; totals themselves are never stored."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from data.registers.money import dollars


class Sums:
    """The amounts of each column so far, in cents: since the last total, and in all."""

    def __init__(self) -> None:
        self._since: dict[int, int] = defaultdict(int)
        self._all: dict[int, int] = defaultdict(int)
        self._unsure: set[int] = set()

    def add(self, amounts: Mapping[int, int]) -> None:
        """The amounts of one more row, by column."""
        for column, cents in amounts.items():
            self._since[column] += cents
            self._all[column] += cents

    def doubt(self, column: int) -> None:
        """An amount that is asked about: its column cannot add up, and that is no second question."""
        self._unsure.add(column)

    def differing(self, totals: Mapping[int, int], scales: Mapping[int, int]) -> Iterator[tuple[int, str]]:
        """The columns whose total is none of the sums above it, each with a sentence; then counts anew."""
        for column, cents in totals.items():
            if column in self._unsure:
                continue
            sums = (self._since[column], self._all[column])
            # Each row may have been rounded; a whole unit of the column is no mistake.
            if column in self._all and all(abs(cents - each) > 100 * scales.get(column, 1) for each in sums):
                read = f"read a total of {dollars(cents)}, but the rows above it add up to {dollars(sums[0])}"
                yield column, f"{read}; the rows are kept, and the total is left out"
        self._since.clear()
