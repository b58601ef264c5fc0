"""What would be stored of a workbook: everything decided, nothing written. Pure."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from data.catalogue.matching import Names, fold
from data.memory.lessons import Lesson
from data.memory.recall import lessons
from data.reading.lists import ListRow
from data.reading.reading import Key, Problem, Reading
from data.reading.words.periods import Period
from data.registers.declarations import BY_NAME
from data.registers.keeping.entering import unknown_places
from data.registers.register import Kind
from data.store.drafting.columns import Columns
from data.store.drafting.decisions import NEW, Alias, Decisions, SeriesName
from data.store.drafting.gathering import Gathering
from data.store.drafting.resolving import Resolver

__all__ = ["NEW", "Columns", "Decisions", "Draft", "draft"]


@dataclass(frozen=True)
class ListSheet:
    """The rows of one typed list on one sheet."""

    sheet: str
    register: str
    rows: tuple[ListRow, ...]


@dataclass(frozen=True)
class Draft:
    """A workbook ready to be stored for the place `home`.

    `columns` count into `series`, `periods` and `sheets`; `units` are those of new metrics,
    and `cumulative` those of them that count from the start of the year.
    `problems` are those of names and repeated values; those of reading stand in the reading. `lessons`
    are what its sheets teach about reading the next ones. `wordings` are a vocabulary, a name as written and
    the name that it means.
    """

    name: str
    content: bytes
    home: int
    series: tuple[SeriesName, ...]
    periods: tuple[Period, ...]
    sheets: tuple[str, ...]
    columns: Columns
    units: Mapping[str, str]
    aliases: tuple[Alias, ...]
    lists: tuple[ListSheet, ...]
    place_ids: Mapping[str, int]
    problems: tuple[Problem, ...]
    cumulative: frozenset[str] = frozenset()
    lessons: tuple[Lesson, ...] = ()
    wordings: tuple[tuple[str, str, str], ...] = ()

    def __len__(self) -> int:
        return len(self.columns) + sum(len(each.rows) for each in self.lists)

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()

    @property
    def places(self) -> frozenset[int]:
        """The known places that values, or rows of a register, are about."""
        named = {name.place for name in self.series if isinstance(name.place, int)}
        rows = (row for each in self.lists for row in each.rows)
        written = (fold(str(row.fields.get("place") or "")) for row in rows)
        return frozenset(named | {self.place_ids[text] for text in written if text in self.place_ids})

    @property
    def new_metrics(self) -> tuple[str, ...]:
        """The metrics that storing would enter, in the order of the workbook."""
        return tuple(dict.fromkeys(name.metric for name in self.series if isinstance(name.metric, str)))

    @property
    def new_places(self) -> tuple[str, ...]:
        """The places that storing would enter; only a steward may."""
        return tuple(dict.fromkeys(name.place for name in self.series if isinstance(name.place, str)))


def draft(reading: Reading, content: bytes, names: Names, decisions: Decisions) -> Draft:
    """Decide what every value of `reading` is stored as. `names` is what the catalogue knows."""
    resolver = Resolver(names, decisions, _keys(reading))
    gathering = Gathering(resolver)
    for number, sheet in enumerate(reading.sheets):
        for table in sheet.tables:
            gathering.add(number, sheet.name, table.facts)
    sheets = tuple(sheet.name for sheet in reading.sheets)
    gathering.drop_repeated(sheets)
    place_ids = _place_ids(names, decisions)
    lists = tuple(_lists(reading, names.own))
    return Draft(
        name=reading.name,
        content=content,
        home=decisions.home,
        series=tuple(gathering.series),
        periods=tuple(gathering.periods),
        sheets=sheets,
        columns=gathering.columns,
        units=resolver.units,
        aliases=tuple(resolver.aliases),
        lists=lists,
        place_ids=place_ids,
        problems=(*gathering.problems, *_unknown(lists, place_ids)),
        cumulative=frozenset(name for name, yes in resolver.cumulative.items() if yes),
        lessons=tuple(lessons(reading, decisions.corrections, decisions.left_out)),
        wordings=tuple((*about, means) for about, means in decisions.wordings.items()),
    )


def _keys(reading: Reading) -> Iterator[Key]:
    return (key for sheet in reading.sheets for table in sheet.tables for key in table.facts.keys)


def _lists(reading: Reading, own: str) -> Iterator[ListSheet]:
    for sheet in reading.sheets:
        for each in sheet.lists:
            placed = own and BY_NAME[each.register].of_kind(Kind.PLACE)
            rows = tuple(_placed(row, own) for row in each.rows) if placed else each.rows
            yield ListSheet(sheet.name, each.register, rows)


def _placed(row: ListRow, own: str) -> ListRow:
    """What a region says without naming a place is said of itself: left open, it would count for nobody."""
    named = row.fields.get("place")
    # A dash or a dot names no place either, and must not reach the state's own row of the same money.
    is_named = isinstance(named, str) and fold(named)
    return row if is_named else replace(row, fields={**row.fields, "place": own})


def _place_ids(names: Names, decisions: Decisions) -> dict[str, int]:
    known = {text: id for text, (id, _) in names.places.items()}
    return known | {fold(text): meant for text, meant in decisions.places.items() if isinstance(meant, int)}


def _unknown(lists: tuple[ListSheet, ...], place_ids: Mapping[str, int]) -> Iterator[Problem]:
    for each in lists:
        yield from unknown_places(each.sheet, each.rows, place_ids)
