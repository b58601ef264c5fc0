"""What the columns and heads of a sheet were read as, by their texts, and where another differs. Pure."""

from collections.abc import Callable, Iterable, Iterator

from data.memory.anchors import share
from data.memory.sheet_decisions import Decided, Texts
from data.memory.sheet_words import SheetWords
from data.reading.reading import Alternative, Area, Means, Part, SheetReading

LIKE = 0.6  # share of a head's texts that are the same, for its role to be the same
Role = tuple[int, str]
RoleOf = Callable[[Area], Role | None]


def likest(sheet: SheetReading, known: Decided) -> Alternative:
    """Of the ways to read a doubtful sheet the one whose columns and heads are what was decided of them."""
    words = SheetWords.of(sheet)
    return max(sheet.alternatives, key=lambda way: _agreement(words, way.areas, known))


def _agreement(words: SheetWords, areas: Iterable[Area], known: Decided) -> int:
    """For how many columns and heads a way to read the sheet is what was decided, less the others."""
    agreed = 0
    for area in areas:
        for role, wanted in ((column_role(area), known.columns), (head_role(area), known.heads)):
            if role and (meant := _wanted(_texts(words, area), wanted)):
                agreed += 1 if meant == role[1] else -1
    return agreed


def column_role(area: Area) -> Role | None:
    """The column of an area that is one, and what it was read as; what names no series is a remark."""
    if area.part is Part.IGNORED and area.first_column == area.last_column:
        return area.first_column, Means.REMARK
    if area.part not in (Part.STUB, Part.VALUE) or area.means is None:
        return None
    return area.first_column, area.means


def head_role(area: Area) -> Role | None:
    if area.part is not Part.HEAD or area.means is None:
        return None
    return area.first_row, area.means


def _texts(words: SheetWords, area: Area) -> Texts:
    return words.row(area.first_row) if area.part is Part.HEAD else words.column(area.first_column)


def roles(sheet: SheetReading, words: SheetWords, role_of: RoleOf) -> dict[Texts, str]:
    """What columns, or rows of heads, were read as, by their texts; those that mean several things not."""
    found: dict[Texts, set[str]] = {}
    for table in sheet.tables:
        for area in table.areas:
            if (role := role_of(area)) and (texts := _texts(words, area)):
                found.setdefault(texts, set()).add(str(role[1]))
    return {texts: roles.pop() for texts, roles in found.items() if len(roles) == 1}


def other_roles(
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
