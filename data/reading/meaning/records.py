"""Rows of words among rows of figures: what the record in each column is.

For lists turned on their side, with the names of the fields down the first column and a record in each
further one: 'Make' over 'Doors' and 'Price', 'solver' over scores, a row of sources below the figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from data.reading.geometry.grid import (
    BLANK,
    DATE,
    LONG,
    MARK,
    NUMBER,
    TEXT,
    Grid,
    Rect,
    is_whole,
    is_year,
    plain_number,
)
from data.reading.words.words import fold, is_attribute, may_be_attribute

MOST_ROWS, LEAST_FILLED = 300, 0.8
WORDS, FIGURES, NEITHER = range(3)


@dataclass(frozen=True)
class Field:
    """One row of words: its name, and what it says of each column."""

    row: int
    name: str
    says: dict[int, str]


def fields_of(grid: Grid, rect: Rect, head: int) -> tuple[Field, ...]:
    """The rows below `head` that say what each column is; none where the block is no list on its side."""
    rows = range(head + 1, rect.bottom + 1)
    if len(rows) > MOST_ROWS or rect.right - rect.left < 2 or not _names_columns(grid, rect, head):
        return ()
    kinds = {row: kind for row in rows if (kind := _row_kind(grid, rect, row)) is not None}
    while kinds and kinds[max(kinds)] == NEITHER:
        del kinds[max(kinds)]  # notes end a table
    words = [row for row, kind in kinds.items() if kind == WORDS]
    if NEITHER in kinds.values() or not words or not _on_its_side(grid, rect, kinds, head):
        return ()
    settings = _above(kinds) if _counted(grid, rect, head) else []
    return tuple(_field(grid, rect, row) for row in sorted({*words, *settings}))


def _names_columns(grid: Grid, rect: Rect, head: int) -> bool:
    cells = [grid.rows[head][column] for column in range(rect.left + 1, rect.right + 1)]
    texts = {fold(str(cell)) for cell in cells}
    return len(texts) == len(cells) and "" not in texts


def _row_kind(grid: Grid, rect: Rect, row: int) -> int | None:
    """Whether a row holds words, figures or neither over the columns; None for a blank row."""
    kinds = grid.row(row, rect.left + 1, rect.right + 1)
    filled = len(kinds) - kinds.count(BLANK)
    if not filled and grid.kind(row, rect.left) == BLANK:
        return None
    if grid.kind(row, rect.left) not in (TEXT, MARK) or filled < LEAST_FILLED * len(kinds):
        return NEITHER
    words = kinds.count(TEXT) + kinds.count(DATE) + kinds.count(LONG)
    # 'n/a' among websites is a blank one; '2017' and '2021' beside 'Year founded' are no figures either.
    blank = kinds.count(MARK) if words * 2 > filled else 0
    if words + blank >= LEAST_FILLED * filled or _is_attribute(grid, rect, row):
        return WORDS
    return FIGURES if kinds.count(NUMBER) + kinds.count(MARK) >= LEAST_FILLED * filled else NEITHER


def _is_attribute(grid: Grid, rect: Rect, row: int) -> bool:
    name = grid.text(row, rect.left)
    if not may_be_attribute(name):
        return False
    cells = [plain_number(grid.rows[row][column]) for column in range(rect.left + 1, rect.right + 1)]
    return None not in cells and is_attribute(name, [cell for cell in cells if cell is not None])


def _on_its_side(grid: Grid, rect: Rect, kinds: dict[int, int], head: int) -> bool:
    """Whether words that stand below figures are fields, and not the heads of another table.

    Fields repeat a word, come two in a row, hold digits or end the list; heads do none of these.
    """
    rows = sorted(kinds)
    below = rows[next((n for n, row in enumerate(rows) if kinds[row] == FIGURES), len(rows)) :]
    words = [row for row in below if kinds[row] == WORDS]
    # In a long list the heads come again; the row tried here may stand below the first of them.
    tops = range(rect.top, head + 1)
    if not words or any(_says_again(grid, rect, row, top) for row in words for top in tops):
        return False
    in_a_row = any(kinds[one] == kinds[two] == WORDS for one, two in zip(below, below[1:], strict=False))
    return in_a_row or below[-1] in words or any(_is_field(grid, rect, row) for row in words)


def _says_again(grid: Grid, rect: Rect, row: int, head: int) -> bool:
    heads = {fold(text) for text in _texts(grid, rect, head)}
    return sum(fold(text) in heads for text in _texts(grid, rect, row)) * 2 > rect.right - rect.left


def _is_field(grid: Grid, rect: Rect, row: int) -> bool:
    texts = [text for text in _texts(grid, rect, row) if text]
    digits = sum(any(char.isdigit() for char in text) and not is_year(text) for text in texts)
    return len(set(texts)) < len(texts) or digits * 2 > len(texts)


def _texts(grid: Grid, rect: Rect, row: int) -> Iterator[str]:
    return (grid.text(row, column) for column in range(rect.left + 1, rect.right + 1))


def _counted(grid: Grid, rect: Rect, head: int) -> bool:
    """Whether the heads only number the records: 0, 1, 2, ... as a notebook does."""
    cells = [grid.rows[head][column] for column in range(rect.left + 1, rect.right + 1)]
    return all(map(is_whole, cells)) and [int(float(str(cell))) for cell in cells] in (
        [*range(len(cells))],
        [*range(1, len(cells) + 1)],
    )


def _above(kinds: dict[int, int]) -> list[int]:
    """Numbers above the first words are settings of the record, where nothing else names it."""
    rows = sorted(kinds)
    first = next(n for n, row in enumerate(rows) if kinds[row] == WORDS)
    return rows[:first] if first * 2 < len(rows) else []


def _field(grid: Grid, rect: Rect, row: int) -> Field:
    columns = range(rect.left + 1, rect.right + 1)
    says = {column: text for column in columns if (text := grid.text(row, column))}
    return Field(row, grid.text(row, rect.left), says)
