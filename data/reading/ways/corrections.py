"""A person's word on how to read a sheet, made ready for the steps that have to heed it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from data.reading.geometry.grid import BLANK, Grid
from data.reading.reading import Correction, Means, Part
from data.reading.words.words import line_means


@dataclass(frozen=True)
class Corrections:
    """All that was said about one sheet; the last word on a row or column counts.

    `scales` and `cumulative` hold a column, or None for the whole sheet; `tables` cells as written. `cells`
    say what a cell should hold, by its address; `as_list` is the typed list that the sheet is, or 'none'.
    """

    rows: dict[int, Part | Means] = field(default_factory=dict)
    columns: dict[int, Part | Means] = field(default_factory=dict)
    period: str = ""
    place: str = ""
    left_out: bool = False
    scales: dict[int | None, str] = field(default_factory=dict)
    cumulative: dict[int | None, bool] = field(default_factory=dict)
    tables: tuple[str, ...] = ()
    is_chosen: bool = False
    cells: dict[str, str] = field(default_factory=dict)
    as_list: str = ""

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
            {one.at: one.value for one in mine if one.kind == "scale"},
            {one.at: one.value == "yes" for one in mine if one.kind == "cumulative"},
            tuple(one.value for one in mine if one.kind == "table"),
            "reading" in said,
            dict(parted(one.value) for one in mine if one.kind == "cell"),
            said.get("list", ""),
        )

    def with_more(self, said: Iterable[Correction]) -> "Corrections":
        """These, and after them some more on rows and columns."""
        more = list(said)
        return replace(
            self,
            rows={
                **self.rows,
                **{one.at: meaning(one.value) for one in more if one.kind == "row" and one.at is not None},
            },
            columns={
                **self.columns,
                **{one.at: meaning(one.value) for one in more if one.kind == "column" and one.at is not None},
            },
        )

    def speak_of(self, kind: str, at: int) -> bool:
        """Whether a row or column was spoken of."""
        return at in (self.rows if kind == "row" else self.columns)


def parted(value: str) -> tuple[str, str]:
    """The cell and the text of a correction such as 'D7: 1200'."""
    cell, _, text = value.partition(":")
    return cell.strip().upper(), text.strip()


def meaning(value: str) -> Part | Means:
    """'column head', 'period', 'left out' as what they are. Raises ValueError for a word that is neither."""
    return Means(value) if value in {means.value for means in Means} else Part(value)


def _is_line(grid: Grid, row: int, said: Means) -> bool:
    """A row that speaks for a table or for the rows below it, and is no head.

    'First quarter of PY2024' alone in its row, or beside 'Period:', on any sheet; and a lone name at the left
    edge, above a table or among its rows, on sheets whose groups are set off so. A lone name further right
    is a head over what stands below it.
    """
    columns = filled(grid, row)
    if said is Means.PERIOD and len(columns) == 2:
        return line_means(grid.text(row, columns[0])) is Means.PERIOD
    edge = min((at for at in range(grid.width) if any(grid.column(at, 0, grid.height))), default=0)
    return len(columns) == 1 and (said is Means.PERIOD or columns[0] == edge)


def masked(grid: Grid, words: Corrections) -> Grid:
    """The grid as the corrections leave it: what is no part of a table is blank to the reader."""
    outside = (Part.IGNORED, Part.NOTE, Part.TITLE, Means.REMARK)
    rows = [row for row, said in words.rows.items() if said in outside and row < grid.height]
    columns = [at for at, said in words.columns.items() if said in outside and at < grid.width]
    naming = {
        row: said for row, said in words.rows.items() if isinstance(said, Means) and said not in outside
    }
    lines = frozenset(row for row, said in naming.items() if _is_line(grid, row, said))
    heads = frozenset(naming) - lines | {row for row, said in words.rows.items() if said is Part.HEAD}
    grid = replace(grid, heads=heads, labels=lines) if heads or lines else grid
    if not rows and not columns:
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
    return replace(grid, rows=cells, kinds=bytes(kinds))


def filled(grid: Grid, row: int) -> list[int]:
    """The columns that hold something in a row."""
    return [column for column, kind in enumerate(grid.row(row)) if kind != BLANK] if row < grid.height else []
