"""Tables that a person wants left out, each named by a cell in it."""

import re

from data.reading.geometry.grid import Rect
from data.reading.ways.corrections import Corrections

_CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")


def is_left_out(rect: Rect, words: Corrections) -> bool:
    """Whether one of the cells that were pointed at lies in the table."""
    return any(_inside(rect, cell) for cell in words.tables)


def _inside(rect: Rect, cell: str) -> bool:
    row, column = position(cell)
    return rect.top <= row <= rect.bottom and rect.left <= column <= rect.right


def position(cell: str) -> tuple[int, int]:
    """Row and column of 'B7', from 0; of what is no cell's name, a place that is on no sheet."""
    match = _CELL.fullmatch(cell.strip().upper())
    if not match:
        return -1, -1
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]) - 1, column - 1
