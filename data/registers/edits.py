"""A list edited on screen: what was changed, as the rows of a small workbook of its own. Pure.

An edit is a hand-in like any other: only rows and fields that somebody touched are said, in a file that is
kept.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.catalogue.matching import fold
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem, Reading, SheetReading, address
from data.registers.reading.cells import At, read_cell
from data.registers.register import Field, Kind, Register

SHEET = "Edited on screen"
OFF = "Taken off"  # the head of the column that takes a row off its list
NOTHING = "-"  # what a cell says that was cleared
HEADS = 1  # the row of the heads, below the title; the list begins in the next
Texts = Mapping[str, str]


@dataclass(frozen=True)
class Row:
    """One row as the editor holds it: its key in the store and its texts by field; new ones have no key."""

    key: str
    texts: Texts


@dataclass(frozen=True)
class Edit:
    """What became of one row: `before` is None for a new one, `after` for one that was taken off."""

    before: Row | None
    after: Row | None

    def touched(self) -> list[str]:
        """The fields that say something else now."""
        if self.before is None or self.after is None:
            return []
        return [name for name, text in self.after.texts.items() if text != self.before.texts.get(name, "")]


@dataclass(frozen=True)
class Said:
    """One row of the small workbook."""

    texts: dict[str, str] = field(default_factory=dict)
    removed: bool = False


def edits(before: Sequence[Row], after: Sequence[Row | None]) -> list[Edit]:
    """What was done: `after` has an entry for each of `before`, None where it is gone, then new rows."""
    pairs = [*zip(before, after, strict=False), *((None, row) for row in after[len(before) :])]
    found = [Edit(was, now) for was, now in pairs if was or any(now.texts.values() if now else ())]
    return [one for one in found if one.before is None or one.after is None or one.touched()]


def places_of(register: Register, done: Sequence[Edit]) -> tuple[str, ...]:
    """The places of the rows that were edited, as they stood and as they stand; '' for a row without one."""
    rows = [row for edit in done for row in (edit.before, edit.after) if row]
    return tuple(sorted({row.texts.get(at, "") for at in register.of_kind(Kind.PLACE) for row in rows}))


def new_name(register: Register, edit: Edit) -> tuple[str, str] | None:
    """The old and the new name, where an edit gives what the list names another name."""
    (first, *others) = register.key
    if others or not register.by_name[first].links or edit.before is None or edit.after is None:
        return None
    old, new = edit.before.texts.get(first, ""), edit.after.texts.get(first, "")
    return (old, new) if new and fold(old) != fold(new) else None


def said_by(
    register: Register, every: Sequence[Row], done: Sequence[Edit], same: frozenset[str] = frozenset()
) -> list[Said]:
    """The rows to hand in; `same` are old names whose new one means the same thing.

    `every` are all rows that stood under the keys of `done`: of several rows under one key the newest
    hand-in says how many there are, so that each of them is said again.
    """
    said: list[Said] = []
    again: dict[str, list[Edit]] = {}
    for edit in done:
        if edit.before is None or edit.after is None or not _is_rekeyed(register, edit):
            again.setdefault(edit.before.key if edit.before else "", []).append(edit)
        elif name := new_name(register, edit):
            # Another thing of a name of its own stands beside the one from which it was written.
            said.append(_own(register, edit) if name[0] in same else Said(_filled(edit.after.texts)))
        else:
            again.setdefault(edit.before.key, []).append(Edit(edit.before, None))
            again.setdefault("", []).append(Edit(None, edit.after))
    for key, own in again.items():
        said += _under(register, [row for row in every if key and row.key == key], own)
    return said


def _is_rekeyed(register: Register, edit: Edit) -> bool:
    return bool({*edit.touched()} & {*register.key})


def _under(register: Register, stood: Sequence[Row], own: Sequence[Edit]) -> Iterator[Said]:
    by_row = {id(edit.before): edit for edit in own if edit.before}
    gone = [row for row in stood if (edit := by_row.get(id(row))) and edit.after is None]
    if stood and len(gone) == len(stood):
        yield Said({name: stood[0].texts.get(name, "") for name in register.key}, removed=True)
    elif register.several and len(stood) > 1:
        for row in stood:
            edit = by_row.get(id(row), Edit(row, row))
            if edit.after is not None:
                # In full where one of them goes: the others move up, and must not take on what it said.
                yield _full(edit.after) if gone else _own(register, edit)
    else:
        yield from (_own(register, edit) for edit in own if edit.before and edit.after)
    yield from (Said(_filled(edit.after.texts)) for edit in own if edit.before is None and edit.after)


def _own(register: Register, edit: Edit) -> Said:
    """What names the row and what was touched; a cleared cell says that there is nothing."""
    assert edit.before
    assert edit.after
    names = {name: edit.after.texts.get(name, "") for name in register.key}
    touched = {name: edit.after.texts[name] or NOTHING for name in edit.touched()}
    return Said(_filled(names) | touched)


def _full(row: Row) -> Said:
    return Said({name: text or NOTHING for name, text in row.texts.items()})


def _filled(texts: Texts) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}


def as_workbook(register: Register, said: Sequence[Said], title: str) -> bytes:
    """The file that is kept: a title, the heads, a row each."""
    names = _columns(register, said)
    heads = [*(register.by_name[name].title for name in names), OFF]
    rows = [[*(row.texts.get(name, "") for name in names), "yes" if row.removed else ""] for row in said]
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\r\n").writerows([[title], heads, *rows])
    return lines.getvalue().encode()


def as_reading(register: Register, said: Sequence[Said], name: str, fiscal_year_start: int) -> Reading:
    """The same rows as read, each cell as the file has it; what cannot be read is a question."""
    names = _columns(register, said)
    rows, problems = [], []
    for number, row in enumerate(said, HEADS + 1):
        fields: dict[str, object] = {}
        cells: dict[str, str] = {}
        for column, at in enumerate(register.by_name[each] for each in names):
            text, cell = row.texts.get(at.name, ""), address(number, column)
            read = read_cell(At(SHEET, number, column, at), text, fiscal_year_start)
            if read.doubt:
                problems.append(Problem(SHEET, cell, f"{_called(register, row)}, {at.title}: {read.doubt}"))
            if read.value is not None:
                fields[at.name], cells[at.name] = read.value, cell
        rows.append(ListRow(number, fields, cells, row.removed))
    lists = (ListReading(register.name, tuple(rows)),)
    size = (HEADS + 1 + len(said), len(names) + 1)
    return Reading(name, (SheetReading(SHEET, False, *size, (), lists=lists, problems=tuple(problems)),))


def _columns(register: Register, said: Sequence[Said]) -> list[str]:
    used = {name for row in said for name in row.texts}
    return [at.name for at in register.fields if at.name in used]


def _called(register: Register, row: Said) -> str:
    return ", ".join(filter(None, (row.texts.get(name, "") for name in register.key))) or "A new row"


def lacking(register: Register, said: Sequence[Said]) -> list[str]:
    """What a row needs to be known by, where it does not say it: their titles, in a sentence each."""
    return [
        f"{_called(register, row)}: say {register.by_name[name].title.lower()}, or the row cannot be kept."
        for row in said
        for name in register.told
        if not row.texts.get(name, "").strip(NOTHING)
    ]


def options_of(at: Field) -> list[str]:
    """What a field that holds one of a few choices may say; the first says nothing."""
    return ["", *(at.choices or ())]
