"""How alike two sheets are by their fingerprints, and which of those remembered each sheet is. Pure.

New periods, more rows, other titles, moved tables and another tab leave most of the words where they were.
"""

from collections.abc import Iterable, Mapping, Sequence

from data.catalogue.fingerprints import Fingerprint
from data.reading.words import head_means, is_total

ALIKE = 0.65  # below it, sheets of one region were other sheets; made next periods stayed above 0.7
ENOUGH = 3.0  # texts of its own that make a kind of words full evidence
COMMON = 0.25  # what 'Region', 'Total' or 'Notes' is worth beside a text that only this sheet has
# What each kind of words weighs. Places stand on all sheets of a region, and a tab is soon renamed.
WEIGHTS = {"heads": 3.0, "labels": 3.0, "lines": 1.0, "places": 1.0, "tab": 0.5}
SAMPLED = 1.0  # what labels weigh of which only the first rows are known: sorted anew, these are others


def likeness(remembered: Fingerprint, seen: Fingerprint) -> float:
    """How much of what is remembered is there again, from 0 to 1; what is new does not count against it."""
    everywhere = {*seen.heads, *seen.labels, *seen.places}
    there = dict.fromkeys(("heads", "labels", "places"), everywhere)
    there |= {"lines": {*seen.lines}, "tab": {*seen.tab}}
    weighed = [(_weight(name, remembered, seen), _found(getattr(remembered, name), texts))
               for name, texts in there.items()]  # fmt: skip
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


def _weight(name: str, remembered: Fingerprint, seen: Fingerprint) -> float:
    texts = getattr(remembered, name)
    most = SAMPLED if name == "labels" and not (remembered.is_whole and seen.is_whole) else WEIGHTS[name]
    return most * min(1.0, sum(map(_worth, texts)) / ENOUGH)


def _worth(text: str) -> float:
    return COMMON if head_means(text) or is_total(text) else 1.0


def _found(old: Sequence[str], new: Iterable[str]) -> float:
    """The share of the old texts that are there again; of one reworded, half the share of its words."""
    new = set(new)
    words = {word for text in new for word in text.split()}
    return sum(_worth(text) * _again(text, new, words) for text in old) / max(sum(map(_worth, old)), 1e-9)


def _again(text: str, texts: Iterable[str], words: Iterable[str]) -> float:
    if text in texts:
        return 1.0
    mine = text.split()
    return 0.5 * sum(word in words for word in mine) / len(mine)
