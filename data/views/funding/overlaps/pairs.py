"""Pairs of streams that look alike, and the reasons in words: a suggestion to look, no verdict. Pure."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import log
from typing import TypeVar

import pandas as pd

from data.sentences import listed
from data.views.funding.ledger import CAN, NOT, NOT_SAID, PARTLY, FundingSelection, Ledger
from data.views.funding.rulings import rulings

# What each part counts for, of 100; what is not said of either stream counts for nothing.
WEIGHTS = {"objective": 35, "solutions": 25, "people": 20, "components": 8, "places": 7, "law": 5}
ALIKE = 0.5  # share of what is said; below it pairs of real inventories had little in common
ENOUGH = 30  # of 100: where less is said of both, nothing can be told
SHOWN = 6  # words of a reason
_FILLING = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "their",
    "to", "under", "who", "with",
})  # fmt: skip
EVERYTHING = FundingSelection()
Part = TypeVar("Part")


@dataclass(frozen=True)
class Stream:
    """What one stream says, as sets; an empty one was not said."""

    name: str
    agency: str
    words: frozenset[str]
    people: frozenset[str]
    components: frozenset[str]
    law: frozenset[str]
    pays: frozenset[str]
    pays_not: frozenset[str]
    places: frozenset[tuple[str, str]]


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
    parts = {
        "objective": (_like(one.words, other.words, lambda word: rare[word]), 1.0),
        "solutions": (pays, pays_share),
        **{name: (_like(getattr(one, name), getattr(other, name)), 1.0)
           for name in ("people", "components", "places", "law")},
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
        _reasons(one, other, rare),
        tuple(name for name in WEIGHTS if name not in told),
        tuple(sorted(one.pays & other.pays)),
    )


def streams_said(ledger: Ledger) -> list[Stream]:
    """Each stream of the ledger as sets of what is said of it, by name."""
    rules, paid = rulings(ledger), ledger.awards[ledger.awards["committed"].fillna(0) > 0]
    may = {str(name): own for name, own in rules.groupby("stream")}
    gave = {str(name): own for name, own in paid[paid["region"] != NOT_SAID].groupby("stream")}
    none = rules.iloc[:0]
    return [
        Stream(
            str(row.stream),
            str(row.agency),
            frozenset(words_of(str(row.objective))),
            _parts(str(row.people)),
            _parts(str(row.components)),
            frozenset(filter(None, [str(row.law).casefold()])),
            _named(may.get(str(row.stream), none), (CAN, PARTLY)),
            _named(may.get(str(row.stream), none), (NOT,)),
            _places(gave.get(str(row.stream))),
        )
        for row in ledger.streams.sort_values("stream").itertuples()
    ]


def words_of(text: str) -> list[str]:
    """The words that say something, without the ends that differ: 'trainings' is 'train'."""
    words = (word for word in re.findall(r"[^\W\d_]+", text.casefold()) if word not in _FILLING)
    return [_stem(word) for word in words]


def _stem(word: str) -> str:
    for end, left in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(end) and len(word) - len(end) >= 4 and not word.endswith("ss"):
            return _stem(word.removesuffix(end) + left) if end == "s" else word.removesuffix(end) + left
    return word


def _parts(text: str) -> frozenset[str]:
    return frozenset(part.strip().casefold() for part in text.split(";") if part.strip())


def _named(rules: pd.DataFrame, may: Collection[str]) -> frozenset[str]:
    return frozenset(rules.loc[rules["may"].isin(may), "solution"])


def _places(awards: pd.DataFrame | None) -> frozenset[tuple[str, str]]:
    return frozenset() if awards is None else frozenset(zip(awards["region"], awards["period"], strict=True))


def _counts(streams: Collection[Stream]) -> Counter[str]:
    return Counter(word for stream in streams for word in stream.words)


def _serves(stream: Stream, people: str) -> bool:
    return not people or not stream.people or people.casefold() in stream.people


def _like(
    one: frozenset[Part], other: frozenset[Part], weigh: Callable[[Part], float] = lambda _: 1.0
) -> float | None:
    """The share of both that is in both; None where one of them is not said."""
    if not one or not other:
        return None
    # In one order: sums of fractions differ in their last digit by the order they are added in.
    return 2 * sum(sorted(map(weigh, one & other))) / sum(sorted([*map(weigh, one), *map(weigh, other)]))


def _pays(one: Stream, other: Stream) -> tuple[float | None, float]:
    """How alike in what they may pay for, and of how much of it both say something.

    A solution of which only one says anything makes them neither like nor unlike: the part weighs less.
    """
    same = len(one.pays & other.pays)
    unlike = len((one.pays & other.pays_not) | (one.pays_not & other.pays))
    either = len(one.pays | other.pays)
    return (same / (same + unlike), (same + unlike) / either) if same + unlike else (None, 0.0)


def _reasons(one: Stream, other: Stream, rare: Mapping[str, float]) -> tuple[str, ...]:
    words = sorted(one.words & other.words, key=lambda word: (-rare[word], word))[:SHOWN]
    both = sorted(one.places & other.places)
    told = (
        ("their objectives share: ", ", ".join(words)),
        ("both may pay for ", listed(sorted(one.pays & other.pays))),
        ("both serve ", listed(sorted(one.people & other.people))),
        ("both pay for ", listed(sorted(one.components & other.components))),
        ("both gave to ", listed([f"{region} in {period or 'no said year'}" for region, period in both[:3]])),
        ("both come from one law or grant", " " if one.law & other.law else ""),
    )
    more = f" and {len(both) - 3} more" if len(both) > 3 else ""
    reasons = [f"{head}{what}".strip() for head, what in told if what]
    return tuple(f"{said}{more}" if said.startswith("both gave") else said for said in reasons)
