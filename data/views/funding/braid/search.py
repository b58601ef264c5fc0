"""Finds the few best combinations of stream years for a cost, without trying them all.

What covers most, to the whole dollar, comes first; of those the one with the fewest stream years; of those
the one whose money lapses first. A combination in which one could be left out without covering less is none,
and what rounding the match of each to the cent may gain is not counted for more. Branch and bound:
stream years stand in the order in which they lapse, so that of two combinations alike the first found is the
better one, and a branch is left where even the largest amounts to come could not beat what is known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from data.views.funding.braid.rules import Shares, brings_match, shares, way
from data.views.funding.braid.sources import Rules, Source

OFFERED = 5
MOST_STREAMS = 6  # nobody keeps the books of more for one need
MOST_STEPS = 1_500  # some 25 ms; beyond them the best seen so far is offered

ROUNDING = MOST_STREAMS  # cents: rounding a match up loses less than one for each stream year
DOLLAR = 100

Members = tuple[int, ...]


@dataclass(frozen=True)
class Found:
    """The best combinations, each the stream years with their amounts; `all_seen`: none was left unseen."""

    combinations: tuple[tuple[tuple[Source, ...], Shares], ...] = ()
    all_seen: bool = True


def combinations(sources: Sequence[Source], cost: int, most: int = OFFERED) -> Found:
    """The best combinations of sources that are in, best first."""
    usable = sorted((one for one in sources if one.free), key=lambda one: one.order)
    if cost <= 0 or not usable:
        return Found()
    search = _Search(usable, cost, most)
    search.sow()
    for size in range(1, min(MOST_STREAMS, len(usable)) + 1):
        search.grow((), 0, (1 << len(usable)) - 1, size)
    made = [tuple(usable[at] for at in members) for members in search.found]
    return Found(tuple((chosen, shares(chosen, cost)) for chosen in made), search.steps <= MOST_STEPS)


@dataclass
class _Search:
    """The search as it goes: stream years by their places in the order of lapsing, and the best so far."""

    usable: list[Source]
    cost: int
    most: int
    found: dict[Members, int] = field(default_factory=dict)
    seen: dict[Members, int] = field(default_factory=lambda: {(): 0})
    steps: int = 0

    def __post_init__(self) -> None:
        self.alone = [shares([one], self.cost).covered for one in self.usable]
        # With others that match it, it may give more than alone.
        self.worth = [min(one.free or 0, self.cost) for one in self.usable]
        self.unmatched = [0 if one.match else own for one, own in zip(self.usable, self.worth, strict=True)]
        self.lowest = min((one.match for one in self.usable if one.match), default=None)
        self.brings = any(map(brings_match, self.usable))
        self.fits = _masks(self.usable)
        self.best = _largest_after(self.worth)
        self.best_unmatched = _largest_after(self.unmatched)

    def sow(self) -> None:
        """A few good combinations to begin with, so that hopeless branches are left early."""
        by_worth = sorted(range(len(self.usable)), key=lambda at: (-self.alone[at], at))
        by_match = sorted(by_worth, key=lambda at: self.usable[at].match)
        for start in by_worth[: self.most]:
            self._keep((start,))
        for order in (by_worth, by_match):
            members = self._widened(order[0], order)
            for at in members:
                fewer = tuple(one for one in members if one != at)
                for other in order[: 2 * MOST_STREAMS]:
                    if other not in members and all(self.fits[one] >> other & 1 for one in fewer):
                        self._keep(tuple(sorted((*fewer, other))))

    def _widened(self, start: int, order: Sequence[int]) -> Members:
        """The combination that begins with `start` and takes the next of the order that covers more."""
        members: Members = (start,)
        fits = self.fits[start]
        for at in order:
            wider = tuple(sorted((*members, at)))
            if fits >> at & 1 and len(members) < MOST_STREAMS and self._more(wider, members):
                members, fits = wider, fits & self.fits[at]
        for at in members:
            fewer = tuple(one for one in members if one != at)
            members = members if self._more(members, fewer) else fewer
        self._keep(members)
        return members

    def _more(self, members: Members, fewer: Members) -> bool:
        """Whether these cover more than those by more than rounding."""
        return self._covered(members) > self._covered(fewer) + ROUNDING

    def grow(self, members: Members, start: int, fits: int, size: int) -> None:
        """All combinations of `size` that begin with these, as long as one may still be among the best."""
        left = size - len(members)
        for at in range(start, len(self.usable) - left + 1):
            if self.steps > MOST_STEPS or self._hopeless(members, at, left):
                return
            if not fits >> at & 1:
                continue
            self.steps += 1
            wider = (*members, at)
            if left == 1:
                self._keep(wider)
            else:
                self.grow(wider, at + 1, fits & self.fits[at], size)

    def _hopeless(self, members: Members, at: int, left: int) -> bool:
        """Whether nothing that begins with these and goes on from `at` may be among the best."""
        return not self._may_rank(self._bound(members, at, left), len(members) + left, (*members, at))

    def _may_rank(self, covered: int, size: int, begins: Members) -> bool:
        """Whether a combination of `size` that covers so much and begins so may be among the best."""
        if len(self.found) < self.most:
            return covered > 0
        last, least = list(self.found.items())[-1]
        beaten = (-(least // DOLLAR), len(last), (*last[: len(begins)], len(self.usable)))
        return (-(covered // DOLLAR), size, begins) < beaten

    def _bound(self, members: Members, at: int, left: int) -> int:
        """No combination of these and `left` more from `at` on covers more."""
        whole = sum(self.worth[one] for one in members) + self.best[left][at]
        plain = sum(self.unmatched[one] for one in members) + self.best_unmatched[left][at]
        whole = min(whole, self.cost)
        if self.lowest is None or plain >= whole:
            return whole
        room = self.cost - plain + (plain if self.brings else 0)
        parts = self.lowest.denominator + self.lowest.numerator
        return min(whole, plain + room * self.lowest.denominator // parts)

    def _keep(self, members: Members) -> None:
        covered = self._covered(members)
        if members in self.found or not self._may_rank(covered, len(members), members):
            return
        if all(self._more(members, fewer) for fewer in _without_one(members)):
            ranked = sorted([*self.found.items(), (members, covered)], key=_rank)
            self.found = dict(ranked[: self.most])

    def _covered(self, members: Members) -> int:
        if members not in self.seen:
            self.steps += 1
            self.seen[members] = shares([self.usable[at] for at in members], self.cost).covered
        return self.seen[members]


def _rank(found: tuple[Members, int]) -> tuple[int, int, Members]:
    members, covered = found
    return -(covered // DOLLAR), len(members), members


def _without_one(members: Members) -> Iterator[Members]:
    return (members[:at] + members[at + 1 :] for at in range(len(members)))


def _masks(usable: Sequence[Source]) -> list[int]:
    """By source, a bit for each other that it may go with: rules are few, so each pair is asked once."""
    kinds: dict[Rules, int] = {}
    streams: dict[str, int] = {}
    for at, one in enumerate(usable):
        kinds[one.rules] = kinds.get(one.rules, 0) | 1 << at
        streams[one.stream] = streams.get(one.stream, 0) | 1 << at
    go = {rules: sum(bits for other, bits in kinds.items() if way(rules, other)) for rules in kinds}
    return [(go[one.rules] | streams[one.stream]) & ~(1 << at) for at, one in enumerate(usable)]


def _largest_after(amounts: Sequence[int]) -> list[list[int]]:
    """By how many, and from which place on: the sum of that many of the largest amounts."""
    sums = [[0] * (len(amounts) + 1) for _ in range(MOST_STREAMS + 1)]
    largest: list[int] = []
    for at in reversed(range(len(amounts))):
        largest = sorted([*largest, amounts[at]], reverse=True)[:MOST_STREAMS]
        total = 0
        for number in range(1, MOST_STREAMS + 1):
            total += largest[number - 1] if number <= len(largest) else 0
            sums[number][at] = total
    return sums
