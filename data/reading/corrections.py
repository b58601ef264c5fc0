"""A person's word on how to read a sheet, made ready for the steps that have to heed it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.reading.grid import Grid
from data.reading.reading import Correction, Means, Part
from data.reading.words import line_means


@dataclass(frozen=True)
class Corrections:
    """All that was said about one sheet; the last word on a row or column counts."""

    rows: dict[int, Part | Means] = field(default_factory=dict)
    columns: dict[int, Part | Means] = field(default_factory=dict)
    period: str = ""
    place: str = ""
    left_out: bool = False

    @classmethod
    def of(cls, sheet: str, corrections: Iterable[Correction]) -> "Corrections":
        mine = [one for one in corrections if one.sheet == sheet]
        said = {one.kind: one.value for one in mine}
        return cls(
            {one.at: meaning(one.value) for one in mine if one.kind == "row" and one.at is not None},
            {one.at: meaning(one.value) for one in mine if one.kind == "column" and one.at is not None},
            said.get("period", ""),
            said.get("place", ""),
            "leave out" in said,
        )


def meaning(value: str) -> Part | Means:
    """'column head', 'period', 'left out' as what they are. Raises ValueError for a word that is neither."""
    return Means(value) if value in {means.value for means in Means} else Part(value)


def _is_line(grid: Grid, row: int) -> bool:
    """'First quarter of PY2024' alone in its row, or beside 'Period:': said for the table, no head."""
    filled = [column for column in range(grid.width) if row < grid.height and grid.text(row, column)]
    return len(filled) == 1 or (len(filled) == 2 and line_means(grid.text(row, filled[0])) is Means.PERIOD)


def masked(grid: Grid, words: Corrections) -> Grid:
    """The grid as the corrections leave it: what is no part of a table is blank to the reader."""
    outside = (Part.IGNORED, Part.NOTE, Part.TITLE, Means.REMARK)
    rows = [row for row, said in words.rows.items() if said in outside and row < grid.height]
    columns = [at for at, said in words.columns.items() if said in outside and at < grid.width]
    heads = frozenset(
        row
        for row, said in words.rows.items()
        if said is Part.HEAD
        or (
            isinstance(said, Means)
            and said not in outside
            and not (said is Means.PERIOD and _is_line(grid, row))
        )
    )
    if not rows and not columns and not heads:
        return grid
    outside_rows, outside_columns = set(rows), set(columns)
    kinds = bytearray(grid.kinds)
    for row in rows:
        kinds[row * grid.width : (row + 1) * grid.width] = bytes(grid.width)
    for column in columns:
        kinds[column :: grid.width] = bytes(grid.height)
    cells = [
        ["" if row in outside_rows or column in outside_columns else cell for column, cell in enumerate(line)]
        for row, line in enumerate(grid.rows)
    ]
    return replace(grid, rows=cells, kinds=bytes(kinds), heads=heads)
