"""Columns of places inside each other: which one names the place of a row.

For lists with 'Province' before 'Country', where a blank province means the whole country.
"""

from data.reading.geometry.coded import Coded
from data.reading.reading import Means


def finest_first(naming: list[Coded]) -> list[Coded]:
    """The column of places that tells most rows apart first, where its blanks leave the other to say it."""
    places = [column for column in naming if column.means is Means.PLACE]
    if len(places) < 2:
        return naming
    best = max([places[0], *filter(_names_some, places[1:])], key=lambda one: _told_apart(one, places))
    if best is places[0]:
        return naming
    return [best, *(column for column in naming if column is not best)]


def _names_some(column: Coded) -> bool:
    """Whether a column names places in words, and leaves some rows blank."""
    blank = column.texts.index("") if "" in column.texts else -1
    return blank in column.codes and not any(text.strip(".-").isdigit() for text in column.texts)


def _told_apart(column: Coded, places: list[Coded]) -> int:
    """How many places the rows would have, a blank filled by the other columns."""
    tried = [column, *(other for other in places if other is not column)]
    rows = set(zip(*(one.codes for one in tried), strict=True))
    texts = ((one.texts[code] for one, code in zip(tried, codes, strict=True)) for codes in rows)
    return len({next(filter(None, said), "") for said in texts})
