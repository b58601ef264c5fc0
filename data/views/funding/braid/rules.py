"""By which rules streams go together, what match they ask for, and how a cost is parted among them.

All in whole cents. The match of each stream year is its money times its percent, rounded up to the cent; a
stream year gives the largest whole number of cents whose match still fits into the cost. Match is a part of
the cost: what streams pay, the match still to find and what nothing pays for add up to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from data.views.funding.braid.sources import Rules, Source

BRAIDED, BLENDED, IN_SEQUENCE = "braided", "blended", "in sequence"
NO, YES, CONDITIONS = "no", "yes", "with conditions"


@dataclass(frozen=True)
class Shares:
    """How a cost is parted: cents of each source in their order, and the match of each.

    `matched` is the part of each one's match that other streams of the combination bring.
    """

    cents: tuple[int, ...]
    match: tuple[int, ...]
    matched: tuple[int, ...]

    @property
    def covered(self) -> int:
        """What the streams pay themselves."""
        return sum(self.cents)

    @property
    def to_find(self) -> int:
        """The match that no stream of the combination brings: employers, local cash, in kind."""
        return sum(self.match) - sum(self.matched)


def needed_match(source: Source, cents: int) -> int:
    """What others must bring for these cents of it, rounded up."""
    return -(-cents * source.match.numerator // source.match.denominator)


def together(one: Source, other: Source) -> str:
    """How two may pay for the same need: braided, blended, in sequence, or '' where their rules leave no way.

    Who said nothing is not in the way of a braid. To blend takes two yes; a stream that may not be braided
    must itself say that it may be used before or after others.
    """
    return BRAIDED if one.stream == other.stream else way(one.rules, other.rules)


def way(one: Rules, other: Rules) -> str:
    """As `together`, for the rules of two streams."""
    (braid, blend, _), (braid_other, blend_other, _) = one, other
    if NO not in (braid, braid_other):
        return BRAIDED
    if blend == blend_other == YES:
        return BLENDED
    return IN_SEQUENCE if _in_sequence(one) and _in_sequence(other) else ""


def brings_match(source: Source) -> bool:
    """Whether its money may match other streams: only where its rules say so and nobody must match it."""
    return bool(source.may_match) and not source.match


def takes_match(source: Source) -> bool:
    """Whether other streams may match it: not where its match is to come from employers."""
    return bool(source.match) and not source.outsiders


def shares(chosen: Sequence[Source], cost: int) -> Shares:
    """The parting that lets these streams pay as much of the cost as they can.

    Money that nobody must match goes first, in the order of `chosen`; then, cheapest match first, what other
    streams of the combination match; then, cheapest first, the rest. One cent matches one other.
    """
    cents, room, pool = [0] * len(chosen), cost, 0
    for at, source in enumerate(chosen):
        if not source.match:
            cents[at] = min(source.free or 0, room)
            room -= cents[at]
            pool += cents[at] if brings_match(source) else 0
    asking = sorted((at for at, one in enumerate(chosen) if one.match), key=lambda at: chosen[at].match)
    for at in asking:
        if pool and takes_match(chosen[at]):
            own = chosen[at].match
            cents[at] = min(chosen[at].free or 0, room, pool * own.denominator // own.numerator)
            room -= cents[at]
            pool -= needed_match(chosen[at], cents[at])
    for at in asking:
        spare = pool if takes_match(chosen[at]) else 0
        more = _most(chosen[at], cents[at], room, spare)
        used = _beyond(chosen[at], cents[at], more)
        cents[at] += more
        room -= more + max(0, used - spare)
        pool -= min(used, spare)
    return parted(chosen, cents)


def parted(chosen: Sequence[Source], cents: Sequence[int]) -> Shares:
    """These amounts with the match they ask for, and what of it the others bring, in their order."""
    match = [needed_match(source, amount) for source, amount in zip(chosen, cents, strict=True)]
    pool = sum(amount for source, amount in zip(chosen, cents, strict=True) if brings_match(source))
    matched = []
    for source, wanted in zip(chosen, match, strict=True):
        brought = min(pool, wanted) if takes_match(source) else 0
        matched.append(brought)
        pool -= brought
    return Shares(tuple(cents), tuple(match), tuple(matched))


def _in_sequence(rules: Rules) -> bool:
    braid, _, sequence = rules
    return sequence in (YES, CONDITIONS) if braid == NO else sequence != NO


def _beyond(source: Source, cents: int, more: int) -> int:
    return needed_match(source, cents + more) - needed_match(source, cents)


def _most(source: Source, cents: int, room: int, spare: int) -> int:
    """The most that it can add so that this and its further match, less what is spare, fit into the room."""
    whole = room + cents + needed_match(source, cents) + spare
    fits = whole * source.match.denominator // (source.match.denominator + source.match.numerator) - cents
    return max(0, min((source.free or 0) - cents, room, fits))
