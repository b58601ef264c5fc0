"""Names in lists that look like a known one, or like another in the workbook: perhaps one thing twice. Pure.

Only a likeness: 'WIOA Title I' and 'WIOA Title II' look almost the same and are two. Nothing is joined unless
a person says so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from data.catalogue.matching import Known, fold, match_names
from data.reading.lists import ListReading
from data.reading.reading import Problem
from data.registers.declarations import BY_NAME
from data.registers.register import Kind

VOCABULARIES = {"streams": "stream", "agencies": "agency"}
# What tells two names apart by one letter: 'Title I', 'Fund B', 'Part 3'.
_TELLING = re.compile(r"\b(?:[ivx]+|[a-z]|\d+)\b")
_SHORT = {"dept": "department", "dpt": "department", "div": "division", "svcs": "services"}
MOST = 300  # names; a list with more is of something else, and comparing each with each takes long

Names = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Alike:
    """A name nobody knows, where it is first written, and the name that it may be another word for."""

    vocabulary: str
    text: str
    name: str
    sheet: str
    cell: str

    @property
    def problem(self) -> Problem:
        """As a question about its cell."""
        one = VOCABULARIES[self.vocabulary]
        text = f"read '{self.text}', which looks like the {one} '{self.name}'; it is kept as one of its own"
        return Problem(self.sheet, self.cell, text)


def alike(lists: Sequence[tuple[str, ListReading]], known: Names) -> list[Alike]:
    """The doubtful names of a workbook's lists; `known` are folded words and their names, by vocabulary."""
    found: list[Alike] = []
    for vocabulary in VOCABULARIES:
        names = dict(known.get(vocabulary, {}))
        written = _written(lists, vocabulary)
        for text, (sheet, cell) in written.items() if len(written) <= MOST else ():
            if fold(text) in names:
                continue
            if like := _like(text, names.values()):
                found.append(Alike(vocabulary, text, like, sheet, cell))
            # Whatever comes after may be the same as this one.
            names[fold(text)] = text
    return found


def _like(text: str, names: Iterable[str]) -> str:
    """The one name that the text looks like, of those with the same numbers and single letters."""
    same = [name for name in dict.fromkeys(names) if _marks(name) == _marks(text)]
    among: Known = {fold(name): (number, name) for number, name in enumerate(same)}
    full = " ".join(_SHORT.get(word, word) for word in fold(text).split())
    if full in among:
        return among[full][1]
    match = match_names([text], among)[text]
    return match.name if match.kind == "suggested" else ""


def _marks(text: str) -> list[str]:
    return sorted(_TELLING.findall(fold(text)))


def _written(lists: Sequence[tuple[str, ListReading]], vocabulary: str) -> dict[str, tuple[str, str]]:
    """Each name once, with the sheet and cell where it stands first."""
    written: dict[str, tuple[str, str]] = {}
    for sheet, text, cell in _names(lists, vocabulary):
        written.setdefault(text, (sheet, cell))
    return written


def _names(lists: Sequence[tuple[str, ListReading]], vocabulary: str) -> Iterator[tuple[str, str, str]]:
    for sheet, each in lists:
        fields = [one.name for one in BY_NAME[each.register].fields
                  if one.links == vocabulary and one.kind is not Kind.LIST]  # fmt: skip
        for row in each.rows:
            for name in fields:
                if isinstance(text := row.fields.get(name), str):
                    yield sheet, text, row.cells.get(name, "")
