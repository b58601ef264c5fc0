"""What awards add up to, kept with each change: a page reads a few sums, however many awards there are.

Each change moves the sums by what it brought and took, so that it costs what it changes, not what it adds to.
"""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Connection

from data.store.opening.bulk import PAIRS, chunks
from data.stored import AWARD, AWARD_SUM

CELL = ("stream", "solution", "place_id", "period_id", "place_said")
AMOUNTS = ("committed_cents", "obligated_cents", "spent_cents")
Cell = tuple[str, str, int | None, int | None, str]
# How many awards, how many of them say each of the amounts, and what these add up to.
Added = tuple[int, ...]
NOTHING: Added = (0,) * (1 + 2 * len(AMOUNTS))


class Moves:
    """By how much the sums of awards have to move."""

    def __init__(self) -> None:
        self.by_cell: dict[Cell, Added] = {}

    def add(self, connection: Connection, keys: list[str], sign: int) -> None:
        """Add, or with a `sign` of -1 take off, the awards that stand under these keys now."""
        cell = [AWARD.c[name] for name in CELL]
        said = [sa.func.count(AWARD.c[name]) for name in AMOUNTS]
        # PostgreSQL adds big integers up as numeric; cents must stay whole numbers.
        sums = [sa.cast(sa.func.coalesce(sa.func.sum(AWARD.c[name]), 0), sa.BigInteger) for name in AMOUNTS]
        asked: Any = sa.select(*cell, sa.func.count(), *said, *sums).where(AWARD.c.key.in_(keys))
        for row in connection.execute(asked.group_by(*cell)):
            at: Cell = (row[0], row[1], row[2], row[3], row[4])
            before = self.by_cell.get(at, NOTHING)
            self.by_cell[at] = tuple(a + sign * b for a, b in zip(before, row[5:], strict=True))

    def write(self, connection: Connection) -> None:
        """Move the sums."""
        moved = {cell: by for cell, by in self.by_cell.items() if any(by)}
        kept = _kept(connection, moved)
        now = {cell: _moved(kept.get(cell), by) for cell, by in moved.items()}
        ids = [kept[cell].id for cell in now if cell in kept]
        for some in chunks(ids, PAIRS):
            connection.execute(sa.delete(AWARD_SUM).where(AWARD_SUM.c.id.in_(some)))
        told = [
            dict(zip(CELL, cell, strict=True)) | row for cell, row in now.items() if row and row["awards"]
        ]
        if told:
            connection.execute(sa.insert(AWARD_SUM), told)
        for cell in (cell for cell, row in now.items() if row is None):
            _add_up(connection, cell)


def _kept(connection: Connection, cells: Iterable[Cell]) -> dict[Cell, Any]:
    """The sums of these cells as they are kept; a question a stream, which has dozens of cells."""
    found: dict[Cell, Any] = {}
    for stream, of_stream in groupby(sorted(cells, key=repr), key=lambda cell: cell[0]):
        wanted = set(of_stream)
        solutions = sorted({cell[1] for cell in wanted})
        for some in chunks(solutions, PAIRS):
            asked = sa.select(AWARD_SUM).where(AWARD_SUM.c.stream == stream, AWARD_SUM.c.solution.in_(some))
            rows = ((tuple(getattr(row, name) for name in CELL), row) for row in connection.execute(asked))
            found |= {cell: row for cell, row in rows if cell in wanted}
    return found


def _moved(kept: Any, by: Added) -> dict[str, Any] | None:
    """The sum as it is now; None where only the awards themselves can tell."""
    many = len(AMOUNTS)
    awards, said, sums = by[0], by[1 : 1 + many], by[1 + many :]
    now: dict[str, Any] = {
        "awards": awards + (kept.awards if kept else 0),
        "blank": awards - said[0] + (kept.blank if kept else 0),
    }
    for name, more, cents in zip(AMOUNTS, said, sums, strict=True):
        before = getattr(kept, name) if kept else None
        now[name] = cents + (before or 0) if more or before is not None else None
        if more < 0 and now[name] == 0 and now["awards"]:
            # Nothing said, or amounts that come to nothing: an unsaid sum is never zero.
            return None
    return now


def _add_up(connection: Connection, cell: Cell) -> None:
    """Add up anew all awards of the cell, whose sum is not kept at the moment."""
    # Not IS NOT DISTINCT FROM, for which PostgreSQL uses no index: it would read all awards, however many.
    told = zip(CELL, cell, strict=True)
    of_cell = [AWARD.c[name].is_(None) if value is None else AWARD.c[name] == value for name, value in told]
    sums: Any = sa.select(
        *(AWARD.c[name] for name in CELL),
        sa.func.count(),
        sa.func.count() - sa.func.count(AWARD.c.committed_cents),
        *(sa.cast(sa.func.sum(AWARD.c[name]), sa.BigInteger) for name in AMOUNTS),
    )
    sums = sums.where(*of_cell).group_by(*(AWARD.c[name] for name in CELL))
    connection.execute(sa.insert(AWARD_SUM).from_select([*CELL, "awards", "blank", *AMOUNTS], sums))
