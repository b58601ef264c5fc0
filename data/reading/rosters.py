"""A list of persons is no metric sheet, and its bytes must not be kept: it is told by its columns."""

import re
from collections import Counter

from data.reading import refusals

Rows = list[list[object]]

_LOOKED_AT = 1_000
_HEAD_ROWS = 40
_NUMBER = re.compile(r"(?!000|666|9\d\d)\d{3}-\d{2}-\d{4}")
_NUMBER_HEAD = re.compile(r"\b(ssn|social security (number|no|#)|ss#)", re.IGNORECASE)
_BIRTH_HEAD = re.compile(r"\b(dob|d\.o\.b\.?|date of birth|birth ?date|birthday)\b", re.IGNORECASE)
_NAME_HEAD = re.compile(
    r"\s*(((first|last|middle|full|participant|customer|client|student|worker|employee|person|enrollee)('s)?"
    r"[ _]?name)|name|surname|participant|client|student)\s*",
    re.IGNORECASE,
)


def check_roster(sheet: str, rows: Rows) -> None:
    """Refuses a sheet with social security numbers, or with birth dates beside names."""
    numbers = Counter(
        column
        for row in rows[:_LOOKED_AT]
        if 11 in map(len, [cell for cell in row if cell.__class__ is str])
        for column, cell in enumerate(row)
        if cell.__class__ is str and len(cell) == 11 and _NUMBER.fullmatch(cell)
    )
    if max(numbers.values(), default=0) > 1:
        raise refusals.lists_persons(sheet, "a column of social security numbers")
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        heads = [cell if isinstance(cell, str) else "" for cell in row]
        below = rows[number + 1 : number + 1 + _LOOKED_AT]
        if any(_NUMBER_HEAD.search(head) and _filled(below, at) for at, head in enumerate(heads)):
            raise refusals.lists_persons(sheet, "a column of social security numbers")
        named = any(_NAME_HEAD.fullmatch(head) for head in heads)
        if named and any(_BIRTH_HEAD.search(head) and _filled(below, at) for at, head in enumerate(heads)):
            raise refusals.lists_persons(sheet, "names with dates of birth")


def _filled(rows: Rows, column: int) -> bool:
    """Whether anything but a share or a count stands below: "SSN matched: 98%" is a metric."""
    return any(_personal(row[column]) for row in rows)


def _personal(cell: object) -> bool:
    if isinstance(cell, bool) or cell == "":
        return False
    return not isinstance(cell, (int, float)) or cell >= 1_000_000
