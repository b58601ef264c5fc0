"""What was decided about a sheet, by the texts that it stands beside and not by where they stood. Pure.

Two things are kept: what a person said (their corrections), and what each head and column was read as.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass

from data.catalogue.anchors import Anchor, Axis, anchor, found, share
from data.catalogue.sheet_words import SheetWords
from data.reading.excerpt import position
from data.reading.reading import Alternative, Area, Correction, Means, Part, SheetReading, address

LIKE = 0.6  # share of a head's texts that are the same, for its role to be the same
OF_ONE_SHEET = ("place", "leave out", "table")  # said of this sheet, and not of others like it
Texts = tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """A person's correction, with the texts of the row and column that it is about."""

    kind: str
    value: str = ""
    row: Anchor = Anchor()
    column: Anchor = Anchor()


@dataclass(frozen=True)
class Decided:
    """All that was decided about one sheet: what a person said, and how its columns and heads were read.

    `left_out` are names that a person left out, each with its kind, 'metric' or 'place'.
    """

    said: tuple[Decision, ...] = ()
    columns: tuple[tuple[Texts, str], ...] = ()
    heads: tuple[tuple[Texts, str], ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def period(self) -> str:
        """The period that a person had to name for the sheet; empty where the sheet said it itself."""
        return next((one.value for one in self.said if one.kind == "period"), "")

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Decided":
        kept = json.loads(text)
        said = (Decision(one["kind"], one["value"], _anchor(one["row"]), _anchor(one["column"]))
                for one in kept["said"])  # fmt: skip
        return cls(
            tuple(said),
            tuple((tuple(texts), role) for texts, role in kept["columns"]),
            tuple((tuple(texts), role) for texts, role in kept["heads"]),
            tuple((kind, name) for kind, name in kept["left_out"]),
        )


def decided(
    sheet: SheetReading, corrections: Iterable[Correction], left_out: Iterable[tuple[str, str]] = ()
) -> Decided:
    """What was decided about the sheet, as it was read with these corrections."""
    words = SheetWords.of(sheet)
    said = (_decision(words, one) for one in corrections if one.sheet == sheet.name)
    return Decided(
        tuple(one for one in said if one is not None),
        tuple(_roles(sheet, words, _column_role).items()),
        tuple(_roles(sheet, words, _head_role).items()),
        tuple(left_out),
    )


def corrections_for(sheet: SheetReading, known: Decided, is_own: bool = True) -> Iterator[Correction]:
    """What leads to reading the sheet as was decided; what it says in other words now is not among it.

    What was said of one sheet alone holds for it (`is_own`), and not for a sister that is like it. A period
    is never carried over: the next quarter has another.
    """
    words = SheetWords.of(sheet)
    said = {(one.kind, one.at): one for decision in known.said if is_own or decision.kind not in OF_ONE_SHEET
            if (one := _placed(sheet.name, words, decision))}  # fmt: skip
    yield from said.values()
    for kind, role, wanted in (("column", _column_role, known.columns), ("row", _head_role, known.heads)):
        for at, value in _other_roles(sheet, words, role, wanted):
            if (kind, at) not in said:
                yield Correction(sheet.name, kind, at, value)


def likest(sheet: SheetReading, known: Decided) -> Alternative:
    """Of the ways to read a doubtful sheet the one whose columns and heads are what was decided of them."""
    words = SheetWords.of(sheet)
    return max(sheet.alternatives, key=lambda way: _agreement(words, way.areas, known))


def _agreement(words: SheetWords, areas: Iterable[Area], known: Decided) -> int:
    """For how many columns and heads a way to read the sheet is what was decided, less the others."""
    agreed = 0
    for area in areas:
        for role, wanted in ((_column_role(area), known.columns), (_head_role(area), known.heads)):
            if role and (meant := _wanted(_texts(words, area), wanted)):
                agreed += 1 if meant == role[1] else -1
    return agreed


Role = tuple[int, str]
RoleOf = Callable[[Area], Role | None]


def _column_role(area: Area) -> Role | None:
    """The column of an area that is one, and what it was read as; what names no series is a remark."""
    if area.part is Part.IGNORED and area.first_column == area.last_column:
        return area.first_column, Means.REMARK
    if area.part not in (Part.STUB, Part.VALUE) or area.means is None:
        return None
    return area.first_column, area.means


def _head_role(area: Area) -> Role | None:
    if area.part is not Part.HEAD or area.means is None:
        return None
    return area.first_row, area.means


def _texts(words: SheetWords, area: Area) -> Texts:
    return words.row(area.first_row) if area.part is Part.HEAD else words.column(area.first_column)


def _roles(sheet: SheetReading, words: SheetWords, role_of: RoleOf) -> dict[Texts, str]:
    """What columns, or rows of heads, were read as, by their texts; those that mean several things not."""
    found: dict[Texts, set[str]] = {}
    for table in sheet.tables:
        for area in table.areas:
            if (role := role_of(area)) and (texts := _texts(words, area)):
                found.setdefault(texts, set()).add(str(role[1]))
    return {texts: roles.pop() for texts, roles in found.items() if len(roles) == 1}


def _other_roles(
    sheet: SheetReading, words: SheetWords, role_of: RoleOf, wanted: tuple[tuple[Texts, str], ...]
) -> Iterator[Role]:
    """Where the sheet is read in another role than was decided, and which one it was."""
    read: dict[int, set[str]] = {}
    texts: dict[int, Texts] = {}
    for area in (area for table in sheet.tables for area in table.areas):
        if role := role_of(area):
            read.setdefault(role[0], set()).add(str(role[1]))
            texts[role[0]] = _texts(words, area)
    for at, roles in read.items():
        meant = _wanted(texts[at], wanted)
        # A column that means one thing in one table and another in the next is settled by nothing said of it.
        if meant and len(roles) == 1 and meant not in roles:
            yield at, meant


def _wanted(texts: Texts, wanted: tuple[tuple[Texts, str], ...]) -> str:
    """The role that was decided for what has these texts; empty where none is like it, or two roles are."""
    likest = max((share(texts, known) for known, _ in wanted), default=0.0)
    roles = {role for known, role in wanted if share(texts, known) == likest}
    return roles.pop() if likest >= LIKE and len(roles) == 1 else ""


def _decision(words: SheetWords, said: Correction) -> Decision | None:
    """The correction by its texts; None for one about a row or column that has none to be found by."""
    row, column = _place(said)
    made = Decision(
        said.kind,
        said.value,
        Anchor() if row is None else anchor(words, "row", row),
        Anchor() if column is None else anchor(words, "column", column),
    )
    lost = (row is not None and not made.row) or (column is not None and not made.column)
    return None if lost else made


def _placed(sheet: str, words: SheetWords, decision: Decision) -> Correction | None:
    """The decision where its row and column stand now; None for one without a place any more."""
    if decision.kind == "period":
        return None
    places: dict[Axis, int | None] = {}
    anchors: tuple[tuple[Axis, Anchor], ...] = (("row", decision.row), ("column", decision.column))
    for axis, wanted in anchors:
        places[axis] = found(words, axis, wanted) if wanted else None
        if wanted and places[axis] is None:
            return None
    row, column = places["row"], places["column"]
    if row is not None and column is not None:
        return Correction(sheet, decision.kind, None, address(row, column))
    return Correction(sheet, decision.kind, column if row is None else row, decision.value)


def _place(said: Correction) -> tuple[int | None, int | None]:
    """The row and the column that a correction is about."""
    if said.kind == "row":
        return said.at, None
    if said.kind == "table":
        return position(said.value)
    return None, said.at


def _anchor(kept: dict) -> Anchor:  # type: ignore[type-arg]
    return Anchor(tuple(kept["texts"]), kept["written"], tuple(kept["before"]), kept["distance"])
