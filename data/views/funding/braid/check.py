"""Checks the lines of a plan against the rules as they stand, whoever drew it up, in plain sentences."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from data.sentences import listed
from data.views.funding.braid.rules import (
    BLENDED,
    CONDITIONS,
    IN_SEQUENCE,
    NO,
    YES,
    Shares,
    brings_match,
    parted,
    together,
)
from data.views.funding.braid.sources import OUT, Need, Place, Source
from data.views.funding.braid.words import match_words, sentence, to_the_cent


@dataclass(frozen=True)
class Line:
    """One line of a plan: what a stream year gives, the match of it, and what to know."""

    source: Source
    cents: int
    match: int = 0
    matched: int = 0
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Checked:
    """A plan as it stands to its need, in cents.

    `covered`, `to_find` (match that no line brings) and `left` add up to the cost, `over` is what the plan
    has beyond it. `against` says what rules or money stand against it, `notes` what else to know.
    """

    lines: tuple[Line, ...]
    cost: int | None
    covered: int
    to_find: int
    against: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def left(self) -> int | None:
        """What nothing pays yet; None where nobody named a cost."""
        return None if self.cost is None else max(0, self.cost - self.covered - self.to_find)

    @property
    def uncovered(self) -> int | None:
        """What streams do not pay: the match to find, and what is left."""
        return None if self.cost is None else max(0, self.cost - self.covered)

    @property
    def over(self) -> int:
        """How far the plan goes beyond the cost."""
        return 0 if self.cost is None else max(0, self.covered + self.to_find - self.cost)

    @property
    def streams(self) -> str:
        """Each stream once, such as 'TANF + Philanthropy': the lines say which of their years."""
        return " + ".join(dict.fromkeys(line.source.stream for line in self.lines))

    @property
    def name(self) -> str:
        """Such as 'TANF, PY2026 + Philanthropy, PY2025'."""
        return " + ".join(line.source.name for line in self.lines)


def as_checked(chosen: Sequence[Source], parts: Shares, need: Need) -> Checked:
    """A combination whose parting is known, with its words."""
    lines = tuple(
        Line(source, cents, match, matched, _line_words(source, match, matched))
        for source, cents, match, matched in zip(chosen, parts.cents, parts.match, parts.matched, strict=True)
    )
    return Checked(lines, need.cost, parts.covered, parts.to_find, _against(lines, need), _notes(lines))


def check(told: Sequence[tuple[Place, int]], sources: Sequence[Source], need: Need) -> Checked:
    """The lines as somebody wrote them; one that no stream year has stands among what is against it."""
    known = {source.place: source for source in sources}
    amounts: Counter[Place] = Counter()
    for place, cents in told:
        amounts[place] += cents  # two lines of one stream year share what it has
    own = sorted(
        ((known[place], cents) for place, cents in amounts.items() if place in known),
        key=lambda one: one[0].order,
    )
    chosen = [source for source, _ in own]
    checked = as_checked(chosen, parted(chosen, [cents for _, cents in own]), need)
    gone = [
        f"{' '.join(filter(None, place))} is on no list of streams now"
        for place in amounts
        if place not in known
    ]
    return Checked(
        checked.lines, need.cost, checked.covered, checked.to_find,
        (*(f"{one}." for one in gone), *checked.against), checked.notes,
    )  # fmt: skip


def _line_words(source: Source, match: int, matched: int) -> tuple[str, ...]:
    told = [*source.why, *source.notes]
    if match:
        told.append(match_words(source, match, matched))
    if brings_match(source):
        told.append(f"May match other streams: {source.may_match}")
    return tuple(sentence(one) for one in told)


def _against(lines: Sequence[Line], need: Need) -> tuple[str, ...]:
    told = [f"{line.source.name}: {why}" for line in lines for why in _line_against(line)]
    for one, other in _pairs(lines):
        if not together(one, other):
            told.append(_apart(one, other))
    covered = sum(line.cents for line in lines)
    if need.cost is not None and covered > need.cost:
        told.append(f"The lines are {to_the_cent(covered - need.cost)} more than the need would cost")
    return tuple(sentence(one) for one in told)


def _line_against(line: Line) -> list[str]:
    told = [] if line.source.reach != OUT else [why for why in line.source.why if not _is_money(why)]
    free = line.source.free
    if free is not None and line.cents > free:
        left = f"{to_the_cent(free)} is left to promise" if free else "nothing is left to promise"
        told.append(f"{to_the_cent(line.cents)} is planned, and {left}")
    return told


def _is_money(why: str) -> bool:
    return why.startswith("All that is")  # said with the amounts of the line


def _apart(one: Source, other: Source) -> str:
    alone = listed([source.stream for source in (one, other) if source.braid == NO])
    return f"{alone} may not be braided, and no rule lets {one.stream} and {other.stream} follow each other"


def _notes(lines: Sequence[Line]) -> tuple[str, ...]:
    streams = {line.source.stream: line.source for line in lines}
    if len(streams) < 2:
        return ()
    unsaid = [name for name, one in streams.items() if not one.braid]
    bound = [name for name, one in streams.items() if one.braid == CONDITIONS]
    told = [f"Nobody said whether {listed(unsaid)} may be braided"] if unsaid else []
    told += [f"{listed(bound)} may be braided with conditions: ask for them"] if bound else []
    ways = {(one.stream, other.stream): together(one, other) for one, other in _pairs(lines)}
    told += list(_in_sequence([pair for pair, way in ways.items() if way == IN_SEQUENCE], streams))
    pooled = [name for name, one in streams.items() if one.blend == YES]
    if len(pooled) > 1:
        told.append(f"{listed(pooled)} may also be put into one pot: each says yes to blending")
    elif BLENDED in ways.values():
        told.append("They may be put into one pot, not used side by side")
    return tuple(sentence(one) for one in told)


def _in_sequence(pairs: Sequence[tuple[str, str]], streams: Mapping[str, Source]) -> Iterable[str]:
    """Of each that may not be braided, before or after which others its money is used; each pair once."""
    rest = list(pairs)
    for name, source in streams.items():
        own = [pair for pair in rest if name in pair]
        if source.braid == NO and own:
            rest = [pair for pair in rest if pair not in own]
            others = listed([one if other == name else other for one, other in own])
            yield f"{name} may not be braided: it is used before or after {others}, not beside"


def _pairs(lines: Sequence[Line]) -> list[tuple[Source, Source]]:
    named = {line.source.stream: line.source for line in lines}
    return list(combinations(named.values(), 2))
