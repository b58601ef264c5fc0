"""The rows below the heads of a list: which are its own, which name a group, which are sums or notes."""

from dataclasses import dataclass, field

from data.reading.files.workbook import Sheet
from data.registers.reading.heads import Head
from data.registers.reading.known import Known
from data.registers.reading.spans import Given, is_total
from data.registers.reading.stacks import filled
from data.registers.register import Kind
from data.registers.words import plain

OF_A_LEGEND = frozenset({"key", "legend", "codes", "note", "notes"})
# The fields that a row of its own may say of the rows below it.
LONGEST = 80  # letters of a name; a sentence between the rows is a remark
GROUPS = ("agency", "partnership", "place", "stream", "period")


@dataclass
class Lines:
    """What the rows of one list have said so far; `groups` holds for the rows that follow."""

    sheet: Sheet
    head: Head
    known: Known
    groups: dict[str, Given] = field(default_factory=dict)

    def heed(self, number: int) -> bool:
        """Whether a row is a group's name, such as an agency above its streams; it then holds below."""
        columns = filled(self.sheet, number)
        if len(columns) != 1 or not self._may_be_group(number, columns[0]):
            return False
        text = self.sheet.rows[number][columns[0]]
        open_to = [
            name for name in GROUPS if name in self.head.register.by_name and name not in self.head.fields
        ]
        name = next((name for name in open_to if self.known.names(name, text)), "")
        # Below one agency's streams such a row is the next agency, though nothing of its name says so.
        name = name or (self._group_at(columns[0]) if _is_name(text) else "")
        if name:
            value = self.known.period(text) if name == "period" else str(text).strip().rstrip(":")
            self.groups[name] = Given(name, value, number, columns[0])
        return bool(name)

    def _group_at(self, column: int) -> str:
        """What the rows of their own in a column have named so far; none where they named several things."""
        named = [name for name, given in self.groups.items() if given.column == column and name != "period"]
        return named[0] if len(named) == 1 else ""

    def _may_be_group(self, number: int, column: int) -> bool:
        """A name at the left above a row of the list; a note below the list has nothing under it."""
        following = number + 1 < len(self.sheet.rows) and len(filled(self.sheet, number + 1)) > 1
        return following and column <= min(self.head.columns.values(), default=0)


def _is_name(text: object) -> bool:
    return isinstance(text, str) and len(text) <= LONGEST and text.strip()[-1:] != "." and not is_total(text)


def cells_of(sheet: Sheet, head: Head, number: int) -> dict[str, object]:
    """What row `number` holds, by field."""
    return {name: cell_at(sheet, head, number, column) for name, column in head.columns.items()}


def cell_at(sheet: Sheet, head: Head, number: int, column: int) -> object:
    """What a cell says; within a merged rectangle what stands in its first row."""
    row = sheet.rows[head.covers.get((number, column), number)]
    return row[column] if column < len(row) else None


def is_row(sheet: Sheet, head: Head, number: int, cells: dict[str, object]) -> bool:
    """Whether a row that is no total belongs to the list: notes, blank rows and heads said again do not."""
    told = [name for name in head.register.told if name in head.columns]
    names = [plain(cells.get(name)) for name in told]
    if not all(names) or (names and names[0] in OF_A_LEGEND):
        return False
    # Long lists repeat their heads at each printed page.
    if told and names == [plain(cell_at(sheet, head, head.row, head.columns[name])) for name in told]:
        return False
    # A note below the list fills one cell only.
    across = {one.column for one in head.across}
    here = {*head.columns.values(), *across}
    return sum(cell_at(sheet, head, number, at) not in (None, "") for at in here) > 1


def is_sum(head: Head, cells: dict[str, object], row: list[object]) -> bool:
    """Whether a row adds up those above it: it would count all their money a second time."""
    texts = (name for name in head.columns if head.register.by_name[name].kind in (Kind.TEXT, Kind.PLACE))
    named = [cells.get(name) for name in texts if plain(cells.get(name))]
    # 'Total' may stand below the agencies, in a column that is none of this list's.
    first = next((cell for cell in row if plain(cell)), "")
    return is_total(named[0] if named else first)
