"""Labels with a unit of their own each, 'Nitrate' in mg/L and 'Turbidity' in NTU: they name what is measured.

For lists of samples and readings, whose heads ('characteristic', 'analyte', 'parameter') differ with the
field.
"""

from dataclasses import replace

from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, NUMBER, Grid
from data.reading.reading import Means

ROWS = 2_000  # rows that show which label goes with which unit


def with_metrics_by_unit(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """The columns, with the one whose labels alone tell the unit of each row as that of the metrics."""
    units = [column for column in columns if column.means is Means.UNIT]
    if len(units) != 1 or any(column.means is Means.METRIC for column in columns):
        return columns
    values = [column.at for column in columns if column.means is Means.VALUE]
    rows = [row for row in body[:ROWS] if any(grid.kind(row, at) == NUMBER for at in values)]
    telling = [
        column
        for column in columns
        if column.means in (None, Means.BREAKDOWN) and not column.is_code and column.head
        if _tells_unit(grid, rows, column.at, units[0].at)
    ]
    # A depth may tell the unit by chance: what is measured is told apart the finest.
    telling.sort(key=lambda column: -column.distinct)
    if not telling or (len(telling) > 1 and telling[0].distinct == telling[1].distinct):
        return columns
    return [replace(one, means=Means.METRIC) if one is telling[0] else one for one in columns]


def _tells_unit(grid: Grid, rows: list[int], at: int, unit: int) -> bool:
    """Whether labels that come again have one unit each, and not all the same one."""
    pairs = {(grid.text(row, at), grid.text(row, unit)) for row in rows if grid.kind(row, unit) != BLANK}
    labels = {label for label, _ in pairs}
    return "" not in labels and len(labels) == len(pairs) < len(rows) and len({one for _, one in pairs}) > 1
