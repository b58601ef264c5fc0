"""Which of several columns of places names the places of a list: the others only lead to it."""

from data.reading.geometry.columns import Column
from data.reading.words.words import fold


def finest(places: list[Column]) -> Column | None:
    """The column of places with the most of them, the last of equals; codes where names are far fewer."""
    ranked = sorted(places, key=lambda column: (column.distinct, not _is_state(column), column.at))
    names = [column for column in ranked if not column.is_code]
    if not names or ranked[-1].distinct > 2 * names[-1].distinct:
        return ranked[-1] if ranked else None
    return names[-1]


def _is_state(column: Column) -> bool:
    """A column of states leads to the areas in them, even where a sheet has no two areas in one state."""
    return "state" in fold(column.head).split()
