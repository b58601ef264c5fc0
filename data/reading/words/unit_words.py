"""'Number' and 'Rate' side by side below one year: the rate is a series of its own, though it says no unit.

For crime, health and school tables whose pairs of columns say only how a thing is measured.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data.reading.meaning.roles import ValueColumn
from data.reading.words.names import Says

if TYPE_CHECKING:
    from data.reading.facts.series import ColumnPart


def with_unit_words(parts: list["ColumnPart"], columns: Sequence[ValueColumn]) -> list["ColumnPart"]:
    """Words such as 'Rate' kept where another column would else be the same series at the same time."""
    words = [_unit_word(column) for column in columns]
    beside: dict[object, set[str]] = defaultdict(set)
    for part, (word, _) in zip(parts, words, strict=True):
        beside[_about(part)].update({word} - {""})
    found = []
    for part, (word, unit) in zip(parts, words, strict=True):
        if not word or unit or len(beside[_about(part)]) < 2:
            found.append(part)
        elif part.names:
            found.append(replace(part, names=(*(n for n in part.names if n != word), word)))
        else:
            found.append(replace(part, dims=(*part.dims, ("measure", word))))
    return found


def _unit_word(column: ValueColumn) -> tuple[str, str | None]:
    """The lowest head where it is a word for how something is measured, and the unit that it says."""
    last = column.names[-1] if column.names else None
    return (last.text, last.unit) if last and last.says is Says.UNIT else ("", None)


def _about(part: "ColumnPart") -> tuple[object, ...]:
    return part.place, part.partnership, part.dims, part.when, part.is_total, part.labels[:-1]
