"""The rows below the heads: rows of values, labels that head a group, heads said again, and notes.

For tables whose groups are set off by a lone label ('Adult', '1994', 'EU countries'), one or several deep,
and that end in sources and footnotes.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from data.reading.geometry.blocks import said_again
from data.reading.geometry.grid import BLANK, DATE, LONG, MARK, NUMBER, TEXT, Grid, Rect
from data.reading.geometry.heads import Head
from data.reading.meaning.records import Field
from data.reading.words.numbers import is_rough
from data.reading.words.periods import read_period
from data.reading.words.subjects import is_note
from data.reading.words.words import fold

SPARSE = 0.2  # share of rows that say only the innermost label
SKIP, DATA, LABEL, TEXT_ROW, NOTE, AGAIN, FIELD = range(7)


@dataclass(frozen=True)
class Body:
    """`groups[i]` are the labels over `rows[i]`, outermost first; `labels` are the rows that say them.

    `fields` are rows of words that say what each column is.
    """

    rows: Sequence[int]
    groups: Sequence[tuple[str, ...]]
    labels: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    repeats: tuple[int, ...] = ()
    fields: tuple[Field, ...] = ()


def body_of(grid: Grid, rect: Rect, head: Head, values: Sequence[int], heads: frozenset[str]) -> Body:
    """The body below `head`; `values` are the columns of numbers, `heads` the words over all columns."""
    first = head.body
    kinds = _row_kinds(grid, rect, first, values)
    for row in said_again(grid, range(first, rect.bottom + 1), head):
        kinds[row - first] = AGAIN
    for row in grid.labels & {*range(first, rect.bottom + 1)}:
        kinds[row - first] = LABEL
    for field in head.fields:
        kinds[field.row - first] = FIELD
    last = first + len(kinds) - 1
    while last >= first and kinds[last - first] != DATA:
        last -= 1
    last = _with_blank_values(grid, rect, kinds, first, last)
    last = _with_rough_values(grid, kinds, values, first, last)
    if set(kinds[: last + 1 - first]) == {DATA}:
        rows = range(first, last + 1)
        return Body(rows, [()] * len(rows), notes=_notes(kinds, first, last), fields=head.fields)
    mixed = _mixed((grid, rect), heads, kinds[: last + 1 - first], first, _notes(kinds, first, last))
    return replace(mixed, fields=head.fields)


def _with_blank_values(grid: Grid, rect: Rect, kinds: list[int], first: int, last: int) -> int:
    """Rows right below the last value that have all its labels but no value belong to the body too."""
    if last < first:
        return last
    labels = [column for column in rect.columns if grid.kind(last, column) in (TEXT, DATE)]
    while last - first + 1 < len(kinds) and kinds[last - first + 1] == TEXT_ROW:
        if len(labels) < 2 or any(grid.kind(last + 1, column) == BLANK for column in labels):
            break
        kinds[last - first + 1], last = DATA, last + 1
    return last


def _with_rough_values(grid: Grid, kinds: list[int], values: Sequence[int], first: int, last: int) -> int:
    """'Hours | ~1,900' right below the last value of a form: a row of it, whose cell is told of."""
    while first <= last < first + len(kinds) - 1 and kinds[last + 1 - first] == TEXT_ROW:
        if not any(is_rough(grid.text(last + 1, column)) for column in values):
            break
        kinds[last + 1 - first], last = DATA, last + 1
    return last


def _notes(kinds: list[int], first: int, last: int) -> tuple[int, ...]:
    return tuple(row for row, kind in enumerate(kinds, first) if row > last and kind not in (SKIP, FIELD))


def _row_kinds(grid: Grid, rect: Rect, first: int, values: Sequence[int]) -> list[int]:
    """What each row is; rows with the same kinds of cell are the same, so each pattern is judged once."""
    places = [column - rect.left for column in values]
    patterns = grid.patterns(Rect(first, rect.left, rect.bottom, rect.right))
    judged = {pattern: _row_kind(pattern, places) for pattern in set(patterns)}
    for pattern in _inner_labels(judged, Counter(patterns), min(places, default=0)):
        judged[pattern] = DATA
    return [judged[pattern] for pattern in patterns]


def _inner_labels(judged: dict[bytes, int], counts: Counter[bytes], width: int) -> list[bytes]:
    """Lone labels where other rows have their value: not over a group, but beside a cell left blank.

    For sparse stubs, which say county and metric once and in the rows below the age group alone;
    `width` is how many columns stand left of the values. Where only a few rows of values, such as those
    of the world below ranked countries, lack what stands left of their label, the stub is not sparse.
    """
    valued: Counter[bytes] = Counter()
    for pattern, kind in judged.items():
        if kind == DATA:
            valued[pattern[:width]] += counts[pattern]
    lone = {stub for stub in valued if len(stub) - stub.count(BLANK) == 1}
    if sum(valued[stub] for stub in lone) < SPARSE * valued.total():
        return []
    named = [first for stub in valued if (first := stub.find(TEXT)) >= 0]
    return [
        pattern
        for pattern, kind in judged.items()
        if kind == LABEL and pattern[:width] in lone and pattern.find(TEXT) > min(named, default=width)
    ]


def _row_kind(pattern: bytes, values: list[int]) -> int:
    filled = len(pattern) - pattern.count(BLANK)
    if not filled:
        return SKIP
    if any(pattern[place] in (NUMBER, MARK) for place in values):
        return DATA
    if filled == 1:
        return NOTE if LONG in pattern else LABEL
    return NOTE if LONG in pattern and filled <= 2 else TEXT_ROW


def _mixed(
    block: tuple[Grid, Rect], heads: frozenset[str], kinds: list[int], first: int, notes: tuple[int, ...]
) -> Body:
    """A body with lone labels, repeated heads or rows without values among its rows."""
    grid, rect = block
    rows: list[int] = []
    groups: list[tuple[str, ...]] = []
    labels, inner, repeats = [], [], []
    path: list[str] = []
    previous = SKIP
    for row, kind in enumerate(kinds, first):
        if kind == LABEL and rows and _is_unfilled(grid, rect, row, rows[-1]):
            kind = DATA
        if kind in (LABEL, NOTE):
            text = next(text for column in rect.columns if (text := _written(grid, row, column)).strip())
            if kind == NOTE or (is_note(text.strip()) and row not in grid.labels):
                inner.append(row)
                continue
            path = _nested(path, text, previous == LABEL)
            labels.append(row)
        elif kind == AGAIN or (kind == TEXT_ROW and _is_repeat(grid, rect, row, heads)):
            repeats.append(row)
        elif kind not in (SKIP, FIELD):
            rows.append(row)
            groups.append(tuple(label.strip(" :") for label in path))
        previous = kind if kind != SKIP else previous
    return Body(rows, groups, tuple(labels), (*inner, *notes), tuple(repeats))


def _is_unfilled(grid: Grid, rect: Rect, row: int, above: int) -> bool:
    """'October 2024' alone below 'September 2024 | 17 | 35': a month of which nothing is reported yet."""
    column = next(column for column in rect.columns if grid.kind(row, column) != BLANK)
    one, other = (read_period(grid.rows[each][column]) for each in (row, above))
    return one is not None and other is not None and one.kind == other.kind and one != other


def _written(grid: Grid, row: int, column: int) -> str:
    """The label with its indentation, which tells how deep it stands."""
    cell = grid.rows[row][column]
    return cell.replace("\n", " ").rstrip() if isinstance(cell, str) else grid.text(row, column)


def _nested(path: list[str], text: str, follows_label: bool) -> list[str]:
    """A label takes the place of the last one written like it; right below another label it goes under it."""
    for depth, other in enumerate(path):
        if _style(other) == _style(text) and not (follows_label and depth == len(path) - 1):
            return [*path[:depth], text]
    return [*path, text] if follows_label and len(path) < 3 else [*path[:-1], text]


def _style(text: str) -> tuple[int, bool, bool]:
    return len(text) - len(text.lstrip()), text.isupper(), text.rstrip().endswith(":")


def _is_repeat(grid: Grid, rect: Rect, row: int, heads: frozenset[str]) -> bool:
    texts = [fold(text) for column in rect.columns if (text := grid.text(row, column))]
    return len(texts) > 1 and sum(text in heads for text in texts) >= 0.8 * len(texts)
