"""Where the column heads of a table end: every row near the top is tried as the last head row and scored.

For printed tables of all kinds: one row of heads, spanners over two to four rows (merged or with structurally
blank cells), heads that are years or dates, a unit row under the names, and tables without heads.
"""

from dataclasses import dataclass

from data.reading.grid import BLANK, DATE, LONG, MARK, NUMBER, TEXT, Grid, Rect, label
from data.reading.periods import read_period
from data.reading.reading import Means
from data.reading.words import head_means, is_place_name

DEEPEST_HEAD = 14  # rows below the top of a block; longer heads are titles that were taken for heads
SAMPLE = 80  # body rows that show what a column holds
GOOD_HEAD = 0.55  # a score below it: the block has no heads of its own
LONGEST_SPANNER = 60  # characters; a lone unmerged cell with more above the heads is a title


@dataclass(frozen=True)
class Head:
    """A way to read the top of a block: head rows, and the columns that hold numbers below them."""

    rows: tuple[int, ...]
    body: int
    numeric: tuple[int, ...]
    score: float
    reasons: tuple[str, ...]


def is_year(cell: object) -> bool:
    if isinstance(cell, str):
        return len(cell.strip()) == 4 and cell.strip().isdigit() and "1900" <= cell.strip() <= "2100"
    return isinstance(cell, float | int) and 1900 <= cell <= 2100 and cell == int(cell)


def numeric_columns(grid: Grid, rect: Rect, first: int) -> tuple[int, ...]:
    """Columns whose filled cells below `first` are numbers or marks for a blank, at least half of them."""
    last = min(first + SAMPLE, rect.bottom + 1)
    found = []
    for column in rect.columns:
        kinds = grid.column(column, first, last)
        numbers, marks = kinds.count(NUMBER), kinds.count(MARK)
        filled = len(kinds) - kinds.count(BLANK)
        if numbers and (
            (numbers + marks) * 2 >= filled
            or _one_word(grid, column, range(first, last), numbers * 20 >= filled)
        ):
            found.append(column)
    return tuple(found)


def _one_word(grid: Grid, column: int, rows: range, enough: bool) -> bool:
    """Whether what stands between the numbers is one short word, a publisher's own mark such as 'low'."""
    if not enough:
        return False
    words = {grid.rows[row][column] for row in rows if grid.kind(row, column) == TEXT}
    return len(words) == 1 and len(str(next(iter(words)))) <= 5


def head_candidates(grid: Grid, rect: Rect) -> list[Head]:
    """Every plausible last head row, best first; a block without heads is a candidate too."""
    said = sorted(row for row in grid.heads if rect.top <= row < rect.bottom)
    if said:
        rows = (*_spanners(grid, rect, said[0], tuple(rect.columns[1:])), *said)
        return [
            Head(
                rows,
                rows[-1] + 1,
                numeric_columns(grid, rect, rows[-1] + 1),
                1.0,
                ("you said where the heads are",),
            )
        ]
    deepest = min(rect.top + DEEPEST_HEAD, rect.bottom)
    candidates = [_headless(grid, rect)]
    for row in range(rect.top, deepest):
        if grid.row(row, rect.left, rect.right + 1).count(BLANK) < rect.right + 1 - rect.left:
            candidate = _candidate(grid, rect, row)
            if candidate:
                candidates.append(candidate)
    return sorted(candidates, key=lambda head: -head.score)


def best_head(grid: Grid, rect: Rect) -> Head:
    return head_candidates(grid, rect)[0]


def _headless(grid: Grid, rect: Rect) -> Head:
    return Head((), rect.top, numeric_columns(grid, rect, rect.top), GOOD_HEAD - 0.05, ("no row of heads",))


def _candidate(grid: Grid, rect: Rect, leaf: int) -> Head | None:
    numeric = numeric_columns(grid, rect, leaf + 1)
    if not numeric:
        return None
    counts = _counts_up(grid, leaf, rect)
    named = [_nameness(grid, leaf, column, (rect, counts)) for column in numeric]
    if not any(named) or _is_sure_pair(grid, rect, leaf):
        return None
    rows = (*_spanners(grid, rect, leaf, numeric), leaf)
    filled = sum(
        name
        or (0.9 if any(grid.text(row, column) for row in rows) and grid.kind(leaf, column) == BLANK else 0)
        for name, column in zip(named, numeric, strict=True)
    ) / len(numeric)
    follows = _follows(grid, rect, leaf, numeric)
    lost = _rows_lost(grid, rect, rows[0], numeric)
    alike = _stub_differs(grid, rect, leaf, numeric)
    score = max(0.0, 0.5 * filled + 0.35 * follows + 0.15 * alike - min(0.5, 0.25 * lost))
    reasons = (
        f"row {leaf + 1} names {filled:.0%} of the {len(numeric)} columns of numbers",
        "numbers follow right below" if follows == 1 else "what follows is not plainly numbers",
        *((f"{lost} rows of numbers would stand above the heads",) if lost else ()),
    )
    return Head(rows, leaf + 1, numeric, score, reasons)


def _nameness(grid: Grid, row: int, column: int, block: tuple[Rect, bool]) -> float:
    """How much a cell looks like a name for the numbers below; `block` says too whether its row counts up."""
    rect, counts_up = block
    kind = grid.kind(row, column)
    if kind in (TEXT, DATE):
        return 1.0
    if kind == LONG:
        return 0.8
    if kind == NUMBER:
        cell = grid.rows[row][column]
        below = next((grid.rows[r][column] for r in range(row + 1, min(row + 6, rect.bottom + 1))
                      if grid.kind(r, column) in (NUMBER, MARK)), None)  # fmt: skip
        if is_year(cell):
            return 0.3 if is_year(below) else 1.0
        # Heads like 1, 2, 3 ... count groups; one such number says nothing, a row of them does.
        return 0.7 if counts_up else 0.0
    return 0.0


def _int(text: str) -> int:
    return int(text) if text.strip().isdigit() else 0


def _counts_up(grid: Grid, row: int, rect: Rect) -> bool:
    cells = [grid.rows[row][c] for c in rect.columns if grid.kind(row, c) == NUMBER]
    numbers = [cell if isinstance(cell, float | int) else _int(str(cell)) for cell in cells]
    steps = {b - a for a, b in zip(numbers, numbers[1:], strict=False)}
    return len(numbers) >= 3 and numbers[0] in (0, 1) and steps == {1}


def _follows(grid: Grid, rect: Rect, leaf: int, numeric: tuple[int, ...]) -> float:
    """1 where the next filled row holds numbers, less where a lone label, 0 where more heads follow."""
    for row in range(leaf + 1, min(leaf + 8, rect.bottom + 1)):
        kinds = grid.row(row, rect.left, rect.right + 1)
        filled = len(kinds) - kinds.count(BLANK)
        if not filled:
            continue
        over = [grid.kind(row, column) for column in numeric]
        texts, numbers = over.count(TEXT) + over.count(LONG), over.count(NUMBER) + over.count(MARK)
        if texts > numbers:
            return 0.0
        if (
            numbers
            and texts == 0
            and all(is_year(grid.rows[row][c]) for c in numeric if grid.kind(row, c) == NUMBER)
        ):
            return 0.5 if len(numeric) > 1 and filled > 2 else 1.0
        if numbers:
            return 1.0
        if filled > 1:
            return 0.6
    return 0.7


def _rows_lost(grid: Grid, rect: Rect, first: int, numeric: tuple[int, ...]) -> int:
    """Rows above the heads that hold plain numbers beside a label: data that this reading would drop."""
    lost = 0
    for row in range(rect.top, first):
        numbers = [c for c in numeric if grid.kind(row, c) == NUMBER and not is_year(grid.rows[row][c])]
        lost += len(numbers) > 1 or (len(numbers) == 1 and grid.kind(row, rect.left) == TEXT)
    return lost


def _stub_differs(grid: Grid, rect: Rect, leaf: int, numeric: tuple[int, ...]) -> float:
    """1 where every column of numbers changes its kind at the head, as names over numbers do."""
    changes = [grid.kind(leaf, c) not in (NUMBER, MARK) or is_year(grid.rows[leaf][c]) for c in numeric]
    return sum(changes) / len(changes)


def _spanners(grid: Grid, rect: Rect, leaf: int, numeric: tuple[int, ...]) -> tuple[int, ...]:
    """Head rows above the last one, top first."""
    rows: list[int] = []
    for row in range(leaf - 1, rect.top - 1, -1):
        kinds = grid.row(row, rect.left, rect.right + 1)
        if kinds.count(BLANK) == len(kinds):
            if any(_merged_through(grid, row, column) for column in numeric):
                continue
            above = row - 1
            if above >= rect.top and _spans(grid, rect, above, numeric, strictly=True):
                continue
            break
        if _is_sure_pair(grid, rect, row) or (
            _is_pair(grid, rect, row) and grid.kind(leaf, rect.left) != BLANK
        ):
            break
        if not _spans(grid, rect, row, numeric, strictly=not rows and row < leaf - 1):
            break
        rows.append(row)
    return tuple(reversed(rows))


def _is_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """'Area: | Boulder' above heads: a label and what it says, two cells in all."""
    filled = [column for column in rect.columns if grid.kind(row, column) != BLANK]
    if (
        len(filled) != 2
        or filled[0] != rect.left
        or filled[1] != rect.left + 1
        or grid.merged(row, filled[1])
    ):
        return False
    text = grid.text(row, filled[0])
    return text.endswith(":") or head_means(text) in (
        Means.PLACE,
        Means.PERIOD,
        Means.PARTNERSHIP,
        Means.REMARK,
    )


def _is_sure_pair(grid: Grid, rect: Rect, row: int) -> bool:
    """A pair that can't be heads: a colon, a place or period beside the label, or a gap below."""
    if not _is_pair(grid, rect, row):
        return False
    said, below = grid.text(row, rect.left + 1), grid.row(row + 1, rect.left, rect.right + 1)
    return (
        grid.text(row, rect.left).endswith(":")
        or below.count(BLANK) == len(below)
        or is_place_name(said)
        or (head_means(grid.text(row, rect.left)) is Means.PERIOD and read_period(said) is not None)
    )


def _merged_through(grid: Grid, row: int, column: int) -> bool:
    return (row, column) in grid.covers


def _spans(grid: Grid, rect: Rect, row: int, numeric: tuple[int, ...], strictly: bool) -> bool:
    """Whether a row stands over columns of numbers as names: a spanner, not a title and not data."""
    filled = [c for c in rect.columns if grid.kind(row, c) != BLANK]
    over = [c for c in filled if c >= numeric[0] or _width(grid, row, c) > 1 and c > rect.left]
    if any(grid.kind(row, c) in (NUMBER, MARK) and not is_year(grid.rows[row][c]) for c in over):
        return False
    if len(over) >= 2:
        return True
    if not over or over[0] == rect.left:
        return False
    if 1 < _width(grid, row, over[0]) <= len(rect.columns):
        return over[0] > rect.left
    return not strictly and len(filled) <= 2 and len(grid.text(row, over[0])) <= LONGEST_SPANNER


def _width(grid: Grid, row: int, column: int) -> int:
    return next((right - left + 1 for top, left, _, right in grid.merges if (top, left) == (row, column)), 1)


Level = dict[int, object]


def head_levels(grid: Grid, rect: Rect, head: Head) -> list[Level]:
    """For each head row the cell above each column, spanners spread over what they span.

    A name that stands in two rows of one column (merged downwards) counts in the upper one only.
    """
    levels: list[Level] = []
    for row in head.rows:
        level = (
            _own(grid, rect, row)
            if row == head.rows[-1]
            else _spread(grid, rect, row, frozenset(head.numeric))
        )
        for column in list(level):
            if any(above.get(column) == level[column] for above in levels):
                del level[column]
        levels.append(level)
    return levels


def _own(grid: Grid, rect: Rect, row: int) -> Level:
    return {
        column: cell
        for column in rect.columns
        if (cell := grid.cell(row, column)) not in ("", None) and label(cell)
    }


def _spread(grid: Grid, rect: Rect, row: int, numeric: frozenset[int]) -> Level:
    own = _own(grid, rect, row)
    if any((row, column) in grid.covers and grid.covers[row, column][0] == row for column in rect.columns):
        return own
    spread: Level = {}
    source = None
    for column in rect.columns:
        source = column if column in own else source
        # The head of the stub names the stub only; a name over numbers does not reach back over it.
        if source is None or (column != source and str(own[source]).startswith("(")):
            continue  # a name in brackets, such as a unit, is about its own column
        if column == source or (column in numeric) == (source in numeric):
            spread[column] = own[source]
    return spread
