"""Names short enough for a map and a phone, that still say which region is meant."""

from collections.abc import Sequence

SHORT = 3


def short_names(names: Sequence[str]) -> dict[str, str]:
    """The first letters of each name, as many as tell it from the others.

    Never a number, which would look like a rank.
    """
    return {name: _short(name, [other for other in names if other != name]) for name in names}


def _short(name: str, others: Sequence[str]) -> str:
    letters = range(SHORT, len(name))
    brief = (name[:many] for many in letters if name[many - 1] != " ")
    return next((each for each in brief if not any(other.startswith(each) for other in others)), name)
