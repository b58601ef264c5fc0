"""Lines to sign at the foot of a form: no part of its body, whatever stands beside them.

For forms that end in 'Signature: ____ Date: 2026-01-12', where the date would make a column of its own.
"""

import re
from dataclasses import replace

from data.reading.geometry.grid import BLANK, NUMBER, TEXT, Grid
from data.reading.words.words import fold

_SIGNED = re.compile(
    r"(?:authori[sz]ed |grantee |staff |applicant )?(?:signatures?|signed|signatory)(?: (?:of|by) .*)?$"
    r"|(?:prepared|approved|certified|submitted|completed|reviewed|authori[sz]ed) by$"
)
_BESIDE = re.compile(r"(?:(?:printed |typed )?name|(?:job )?title|date(?: signed)?|e-?mail|phone|telephone)$")
_BLANKS = re.compile(r"[:\s_.\u2026]+$")  # the line to write on: 'Prepared by: ________'


def without_signatures(grid: Grid) -> Grid:
    """The grid with the rows to be signed at its foot left blank, and a name or date below them too."""
    if TEXT not in grid.kinds:
        return grid
    first = _first_signed(grid)
    if first is None:
        return grid
    kinds = bytearray(grid.kinds)
    kinds[first * grid.width :] = bytes(len(kinds) - first * grid.width)
    rows = [*grid.rows[:first], *([""] * grid.width for _ in grid.rows[first:])]
    return replace(grid, rows=rows, kinds=bytes(kinds))


def _first_signed(grid: Grid) -> int | None:
    """The first of the last rows that all are to be signed, where one says so plainly."""
    first = signed = None
    for row in range(grid.height - 1, -1, -1):
        kinds = grid.row(row)
        filled = [column for column, kind in enumerate(kinds) if kind != BLANK]
        if not filled:
            continue
        label = fold(_BLANKS.sub("", grid.text(row, filled[0])))
        if NUMBER in kinds or not (_SIGNED.match(label) or _BESIDE.match(label)):
            break
        first = row
        signed = row if _SIGNED.match(label) else signed
    return first if signed is not None else None
