"""Where the column heads of a table end: every row near the top is tried as the last head row and scored.

For printed tables of all kinds: one row of heads, spanners over two to four rows (merged or with structurally
blank cells), heads that are years or dates, a unit row under the names, and tables without heads.
"""

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
    is_year,
    plain_number,
)
from data.reading.geometry.spanners import names_column, spanners
from data.reading.meaning.pairs import is_sure_pair
from data.reading.meaning.records import Field, fields_of
from data.reading.reading import Means
from data.reading.words.words import head_means

DEEPEST_HEAD = 14  # rows below the top of a block; longer heads are titles that were taken for heads
TITLES = 4  # rows above the heads of a list on its side
SAMPLE = 80  # body rows that show what a column holds
LONGEST_NAME = 60  # characters; sentences have more
GOOD_HEAD = 0.55  # a score below it: the block has no heads of its own


@dataclass(frozen=True)
class Head:
    """A way to read the top of a block: head rows, and the columns that hold numbers below them.

    `fields` are rows of words further down that say what the record in each column is.
    """

    rows: tuple[int, ...]
    body: int
    numeric: tuple[int, ...]
    score: float
    reasons: tuple[str, ...]
    fields: tuple[Field, ...] = ()


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
        rows = (*spanners(grid, rect, said[0], tuple(rect.columns[1:])), *said, *_below(grid, rect, said[-1]))
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
    candidates = [*_on_its_side(grid, rect), _headless(grid, rect)]
    for row in range(rect.top, deepest):
        if grid.row(row, rect.left, rect.right + 1).count(BLANK) < rect.right + 1 - rect.left:
            candidate = _candidate(grid, rect, row)
            if candidate:
                candidates.append(candidate)
    return sorted(candidates, key=lambda head: -head.score)


def _below(grid: Grid, rect: Rect, said: int) -> tuple[int, ...]:
    """Heads right below the ones that a person pointed at: 'Goal' and 'Actual' under a row of periods."""
    if said + 1 >= rect.bottom:
        return ()
    head = _candidate(grid, rect, said + 1)
    plain = head is not None and head.score >= GOOD_HEAD and len(head.numeric) > 1
    named = (
        plain and head is not None and not any(grid.kind(said + 1, c) in (NUMBER, MARK) for c in head.numeric)
    )
    return (said + 1,) if named else ()


def best_head(grid: Grid, rect: Rect) -> Head:
    """Looked for once in each rectangle: what begins a table is asked of it more than once."""
    if rect not in grid.found:
        grid.found[rect] = head_candidates(grid, rect)[0]
    head = grid.found[rect]
    assert isinstance(head, Head)
    return head


def _headless(grid: Grid, rect: Rect) -> Head:
    return Head((), rect.top, numeric_columns(grid, rect, rect.top), GOOD_HEAD - 0.05, ("no row of heads",))


def _on_its_side(grid: Grid, rect: Rect) -> list[Head]:
    """The heads of a list whose records are its columns: every column has figures, whatever its words."""
    for row in range(rect.top, min(rect.top + TITLES, rect.bottom)):
        if fields := fields_of(grid, rect, row):
            numeric = tuple(rect.columns[1:])
            reason = f"'{fields[0].name}' says of each column what it is, as in a list on its side"
            return [Head((row,), row + 1, numeric, 1.0, (reason,), fields)]
    return []


def _candidate(grid: Grid, rect: Rect, leaf: int) -> Head | None:
    numeric = numeric_columns(grid, rect, leaf + 1)
    if not numeric:
        return None
    counts = _counts_up(grid, leaf, rect)
    named = [_nameness(grid, leaf, column, (rect, counts)) for column in numeric]
    numbers = [grid.kind(leaf, column) == NUMBER for column in numeric]
    if any(is_number and not name for name, is_number in zip(named, numbers, strict=True)):
        # '2043 | 9439' are values both, though 2043 alone could be a year.
        named = [0.0 if is_number else name for name, is_number in zip(named, numbers, strict=True)]
    filled = [column for column in rect.columns if grid.kind(leaf, column) != BLANK]
    if not any(named) or filled == [rect.left] != list(numeric) or is_sure_pair(grid, rect, leaf):
        return None
    rows = (*spanners(grid, rect, leaf, numeric), leaf)
    if any(_heads_a_list(grid, rect, row) for row in rows[:-1]):
        return None
    share = sum(
        name
        or (0.9 if any(grid.text(row, column) for row in rows) and grid.kind(leaf, column) == BLANK else 0)
        for name, column in zip(named, numeric, strict=True)
    ) / len(numeric)
    follows = 1.0 if _heads_a_list(grid, rect, leaf) else _follows(grid, rect, leaf, numeric)
    lost = _rows_lost(grid, rect, rows[0], numeric)
    alike = _stub_differs(grid, rect, leaf, numeric)
    score = max(0.0, 0.5 * share + 0.35 * follows + 0.15 * alike - min(0.5, 0.25 * lost))
    reasons = (
        f"row {leaf + 1} names {'every column' if share == 1 else f'{share:.0%} of the columns'} of numbers",
        "numbers follow right below" if follows == 1 else "what follows is not plainly numbers",
        *((f"{lost} rows of numbers would stand above the heads",) if lost else ()),
    )
    return Head(rows, leaf + 1, numeric, score, reasons)


def _nameness(grid: Grid, row: int, column: int, block: tuple[Rect, bool]) -> float:
    """How much a cell looks like a name for the numbers below; `block` says too whether its row counts up."""
    rect, counts_up = block
    kind = grid.kind(row, column)
    if kind in (TEXT, LONG) and is_story(grid.text(row, column)):
        return 0.0
    if kind in (TEXT, DATE):
        return 1.0
    if kind == LONG:
        return 0.8
    if kind == MARK and column == rect.left and names_column(grid, row, column):
        return 1.0  # '#' over the numbers of the rows
    if kind == NUMBER:
        if is_year(grid.rows[row][column]):
            below = next((grid.rows[r][column] for r in range(row + 1, min(row + 6, rect.bottom + 1))
                          if grid.kind(r, column) in (NUMBER, MARK)), None)  # fmt: skip
            return 0.3 if is_year(below) else 1.0
        # Heads like 1, 2, 3 ... count groups; one such number says nothing, a row of them does.
        return 0.7 if counts_up else 0.0
    return 0.0


def is_story(text: str) -> bool:
    """Sentences beside 'Accomplishments', above the figures of a report: they head no column."""
    return len(text) > LONGEST_NAME and text.endswith(".") and any(mark in text[:-1] for mark in (". ", "; "))


def _counts_up(grid: Grid, row: int, rect: Rect) -> bool:
    """Whether the numbers of a row name groups: 1 to n in any order, even steps, or 75%, 50% over others."""
    cells = [grid.rows[row][c] for c in rect.columns if grid.kind(row, c) == NUMBER]
    if len(cells) < 3 or len(set(cells)) < len(cells):
        return False
    if all(isinstance(cell, str) and cell.strip().endswith("%") for cell in cells):
        below = (grid.rows[row + 1][c] for c in rect.columns if grid.kind(row, c) == NUMBER)
        return not any(isinstance(cell, str) and cell.strip().endswith("%") for cell in below)
    if row == rect.top and _steps(grid, row, rect):
        return True
    numbers = sorted(plain_number(cell) or 0 for cell in cells)
    return numbers[0] in (0, 1) and numbers[-1] - numbers[0] == len(numbers) - 1


def _steps(grid: Grid, row: int, rect: Rect) -> bool:
    """Degrees, ages or doses over a grid of measurements, a word in the corner.

    Steps are even, -10, -5, 0, 5, or whole where the measurements below are not: 0, 5, 10, 30.
    """
    here, below = (_numbers(grid, one, rect) for one in (row, row + 1))
    if grid.kind(row, rect.left) != TEXT or len(here) < 3:
        return False
    steps = [two - one for one, two in zip(here, here[1:], strict=False)]
    if min(steps) <= 0:
        return False
    if max(steps) - min(steps) < 1e-9 * max(steps):
        return any(abs((two - one) - steps[0]) > 1e-9 for one, two in zip(below, below[1:], strict=False))
    whole = all(number.is_integer() for number in here)
    return whole and len(below) == len(here) and not all(number.is_integer() for number in below)


def _numbers(grid: Grid, row: int, rect: Rect) -> list[float]:
    """The numbers right of the stub, none where a cell is anything else."""
    cells = [plain_number(grid.rows[row][column]) for column in rect.columns[1:]]
    return [cell for cell in cells if cell is not None] if None not in cells else []


def _heads_a_list(grid: Grid, rect: Rect, row: int) -> bool:
    """'Region | Metric | Period | Value': heads, though the first values below are '~40' and '12-15'."""
    known = [head_means(grid.text(row, c)) for c in rect.columns if grid.kind(row, c) != BLANK]
    return Means.VALUE in known and len(known) > 2 and known.count(None) * 4 <= len(known)


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
    changes = [grid.kind(leaf, c) not in (NUMBER, MARK) or names_column(grid, leaf, c) for c in numeric]
    return sum(changes) / len(changes)
