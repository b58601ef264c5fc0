"""What a typed list is: declared once, and from it the reading, the editor, the checks and the export.

A register is a tuple of fields. What a field is decides how its cells are read, drawn and written; what names
a row decides which rows are one and the same as years go by. No field is ever mandatory but those that name
the row: what nobody said stays unsaid.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from data.registers.words import gist, plain


class Kind(StrEnum):
    """What the cells of a field hold, and as what their value is kept.

    kind      kept as
    text      the text
    list      its parts, parted by '; '
    choice    one of the field's choices
    money     whole cents
    number    a number
    percent   a number: 25 for '25%'
    date      '2026-07-01'
    period    a period's label
    place     the name as written
    """

    TEXT = "text"
    LIST = "list"
    CHOICE = "choice"
    MONEY = "money"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    PERIOD = "period"
    PLACE = "place"


@dataclass(frozen=True)
class Field:
    """One column of a list.

    `title` heads it on screen and in exports; `heads` are how people head it, written as `words.plain` leaves
    them: small letters, no signs; `among` are heads that mean it only beside others of the list, such as a
    bare 'Program'. `choices` maps each choice to other words for it. `links` names what the text is a name of
    (streams, solutions, agencies): words that mean the same lead to the same name.
    """

    name: str
    kind: Kind
    title: str
    heads: frozenset[str] = frozenset()
    help: str = ""
    choices: Mapping[str, frozenset[str]] | None = None
    links: str = ""
    among: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Register:
    """One typed list.

    A sheet is this list when it has all fields of one of `marks`: headed word for word, or in other words and
    beside enough `telling` fields, which hardly stand above anything else. A row counts when all of `told`
    are filled.
    `key` names a row: what is said again under the same key takes the place of what was said before.
    `several` rows of one workbook may have one key and are several then, as awards are; else they are one.
    `main` is what a cell says whose column is headed by a year, a stream, a region or a solution, and
    `across` are the fields that may head columns so. `of_state` lists are the state's own: only who may hand
    in for the state may hand them in. `begins` are rows that stand until somebody says otherwise.
    """

    name: str
    title: str
    one: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    marks: tuple[frozenset[str], ...]
    told: tuple[str, ...]
    help: str = ""
    of_state: bool = False
    begins: tuple[Mapping[str, object], ...] = ()
    several: bool = True
    main: str = ""
    across: tuple[str, ...] = ()
    telling: frozenset[str] = frozenset()

    @cached_property
    def by_name(self) -> dict[str, Field]:
        """Its fields by their names."""
        return {field.name: field for field in self.fields}

    @cached_property
    def by_head(self) -> dict[str, Field]:
        """Its fields by the heads that people write; a head of two fields is that of the first."""
        return {head: field for field in reversed(self.fields) for head in field.heads}

    @cached_property
    def by_other_words(self) -> dict[frozenset[str], list[Field]]:
        """Its fields by the gist of all their heads, in the order of the fields."""
        meant: dict[frozenset[str], list[Field]] = {}
        for field in self.fields:
            for words in {gist(head) for head in field.heads | field.among} - {frozenset[str]()}:
                meant.setdefault(words, []).append(field)
        return meant

    @cached_property
    def by_title(self) -> dict[str, Field]:
        """Its fields by their own titles, as exports head them."""
        return {plain(field.title): field for field in self.fields}

    def of_kind(self, kind: Kind) -> list[str]:
        """The names of its fields of one kind."""
        return [field.name for field in self.fields if field.kind is kind]
