"""The words of a sheet as it is drawn, cell by cell, without numbers and periods. Pure.

Nothing here asks how the sheet was read: what was read wrongly must be known again all the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain

from data.reading.reading import SheetReading
from data.reading.words.period_words import MONTHS, NAMED_YEARS

# What is left of 'Q1', '2nd' or 'PY2025' without its digits says nothing; nor do the marks of a blank.
_SAYS_NOTHING = frozenset((*MONTHS, *NAMED_YEARS, "st", "nd", "rd", "th", "qtr", "na", "nan"))
_WORD = re.compile(r"[^\W\d_]{2,}")
_NUMBER = re.compile(r"[-+(<>~$€£ ]*\d[\d.,\s]*(?:e[-+]?\d+)?\s*%?\)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """'Employers engaged, PY2025 Q1 (#)' is 'employers engaged': what stays the same next quarter."""
    return " ".join(word for word in _WORD.findall(text.casefold()) if word not in _SAYS_NOTHING)


@dataclass(frozen=True)
class SheetWords:
    """The cells of a sheet's picture as bare words, and as written; a blank for a cell without words."""

    sheet: SheetReading
    texts: Sequence[Sequence[str]]

    @classmethod
    def of(cls, sheet: SheetReading) -> "SheetWords":
        return cls(sheet, [[bare(cell) if cell else "" for cell in row] for row in sheet.picture])

    @property
    def written(self) -> Sequence[Sequence[str]]:
        return self.sheet.picture

    @cached_property
    def below(self) -> Mapping[int, Sequence[str]]:
        """The labels of the rows of values that the picture does not reach."""
        rows = (table.facts.row_labels.items() for table in self.sheet.tables)
        return {row: labels for row, labels in chain(*rows) if row >= len(self.texts)}

    def row(self, row: int) -> tuple[str, ...]:
        """The texts of a row, each once."""
        texts = self.texts[row] if row < len(self.texts) else map(bare, self.below.get(row, ()))
        return tuple(dict.fromkeys(filter(None, texts)))

    def column(self, column: int) -> tuple[str, ...]:
        """The texts that head a column; of one without any head, the first of its labels."""
        heads = [self.texts[row][column] for row in self.head_rows if column < len(self.texts[row])]
        if any(heads):
            return tuple(dict.fromkeys(filter(None, heads)))
        labels = (row[column] for row in self.texts if column < len(row))
        return tuple(dict.fromkeys(filter(None, labels)))[:20]

    @cached_property
    def head_rows(self) -> list[int]:
        """Rows of words, or words and years, and not one value: heads of tables, wherever they stand."""
        return [row for row in range(len(self.texts))
                if self.row(row) and not self.lone(row) and not self.has_values(row)]  # fmt: skip

    def has_values(self, row: int) -> bool:
        return any(map(_is_number, self.written[row]))

    def lone(self, row: int) -> bool:
        """Whether one cell alone is filled: a title, a note, a label over a group."""
        return sum(map(bool, self.written[row])) == 1


def _is_number(text: str) -> bool:
    """A year is none, nor is '2017 / 2016': these head columns as words do."""
    return bool(_NUMBER.fullmatch(text)) and not _YEAR.fullmatch(text)
