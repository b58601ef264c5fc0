"""Rows and columns by the text they stand beside, so that a word about one holds where it has moved. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from data.catalogue.matching import fold
from data.memory.sheet_words import SheetWords

Axis = Literal["row", "column"]
ENOUGH = 0.5  # of an anchor's texts; the others were reworded
KEPT = 12  # texts of a row or column


@dataclass(frozen=True)
class Anchor:
    """A row or column by its texts; without any, as written; without that, by the one before it.

    `written` is what is told to a person; `before` are the texts of the nearest one with words, `distance`
    rows or columns away.
    """

    texts: tuple[str, ...] = ()
    written: str = ""
    before: tuple[str, ...] = ()
    distance: int = 0

    def __bool__(self) -> bool:
        return bool(self.texts or self.written or self.before)


def anchor(words: SheetWords, axis: Axis, at: int) -> Anchor:
    """What the row or column `at` may be found by; false where nothing stands in or before it."""
    texts, written = _texts(words, axis, at), _written(words, axis, at)
    if texts:
        return Anchor(texts[:KEPT], written)
    near = next((before for before in range(at - 1, -1, -1) if _texts(words, axis, before)), None)
    if near is None:
        return Anchor((), written)
    return Anchor((), written, _texts(words, axis, near)[:KEPT], at - near)


def found(words: SheetWords, axis: Axis, wanted: Anchor) -> int | None:
    """The row or column that is meant, or None where none is, or several are."""
    if wanted.texts:
        at = _likest(words, axis, range(_many(words, axis)), wanted)
        return _likest(words, axis, words.below, wanted) if at is None and axis == "row" else at
    if wanted.written:
        same = [at for at in range(_many(words, axis)) if not _texts(words, axis, at)
                and fold(_written(words, axis, at)) == fold(wanted.written)]  # fmt: skip
        if len(same) == 1:
            return same[0]
    before = _likest(words, axis, range(_many(words, axis)), Anchor(wanted.before)) if wanted.before else None
    at = -1 if before is None else before + wanted.distance
    return at if 0 <= at < _many(words, axis) and not _texts(words, axis, at) else None


def share(texts: Sequence[str], others: Sequence[str]) -> float:
    """How much of one's texts and the other's are the same, from 0 to 1."""
    both = {*texts, *others}
    return len({*texts} & {*others}) / len(both) if both else 0.0


def _likest(words: SheetWords, axis: Axis, among: Iterable[int], wanted: Anchor) -> int | None:
    """The one with most of the texts; of several such the one that is written the same."""
    scores = {at: share(wanted.texts, _texts(words, axis, at)) for at in among}
    best = max(scores.values(), default=0.0)
    if best < ENOUGH:
        return None
    likest = [at for at, score in scores.items() if score == best]
    same = [at for at in likest if fold(_written(words, axis, at)) == fold(wanted.written)]
    return next(iter(same or likest))


def _texts(words: SheetWords, axis: Axis, at: int) -> tuple[str, ...]:
    return words.row(at) if axis == "row" else words.column(at)


def _written(words: SheetWords, axis: Axis, at: int) -> str:
    """The first filled cell of a row; of a column the first in a row of heads."""
    if axis == "row":
        cells = words.written[at] if at < len(words.written) else words.below.get(at, ())
        return next(filter(None, cells), "")
    rows = words.head_rows or range(len(words.written))
    return next(
        (text for row in rows if at < len(words.written[row]) and (text := words.written[row][at])), ""
    )


def _many(words: SheetWords, axis: Axis) -> int:
    return len(words.texts) if axis == "row" else max(map(len, words.texts), default=0)
