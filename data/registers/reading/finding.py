"""Finds the lists of a sheet: by heads that name fields word for word, else by all its heads together."""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.registers.declared.money import ALLOTMENTS, AWARDS
from data.registers.declared.options import OPTIONS
from data.registers.declared.streams import STREAMS
from data.registers.reading.around import title_period
from data.registers.reading.evidence import cells_below, holds, speaks_of_money
from data.registers.reading.headings import fields_meant
from data.registers.reading.heads import Asked, Head, across_in, covers_of, head_of, is_marked
from data.registers.reading.spans import columns_of, is_total, own_labels
from data.registers.reading.stacks import Label, Stack, filled, stacks
from data.registers.register import Register
from data.registers.words import plain

# Fields that stand above hardly anything but lists of money and needs; one less where a title says money.
TELLING = 3
ROW_NUMBERS = frozenset({"", "no", "nr", "number", "id", "row", "line", "item", "index"})

Found = tuple[Head, Stack]


def find_heads(asked: Asked) -> list[Head]:
    """The heads of the lists of a sheet: an inventory holds streams and their years at once."""
    found = _most(asked, _tried(asked)) if asked.only else next(_tried(asked), None)
    found = found or _most(asked, _weighed(asked))
    if not found:
        return []
    head, stack = found
    head = _completed(asked, head, stack)
    heads = [head] if asked.only else [head, *_beside(asked, head, stack)]
    taken = set[int]().union(*(one.taken for one in heads))
    unread = tuple(_unread(asked, stack, taken))
    return [replace(head, unread=unread), *heads[1:]]


def _unread(asked: Asked, stack: Stack, taken: set[int]) -> Iterator[Label]:
    """The heads of columns that hold something of the list which none of its fields is for."""
    for column, labels in stack.labels.items():
        text = labels[-1].text
        if column in taken or not isinstance(text, str) or is_total(text) or plain(text) in ROW_NUMBERS:
            continue
        if next(cells_below(asked.sheet, stack, column), None) is not None:
            yield labels[-1]


def _most(asked: Asked, found: Iterator[Found]) -> Found | None:
    """The heads of which most are read, the uppermost of them."""
    return max(found, key=lambda each: (len(_read(asked, *each)), -each[1].bottom), default=None)


def _read(asked: Asked, head: Head, stack: Stack) -> set[tuple[str, str]]:
    """The fields that a list and the one beside it have from the same heads."""
    heads = [head] if asked.only else [head, *_beside(asked, head, stack)]
    return {(one.register.name, name) for one in heads for name in one.fields}


def _stacks(asked: Asked) -> Iterator[Stack]:
    for row in range(asked.top, min(asked.top + asked.within, len(asked.sheet.rows))):
        if len(filled(asked.sheet, row)) > 1:
            yield from stacks(asked.sheet, row, asked.known)


def _tried(asked: Asked) -> Iterator[Found]:
    for stack in _stacks(asked):
        # In the order of REGISTERS: the first list whose marks are all there is it.
        tried = (head_of(asked, one, stack) for one in asked.registers)
        if head := next((one for one in tried if one), None):
            yield head, stack


def _weighed(asked: Asked) -> Iterator[Found]:
    """The lists that heads say together, though none of them does in so many words."""
    for stack in _stacks(asked):
        labels = [label.text for each in stack.labels.values() for label in each]
        for register in asked.registers:
            # Before anything that costs: sheets of figures come here with each of their first rows.
            if sum(bool(fields_meant(register, text)) for text in labels) > 1:
                head = _in_other_words(asked, register, stack)
                if head and (asked.only or _is_weighty(asked, head, stack)):
                    yield head, stack


def _in_other_words(asked: Asked, register: Register, stack: Stack) -> Head | None:
    across = tuple(across_in(asked, register, stack))
    head = _completed(asked, Head(register, stack.bottom, {}, {}, stack.top, across), stack)
    given = title_period(register, asked.sheet, head.fields, (stack.top, asked.known))
    head = replace(head, given=tuple(given))
    told = all(name in head.fields for name in register.told)
    # Money with a place or partnership beside it is an award; a stream's year is the state's whole.
    receivers = {"place", "partnership"} & {*columns_of(AWARDS, stack, set())}
    if not told or (register.name == ALLOTMENTS.name and receivers and not asked.only):
        return None
    return head if asked.only or is_marked(register, head.fields) else None


def _is_weighty(asked: Asked, head: Head, stack: Stack) -> bool:
    """Whether enough heads tell of such a list, and most of them are read."""
    heads = [head, *_beside(asked, head, stack)]
    telling = {name for one in heads for name in one.register.telling & one.fields}
    read = {column for one in heads for column in one.taken}
    # 'Source' and 'Agency' before the stream tell of it, whichever list the sheet is.
    before = (column for column, labels in stack.labels.items()
              if column not in read and column < _first_named(head)
              and not any(fields_meant(STREAMS, label.text) for label in labels))  # fmt: skip
    if any(_names_others(asked.sheet, stack, column) for column in before):
        return False
    own = [column for column, labels in stack.labels.items() if not is_total(labels[-1].text)]
    return len(telling) >= TELLING - speaks_of_money(asked.sheet, stack) and 2 * len(read) >= len(own)


def _first_named(head: Head) -> int:
    """The column of what the rows are of by this list; 0 where no column names it."""
    return next((head.columns[name] for name in head.register.told if name in head.columns), 0)


def _names_others(sheet: Sheet, stack: Stack, column: int) -> bool:
    """Whether a column names what each row is of, such as projects: the fund beside it is theirs."""
    cells = [plain(cell) for cell in cells_below(sheet, stack, column)]
    return len(cells) > 1 and len({*cells}) == len(cells) and not any(map(str.isdigit, "".join(cells)))


def _beside(asked: Asked, head: Head, stack: Stack) -> Iterator[Head]:
    """The streams that a list of their years or rules describes along the way, or the years of streams."""
    if head.register.name == STREAMS.name:
        years = _in_other_words(asked, ALLOTMENTS, stack)
        if years and years.columns.get("stream") == head.columns.get("name"):
            yield years
    elif head.register.name in (ALLOTMENTS.name, OPTIONS.name) and "stream" in head.columns:
        # What the list itself reads is not of its streams too: a component of one rule is none of theirs.
        own = head.taken - {head.columns["stream"]}
        meant = _columns_meant(asked, STREAMS, stack, head).items()
        columns = {name: column for name, column in meant if column not in own}
        # What the rows are streams of need not be headed: 'WIOA Adult' says it.
        columns.setdefault("name", head.columns["stream"])
        if columns["name"] == head.columns["stream"] and (STREAMS.telling | {"objective"}) & {*columns}:
            yield Head(STREAMS, stack.bottom, columns, covers_of(asked.sheet, [*columns.values()]), stack.top)


def _completed(asked: Asked, head: Head, stack: Stack) -> Head:
    """A list's heads with those that mean a field of it in other words."""
    columns = head.columns | _columns_meant(asked, head.register, stack, head)
    return replace(head, columns=columns, covers=covers_of(asked.sheet, [*columns.values()]))


def _columns_meant(asked: Asked, register: Register, stack: Stack, head: Head) -> dict[str, int]:
    """Field to column: what is headed word for word, then what is meant and holds what the field does."""
    own = head.register.name == register.name
    across = {one.column for one in head.across}
    columns = {**head.columns} if own and head.columns else columns_of(register, stack, across)
    said = head.fields if own else set()
    for column, labels in stack.labels.items():
        if column in across or column in columns.values():
            continue
        named = own_labels(stack, labels)
        meant = (one for label in named for one in fields_meant(register, label.text))
        open_to = (one for one in meant if one.name not in {*columns, *said})
        by = (asked.sheet, stack, column)
        if field := next((one for one in open_to if holds(*by, (one, asked.known))), None):
            columns[field.name] = column
    return columns
