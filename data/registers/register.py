"""What a typed list is: its name, its fields, and how a sheet and a row of it are known."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What the cells of a field hold."""

    TEXT = "text"
    LIST = "list"
    SOLUTION = "solution"
    MONEY = "money"
    PLACE = "place"
    PERIOD = "period"


@dataclass(frozen=True)
class Field:
    """One column of a list. `heads` are written as `words.plain` leaves them: small letters, no signs."""

    name: str
    kind: Kind
    heads: frozenset[str]


@dataclass(frozen=True)
class Register:
    """One typed list.

    A sheet is this list when it has all fields of one of `marks`; a row counts when all of `told` are filled.
    """

    name: str
    fields: tuple[Field, ...]
    marks: tuple[frozenset[str], ...]
    told: tuple[str, ...]
