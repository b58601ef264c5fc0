"""Other ways in which a sheet may be meant, each as the corrections that a person would make to say so.

For sheets where numbers are names (room numbers, years of age, dose levels), where several rows of heads
stand over the values, and where nothing says whether labels are places, groups or what is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import NUMBER, Grid, Rect, is_year, label
from data.reading.geometry.heads import Head, head_candidates
from data.reading.geometry.layout import Layout
from data.reading.meaning.numbered import is_timed
from data.reading.reading import Means, Part, column_name
from data.reading.ways.quality import Quality
from data.reading.words.words import is_measured, is_place_name, is_total

Said = tuple[str, int, str]  # kind, row or column, meaning: a Correction without its sheet
DEEPEST = 6  # rows of heads in a table that lies on its side
MOST_LABELS = 3  # columns of numbers that are labels together; more are never seen
FOR_NOTHING = 0.4  # what it costs to take values for labels where nothing asks for it
NUMBERS_AS_HEADS = 0.4  # what it costs to take a row of numbers for heads
LEAST_HEAD = 0.35  # a row that looks less like heads is no way to read a table


@dataclass(frozen=True)
class Proposal:
    """Corrections that lead to another reading, what they cost it (0 to 1), and the reason for trying it."""

    said: tuple[Said, ...]
    cost: float
    why: str


def proposals(grid: Grid, layouts: Sequence[Layout], quality: Quality) -> list[Proposal]:
    """Other ways to read a sheet; numbers are likelier names where nothing else tells values apart."""
    found = [proposal for layout in layouts for proposal in _roles(grid, layout)]
    for layout in layouts[:1]:
        found += [
            *_numbers_as_labels(layout, quality),
            *_deeper_heads(layouts, quality),
            *_other_heads(grid, layout),
        ]
    return list({proposal.said: proposal for proposal in reversed(found)}.values())[::-1]


def _roles(grid: Grid, layout: Layout) -> Iterator[Proposal]:
    """Meanings that the rules nearly gave."""
    rows = {
        label(cell): row
        for row, level in zip(layout.heads, layout.levels, strict=True)
        for cell in level.values()
    }
    rows |= {grid.text(row, at): row for row in layout.body.labels for at in layout.rect.columns}
    for other in layout.roles.others:
        said = ("row", rows.get(other.head, -1)) if other.head else ("column", other.at)
        # A row that is said to mean something is surely heads: that makes no meaning likelier.
        sure = 1 - layout.score if said[0] == "row" and said[1] in layout.heads else 0
        if said[1] >= 0:
            yield Proposal(((*said, other.means.value),), other.behind + sure, other.why)


def _numbers_as_labels(layout: Layout, quality: Quality) -> Iterator[Proposal]:
    """Columns of numbers that name rows: the leftmost ones together, or one by itself."""
    values = [column for column in layout.columns if column.means is Means.VALUE]
    first = values[: min(MOST_LABELS, len(values) - 1)]
    sets = [(0, first[:count]) for count in range(1, len(first) + 1)]
    sets += [(passed, [column]) for passed, column in enumerate(first) if passed]
    for passed, columns in sets:
        said = tuple(("column", column.at, Means.BREAKDOWN.value) for column in columns)
        letters = " and ".join(column_name(column.at) for column in columns)
        which = f"column {letters}" if len(columns) == 1 else f"columns {letters}"
        cost = _label_cost(columns, passed) + (0 if quality.rows_alike else FOR_NOTHING)
        yield Proposal(said, cost, f"the numbers in {which} may name the rows")


def _label_cost(columns: Sequence[Column], passed: int) -> float:
    """Labels are whole numbers and stand left; each more of them, and each value passed over, is unlikely.

    Heads such as 'Quantity' or 'Number of jobs' speak of values.
    """
    broken = sum(not column.is_whole for column in columns)
    measured = sum(is_measured(column.head) for column in columns)
    # 'Kent' and 'Sussex' side by side, or 'All returns', head values, however alike the rows are.
    named = sum(is_place_name(column.head) or is_total(column.head) for column in columns)
    timed = sum(map(is_timed, columns))
    return 0.04 + 0.04 * len(columns) + 0.06 * passed + 0.2 * broken + 0.3 * (measured + named + timed)


def _deeper_heads(layouts: Sequence[Layout], quality: Quality) -> Iterator[Proposal]:
    """Rows down to the heads of what looks like a second table: a table on its side has fields for rows."""
    first = layouts[0]
    below = next((one for one in layouts[1:] if one.heads and one.rect.left == first.rect.left), None)
    top = first.heads[0] if first.heads else first.rect.top
    if below is not None and below.heads[-1] - top <= DEEPEST:
        end = below.heads[-1]
        said = [("row", row, Part.HEAD.value) for row in range(top, end)]
        last = ("row", end, Means.BREAKDOWN.value)
        cost = 0.1 + (0 if quality.columns_alike else FOR_NOTHING)
        yield Proposal((*said, last), cost, f"rows {top + 1} to {end + 1} may all be heads")


def _other_heads(grid: Grid, layout: Layout) -> Iterator[Proposal]:
    """Other rows that look like the last row of heads."""
    top = min((*layout.titles, layout.rect.top))
    rect = Rect(top, layout.rect.left, layout.rect.bottom, layout.rect.right)
    for head in head_candidates(grid, rect)[:3]:
        if head.rows and head.rows[-1] not in layout.heads and head.score >= LEAST_HEAD:
            said = tuple(("row", row, Part.HEAD.value) for row in head.rows)
            cost = max(0.05, 1 - head.score) + NUMBERS_AS_HEADS * _holds_numbers(grid, rect, head)
            yield Proposal(said, cost, f"row {head.rows[-1] + 1} may be the heads")


def _holds_numbers(grid: Grid, rect: Rect, head: Head) -> bool:
    """Whether heads hold numbers that are no years: values more often than names."""
    return any(
        grid.kind(row, at) == NUMBER and not is_year(grid.rows[row][at])
        for row in head.rows
        for at in rect.columns
    )
