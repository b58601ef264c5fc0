"""How a sheet is known again next quarter: a fingerprint of its words, and how alike two of them are. Pure.

New periods, more rows, other titles, moved tables and another tab leave most of the words where they were.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from zlib import crc32

from data.catalogue.sheet_words import SheetWords, bare
from data.reading.reading import SheetReading
from data.reading.words import head_means, is_total

ALIKE = 0.65  # below it, sheets of one region were other sheets; made next periods stayed above 0.7
MOST = 64  # texts of one kind that are kept
ENOUGH = 3.0  # texts of its own that make a kind of words full evidence
COMMON = 0.25  # what 'Region', 'Total' or 'Notes' is worth beside a text that only this sheet has
# What each kind of words weighs. Places stand on all sheets of a region, and a tab is soon renamed.
WEIGHTS = {"heads": 3.0, "labels": 3.0, "lines": 1.0, "places": 1.0, "tab": 0.5}
SAMPLED = 1.0  # what labels weigh of which only the first rows are known: sorted anew, these are others


@dataclass(frozen=True)
class Fingerprint:
    """The words of a sheet by where they stand: over columns, beside numbers, alone in a row, on the tab.

    `is_whole` says whether the labels are all there are, and not those of the first rows.
    """

    heads: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tab: tuple[str, ...] = ()
    is_whole: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.heads or self.labels or self.lines or self.places)

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Fingerprint":
        kept = json.loads(text)
        return cls(**{name: tuple(kept[name]) for name in WEIGHTS}, is_whole=kept["is_whole"])


def fingerprint(sheet: SheetReading) -> Fingerprint:
    """The fingerprint of a sheet, whatever was understood of it."""
    words = SheetWords.of(sheet)
    places = {bare(key.place) for table in sheet.tables for key in table.facts.keys if key.place}
    found: dict[str, list[str]] = {"heads": [], "labels": [], "lines": []}
    heads = set(words.head_rows)
    for row in range(len(words.texts)):
        kind = "heads" if row in heads else "lines" if words.lone(row) else "labels"
        found[kind] += words.row(row)
    named = {kind: [text for text in texts if text not in places] for kind, texts in found.items()}
    return Fingerprint(
        _kept(named["heads"]),
        _kept(named["labels"]),
        _kept(word for text in named["lines"] for word in text.split() if len(word) > 2),
        _kept(text for texts in found.values() for text in texts if text in places),
        _kept(bare(sheet.name).split()),
        sheet.rows <= len(sheet.picture),
    )


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


def _kept(texts: Iterable[str]) -> tuple[str, ...]:
    """At most so many, always the same ones: by a hash, because rows are sorted anew from file to file."""
    return tuple(sorted({text for text in texts if text}, key=lambda text: crc32(text.encode()))[:MOST])


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
