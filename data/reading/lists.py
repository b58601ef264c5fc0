"""What reading the typed lists of a sheet gives: rows that know their cells."""

from dataclasses import dataclass, field

from data.reading.status import Status


@dataclass(frozen=True)
class Blank:
    """A cell of a list that says which kind of blank it is; an empty cell says nothing."""

    status: Status


@dataclass(frozen=True)
class ListRow:
    """One row of a typed list: what it says, field by field, and in which cell ('D7').

    A field is not there where the row says nothing of it. Values are as data.registers.register.Kind keeps
    them, or a Blank. `removed` takes the row off its list. `was` is the text that the file holds for a field
    whose cell a person corrected.
    """

    row: int
    fields: dict[str, object]
    cells: dict[str, str] = field(default_factory=dict)
    removed: bool = False
    was: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ListReading:
    """The rows of one register that a sheet holds; a sheet may hold rows of several."""

    register: str
    rows: tuple[ListRow, ...]
