"""Rows that describe series, between their names and their values.

For time series as databanks hand them out: a series a column, its name on top, and below it rows such as
'Unit', 'Series type', 'Frequency', 'Series ID', 'Release date' before the first period.
"""

import re

from data.reading.geometry.edits import with_cells
from data.reading.geometry.grid import BLANK, Grid, label
from data.reading.words.periods import read_period
from data.reading.words.units import unit_said
from data.reading.words.words import fold, is_period_head

LAST_ROW = 40  # rows of heads above it
FEWEST = 3  # rows of descriptions; two may be a spanner and a unit
_DESCRIBES = re.compile(
    r"source ?key|(?:back to )?contents"
    r"|(?:series|data) types?|types?|freq(?:uency)?\.?|collection month"
    r"|series (?:start|end|id|code|key|name)s?"
    r"|(?:start|end|first|last) (?:date|period|obs(?:ervation)?\.?)|no\.? (?:of )?obs(?:ervations?)?\.?"
    r"|observations|cdid|mnemonics?|ids?|codes?|(?:source )?data ?set(?: id)?|pre ?-?unit|multiplier"
    r"|magnitude|scale|decimals|status|(?:next )?release(?: date)?|next release|publication date|published"
    r"|last updated?|updated|sources?|important notes?|notes?|comments?|title|names?|descriptions?|units?"
    r"|units? of measure(?:ment)?|seasonal(?:ly)? adjust(?:ment|ed)|adjustment|table|region|country|geography"
)
_NAMES = re.compile(
    r"date|period|month|quarter|year|title|names?|series names?|descriptions?|data item description|"
)
_TELLS_APART = re.compile(
    r"series types?|seasonal(?:ly)? adjust(?:ment|ed)|adjustment|region|country|geography"
)
_UNIT = re.compile(r"units?|units? of measure(?:ment)?")


def without_descriptions(grid: Grid) -> Grid:
    """The grid with the names, what tells them apart and the units right above the periods, nothing else."""
    rows = _described(grid)
    if not rows:
        return grid
    kept = [row for row in rows if _NAMES.fullmatch(_label(grid, row))]
    kept = kept[-1:] if is_period_head(_label(grid, rows[-1])) else kept[:1]
    kept += [row for row in rows if _TELLS_APART.fullmatch(_label(grid, row)) and _varies(grid, row)]
    kept += [row for row in rows if _UNIT.fullmatch(_label(grid, row)) and _are_units(grid, row)]
    cells = {(row, column): "" for row in rows for column in range(grid.width)}
    for to, source in zip(rows[-len(kept) :], kept, strict=True):
        unit = bool(_UNIT.fullmatch(_label(grid, source)))
        texts = {column: grid.text(source, column) for column in range(1, grid.width)}
        cells |= {(to, column): _bracketed(text) if unit and text else text for column, text in texts.items()}
    return with_cells(grid, cells) if kept else grid


def _described(grid: Grid) -> list[int]:
    """The rows above the first period of the first column, where most describe series, the top one names."""
    first = next(
        (r for r in range(min(grid.height, LAST_ROW)) if read_period(grid.rows[r][0]) is not None), None
    )
    if first is None or grid.width < 2:
        return []
    rows: list[int] = []
    for row in range(first - 1, -1, -1):
        if not any(grid.row(row, 1)) and not rows:
            continue
        if not rows and is_period_head(_label(grid, row)):
            rows.append(row)
            continue
        if not _DESCRIBES.fullmatch(_label(grid, row)) and not _on_top(grid, row):
            break
        rows.append(row)
    rows.reverse()
    if rows and is_period_head(_label(grid, rows[-1])):
        return rows if len(rows) >= FEWEST else []
    while rows and not (_NAMES.fullmatch(_label(grid, rows[0])) and any(grid.row(rows[0], 1))):
        rows.pop(0)
    return rows if sum(bool(_label(grid, row)) for row in rows) >= FEWEST else []


def _on_top(grid: Grid, row: int) -> bool:
    """Names of the series in a row without a label of its own."""
    return not _label(grid, row) and bool(any(grid.row(row, 1)))


def _label(grid: Grid, row: int) -> str:
    return fold(grid.text(row, 0))


def _bracketed(unit: str) -> str:
    """A unit as heads write it; "'000" is how accountants write thousands."""
    return "(thousands)" if unit.strip("'").startswith("000") else f"({unit})"


def _varies(grid: Grid, row: int) -> bool:
    return len({grid.rows[row][c] for c in range(1, grid.width) if grid.kind(row, c) != BLANK}) > 1


def _are_units(grid: Grid, row: int) -> bool:
    units = [label(grid.rows[row][c]) for c in range(1, grid.width) if grid.kind(row, c) != BLANK]
    return bool(units) and all(unit_said(unit) or unit.strip("'").startswith("000") for unit in units)
