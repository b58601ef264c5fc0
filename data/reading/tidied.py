"""What printed tables and exports hold besides heads, labels and values, set right before reading."""

from data.reading.column_numbers import without_column_numbers
from data.reading.corners import with_corners
from data.reading.descriptors import without_descriptions
from data.reading.grid import Grid
from data.reading.sign_rows import with_signs


def tidied(grid: Grid) -> Grid:
    """The grid without rows that count its columns or describe its series, its signs and corners as words."""
    return with_corners(with_signs(without_descriptions(without_column_numbers(grid))))
