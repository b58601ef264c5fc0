"""The words by which a sheet is known again, whatever was understood of it. Pure."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from zlib import crc32

from data.memory.sheet_words import SheetWords, bare
from data.reading.reading import SheetReading

MOST = 64  # texts of one kind that are kept
KINDS = ("heads", "labels", "lines", "places", "tab")


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
        return cls(**{name: tuple(kept[name]) for name in KINDS}, is_whole=kept["is_whole"])


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


def _kept(texts: Iterable[str]) -> tuple[str, ...]:
    """At most so many, always the same ones: by a hash, because rows are sorted anew from file to file."""
    return tuple(sorted({text for text in texts if text}, key=lambda text: crc32(text.encode()))[:MOST])
