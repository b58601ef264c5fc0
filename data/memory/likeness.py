"""How alike two sheets are by their fingerprints, and which of those remembered each sheet is. Pure.

New periods, more rows, other titles, moved tables and another tab leave most of the words where they were.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from data.memory.fingerprints import Fingerprint
from data.reading.words.words import head_means, is_total

ALIKE = 0.65  # below it, sheets of one region were other sheets; made next periods stayed above 0.7
ENOUGH = 3.0  # texts of its own that make a kind of words full evidence
COMMON = 0.25  # what 'Region', 'Total' or 'Notes' is worth beside a text that only this sheet has
# What each kind of words weighs. Places stand on all sheets of a region, and a tab is soon renamed.
WEIGHTS = {"heads": 3.0, "labels": 3.0, "lines": 1.0, "places": 1.0, "tab": 0.5}
SAMPLED = 1.0  # what labels weigh of which only the first rows are known: sorted anew, these are others


def likeness(remembered: Fingerprint, seen: Fingerprint) -> float:
    """How much of what is remembered is there again, from 0 to 1; what is new does not count against it."""
    weighed = [(_weight(name, remembered, seen), _found(getattr(remembered, name), *there))
               for name, there in _there(seen).items()]  # fmt: skip
    whole = sum(weight for weight, _ in weighed)
    return sum(weight * share for weight, share in weighed) / whole if whole else 0.0


def matched(
    remembered: Sequence[Fingerprint], seen: Mapping[str, Fingerprint]
) -> dict[str, tuple[int, bool]]:
    """For each sheet that is known again, which fingerprint it matches, and whether that one is its own.

    Of sheets alike, such as one for each county, the likest has it as its own, the others as its sisters.
    """
    likest = sorted(
        ((likeness(one, other), -number, sheet)
         for number, one in enumerate(remembered) for sheet, other in seen.items()),
        reverse=True,
    )  # fmt: skip
    found: dict[str, tuple[int, bool]] = {}
    taken: set[int] = set()
    for score, number, sheet in likest:
        if score >= ALIKE and sheet not in found and -number not in taken:
            taken.add(-number)
            found[sheet] = (-number, True)
    for score, number, sheet in likest:
        if score >= ALIKE:
            found.setdefault(sheet, (-number, False))
    return found


# Fifty sheets are held against fifty that are remembered: what each pair would ask again is kept.
@lru_cache(maxsize=200)
def _there(seen: Fingerprint) -> dict[str, tuple[set[str], set[str]]]:
    """Where each kind of words may be found again: the texts, and the words of them."""
    everywhere = _with_words((*seen.heads, *seen.labels, *seen.places))
    there = dict.fromkeys(("heads", "labels", "places"), everywhere)
    return there | {"lines": _with_words(seen.lines), "tab": _with_words(seen.tab)}


def _with_words(texts: Sequence[str]) -> tuple[set[str], set[str]]:
    return {*texts}, {word for text in texts for word in text.split()}


def _weight(name: str, remembered: Fingerprint, seen: Fingerprint) -> float:
    texts = getattr(remembered, name)
    most = SAMPLED if name == "labels" and not (remembered.is_whole and seen.is_whole) else WEIGHTS[name]
    return most * min(1.0, sum(map(_worth, texts)) / ENOUGH)


@lru_cache(maxsize=20_000)
def _worth(text: str) -> float:
    return COMMON if head_means(text) or is_total(text) else 1.0


def _found(old: Sequence[str], texts: set[str], words: set[str]) -> float:
    """The share of the old texts that are there again; of one reworded, half the share of its words."""
    return sum(_worth(text) * _again(text, texts, words) for text in old) / max(sum(map(_worth, old)), 1e-9)


def _again(text: str, texts: set[str], words: set[str]) -> float:
    if text in texts:
        return 1.0
    mine = text.split()
    return 0.5 * sum(word in words for word in mine) / len(mine)
