"""Parts of a year as bulletins and exports write them: '1st', 3 or III below 'Quarter', 3 below 'Month'."""

import re

from data.reading.words.periods import read_period
from data.reading.words.words import fold

_ORDINAL = re.compile(r"^([1-4])(?:st|nd|rd|th)(?!\W+half)(?:\W.*)?$", re.IGNORECASE)
_QUARTER_HEAD = re.compile(r"(?:^|\s)(?:quarter|qtr|q)(?: (?:number|no|num))?$")
_MONTH_HEAD = re.compile(r"(?:^|\s)(?:month|mo)(?: (?:number|no|num))?$")
_ROMAN = {"I": "Q1", "II": "Q2", "III": "Q3", "IV": "Q4"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def as_part(cell: object, head: str = "") -> object:
    """'1st' below a year is a quarter; 3 below 'Qtr' is Q3, and below 'Month' March."""
    if isinstance(cell, str):
        match = _ORDINAL.match(cell.strip())
        if match and not read_period(cell):  # '1st Qtr 2024' says its year itself
            return f"Q{match[1]}"
        if cell.strip() in _ROMAN and _QUARTER_HEAD.search(fold(head)):
            return _ROMAN[cell.strip()]
    number = _whole(cell)
    if 1 <= number <= 4 and _QUARTER_HEAD.search(fold(head)):
        return f"Q{number}"
    if 1 <= number <= 12 and _MONTH_HEAD.search(fold(head)):
        return _MONTHS[number - 1]
    return cell


def _whole(cell: object) -> int:
    if isinstance(cell, str):
        return int(cell) if cell.strip().isdecimal() and len(cell) < 4 else 0
    if isinstance(cell, float | int) and not isinstance(cell, bool) and cell == int(cell):
        return int(cell)
    return 0
