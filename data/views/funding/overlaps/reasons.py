"""Why two streams look alike, in words as they stand in what is said of both. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from data.sentences import listed
from data.views.funding.ledger import STATEWIDE
from data.views.funding.overlaps.streams import Given, Stream, Words

SHOWN = 6  # words of a reason
PLACES = 3  # of those that both gave to


def reasons(
    one: Stream, other: Stream, rare: Mapping[str, float], gave: Sequence[tuple[Given, Given]]
) -> tuple[str, ...]:
    """What both say, part by part; of their objectives the rarest words first. `gave` is what `met` found."""
    words = sorted(one.words.keys() & other.words.keys(), key=lambda word: (-rare[word], word))[:SHOWN]
    told = (
        ("their objectives share: ", ", ".join(_spelled(one.words, other.words, words))),
        ("both may pay for ", listed(sorted(one.pays & other.pays))),
        ("both serve ", _both(one.people, other.people)),
        ("both pay for ", _both(one.components, other.components)),
        ("both gave to ", _gave(gave)),
        ("both come from ", _both(one.law, other.law)),
    )
    return tuple(f"{head}{what}" for head, what in told if what)


def met(one: Iterable[Given], other: Iterable[Given]) -> list[tuple[Given, Given]]:
    """What both gave to one region within days that touch, whatever their years are called; first in time."""
    there: dict[str, list[Given]] = {}
    for gift in other:
        there.setdefault(gift.region, []).append(gift)
    pairs = [
        (own, theirs)
        for own in one
        for theirs in there.get(own.region, ())
        if own.starts <= theirs.ends and theirs.starts <= own.ends
    ]
    return sorted(pairs)


def _both(one: Words, other: Words) -> str:
    return listed(_spelled(one, other, sorted(one.keys() & other.keys())))


def _spelled(one: Words, other: Words, names: Iterable[str]) -> list[str]:
    """As one of the two has it, whichever stream comes first: the shorter, 'training' before 'trainings'."""
    return [min(one[name], other[name], key=lambda word: (len(word), word)) for name in names]


def _gave(pairs: Sequence[tuple[Given, Given]]) -> str:
    """Such as 'Adams, Denver, Weld and 2 more in PY2025'."""
    if not pairs:
        return ""
    regions = sorted({own.region.replace(STATEWIDE, "the whole state") for own, _ in pairs})
    rest = [f"{len(regions) - PLACES} more"] if len(regions) > PLACES else []
    return f"{listed([*regions[:PLACES], *rest])} in {_when(pairs)}"


def _when(pairs: Iterable[tuple[Given, Given]]) -> str:
    """Such as 'PY2025', or 'overlapping months of PY2025 and FFY2026'."""
    years = {gift.period: (gift.starts, gift.ends) for pair in pairs for gift in pair}
    named = sorted(years, key=lambda period: (years[period], period))
    if len(named) > PLACES:
        return f"the same months of {len(named)} periods"
    alike = all(own.period == theirs.period for own, theirs in pairs)
    return listed(named) if alike else f"overlapping months of {listed(named)}"
