"""Pairs of streams that look alike, and the reasons in words: a suggestion to look, no verdict. Pure."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import log

from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.overlaps.reasons import met, reasons
from data.views.funding.overlaps.streams import Given, Stream, Words, streams_said

# What each part counts for, of 100; what is not said of either stream counts for nothing. The law is a reason
# and no part: nearly every stream has its own, which makes no two of them less alike.
WEIGHTS = {"objective": 35, "people": 25, "solutions": 20, "components": 15, "places": 5}
ALIKE = 0.4  # share of what is said; tried on an inventory that a person had looked through
ENOUGH = 30  # of 100: where less is said of both, nothing can be told
EVERYTHING = FundingSelection()


@dataclass(frozen=True)
class Pair:
    """Two streams by name, how alike they are by what is said of both, and why."""

    one: str
    other: str
    agencies: tuple[str, str]
    score: float  # 0 to 1, of `said`
    said: float  # 0 to 100: how much of the parts is said of both
    reasons: tuple[str, ...]
    unsaid: tuple[str, ...]  # the parts of which one or both say nothing
    shared: tuple[str, ...]  # the parts in which something is the same
    solutions: tuple[str, ...]

    @property
    def across(self) -> bool:
        """Whether two agencies hold them; what no agency is said to hold is not across."""
        return all(self.agencies) and self.agencies[0] != self.agencies[1]

    @property
    def within(self) -> bool:
        """Whether one agency holds both."""
        return bool(self.agencies[0]) and self.agencies[0] == self.agencies[1]

    @property
    def alike(self) -> bool:
        """Whether enough is said, and enough of it is the same, to have a look."""
        return self.said >= ENOUGH and self.score >= ALIKE


def overlaps(ledger: Ledger, selection: FundingSelection = EVERYTHING) -> list[Pair]:
    """Every pair of the ledger's streams, most alike first.

    The ledger must have all streams: words that are rare among them weigh more. An agency leaves the pairs
    that one of its streams is in, people those whose both streams may serve them.
    """
    streams = streams_said(ledger)
    rare = {word: log(1 + len(streams) / count) for word, count in _counts(streams).items()}
    wanted = [stream for stream in streams if _serves(stream, selection.people)]
    pairs = [
        compared(one, other, rare)
        for one, other in combinations(wanted, 2)
        if selection.agency in ("", one.agency, other.agency)
    ]
    return sorted(pairs, key=lambda pair: (-round(pair.score, 9), -pair.said, pair.one, pair.other))


def compared(one: Stream, other: Stream, rare: Mapping[str, float]) -> Pair:
    """The pair, whichever comes first. `rare` says what each word of an objective weighs."""
    one, other = sorted((one, other), key=lambda stream: stream.name)
    pays, pays_share = _pays(one, other)
    gave = met(one.places, other.places)
    parts = {
        "objective": (_like(one.words, other.words, lambda word: rare[word]), 1.0),
        "solutions": (pays, pays_share),
        **{name: (_like(getattr(one, name), getattr(other, name)), 1.0)
           for name in ("people", "components")},
        "places": (_places(one, other, gave), 1.0),
    }  # fmt: skip
    told = {name: (like, WEIGHTS[name] * share) for name, (like, share) in parts.items() if like is not None}
    said = sum(weight for _, weight in told.values())
    score = sum(like * weight for like, weight in told.values()) / said if said else 0.0
    return Pair(
        one.name,
        other.name,
        (one.agency, other.agency),
        score,
        said,
        reasons(one, other, rare, gave),
        tuple(name for name in WEIGHTS if name not in told),
        tuple(name for name, (like, _) in told.items() if like),
        tuple(sorted(one.pays & other.pays)),
    )


def _counts(streams: Collection[Stream]) -> Counter[str]:
    return Counter(word for stream in streams for word in stream.words)


def _serves(stream: Stream, people: str) -> bool:
    return not people or not stream.people or people.casefold() in stream.people


def _like(one: Words, other: Words, weigh: Callable[[str], float] = lambda _: 1.0) -> float | None:
    """The share of both that is in both; None where one of them is not said."""
    if not one or not other:
        return None
    both, all_of_it = one.keys() & other.keys(), [*one, *other]
    # In one order: sums of fractions differ in their last digit by the order they are added in.
    return 2 * sum(sorted(map(weigh, both))) / sum(sorted(map(weigh, all_of_it)))


def _places(one: Stream, other: Stream, gave: Sequence[tuple[Given, Given]]) -> float | None:
    """The share of what both gave that went to one region in days that touch; None where one gave nothing."""
    if not one.places or not other.places:
        return None
    meeting = len({own for own, _ in gave}) + len({theirs for _, theirs in gave})
    return meeting / (len(one.places) + len(other.places))


def _pays(one: Stream, other: Stream) -> tuple[float | None, float]:
    """How alike in what they may pay for, and of how much of it both say something.

    A solution of which only one says anything makes them neither like nor unlike: the part weighs less.
    """
    same = len(one.pays & other.pays)
    unlike = len((one.pays & other.pays_not) | (one.pays_not & other.pays))
    either = len(one.pays | other.pays)
    return (same / (same + unlike), (same + unlike) / either) if same + unlike else (None, 0.0)
