"""What printed tables and exports hold besides heads, labels and values, set right before reading."""

from data.reading.geometry.column_numbers import without_column_numbers
from data.reading.geometry.corners import with_corners
from data.reading.geometry.grid import Grid
from data.reading.geometry.sign_rows import with_signs
from data.reading.meaning.descriptors import without_descriptions


def tidied(grid: Grid) -> Grid:
    """The grid without rows that count its columns or describe its series, its signs and corners as words."""
    return with_corners(with_signs(without_descriptions(without_column_numbers(grid))))
