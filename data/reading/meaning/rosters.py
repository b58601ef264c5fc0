"""A list of persons is no metric sheet, and its bytes must not be kept: it is told by its columns.

A head alone proves nothing: reports count how many dates of birth are on file. What stands below it does.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from data.reading.files import refusals

Rows = list[list[object]]

_LOOKED_AT = 1_000
_HEAD_ROWS = 40
_HEAD_CHARACTERS = 48
_NUMBERS = "a column of social security numbers"
_BIRTHS = "dates of birth, one a person"
_NAMES = "names beside the numbers of participants"

# No number was ever given out that begins with 000, 666 or 9, or has a part of zeros only.
_NUMBER = re.compile(r"(?<![\d-])(?!000|666|9\d\d)\d{3}([- ])(?!00)\d\d\1(?!0000)\d{4}(?![\d-])")
_MASKED = re.compile(r"[xX*#\u2022]{3}[- ]?[xX*#\u2022]{2}[- ]?\d{4}|(?!000|666|9\d\d)\d{9}")
_LAST_FOUR = re.compile(r"\d{4}")
_DATE = re.compile(
    r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ](?:\d{4}|\d\d)"
)

_NUMBER_HEAD = re.compile(r"\b(ssn|ss ?#|s\.s\.n|social security)", re.IGNORECASE)
_FOUR_HEAD = re.compile(r"\blast (4|four)\b", re.IGNORECASE)
_BIRTH_HEAD = re.compile(
    r"\b(dob|d\.o\.b|date of birth|birth ?dates?|birth ?day|born( on)?|fecha de nacimiento)\b", re.IGNORECASE
)
_BIRTH_YEAR_HEAD = re.compile(r"\b(birth year|year of birth|yob)\b", re.IGNORECASE)
# What a report counts of such a field: not the field.
_COUNTED = re.compile(
    r"%|\b(count(ed)?|rate|percent|share|validat\w*|verif\w*|match\w*|report(ed|ing)|missing|on file|"
    r"available|complete\w*|valid|provided|collected|records|number of)\b",
    re.IGNORECASE,
)
_PERSON = (
    r"(participant|customer|client|student|worker|employee|person|enrollee|learner|trainee|apprentice)('s)?"
)
_NAME_HEAD = re.compile(
    rf"\s*((first|last|middle|full|{_PERSON})[ _]?name|name|surname|{_PERSON})\s*", re.IGNORECASE
)
_PERSONS_NAME_HEAD = re.compile(rf"\s*{_PERSON}[ _]?name\s*", re.IGNORECASE)
_PERSONS_ID_HEAD = re.compile(rf"\s*{_PERSON}[ _]?(id|no\.?|number|#)\s*", re.IGNORECASE)


def check_roster(sheet: str, rows: Rows) -> None:
    """Refuses a sheet with social security numbers, with birth dates, or with participants by name."""
    if _shows_numbers(rows[:_LOOKED_AT]):
        raise refusals.lists_persons(sheet, _NUMBERS)
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        heads = {at: cell for at, cell in enumerate(row) if _may_head(cell)}
        if not heads:
            continue
        below = rows[number + 1 : number + 1 + _LOOKED_AT]
        what = next(_told(heads, below), "") or _form(row)
        if what:
            raise refusals.lists_persons(sheet, what)


def _shows_numbers(rows: Rows) -> bool:
    """Two in one column, whatever its head: one alone may be any code."""
    columns = Counter(
        column
        for row in rows
        # Asked of a whole row first: to ask each cell takes longer than all else here.
        if _NUMBER.search("\n".join([cell for cell in row if cell.__class__ is str]))
        for column, cell in enumerate(row)
        if cell.__class__ is str and _NUMBER.search(cell)
    )
    return max(columns.values(), default=0) > 1


def _may_head(cell: object) -> bool:
    return isinstance(cell, str) and 2 <= len(cell) <= _HEAD_CHARACTERS and not _COUNTED.search(cell)


def _told(heads: dict[int, object], below: Rows) -> Iterator[str]:
    """What makes it a list of persons, if anything does."""
    texts = {at: str(head) for at, head in heads.items()}
    named = any(_NAME_HEAD.fullmatch(text) or _PERSONS_ID_HEAD.fullmatch(text) for text in texts.values())
    for at, text in texts.items():
        number = _last_four if _FOUR_HEAD.search(text) else _number_of_a_person
        if _NUMBER_HEAD.search(text) and _holds(below, at, number):
            yield _NUMBERS
        if _BIRTH_HEAD.search(text) and _holds(below, at, _day_or_serial if named else _day):
            yield _BIRTHS
        if named and _BIRTH_YEAR_HEAD.search(text) and _holds(below, at, _year):
            yield _BIRTHS
    if any(map(_PERSONS_ID_HEAD.fullmatch, texts.values())):
        names = [at for at, text in texts.items() if _PERSONS_NAME_HEAD.fullmatch(text)]
        if any(_holds(below, at, lambda cell: isinstance(cell, str)) for at in names):
            yield _NAMES


def _form(row: list[object]) -> str:
    """The same of one person, on a sheet with the label at the left and the answer beside it."""
    for label, answer in zip(row, row[1:], strict=False):
        if _may_head(label) and _NUMBER_HEAD.search(str(label)) and _number_of_a_person(answer):
            return _NUMBERS
        if _may_head(label) and _BIRTH_HEAD.search(str(label)) and _day(answer):
            return _BIRTHS
    return ""


def _holds(rows: Rows, column: int, is_one: Callable[[object], bool]) -> bool:
    """Whether most of what stands below a head is of the kind."""
    cells = [row[column] for row in rows if column < len(row) and row[column] not in ("", None)]
    return bool(cells) and 2 * sum(map(is_one, cells)) > len(cells)


def _number_of_a_person(cell: object) -> bool:
    if isinstance(cell, str):
        return bool(_NUMBER.search(cell) or _MASKED.fullmatch(cell.strip()))
    # Of a number kept as such its first zeros are gone.
    return isinstance(cell, (int, float)) and 1_010_001 <= cell <= 899_999_999 and float(cell).is_integer()


def _last_four(cell: object) -> bool:
    if isinstance(cell, str):
        return bool(_LAST_FOUR.fullmatch(cell.strip()) or _MASKED.fullmatch(cell.strip()))
    return isinstance(cell, (int, float)) and 0 < cell <= 9_999 and float(cell).is_integer()


def _day(cell: object) -> bool:
    return isinstance(cell, date) or (isinstance(cell, str) and bool(_DATE.fullmatch(cell.strip())))


def _day_or_serial(cell: object) -> bool:
    """A date without its format is a number of days: here those of 1910 to 2020."""
    return _day(cell) or (isinstance(cell, (int, float)) and 3_654 <= cell <= 44_000)


def _year(cell: object) -> bool:
    return str(cell).removesuffix(".0").isdecimal() and 1910 <= float(str(cell)) <= 2020
