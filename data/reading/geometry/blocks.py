"""The tables of a sheet, found by blank rows and columns and by heads that begin anew.

For sheets with titles above and notes below, several tables stacked or side by side, heads repeated in long
lists, and tables whose groups are set apart by blank rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data.reading.geometry.grid import DATE, MARK, NUMBER, TEXT, Grid, Rect, is_year
from data.reading.geometry.heads import GOOD_HEAD, Head, best_head
from data.reading.geometry.set_apart import lifted_over_blank
from data.reading.geometry.sides import filled_in, sides, trim

MOST_HEADS = 4  # rows of numbers to one that looks like heads; below that the words are values


@dataclass(frozen=True)
class Block:
    """One table: its cells from the first head row on, and the text rows above it."""

    rect: Rect
    head: Head
    titles: tuple[int, ...] = ()


def find_blocks(grid: Grid) -> list[Block]:
    """The tables of a sheet from left to right and top to bottom; stray text is in no block."""
    rect = trim(grid, Rect(0, 0, grid.height - 1, grid.width - 1))
    if rect is None:
        return []
    stacks = [block for side in sides(grid, rect) for block in _stack(grid, side)]
    return [part for block in stacks for part in _pairs(grid, block)]


def _pairs(grid: Grid, block: Block) -> list[Block]:
    """A form with label and value side by side more than once has a table for each pair of columns."""
    if block.head.rows:
        return [block]
    rect = block.rect
    filled = [column for column in rect.columns if filled_in(grid.column(column, rect.top, rect.bottom + 1))]
    numeric = [column in block.head.numeric for column in filled]
    if len(filled) < 4 or numeric != [False, True] * (len(filled) // 2):
        return [block]
    return [
        replace(
            block, rect=replace(rect, left=text, right=number), head=replace(block.head, numeric=(number,))
        )
        for text, number in zip(filled[::2], filled[1::2], strict=True)
    ]


def _chunks(grid: Grid, rect: Rect) -> Iterator[Rect]:
    """Runs of rows without a blank one between."""
    blank = bytes(rect.right + 1 - rect.left)
    patterns = [*grid.patterns(rect), blank]
    top = 0
    while top < len(patterns):
        end = patterns.index(blank, top)
        if end > top:
            yield Rect(rect.top + top, rect.left, rect.top + end - 1, rect.right)
        top = end + 1


def _stack(grid: Grid, rect: Rect) -> list[Block]:
    """Tables above one another. A chunk without heads of its own continues the table above it."""
    blocks: list[Block] = []
    waiting: list[int] = []
    for chunk in _parts(grid, rect):
        if not _has_values(grid, chunk):
            waiting += range(chunk.top, chunk.bottom + 1)
            continue
        block = _begin(grid, chunk, waiting)
        previous = blocks[-1] if blocks else None
        if previous and _continues(grid, previous, block):
            blocks[-1] = _extended(previous, chunk.bottom)
        else:
            blocks.append(block)
        waiting = []
    if blocks:
        blocks[-1] = _extended(blocks[-1], rect.bottom)
    return blocks


def _parts(grid: Grid, rect: Rect) -> Iterator[Rect]:
    """Chunks, cut again where a new row of heads begins right below a row of numbers."""
    for chunk in _chunks(grid, rect):
        top = chunk.top
        for row in _new_heads(grid, chunk):
            if row > top:
                yield Rect(top, chunk.left, row - 1, chunk.right)
                top = row
        yield Rect(top, chunk.left, chunk.bottom, chunk.right)


def _new_heads(grid: Grid, chunk: Rect) -> Iterator[int]:
    """Rows inside a chunk at which another table begins: its caption, or its heads where it has none."""
    head = best_head(grid, chunk)
    if head.score < GOOD_HEAD or len(head.numeric) < 2 or head.fields:
        return
    last = head.body
    for row in _like_heads(grid, chunk, head):
        begin = row
        while begin > last and (_caption(grid, chunk, begin - 1) or _years_row(grid, chunk, begin - 1)):
            begin -= 1
        # The same heads without a caption only say again what the columns of a long list are.
        if row > last and (begin < row or not says_again(grid, row, head)):
            yield begin
        last = row + 1


def _like_heads(grid: Grid, chunk: Rect, head: Head) -> list[int]:
    """Rows of words, or of the heads' own years, over the columns of numbers; what comes often is no head."""
    patterns = grid.patterns(Rect(head.body, chunk.left, chunk.bottom, chunk.right))
    named = {pattern for pattern in set(patterns) if _names(pattern, chunk, head)}
    found = [row for row, pattern in enumerate(patterns, head.body) if pattern in named] if named else []
    found = sorted({*found, *said_again(grid, range(head.body, chunk.bottom + 1), head)})
    return found if len(found) * MOST_HEADS <= chunk.bottom - head.body else []


def _names(pattern: bytes, chunk: Rect, head: Head) -> bool:
    over = bytes(pattern[column - chunk.left] for column in head.numeric)
    return over.count(TEXT) + over.count(DATE) >= max(2, 0.6 * len(over)) and not over.count(NUMBER)


def said_again(grid: Grid, rows: range, head: Head) -> list[int]:
    """Rows that repeat heads which are years: numbers to the eye, names to the reader."""
    if not head.rows or not head.numeric or not is_year(first := grid.rows[head.rows[-1]][head.numeric[0]]):
        return []
    column, cells = head.numeric[0], grid.rows
    return [row for row in rows if cells[row][column] == first and says_again(grid, row, head)]


def says_again(grid: Grid, row: int, head: Head) -> bool:
    """Whether a row repeats the heads over the numbers, words or years."""
    if not head.rows or grid.rows[row][head.numeric[0]] != grid.rows[head.rows[-1]][head.numeric[0]]:
        return False
    cells = [(grid.rows[row][column], grid.rows[head.rows[-1]][column]) for column in head.numeric]
    named = all(not isinstance(cell, float) or is_year(cell) for cell, _ in cells)
    return named and all(cell == above for cell, above in cells)


def _years_row(grid: Grid, chunk: Rect, row: int) -> bool:
    """A row of years, alone or with words: an upper row of heads."""
    kinds = grid.row(row, chunk.left, chunk.right + 1)
    return kinds.count(NUMBER) > 1 and not kinds.count(MARK) and _years_only(grid, row, chunk)


def _caption(grid: Grid, chunk: Rect, row: int) -> bool:
    kinds = grid.row(row, chunk.left, chunk.right + 1)
    return filled_in(kinds) == 1 and kinds.count(NUMBER) + kinds.count(MARK) == 0


def _has_values(grid: Grid, rect: Rect) -> bool:
    """Whether a chunk holds numbers beside labels or each other; a lone year in a title is none."""
    for row in range(rect.top, rect.bottom + 1):
        kinds = grid.row(row, rect.left, rect.right + 1)
        numbers = kinds.count(NUMBER)
        if numbers and filled_in(kinds) > 1 and not _years_only(grid, row, rect):
            return True
    return False


def _years_only(grid: Grid, row: int, rect: Rect) -> bool:
    return all(is_year(grid.rows[row][c]) for c in rect.columns if grid.kind(row, c) == NUMBER)


def _begin(grid: Grid, chunk: Rect, waiting: list[int]) -> Block:
    """A block from a chunk with numbers; heads may stand in the text rows above it, a blank row between."""
    head = best_head(grid, chunk)
    if over_blank := lifted_over_blank(grid, chunk, waiting):
        chunk, head = over_blank
    elif head.score < GOOD_HEAD and waiting:
        for top in range(max(waiting[0], waiting[-1] - 5), waiting[-1] + 1):
            taller = Rect(top, chunk.left, chunk.bottom, chunk.right)
            lifted = best_head(grid, taller)
            if top in waiting and lifted.rows and lifted.score >= GOOD_HEAD and lifted.rows[0] >= top:
                chunk, head = taller, lifted
                break
    top = head.rows[0] if head.rows else chunk.top
    titles = tuple(row for row in [*waiting, *range(chunk.top, top)] if row < top)
    return Block(Rect(top, chunk.left, chunk.bottom, chunk.right), head, titles)


def _continues(grid: Grid, block: Block, below: Block) -> bool:
    """Whether a chunk belongs to the table above: no heads of its own, numbers in the same columns."""
    if below.head.score >= GOOD_HEAD:
        return False
    shared = set(block.head.numeric) & set(below.head.numeric)
    return len(shared) * 2 >= len(below.head.numeric)


def _extended(block: Block, bottom: int) -> Block:
    rect = block.rect
    return Block(Rect(rect.top, rect.left, bottom, rect.right), block.head, block.titles)
