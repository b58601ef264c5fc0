"""Parts of sentences that every view puts alike: how many of a thing, and several names in a row."""

from collections.abc import Sequence


def many(number: int, one: str, more: str = "") -> str:
    """Such as '1 region' or '1,204 regions'; `more` is the plural where it is not an s: '3 stories'."""
    return f"{number:,} {one if number == 1 else more or f'{one}s'}"


def listed(names: Sequence[str]) -> str:
    """Such as 'Adams, Weld and Boulder'; nothing where there are none."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
