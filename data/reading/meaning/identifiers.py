"""Columns of identifiers, which are never figures: FIPS codes, row numbers, ranks before names."""

import re

from data.reading.geometry.grid import plain_number
from data.reading.reading import Means
from data.reading.words.word_lists import ABBREVIATIONS
from data.reading.words.words import (
    head_means,
    is_code_head,
    is_identifier_head,
    is_period_head,
    is_row_number_head,
)

_OUTLINED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?$")
_CODE_CELL = re.compile(r'^(?:=?"\d+"|0\d+)$')


def are_states(texts: list[str]) -> bool:
    return bool(texts) and sum(text.lower() in ABBREVIATIONS for text in texts) >= 0.8 * len(texts)


def are_codes(head: str, texts: list[str], numeric: bool, labelled: bool, distinct: list[object]) -> bool:
    """Whether a column holds identifiers: FIPS codes, row numbers, ranks before the names they rank."""
    if are_states(texts):
        return False
    if texts and sum(bool(_CODE_CELL.match(text)) for text in texts) * 2 > len(texts):
        return True
    whole = all(number.is_integer() for cell in distinct if (number := plain_number(cell)) is not None)
    if not labelled and not head and _are_outlined(texts):
        return True
    if numeric and is_period_head(head):
        return whole  # 0.75 below 'End time' is measured, and no name of a period
    if not numeric:
        return is_identifier_head(head) and not _place_words(texts)
    if labelled:
        return is_identifier_head(head)
    return whole and (
        is_row_number_head(head)
        or is_code_head(head)
        or head_means(head) is Means.PLACE
        or (head_means(head) is not Means.VALUE and _steps_up(distinct, 1 if head else None))
    )


def _are_outlined(texts: list[str]) -> bool:
    """'1', '1.1', '1.1.1', '2' without a head: the numbers of the lines of a list, each below its own."""
    if len(texts) < 4 or not all(map(_OUTLINED.match, texts)):
        return False
    numbers = [text.rstrip(".") for text in texts]
    inner = [number for number in numbers if "." in number]
    return bool(inner) and all(number.rpartition(".")[0] in numbers for number in inner)


def _place_words(texts: list[str]) -> bool:
    """Whether most cells are words: 'State code' may head 'Colorado', but FIPS codes are digits."""
    return sum(len(text) > 5 and text.replace(" ", "").isalpha() for text in texts) * 2 > len(texts)


def _steps_up(distinct: list[object], by: int | None) -> bool:
    """Whole numbers that only rise, by the same step where one is given: row numbers, ids, ranks."""
    numbers = [number for cell in distinct if (number := plain_number(cell)) is not None]
    steps = [b - a for a, b in zip(numbers, numbers[1:], strict=False)]
    return len(numbers) >= 3 and all(step > 0 if by is None else step == by for step in steps)
