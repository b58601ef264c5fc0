"""Where the typed lists of a sheet stand: their heads, and what each column below them says.

A column is a field, by its head, or one of many that stand across: then its head names a year, a stream, a
region or a solution, and each of its cells is a row of the list.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from data.reading.files.workbook import Sheet
from data.registers.declarations import REGISTERS
from data.registers.declared.options import OPTIONS
from data.registers.declared.streams import STREAMS
from data.registers.reading.around import corner_axis, inferred_stub, title_axis, title_period
from data.registers.reading.evidence import fitting, is_convincing
from data.registers.reading.headings import fields_meant
from data.registers.reading.known import Known
from data.registers.reading.legends import with_legend
from data.registers.reading.spans import Across, Given, across_of, columns_of
from data.registers.reading.stacks import Label, Stack
from data.registers.register import Register

HEADS_WITHIN = 30  # rows; titles and contacts above a list are never longer in the forms seen


@dataclass(frozen=True)
class Head:
    """Where the heads of a list stand, in the rows `top` to `row`, and for each field its column.

    `across` are the columns headed by a name, `given` is what a title says of every row. `covers` leads
    from a cell inside a merged rectangle to the row that holds its text. `unread` are the heads of columns
    that say nothing of the list, for the first list of a sheet.
    """

    register: Register
    row: int
    columns: dict[str, int]
    covers: dict[tuple[int, int], int]
    top: int = 0
    across: tuple[Across, ...] = ()
    given: tuple[Given, ...] = ()
    unread: tuple[Label, ...] = ()

    @property
    def fields(self) -> set[str]:
        """The fields that its rows can say."""
        named = {given.field for one in self.across for given in one.gives}
        values = {one.field for one in self.across}
        return {*self.columns, *named, *values, *(one.field for one in self.given)}

    @property
    def taken(self) -> set[int]:
        """The columns that are read."""
        return {*self.columns.values(), *(one.column for one in self.across)}


@dataclass(frozen=True)
class Asked:
    """What is looked for on a sheet: `only` is the list that a person said it is, else all are tried.

    Heads begin `within` some rows from the row `top`.
    """

    sheet: Sheet
    known: Known
    only: Register | None = None
    top: int = 0
    within: int = HEADS_WITHIN

    @cached_property
    def registers(self) -> tuple[Register, ...]:
        """The lists that are tried, first those whose marks the sheet explains, with their meaning there."""
        tried = [(one, with_legend(one, self.sheet)) for one in ([self.only] if self.only else REGISTERS)]
        return tuple(one for _, one in sorted(tried, key=lambda pair: pair[0] is pair[1]))


def head_of(asked: Asked, register: Register, stack: Stack) -> Head | None:
    """The list that the heads name word for word, or that a person said it is."""
    sheet, known = asked.sheet, asked.known
    across = across_in(asked, register, stack)
    columns = columns_of(register, stack, {one.column for one in across})
    if across or asked.only:
        columns |= inferred_stub(register, sheet, stack, (columns, known))
    if not columns:
        return None
    first = min(stack.labels)
    if asked.only and register.told[0] not in columns and first not in columns.values():
        columns[register.told[0]] = first
    covers = covers_of(sheet, [*columns.values()])
    head = Head(register, stack.bottom, columns, covers, stack.top, tuple(across))
    head = replace(head, given=tuple(title_period(register, sheet, head.fields, (stack.top, known))))
    if asked.only:
        told = all(name in head.fields for name in register.told)
        return head if told and len(head.fields) > len(register.told) else None
    if not is_marked(register, head.fields) or not all(name in head.fields for name in register.told):
        return None
    plainly = is_marked(register, {*columns})
    return head if plainly or is_convincing(sheet, register, stack, (across, known)) else None


def across_in(asked: Asked, register: Register, stack: Stack) -> list[Across]:
    """The columns headed by names, but for what a column of the list says by itself."""
    headed = {*columns_of(register, stack, set())}
    said = (corner_axis(register, asked.sheet, stack), title_axis(register, asked.sheet, stack.top))
    # 'Allocations by funding stream' may have the streams down its side: then they do not stand across.
    axis = next((one for one in said if one not in {"", *headed}), "") or _other_axis(register, headed)
    if asked.only and not axis:
        axis = next((name for name in register.across if name not in {"period", *headed}), "")
    found = _fitting(asked, register, stack, axis)
    like = {given.field for one in found for given in one.gives} - {"period"}
    if not axis and len(like) == 1:
        # 'Adams', 'Boulder' and 'Statewide' head amounts alike: what the one is, the others are.
        known = {one.column for one in found}
        more = _fitting(asked, register, stack, min(like))
        found = [one for one in more if one.column in known or not _tells_of_streams(stack, one.column)]
    return found


def _tells_of_streams(stack: Stack, column: int) -> bool:
    """Whether a head is of the streams themselves, such as yes and no below 'Braid' or 'Competitive?'."""
    texts = [label.text for label in stack.labels[column]]
    return any(fields_meant(STREAMS, text) or str(text).strip().endswith("?") for text in texts)


def _fitting(asked: Asked, register: Register, stack: Stack, axis: str) -> list[Across]:
    found = fitting(asked.sheet, register, stack, across_of(register, stack, asked.known, axis))
    own = columns_of(register, stack, {one.column for one in found})
    return [one for one in found if one.field not in own and not any(each.field in own for each in one.gives)]


def _other_axis(register: Register, headed: set[str]) -> str:
    """In a matrix of rules whose rows are headed as solutions, the columns are streams.

    Without it only the names that are known were read, and the rules of all others were lost unsaid. Not
    the reverse: beside the streams of an inventory stand yes and no for braiding, and solutions are known.
    """
    is_side = register.name == OPTIONS.name and "solution" in headed
    return "stream" if is_side and not {"stream", "may"} & headed else ""


def is_marked(register: Register, fields: set[str]) -> bool:
    """Whether the fields are those that make a sheet this list."""
    return any(mark <= fields for mark in register.marks)


def covers_of(sheet: Sheet, columns: list[int]) -> dict[tuple[int, int], int]:
    """Merges down a column only: a stream is written once beside all of its awards."""
    down = [(top, left, bottom) for top, left, bottom, _ in sheet.merges if left in columns]
    return {(row, left): top for top, left, bottom in down for row in range(top + 1, bottom + 1)}
