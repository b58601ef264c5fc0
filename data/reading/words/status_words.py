"""Words beside a period that count nothing: how final figures are, and which kind of year is meant."""

from data.reading.words.word_lists import whole
from data.reading.words.words import fold

# How final a figure is: 'Preliminary' and 'Revised' below months name nothing that is counted.
STATUS = whole(
    r"\(?(?:preliminary|provisional|revised|final|initial|advance|corrected)"
    r"(?: estimates?| data| figures?)?\)?"
)
SURE_STATUS = frozenset(("preliminary", "provisional", "revised"))
KIND_OF_YEAR = whole(r"fiscal, academic, school, financial")


def is_status(text: str) -> bool:
    """'Preliminary', 'Revised (p)': how final figures are, not what is counted."""
    return bool(STATUS.match(fold(text)))


def is_sure_status(text: str) -> bool:
    return is_status(text) and fold(text).split()[0].strip("(") in SURE_STATUS


def is_kind_of_year(text: str) -> bool:
    """'Fiscal' of 'Fiscal 2020': of which kind the year is."""
    return bool(KIND_OF_YEAR.match(fold(text)))
