"""Words beside a period that count nothing: how final figures are, and which part of the year is meant."""

from data.reading.word_lists import whole
from data.reading.words import fold

# How final a figure is: 'Preliminary' and 'Revised' below months name nothing that is counted.
STATUS = whole(
    r"\(?(?:preliminary|provisional|revised|final|initial|advance|corrected)"
    r"(?: estimates?| data| figures?)?\)?"
)
SURE_STATUS = frozenset(("preliminary", "provisional", "revised"))
SEASON = whole(r"fall, autumn, winter, spring, summer, fiscal, academic, school")


def is_status(text: str) -> bool:
    """'Preliminary', 'Revised (p)': how final figures are, not what is counted."""
    return bool(STATUS.match(fold(text)))


def is_sure_status(text: str) -> bool:
    return is_status(text) and fold(text).split()[0].strip("(") in SURE_STATUS


def is_season(text: str) -> bool:
    """'Fall' of 'Fall 2020': when in the year, or of which kind of year."""
    return bool(SEASON.match(fold(text)))
